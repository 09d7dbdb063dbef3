// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import org.kumkrong.intake.IdentifierKind;

/// What a source says about a person besides the name: birth date, age, gender, school.
final class Personal {
    private static final int AGE_MAX = 120;
    private static final int CHARS_MAX = 300;

    private Personal() {}

    static Reading dateOfBirth(String raw) {
        if (Placeholders.word(Folding.tidy(raw))) {
            return Reading.not(Placeholders.REASON);
        }
        var date = CalendarDates.date(raw);
        if (date == null) {
            return Reading.not("not a full date in either calendar");
        }
        boolean unset = date.getDayOfYear() == 1 && (date.getYear() <= 1900 || date.getYear() == 1970);
        return unset
                ? Reading.not(Placeholders.REASON)
                : Reading.is(IdentifierKind.DATE_OF_BIRTH, "", date.toString(), "");
    }

    /// Whole years; of a range the lower end, since the younger child is the one to protect. A form at
    /// school stands for
    /// the age at its end.
    static Reading age(String raw) {
        var text = Folding.lower(raw);
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        var grade = text.length() > CHARS_MAX ? null : Grades.next(text, 0);
        if (grade != null && !text.contains("อายุ")) {
            return Reading.is(IdentifierKind.AGE, "", Integer.toString(grade.age()), "");
        }
        int from = 0;
        while (from < text.length() && !digit(text, from)) {
            from++;
        }
        int to = from;
        while (to < text.length() && digit(text, to)) {
            to++;
        }
        if (from == to || to - from > 3) {
            return Reading.not("no age in years in it");
        }
        int years = Integer.parseInt(text.substring(from, to));
        boolean months = text.startsWith("เดือน", next(text, to)) || text.startsWith("month", next(text, to));
        boolean negative = from > 0 && text.charAt(from - 1) == '-';
        if (years > AGE_MAX || negative) {
            return Reading.not("not an age a person can have");
        }
        return Reading.is(IdentifierKind.AGE, "", Integer.toString(months ? years / 12 : years), "");
    }

    static Reading gender(String raw) {
        var text = Folding.lower(raw);
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        if (text.length() > CHARS_MAX) {
            return Reading.not("too long for a gender");
        }
        var word = text.startsWith("เพศ") ? text.substring(3).strip() : text;
        var value = switch (word.replace(".", "")) {
            case "male", "m", "man", "boy", "ชาย", "ช", "ผู้ชาย", "เด็กชาย", "ดช", "นาย", "he", "he/him" -> "male";
            case "female",
                    "f",
                    "woman",
                    "girl",
                    "หญิง",
                    "ญ",
                    "ผู้หญิง",
                    "เด็กหญิง",
                    "ดญ",
                    "นางสาว",
                    "นส",
                    "นาง",
                    "she",
                    "she/her" -> "female";
            default -> word;
        };
        return value.isEmpty() || value.equals("u")
                ? Reading.not(Placeholders.REASON)
                : Reading.is(IdentifierKind.GENDER, "", value, "");
    }

    /// A school without the word for school; the weak form also without blanks and signs.
    static Reading school(String raw) {
        var text = Folding.lower(raw);
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        if (text.length() > CHARS_MAX) {
            return Reading.not("too long for a school");
        }
        var name = text;
        for (var before = ""; !before.equals(name); ) {
            before = name;
            name = withoutSchool(name);
        }
        return Placeholders.word(name)
                ? Reading.not("no name of a school in it")
                : Reading.is(IdentifierKind.SCHOOL, "", name, Folding.lettersAndDigits(name));
    }

    private static String withoutSchool(String name) {
        for (var word : new String[] {"โรงเรียน", "ร.ร.", "ร.ร", "รร.", "รร", "school of ", "the "}) {
            if (name.startsWith(word)) {
                return name.substring(word.length()).strip();
            }
        }
        for (var word : new String[] {" school", " sch.", " sch"}) {
            if (name.endsWith(word)) {
                return name.substring(0, name.length() - word.length()).strip();
            }
        }
        return name;
    }

    /// A street address, folded.
    static Reading address(String raw) {
        var text = Folding.lower(raw);
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        return text.length() > 1_000
                ? Reading.not("too long for an address")
                : Reading.is(IdentifierKind.ADDRESS, "", text, Folding.lettersAndDigits(text));
    }

    private static int next(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '-')) {
            i++;
        }
        return i;
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
