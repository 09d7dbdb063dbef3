// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Forms at school, and the age at which a child usually ends them.
final class Grades {
    /// Thai forms: kindergarten 1–3, primary 1–6, secondary 1–6.
    private static final Pattern THAI = Pattern.compile("(?<stage>อนุบาล|อ\\.|ประถมศึกษาปีที่|ประถมศึกษา|ประถม|ป\\."
            + "|มัธยมศึกษาปีที่|มัธยมศึกษา|มัธยม|ม\\.|(?<![ก-๙])[ปม](?=[1-6](?![0-9])))(?:ชั้น)? ?(?:ปีที่)? ?(?<year>[1-6])"
            + "(?![0-9./])");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![a-z])(?:(?<stage>grade|year|primary|secondary|prathom|mattayom|matthayom) ?(?<year>1[0-3]|[1-9])(?![0-9])"
                    + "|(?<ordinal>1[0-2]|[1-9])(?:st|nd|rd|th)[ -](?<school>grade|grader)(?![a-z]))");

    private Grades() {}

    /// A form found in a text.
    ///
    /// @param age years of a child who ends it
    /// @param start where it begins
    /// @param end behind its last character
    record Grade(int age, int start, int end) {}

    /// The next form at or behind a place of a folded text; null where none is.
    static @Nullable Grade next(CharSequence text, int from) {
        var thai = THAI.matcher(text);
        var english = ENGLISH.matcher(text);
        boolean inThai = thai.find(from);
        boolean inEnglish = english.find(from);
        if (inThai && (!inEnglish || thai.start() < english.start())) {
            return new Grade(thaiAge(thai), thai.start(), thai.end());
        }
        return inEnglish ? new Grade(englishAge(english), english.start(), english.end()) : null;
    }

    private static int thaiAge(Matcher found) {
        int year = Integer.parseInt(found.group("year"));
        return switch (found.group("stage").charAt(0)) {
            case 'อ' -> Math.min(year, 3) + 3;
            case 'ป' -> year + 6;
            default -> year + 12;
        };
    }

    private static int englishAge(Matcher found) {
        if (found.group("ordinal") != null) {
            return Integer.parseInt(found.group("ordinal")) + 6;
        }
        int year = Integer.parseInt(found.group("year"));
        return switch (found.group("stage")) {
            case "year" -> year + 5;
            case "secondary", "mattayom", "matthayom" -> year + 12;
            default -> year + 6;
        };
    }
}
