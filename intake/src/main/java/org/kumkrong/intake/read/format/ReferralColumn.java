// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Role;

/// The columns of a referral table, in the order of the template.
enum ReferralColumn {
    TIP_ID,
    RECEIVED_AT,
    SOURCE,
    INCIDENT_TYPE,
    INCIDENT_AT,
    NARRATIVE,
    SUSPECT_NAME(Role.SUSPECT, IdentifierKind.PERSON_NAME),
    SUSPECT_HANDLES(Role.SUSPECT, IdentifierKind.HANDLE),
    SUSPECT_PHONES(Role.SUSPECT, IdentifierKind.PHONE),
    SUSPECT_EMAILS(Role.SUSPECT, IdentifierKind.EMAIL),
    /// Banks, PromptPay and wallets: the value tells which.
    SUSPECT_ACCOUNTS(Role.SUSPECT, null),
    VICTIM_NAME(Role.VICTIM, IdentifierKind.PERSON_NAME),
    VICTIM_NICKNAME(Role.VICTIM, IdentifierKind.NICKNAME),
    VICTIM_AGE(Role.VICTIM, IdentifierKind.AGE),
    VICTIM_GENDER(Role.VICTIM, IdentifierKind.GENDER),
    VICTIM_SCHOOL(Role.VICTIM, IdentifierKind.SCHOOL),
    VICTIM_PROVINCE(Role.VICTIM, IdentifierKind.PLACE),
    VICTIM_HANDLES(Role.VICTIM, IdentifierKind.HANDLE),
    VICTIM_PHONES(Role.VICTIM, IdentifierKind.PHONE),
    FILE_HASHES;

    /// Those of which a row must fill one.
    static final List<ReferralColumn> SAYING = Stream.of(values())
            .filter(c -> c.role != null || c == NARRATIVE || c == FILE_HASHES)
            .toList();

    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern SEMICOLONS = Pattern.compile("[;；\\n]");
    private static final Pattern COMMAS = Pattern.compile("[;；\\n,]");
    /// The comma before a company's legal form ("Example, Inc.: name") parts no values.
    private static final Pattern HANDLES = Pattern.compile(
            "[;；\\n]|,(?!\\s*(?:inc|llc|ltd|limited|corp|co|plc|pte|gmbh)\\b)", Pattern.CASE_INSENSITIVE);
    /// A slash parts two numbers, but not the two letters of `N/A`.
    private static final Pattern PHONES = Pattern.compile("[;；\\n,]|/(?=[^/]*[0-9])| (?:และ|หรือ|or|and) ");
    /// A comma counts where another number follows.
    private static final Pattern ACCOUNTS = Pattern.compile("[;；\\n]|,(?=[^,]*[0-9][0-9 -]{8})");

    private static final List<ReferralColumn> SUSPECT = ofRole(Role.SUSPECT);
    private static final List<ReferralColumn> VICTIM = ofRole(Role.VICTIM);

    private final @Nullable Role role;
    private final @Nullable IdentifierKind kind;
    private final String title = name().toLowerCase(Locale.ROOT);

    ReferralColumn() {
        this(null, null);
    }

    ReferralColumn(@Nullable Role role, @Nullable IdentifierKind kind) {
        this.role = role;
        this.kind = kind;
    }

    /// The word in the header.
    String title() {
        return title;
    }

    /// What its values are, null where the value tells.
    @Nullable
    IdentifierKind kind() {
        return kind;
    }

    /// The values of a cell: between semicolons and line ends, and where no value holds one, between commas too.
    List<String> values(String cell) {
        List<String> values = new ArrayList<>(1);
        for (String value : separator().split(cell)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private Pattern separator() {
        return switch (kind) {
            case SCHOOL, GENDER -> NOTHING;
            case HANDLE -> HANDLES;
            case EMAIL, NICKNAME -> COMMAS;
            case PHONE -> PHONES;
            case null -> role == null ? COMMAS : ACCOUNTS;
            default -> SEMICOLONS;
        };
    }

    /// Columns about a suspect or a victim.
    static List<ReferralColumn> of(Role role) {
        return role == Role.SUSPECT ? SUSPECT : VICTIM;
    }

    private static List<ReferralColumn> ofRole(Role role) {
        return Stream.of(values()).filter(c -> c.role == role).toList();
    }
}
