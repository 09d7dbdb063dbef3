// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import static org.kumkrong.triage.people.SchemaParts.exact;
import static org.kumkrong.triage.people.SchemaParts.sound;
import static org.kumkrong.triage.people.SchemaParts.soundOfWords;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipTime;
import org.kumkrong.linkage.Clustering;
import org.kumkrong.linkage.Comparison;
import org.kumkrong.linkage.Comparison.KeyPrior;
import org.kumkrong.linkage.FieldType;
import org.kumkrong.linkage.KeyPart;
import org.kumkrong.linkage.Records;
import org.kumkrong.linkage.Schema;

/// How children are compared: by name in any script, age, school and place, by what they hold, and by who harmed them
/// when. Text is no evidence: offenders send many children the same words.
final class ChildSchema {
    private static final Clustering CLUSTERING = new Clustering(Clustering.Mean.EVIDENCE, 2, 0);
    private static final double DAYS_PER_YEAR = 365.25;

    private final SchemaParts parts = new SchemaParts();
    private final int account = key("account");
    private final int handle = key("handle");
    private final int handleWeak = key("handle, letters only");
    private final int phone = key("phone");
    private final int email = key("e-mail");
    private final int nationalId = key("national id");
    private final int device = key("device");
    private final int ip = key("IP address");
    private final int report = key("report");
    private final int name = parts.field("name", FieldType.NAME);
    private final int nickname = parts.field("nickname", FieldType.NAME);
    private final int birthDate = parts.field("birth date", FieldType.DATE);
    private final int birthYear = parts.field("birth year by age", FieldType.NUMBER);
    private final int gender = key("gender");
    private final int school = parts.field("school", FieldType.LINE);
    private final int place = key("place");
    private final int offender = key("offender");
    private final Schema schema;

    ChildSchema() {
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
        shared("account", List.of("account"), List.of(), new KeyPrior(0.5, 22, 16, -0.3), 200);
        shared("handle", List.of("handle"), List.of("handle, letters only"), new KeyPrior(0.5, 16, 6, -0.3), 60);
        shared("phone", List.of("phone"), List.of(), new KeyPrior(0.5, 15, 8, -0.3), 60);
        shared("e-mail", List.of("e-mail"), List.of(), new KeyPrior(0.5, 20, 12, -0.3), 60);
        shared("national id", List.of("national id"), List.of(), new KeyPrior(0.8, 24, 18, -5), 60);
        shared("device", List.of("device"), List.of(), new KeyPrior(0.5, 14, 6, -0.3), 60);
        shared("earlier report", List.of("report"), List.of(), new KeyPrior(0.2, 14, 8, -0.05), 60);
        parts.compare(new Comparison.KeyAtTime("IP address", "IP address", new KeyPrior(0.4, 10, 1, -0.1), 60));
        parts.compare(new Comparison.SameFullName("name", "name"));
        parts.compare(new Comparison.SameName("nickname", "nickname", "", true));
        parts.compare(new Comparison.SameDate("birth date", "birth date"));
        parts.compare(new Comparison.SameNumber("age", "birth year by age", 1.3, 2.3));
        parts.compare(new Comparison.SameWord("gender", "gender"));
        parts.compare(new Comparison.SameLine("school", "school"));
        parts.compare(new Comparison.SameWord("place", "place"));
        parts.compare(new Comparison.KeyAtTime("same offender", "offender", new KeyPrior(0.5, 10, 3, -0.3), 400));
    }

    private void shared(String name, List<String> strong, List<String> weak, KeyPrior prior, int contextAbove) {
        parts.compare(new Comparison.SharedKey(name, strong, weak, prior, contextAbove));
    }

    private void block() {
        List<KeyPart> splits = List.of(exact("school"), exact("place"), soundOfWords("name"), sound("nickname"));
        for (String field : List.of("account", "handle", "handle, letters only", "phone", "e-mail", "device")) {
            parts.block(100, List.of(exact(field)), splits);
        }
        parts.block(60, exact("national id"));
        parts.block(60, exact("report"));
        parts.block(60, List.of(exact("IP address")), splits);
        parts.block(100, List.of(sound("name")), List.of(exact("school"), exact("place"), exact("offender")));
        parts.block(80, soundOfWords("name"), exact("school"));
        parts.block(80, soundOfWords("name"), exact("place"));
        parts.block(80, soundOfWords("name"), exact("birth date"));
        parts.block(80, sound("nickname"), exact("school"));
        parts.block(80, sound("nickname"), exact("place"));
        parts.block(80, sound("nickname"), exact("birth date"));
        parts.block(80, exact("birth date"), exact("place"));
        parts.block(120, List.of(exact("offender")), splits);
    }

    /// Adds a child as a record; who harmed it is added when offenders are known.
    void begin(Records records, long stableKey, Tip tip, Mention mention) {
        records.begin(stableKey);
        for (Identifier identifier : mention.identifiers()) {
            add(records, identifier, tip.time());
        }
        if (tip.mentions(mention.role()).count() == 1) {
            records.add(report, tip.id());
        }
    }

    /// Adds that an offender harmed the child of the record begun.
    void addOffender(Records records, String entity, @Nullable Instant at) {
        Values.addTimed(records, offender, entity, at);
    }

    private void add(Records records, Identifier identifier, @Nullable TipTime at) {
        String value = identifier.value();
        String scoped = identifier.scope().isEmpty() ? value : identifier.scope() + ' ' + value;
        switch (identifier.kind()) {
            case ACCOUNT -> records.add(account, scoped);
            case PROFILE_URL -> records.add(account, value);
            case HANDLE -> {
                records.add(handle, value);
                records.add(handleWeak, identifier.weak());
            }
            case PHONE -> records.add(phone, value);
            case PROMPTPAY, WALLET -> {
                if (value.startsWith("+")) {
                    records.add(phone, value);
                }
            }
            case EMAIL -> records.add(email, value);
            case NATIONAL_ID -> records.add(nationalId, value);
            case IMEI, DEVICE -> records.add(device, scoped);
            case IP -> Values.addTimed(records, ip, identifier);
            case PERSON_NAME -> records.add(name, value);
            case NICKNAME -> records.add(nickname, value);
            case DATE_OF_BIRTH -> {
                records.add(birthDate, value);
                records.add(birthYear, String.format(Locale.ROOT, "%.1f", yearOfDate(value)));
            }
            case AGE -> {
                if (at != null) {
                    double year = at.instant().atZone(ZoneOffset.UTC).getYear()
                            + at.instant().atZone(ZoneOffset.UTC).getDayOfYear() / DAYS_PER_YEAR;
                    records.add(birthYear, String.format(Locale.ROOT, "%.1f", year - Integer.parseInt(value) - 0.5));
                }
            }
            case GENDER -> records.add(gender, value);
            case SCHOOL -> records.add(school, value);
            case PLACE -> records.add(place, value);
            case PRIOR_REPORT -> records.add(report, value);
            case DISPLAY_NAME, URL, BANK_ACCOUNT, CRYPTO, GROUP, ADDRESS -> {
                // says little of who a child is
            }
        }
    }

    private static double yearOfDate(String isoDate) {
        LocalDate date = LocalDate.parse(isoDate);
        return date.getYear() + date.getDayOfYear() / DAYS_PER_YEAR;
    }
}
