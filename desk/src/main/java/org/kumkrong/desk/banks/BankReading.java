// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.Trust;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads banks and their entries, for whoever may see them: an officer, a client, the worker that matches.
///
/// To follow an agency's banks: ask for changes after the highest number known, 0 at first; a change
/// that is not seen yet
/// has a higher number than all that are, because one transaction at a time changes the banks of an agency.
public final class BankReading {
    /// Of an entry, `e`.
    public static final String ENTRY_COLUMNS =
            "e.entry_no, e.bank_id, e.kind, e.hash, e.media, e.quality, e.category, e.change_no, e.changed_at, e.withdrawn_at";

    private static final String BANK_COLUMNS =
            "bank_id, agency_id, member_no, name, scheme, category, trust, radius, source, pulled, current_at, live, withdrawn";

    private BankReading() {}

    /// The banks of an agency by name.
    public static List<Bank> banks(JdbcClient jdbc, UUID agency) {
        return jdbc.sql("select " + BANK_COLUMNS + " from bank where agency_id = :agency order by name, bank_id")
                .param("agency", agency)
                .query(BankReading::bank)
                .list();
    }

    /// The number of the last change of an agency's banks; 0 where there was none.
    public static long changeNo(JdbcClient jdbc, UUID agency) {
        return jdbc.sql("select coalesce((select change_no from bank_clock where agency_id = :agency), 0)")
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    /// Entries that changed after a change, in the order of their changes, at most so many: live ones, and
    /// withdrawn ones
    /// unless it is asked from the beginning.
    public static List<BankEntry> changedAfter(JdbcClient jdbc, UUID agency, long changeNo, int most) {
        return jdbc.sql("select " + ENTRY_COLUMNS + """
                         from bank_entry e
                        where e.agency_id = :agency and e.change_no > :after and (:after > 0 or e.withdrawn_at is null)
                        order by e.change_no limit :most
                        """)
                .param("agency", agency)
                .param("after", changeNo)
                .param("most", most)
                .query(BankReading::entry)
                .list();
    }

    static Bank bank(ResultSet row, int number) throws SQLException {
        return new Bank(
                row.getObject("bank_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getLong("member_no"),
                row.getString("name"),
                row.getString("scheme"),
                row.getString("category"),
                Trust.valueOf(row.getString("trust").toUpperCase(Locale.ROOT)),
                row.getInt("radius"),
                row.getString("source"),
                row.getBoolean("pulled"),
                at(row.getTimestamp("current_at")),
                row.getLong("live"),
                row.getLong("withdrawn"));
    }

    /// An entry of a row with [#ENTRY_COLUMNS].
    public static BankEntry entry(ResultSet row, int number) throws SQLException {
        int quality = row.getInt("quality");
        Integer known = row.wasNull() ? null : quality;
        return new BankEntry(
                row.getLong("entry_no"),
                row.getObject("bank_id", UUID.class),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                HexFormat.of().formatHex(row.getBytes("hash")),
                Media.of(row.getString("media")),
                known,
                row.getString("category"),
                row.getLong("change_no"),
                row.getTimestamp("changed_at").toInstant(),
                at(row.getTimestamp("withdrawn_at")));
    }

    private static @Nullable Instant at(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
