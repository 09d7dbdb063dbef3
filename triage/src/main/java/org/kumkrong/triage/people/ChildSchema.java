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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
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
import org.kumkrong.linkage.Trait;
import org.kumkrong.names.PersonName;

/// How children are compared: by name in any script, age, school and place, by what they hold, and by who harmed them
/// when. Text is no evidence: offenders send many children the same words.
///
/// A wrong merge of two children harms, so they are gathered trait by trait, where what does not fit counts as much as
/// what does: siblings share a telephone and an offender and are two by their names.
final class ChildSchema {
    private static final Clustering CLUSTERING = Clustering.byTraits(
            2,
            List.of(
                    new Trait.Apart("told of apart", "told in"),
                    new Trait.Key("account", "account id", 1e-8, 0.001, 0.7, 24, 0.8),
                    new Trait.Key("short account id", "short account id", 1e-5, 0.001, 0.7, 15, 0.4),
                    new Trait.Key("profile", "profile", 1e-7, 0.03, 0.7, 20, 0),
                    new Trait.Key("e-mail", "e-mail", 1e-7, 0.01, 0.7, 24, 0),
                    new Trait.Key("national id", "national id", 1e-9, 0.002, 0.8, 24, 5),
                    new Trait.Key("device", "device", 1e-8, 0.1, 0.7, 20, 0),
                    new Trait.Key("phone", "phone", 1e-6, 0.4, 0.7, 8.5, 1.5),
                    new Trait.Key("IP address", "IP address", 1e-5, 0.6, 0.7, 6, 0),
                    new Trait.Key("same offender", "offender", 1e-9, 1, 0.6, 14, 1.7),
                    new Trait.Key("file", "file", 1e-9, 1, 0.3, 2.5, 0),
                    new Trait.Called("names", "name", List.of("nickname", "display name"), "handle name", "mailbox"),
                    new Trait.Key("birth date", "birth date", 4e-4, 0.001, 0.6, 10.5, 4),
                    new Trait.Near(
                            "age",
                            "birth year by age",
                            "birth date",
                            List.of(
                                    new Trait.Step(0.55, 5),
                                    new Trait.Step(1.05, -0.4),
                                    new Trait.Step(1.6, -2),
                                    new Trait.Step(2.5, -3.5)),
                            -4,
                            0.85),
                    new Trait.Word("school", "school by sound", 0.5, 8, 1),
                    new Trait.Word("place", "region", 0.85, 6, 5),
                    new Trait.Word("gender", "gender", 0.9, 1, 5),
                    new Trait.Near(
                            "days between",
                            "day",
                            "",
                            List.of(
                                    new Trait.Step(1, 2.2),
                                    new Trait.Step(3, 1.5),
                                    new Trait.Step(7, 1),
                                    new Trait.Step(15, 0.3),
                                    new Trait.Step(31, -0.4)),
                            -1.2,
                            0)));
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double QUARTERS = 4;
    private static final int DAYS_PER_WEEK = 7;
    /// Shorter account numbers are told apart by their service only; several services count from 1.
    private static final int ACCOUNT_CHARS_ALONE = 10;

    private static final int BEGINNING_CHARS = 7;
    private static final int BEGINNING_CHARS_MIN = 4;
    /// ISO 3166-2, as places are filed that were recognised.
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[0-9A-Z]{1,3}");

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
    private final int toldIn = key("told in");
    private final int accountId = key("account id");
    private final int shortAccountId = key("short account id");
    private final int profile = key("profile");
    private final int handleName = key("handle name");
    private final int handleBeginning = key("handle beginning");
    private final int mailbox = key("mailbox");
    private final int displayName = parts.field("display name", FieldType.NAME);
    private final int birthYearWhole = key("birth year");
    private final int schoolBySound = key("school by sound");
    private final int region = key("region");
    private final int file = key("file");
    private final int day = parts.field("day", FieldType.NUMBER);
    private final int week = key("week");
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
        parts.block(100, List.of(exact("account id")), splits);
        parts.block(60, exact("profile"));
        parts.block(80, exact("handle beginning"));
        List<KeyPart> finer = List.of(
                exact("school by sound"),
                exact("region"),
                soundOfWords("name"),
                sound("nickname"),
                exact("birth year"),
                exact("week"));
        parts.block(120, List.of(soundOfWords("name")), finer);
        parts.block(80, sound("nickname"), exact("school by sound"));
        parts.block(120, List.of(exact("offender")), finer);
    }

    /// Adds a child as a record; who harmed it is added when offenders are known.
    void begin(Records records, long stableKey, Tip tip, Mention mention) {
        records.begin(stableKey);
        records.add(toldIn, tip.source() + ':' + tip.id());
        boolean born = mention.identifiers().stream()
                .anyMatch(identifier -> identifier.kind() == IdentifierKind.DATE_OF_BIRTH);
        for (Identifier identifier : mention.identifiers()) {
            if (!born || identifier.kind() != IdentifierKind.AGE) { // the date says it better
                add(records, identifier, tip.time());
                portray(records, identifier);
            }
        }
        addTime(records, tip.time());
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
            case EMAIL -> records.add(email, Values.mailbox(identifier));
            case NATIONAL_ID -> records.add(nationalId, value);
            case IMEI, DEVICE -> records.add(device, scoped);
            case IP -> Values.addTimed(records, ip, identifier);
            case PERSON_NAME -> records.add(name, value);
            case NICKNAME -> records.add(nickname, value);
            case DATE_OF_BIRTH -> {
                records.add(birthDate, value);
                addBirthYear(records, yearOfDate(value));
            }
            case AGE -> {
                if (at != null) {
                    double year = at.instant().atZone(ZoneOffset.UTC).getYear()
                            + at.instant().atZone(ZoneOffset.UTC).getDayOfYear() / DAYS_PER_YEAR;
                    addBirthYear(records, year - Integer.parseInt(value) - 0.5);
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

    /// What is compared group by group.
    private void portray(Records records, Identifier identifier) {
        String value = identifier.value();
        switch (identifier.kind()) {
            case ACCOUNT -> records.add(value.length() < ACCOUNT_CHARS_ALONE ? shortAccountId : accountId, value);
            case PROFILE_URL -> records.add(profile, value);
            case HANDLE -> {
                if (value.indexOf(' ') < 0) { // a name with blanks is a display name or a service
                    records.add(handleName, value);
                    addBeginning(records, value);
                }
            }
            case EMAIL -> {
                String name = value.substring(0, Math.max(0, value.indexOf('@')));
                String untagged = name.indexOf('+') > 0 ? name.substring(0, name.indexOf('+')) : name;
                records.add(mailbox, untagged);
                addBeginning(records, untagged);
            }
            case DISPLAY_NAME -> records.add(displayName, value);
            case SCHOOL ->
                records.add(schoolBySound, String.join("", PersonName.of(value).sounds()));
            case PLACE -> {
                if (REGION.matcher(value).matches()) {
                    records.add(region, value);
                }
            }
            default -> {
                // told apart by what is compared in pairs too
            }
        }
    }

    private void addBeginning(Records records, String handle) {
        StringBuilder plain = new StringBuilder();
        handle.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(BEGINNING_CHARS)
                .forEach(c -> plain.append((char) c));
        if (plain.length() >= BEGINNING_CHARS_MIN) {
            records.add(handleBeginning, plain.toString());
        }
    }

    private void addTime(Records records, @Nullable TipTime at) {
        if (at != null) {
            double days = Math.round(at.instant().getEpochSecond() / SECONDS_PER_DAY * QUARTERS) / QUARTERS;
            records.add(day, Double.toString(days));
            records.add(week, Long.toString((long) Math.floor(days / DAYS_PER_WEEK)));
        }
    }

    /// Adds the family of a file that the child's tip tells of.
    void addFile(Records records, String family) {
        records.add(file, family);
    }

    private void addBirthYear(Records records, double year) {
        records.add(birthYear, String.format(Locale.ROOT, "%.1f", year));
        records.add(birthYearWhole, Long.toString(Math.round(year)));
    }

    private static double yearOfDate(String isoDate) {
        LocalDate date = LocalDate.parse(isoDate);
        return date.getYear() + date.getDayOfYear() / DAYS_PER_YEAR;
    }
}
