// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Tip;
import org.kumkrong.linkage.Clustering;
import org.kumkrong.linkage.FieldType;
import org.kumkrong.linkage.Holding;
import org.kumkrong.linkage.Holding.Against;
import org.kumkrong.linkage.Holding.Bounds;
import org.kumkrong.linkage.Holding.Chances;
import org.kumkrong.linkage.Records;
import org.kumkrong.linkage.Schema;

/// How suspects are gathered: by what they hold (accounts, phones, money, devices) and where they were seen. What they
/// are called is kept beside it, to be shown.
final class SubjectSchema {
    /// Account ids at least this long are told apart without their service, whose name sources spell in many ways.
    private static final int ACCOUNT_CHARS_ALONE = 8;

    /// What changes when somebody takes another name.
    private static final String PERSONA = "persona";

    private static final Clustering CLUSTERING = Clustering.byHoldings(
            0,
            List.of(
                    own("account", "account", 1e-8, 0.0005).in(PERSONA),
                    own("profile", "account", 1e-7, 0.03).in(PERSONA),
                    own("phone", "phone", 1e-8, 0.01),
                    own("e-mail", "e-mail", 1e-7, 0.003).in(PERSONA),
                    own("bank account", "bank account", 1e-7, 0.05),
                    own("PromptPay id", "PromptPay id", 1e-8, 0.02),
                    own("wallet", "wallet", 1e-7, 0.03),
                    own("crypto address", "crypto address", 1e-8, 0.08),
                    own("national id", "national id", 1e-9, 0.002),
                    own("device", "device", 1e-8, 0.06),
                    new Holding("handle at service", "handle", new Chances(1e-6, 0.01, 0.05), new Bounds(22, 200))
                            .spelled(0.1)
                            .against(new Against(false, PERSONA, 1)),
                    new Holding("handle", "handle", new Chances(1e-6, 0.05, 0.04), new Bounds(20, 200))
                            .spelled(1)
                            .in(PERSONA),
                    new Holding("IP address", "IP address", new Chances(1e-5, 0.3, 0.002, 0.005), new Bounds(14, 60, 1))
                            .against(new Against(true, "IP address", 0.2))));

    private final SchemaParts parts = new SchemaParts();
    private final int account = key("account");
    private final int profile = key("profile");
    private final int handle = key("handle");
    private final int handleAtService = key("handle at service");
    private final int displayName = key("display name");
    private final int phone = key("phone");
    private final int email = key("e-mail");
    private final int bank = key("bank account");
    private final int promptPay = key("PromptPay id");
    private final int wallet = key("wallet");
    private final int crypto = key("crypto address");
    private final int nationalId = key("national id");
    private final int device = key("device");
    private final int ip = key("IP address");
    private final int name = parts.field("name", FieldType.NAME);
    private final Schema schema = parts.schema(CLUSTERING);

    private static Holding own(String field, String group, double coincidence, double sharedPrior) {
        return new Holding(field, group, new Chances(coincidence, sharedPrior, 0.05), new Bounds(24, 400));
    }

    Schema schema() {
        return schema;
    }

    private int key(String field) {
        return parts.field(field, FieldType.KEY);
    }

    /// Adds a suspect as a record.
    void add(Records records, long stableKey, Tip tip, Mention mention) {
        records.begin(stableKey);
        Set<String> handles = mention.identifiers().stream()
                .filter(identifier -> identifier.kind() == IdentifierKind.HANDLE)
                .map(Identifier::value)
                .collect(Collectors.toSet());
        for (Identifier identifier : mention.identifiers()) {
            add(records, identifier, handles);
        }
        if (tip.mentions(mention.role()).count() == 1) {
            addUploads(records, tip.files());
        }
        records.end();
    }

    private void add(Records records, Identifier identifier, Set<String> handles) {
        String value = identifier.value();
        String scoped = identifier.scope().isEmpty() ? value : identifier.scope() + ' ' + value;
        switch (identifier.kind()) {
            case ACCOUNT -> records.add(account, value.length() < ACCOUNT_CHARS_ALONE ? scoped : value);
            case PROFILE_URL, URL -> {
                if (!handles.contains(lastStep(value))) {
                    records.add(profile, value);
                }
            }
            case HANDLE -> {
                records.add(handle, value);
                if (!identifier.scope().isEmpty()) {
                    records.add(handleAtService, scoped);
                }
            }
            case DISPLAY_NAME -> records.add(displayName, value);
            case PHONE -> records.add(phone, value);
            case EMAIL -> records.add(email, Values.mailbox(identifier));
            case BANK_ACCOUNT -> records.add(bank, value);
            case PROMPTPAY -> records.add(value.startsWith("+") ? phone : promptPay, value);
            case WALLET -> records.add(value.startsWith("+") ? phone : wallet, value.startsWith("+") ? value : scoped);
            case CRYPTO -> records.add(crypto, value);
            case NATIONAL_ID -> records.add(nationalId, value);
            case IMEI, DEVICE -> records.add(device, scoped);
            case IP -> Values.addTimed(records, ip, identifier);
            case PERSON_NAME -> records.add(name, value);
            case GROUP, PRIOR_REPORT, NICKNAME, DATE_OF_BIRTH, AGE, GENDER, SCHOOL, PLACE, ADDRESS -> {
                // says little of who an offender is: groups hold many, personas invent the rest
            }
        }
    }

    /// The end of a page's address: where it is the handle itself, the page tells nothing that the handle does not.
    private static String lastStep(String address) {
        int end = address.endsWith("/") ? address.length() - 1 : address.length();
        String step = address.substring(address.lastIndexOf('/', end - 1) + 1, end);
        return (step.startsWith("@") ? step.substring(1) : step).toLowerCase(Locale.ROOT);
    }

    private void addUploads(Records records, List<FileRecord> files) {
        for (FileRecord each : files) {
            for (Identifier uploadIp : each.uploadIps()) {
                if (uploadIp.kind() == IdentifierKind.IP) {
                    Values.addTimed(records, ip, uploadIp);
                }
            }
        }
    }
}
