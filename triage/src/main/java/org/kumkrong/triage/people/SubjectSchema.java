// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import static org.kumkrong.triage.people.SchemaParts.exact;
import static org.kumkrong.triage.people.SchemaParts.sound;

import java.util.List;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Tip;
import org.kumkrong.linkage.Clustering;
import org.kumkrong.linkage.Comparison;
import org.kumkrong.linkage.Comparison.KeyPrior;
import org.kumkrong.linkage.FieldType;
import org.kumkrong.linkage.Holding;
import org.kumkrong.linkage.KeyPart;
import org.kumkrong.linkage.Records;
import org.kumkrong.linkage.Schema;

/// How suspects are compared: by what they hold (accounts, phones, money), what they are called, where they were seen,
/// and the scripts they send.
final class SubjectSchema {
    private static final int TEXT_CHARS_MIN = 40;
    private static final int TEXTS_MAX = 4;
    /// Account ids at least this long are told apart without their service, whose name sources spell in many ways.
    private static final int ACCOUNT_CHARS_ALONE = 8;

    private static final Clustering CLUSTERING = Clustering.byHoldings(
            0,
            List.of(
                    own("account", "account", 1e-8, 0.0005),
                    own("profile", "account", 1e-7, 0.03),
                    own("phone", "phone", 1e-8, 0.01),
                    own("e-mail", "e-mail", 1e-7, 0.003),
                    own("bank account", "bank account", 1e-7, 0.05),
                    own("PromptPay id", "PromptPay id", 1e-8, 0.02),
                    own("wallet", "wallet", 1e-7, 0.03),
                    own("crypto address", "crypto address", 1e-8, 0.08),
                    own("national id", "national id", 1e-9, 0.002),
                    own("device", "device", 1e-8, 0.06),
                    new Holding("handle at service", "handle", 1e-6, 0.01, 0.05, 22, 200, false, 0.1),
                    new Holding("handle", "handle", 1e-6, 0.05, 0.04, 20, 200, true, 1),
                    new Holding("IP address", "IP address", 1e-5, 0.3, 0.005, 14, 60, true, 0)));

    private final SchemaParts parts = new SchemaParts();
    private final int account = key("account");
    private final int profile = key("profile");
    private final int report = key("report");
    private final int handle = key("handle");
    private final int handleAtService = key("handle at service");
    private final int handleWeak = key("handle, letters only");
    private final int displayName = key("display name");
    private final int phone = key("phone");
    private final int email = key("e-mail");
    private final int emailWeak = key("e-mail without tag");
    private final int bank = key("bank account");
    private final int promptPay = key("PromptPay id");
    private final int wallet = key("wallet");
    private final int crypto = key("crypto address");
    private final int nationalId = key("national id");
    private final int device = key("device");
    private final int ip = key("IP address");
    private final int group = key("group");
    private final int name = parts.field("name", FieldType.NAME);
    private final int text = parts.field("text", FieldType.TEXT);
    private final int file = key("file");
    private final Schema schema;

    private static Holding own(String field, String group, double coincidence, double sharedPrior) {
        return new Holding(field, group, coincidence, sharedPrior, 0.05, 24, 400, true, 0);
    }

    SubjectSchema() {
        compare();
        block();
        this.schema = parts.schema(CLUSTERING);
    }

    Schema schema() {
        return schema;
    }

    private int key(String field) {
        return parts.field(field, FieldType.KEY);
    }

    private void compare() {
        shared("account", List.of("account", "profile"), List.of(), new KeyPrior(0.5, 22, 16, -0.3), 2_000);
        shared("earlier report", List.of("report"), List.of(), new KeyPrior(0.2, 20, 14, -0.05), 500);
        shared("handle", List.of("handle"), List.of("handle, letters only"), new KeyPrior(0.5, 17, 8, -0.3), 200);
        shared("display name", List.of("display name"), List.of(), new KeyPrior(0.4, 7, 1, -0.2), 300);
        shared("phone", List.of("phone"), List.of(), new KeyPrior(0.5, 21, 15, -2), 400);
        shared("e-mail", List.of("e-mail"), List.of("e-mail without tag"), new KeyPrior(0.5, 22, 15, -2), 400);
        shared(
                "payment account",
                List.of("bank account", "PromptPay id", "wallet", "crypto address"),
                List.of(),
                new KeyPrior(0.5, 18, 7, -2),
                150);
        shared("national id", List.of("national id"), List.of(), new KeyPrior(0.8, 22, 14, -3), 400);
        shared("device", List.of("device"), List.of(), new KeyPrior(0.5, 20, 10, -0.3), 300);
        parts.compare(new Comparison.KeyAtTime("IP address", "IP address", new KeyPrior(0.4, 12, 2, -0.1), 150));
        shared("group", List.of("group"), List.of(), new KeyPrior(0.3, 6, 0, -0.1), 100);
        parts.compare(new Comparison.SameFullName("name", "name"));
        parts.compare(new Comparison.SimilarText("script", "text", 200));
        shared("file", List.of("file"), List.of(), new KeyPrior(0.2, 8, 0, -0.05), 40);
    }

    private void shared(String name, List<String> strong, List<String> weak, KeyPrior prior, int contextAbove) {
        parts.compare(new Comparison.SharedKey(name, strong, weak, prior, contextAbove));
    }

    private void block() {
        List<KeyPart> splits = List.of(exact("handle"), exact("phone"), exact("IP address"), exact("bank account"));
        for (String field : List.of("account", "profile", "phone", "e-mail", "national id")) {
            parts.block(400, List.of(exact(field)), splits);
        }
        parts.block(300, exact("report"));
        parts.block(200, List.of(exact("handle")), splits);
        parts.block(200, List.of(exact("handle, letters only")), splits);
        parts.block(200, List.of(exact("e-mail without tag")), splits);
        for (String field : List.of("bank account", "PromptPay id", "wallet", "crypto address", "device")) {
            parts.block(200, List.of(exact(field)), splits);
        }
        parts.block(120, List.of(exact("IP address")), splits);
        parts.block(60, exact("group"));
        parts.block(60, exact("display name"));
        parts.block(60, sound("name"));
        parts.block(60, new KeyPart("text", KeyPart.Form.BANDS));
        parts.block(40, exact("file"));
    }

    /// Adds a suspect as a record.
    void add(Records records, long stableKey, Tip tip, Mention mention) {
        records.begin(stableKey);
        for (Identifier identifier : mention.identifiers()) {
            add(records, identifier);
        }
        if (tip.mentions(mention.role()).count() == 1) {
            records.add(report, tip.id());
            addTexts(records, tip);
            addFiles(records, tip.files());
        }
        records.end();
    }

    private void add(Records records, Identifier identifier) {
        String value = identifier.value();
        String scoped = identifier.scope().isEmpty() ? value : identifier.scope() + ' ' + value;
        switch (identifier.kind()) {
            case ACCOUNT -> records.add(account, value.length() < ACCOUNT_CHARS_ALONE ? scoped : value);
            case PROFILE_URL, URL -> records.add(profile, value);
            case HANDLE -> {
                records.add(handle, value);
                if (!identifier.scope().isEmpty()) {
                    records.add(handleAtService, scoped);
                }
                records.add(handleWeak, identifier.weak());
            }
            case DISPLAY_NAME -> records.add(displayName, value);
            case PHONE -> records.add(phone, value);
            case EMAIL -> {
                records.add(email, value);
                records.add(emailWeak, identifier.weak());
            }
            case BANK_ACCOUNT -> records.add(bank, value);
            case PROMPTPAY -> records.add(value.startsWith("+") ? phone : promptPay, value);
            case WALLET -> records.add(value.startsWith("+") ? phone : wallet, value.startsWith("+") ? value : scoped);
            case CRYPTO -> records.add(crypto, value);
            case NATIONAL_ID -> records.add(nationalId, value);
            case IMEI, DEVICE -> records.add(device, scoped);
            case IP -> Values.addTimed(records, ip, identifier);
            case GROUP -> records.add(group, scoped);
            case PERSON_NAME -> records.add(name, value);
            case PRIOR_REPORT -> records.add(report, value);
            case NICKNAME, DATE_OF_BIRTH, AGE, GENDER, SCHOOL, PLACE, ADDRESS -> {
                // says little of who an offender is: personas invent it
            }
        }
    }

    private void addTexts(Records records, Tip tip) {
        int added = 0;
        for (Passage passage : tip.passages()) {
            boolean tellsScript = switch (passage.kind()) {
                case CHAT, NARRATIVE, NOTE -> true;
                case ESCALATION, PROFILE, BOILERPLATE -> false;
            };
            if (tellsScript && passage.text().length() >= TEXT_CHARS_MIN && added < TEXTS_MAX) {
                records.add(text, passage.text());
                added++;
            }
        }
    }

    private void addFiles(Records records, List<FileRecord> files) {
        for (FileRecord each : files) {
            for (FileHash hash : each.hashes()) {
                records.add(file, hash.hex());
            }
            for (Identifier uploadIp : each.uploadIps()) {
                if (uploadIp.kind() == IdentifierKind.IP) {
                    Values.addTimed(records, ip, uploadIp);
                }
            }
        }
    }
}
