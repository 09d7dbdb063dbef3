// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Codes to sign in with when the second factor is lost: shown once, each taken once.
@Component
final class RecoveryCodes {
    static final int CODES = 10;

    private static final int GROUPS = 3;
    private static final int GROUP_LETTERS = 4;
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"; // 32, none like another on paper

    private final Secrets secrets;
    private final Clock clock;

    RecoveryCodes(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Makes new ones in place of all earlier ones.
    List<String> replace(JdbcClient jdbc, UUID officer, UUID agency) {
        jdbc.sql("delete from recovery_code where officer_id = :officer")
                .param("officer", officer)
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String code = made();
            jdbc.sql("insert into recovery_code (officer_id, agency_id, code_hash) values (:officer, :agency, :code)")
                    .param("officer", officer)
                    .param("agency", agency)
                    .param("code", marked(officer, code))
                    .update();
            codes.add(code);
        }
        return codes;
    }

    private String made() {
        byte[] bytes = secrets.bytes(GROUPS * GROUP_LETTERS);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0 && i % GROUP_LETTERS == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(bytes[i] & (LETTERS.length() - 1)));
        }
        return code.toString();
    }

    /// Whether this is an unused code of the officer; it is used then, and written down.
    boolean take(JdbcClient jdbc, UUID officer, String code) {
        List<UUID> agency = jdbc.sql("""
                        update recovery_code set used_at = :now
                        where officer_id = :officer and code_hash = :code and used_at is null returning agency_id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("officer", officer)
                .param("code", marked(officer, code))
                .query(UUID.class)
                .list();
        agency.forEach(
                of -> Events.recordOf(jdbc, of, officer, "recovery-code-used", "officer", officer.toString(), ""));
        return !agency.isEmpty();
    }

    /// How many are left.
    static int left(JdbcClient jdbc, UUID officer) {
        return jdbc.sql("select count(*) from recovery_code where officer_id = :officer and used_at is null")
                .param("officer", officer)
                .query(Integer.class)
                .single();
    }

    private byte[] marked(UUID officer, String code) {
        String plain = code.toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return secrets.mark("recovery " + officer, plain);
    }
}
