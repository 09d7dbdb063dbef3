// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kumkrong.linkage.table.ColumnProfile.Shape;

/// Guesses what the columns of a table of people hold, from their names and from a sample of their cells.
final class SchemaGuess {
    private static final Pattern GIVEN = Pattern.compile(
            "given|first_?name|fname|forename|vorname|prenom|nombre|christian|(^|_)first(_|$)|^ชื่อ$|ชื่อจริง|first.*name");
    private static final Pattern FAMILY = Pattern.compile(
            "surname|last_?name|lname|family|nachname|familienname|apellido|(^|_)last(_|$)|นามสกุล|last.*name");
    private static final Pattern OTHER_NAME =
            Pattern.compile("middle|second.*name|maiden|nick|alias|ชื่อเล่น|ชื่อกลาง");
    private static final Pattern NAME =
            Pattern.compile("^name$|full_?name|name_full|person_?name|first_and_surname|ชื่อ.*สกุล|_name$|^names?_?");
    private static final Pattern BIRTH =
            Pattern.compile("dob|birth_?da|date_?of_?birth|geburt|born|วันเกิด|naissance|nacimiento");
    private static final Pattern PLACE = Pattern.compile(
            "city|town|suburb|place|province|state|region|street|address|addr|ort$|wohnort|strasse|county|จังหวัด|อำเภอ|ที่อยู่|school|โรงเรียน");
    private static final Pattern POST = Pattern.compile("zip|post_?code|postal|plz|ไปรษณีย์|postcode");
    private static final Pattern PHONE = Pattern.compile("phone|mobile|^tel|telefon|fax|cell|โทร|เบอร์");
    private static final Pattern EMAIL = Pattern.compile("e_?mail|อีเมล");
    private static final Pattern EVENT =
            Pattern.compile("transaction|payment|paid|transfer|booking|valuta|invoice|โอน");
    /// Birth dates of a register spread wider.
    private static final int EVENT_YEARS_MAX = 5;

    private static final Pattern SEX = Pattern.compile("^sex$|gender|geschlecht|เพศ");
    private static final Pattern NUMBERED_ID = Pattern.compile(
            "ssn|soc_?sec|social|national|passport|licen[cs]e|tax|insurance|บัตรประชาชน|_id$|^id_|number$|_no$");
    private static final Pattern ROW_ID =
            Pattern.compile("^id$|^_?_?index|unique_?id|rec(ord)?_?id|^row|unnamed|^uuid$|^key$");
    private static final Set<String> YEARS = Set.of("by", "birth_year", "year_of_birth", "yob", "byear");
    private static final Set<String> MONTHS = Set.of("bm", "birth_month", "month_of_birth", "mob", "bmonth");
    private static final Set<String> DAYS = Set.of("bd", "birth_day", "day_of_birth", "bday");

    private final List<String> names;
    private final List<ColumnProfile> profiles;

    SchemaGuess(List<String> names, List<ColumnProfile> profiles) {
        this.names = names;
        this.profiles = profiles;
    }

    /// @param left columns to leave out, such as the id
    TableSchema guess(Set<String> left, List<List<String>> sample) {
        List<TableSchema.Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            String name = names.get(c);
            Guess guess = left.stream().anyMatch(name::equalsIgnoreCase)
                    ? new Guess(ColumnRole.IGNORED, "left out by option")
                    : guess(name, profiles.get(c));
            columns.add(new TableSchema.Column(name, guess.role, profiles.get(c).dateOrder(), List.of(), guess.why));
        }
        return new TableSchema(new RepeatedColumns(columns, sample).without(), TableSchema.THRESHOLD_BITS_DEFAULT);
    }

    private record Guess(ColumnRole role, String why) {}

    private static Guess guess(String name, ColumnProfile profile) {
        String header = name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        if (profile.isEmpty() || profile.filledShare() < 0.005) {
            return new Guess(ColumnRole.IGNORED, "hardly ever filled");
        }
        if (profile.distinct() < 2) {
            return new Guess(ColumnRole.IGNORED, "always the same");
        }
        Guess byName = byHeader(header, profile);
        return byName != null ? byName : byCells(header, profile);
    }

    private static @org.jspecify.annotations.Nullable Guess byHeader(String header, ColumnProfile profile) {
        if (ROW_ID.matcher(header).find() && profile.distinctShare() > 0.98) {
            return new Guess(ColumnRole.IGNORED, "numbers the rows");
        }
        if (YEARS.contains(header) && profile.mostly(Shape.SHORT_NUMBER)) {
            return new Guess(ColumnRole.YEAR, "year of birth");
        }
        if (MONTHS.contains(header) && profile.mostly(Shape.SHORT_NUMBER)) {
            return new Guess(ColumnRole.MONTH, "month of birth");
        }
        if (DAYS.contains(header) && profile.mostly(Shape.SHORT_NUMBER)) {
            return new Guess(ColumnRole.DAY, "day of birth");
        }
        if (EMAIL.matcher(header).find() || profile.mostly(Shape.EMAIL)) {
            return new Guess(ColumnRole.EMAIL, "e-mail addresses");
        }
        if (profile.mostly(Shape.DATE) && EVENT.matcher(header).find() && profile.withinYears(EVENT_YEARS_MAX)) {
            return new Guess(ColumnRole.EVENT_DATE, "dates of something that happened, near is alike");
        }
        if (profile.mostly(Shape.DATE) && !PHONE.matcher(header).find()) {
            return BIRTH.matcher(header).find() || !header.matches(".*(event|update|created|survey|status|seen).*")
                    ? new Guess(ColumnRole.DATE, "dates")
                    : new Guess(ColumnRole.IGNORED, "dates of something that happened, not of the person");
        }
        if (SEX.matcher(header).find()) {
            return new Guess(ColumnRole.WORD, "a few words");
        }
        if (POST.matcher(header).find()) {
            return new Guess(ColumnRole.CODE, "postcodes");
        }
        if (PHONE.matcher(header).find() && profile.mostly(Shape.WITH_DIGITS)) {
            return new Guess(ColumnRole.PHONE, "phone numbers");
        }
        if (profile.mostly(Shape.LETTERS)) {
            return byNameWord(header);
        }
        return null;
    }

    private static @org.jspecify.annotations.Nullable Guess byNameWord(String header) {
        if (OTHER_NAME.matcher(header).find()) {
            return header.contains("initial")
                    ? new Guess(ColumnRole.WORD, "initials")
                    : new Guess(ColumnRole.LINE, "further names");
        }
        boolean family = FAMILY.matcher(header).find();
        if (family && GIVEN.matcher(header).find()) {
            return new Guess(ColumnRole.FULL_NAME, "given and family names");
        }
        if (family) {
            return new Guess(ColumnRole.FAMILY_NAME, "family names");
        }
        if (GIVEN.matcher(header).find()) {
            return new Guess(ColumnRole.GIVEN_NAME, "given names");
        }
        if (NAME.matcher(header).find() && !PLACE.matcher(header).find()) {
            return new Guess(ColumnRole.FULL_NAME, "full names");
        }
        return null;
    }

    private static Guess byCells(String header, ColumnProfile profile) {
        if (profile.numbersWithin(0, 120) && header.contains("age")) {
            return new Guess(ColumnRole.NUMBER, "ages");
        }
        if (profile.mostly(Shape.DECIMAL)) {
            return new Guess(ColumnRole.AMOUNT, "amounts");
        }
        if (profile.distinct() <= 60 || profile.distinctShare() < 0.01) {
            return new Guess(ColumnRole.WORD, "a few words");
        }
        if (profile.mostly(Shape.DIGITS) || (profile.mostly(Shape.WITH_DIGITS) && profile.wordsPerCell() < 1.5)) {
            return NUMBERED_ID.matcher(header).find() || profile.charactersPerCell() >= 2
                    ? new Guess(ColumnRole.CODE, "codes and numbers")
                    : new Guess(ColumnRole.NUMBER, "numbers");
        }
        if (profile.charactersPerCell() > 120) {
            return new Guess(ColumnRole.IGNORED, "long texts");
        }
        return new Guess(ColumnRole.LINE, "lines of text");
    }
}
