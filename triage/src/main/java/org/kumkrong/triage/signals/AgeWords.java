// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.List;

/// Finds the age of a child that a text tells in words: "13 years old", "aged 12", "อายุ 13", "ม.2".
final class AgeWords {
    /// Not found.
    static final int NONE = Integer.MAX_VALUE;

    private static final int ADULT = 18;
    private static final int FIRST_PRIMARY_AGE = 7; // ป.1
    private static final int FIRST_SECONDARY_AGE = 13; // ม.1
    private static final List<String> AFTER = List.of(
            " years old", " year old", " yrs old", " yr old", " yo ", "yo ", " y o", "y o", "ปี", " ปี", "ขวบ", " ขวบ");
    private static final List<String> BEFORE = List.of(
            "aged ",
            "child of about ",
            "girl of about ",
            "boy of about ",
            "child of ",
            "girl of ",
            "boy of ",
            "is only ",
            "is just ",
            "child is about ",
            "aged about ",
            "aged only ",
            "age about ",
            "age ",
            "age: ",
            "im ",
            "i am ",
            "shes ",
            "hes ",
            "อายุ",
            "อายุ ");
    private static final List<String> NOT_AFTER = List.of("ก่อน", "ที่", "แล้ว", "ข", "นี้", "ผ่าน", "หน้า");
    private static final List<String> BOUND_BEFORE = List.of(
            "under ",
            "over ",
            "below ",
            "above ",
            "least ",
            "under age ",
            "ต่ำกว่า",
            "ต่ำกว่า ",
            "เกิน",
            "เกิน ",
            "อย่างน้อย",
            "ไม่ถึง",
            "กว่า");
    private static final List<String> UNIT_AFTER = List.of(
            " min", " hour", " km", "%", " baht", " day", " week", " month", "k ", " met", " of ", ":", ".", "/");

    private AgeWords() {}

    /// The lowest age below 18 that the text tells, [#NONE] where it tells none.
    static int youngest(Folded text) {
        int youngest = NONE;
        for (int i = 0; i < text.length(); i++) {
            if (digit(text, i) && !digit(text, i - 1)) {
                int end = i + 1;
                while (digit(text, end)) {
                    end++;
                }
                if (end - i <= 2) {
                    youngest = Math.min(youngest, age(text, i, end));
                }
                i = end;
            }
        }
        return youngest;
    }

    private static boolean digit(Folded text, int i) {
        return i >= 0 && i < text.length() && text.at(i) >= '0' && text.at(i) <= '9';
    }

    private static int age(Folded text, int start, int end) {
        int number = Integer.parseInt(new String(text.chars(), start, end - start));
        if (number <= 6 && text.endsWith(start, "ม.")) {
            return FIRST_SECONDARY_AGE - 1 + number;
        }
        if (number <= 6 && text.endsWith(start, "ป.")) {
            return FIRST_PRIMARY_AGE - 1 + number;
        }
        if (number >= ADULT || number == 0 || bound(text, start)) {
            return NONE;
        }
        boolean told = before(text, start) && !follows(text, end, UNIT_AFTER) || after(text, end);
        return told ? number : NONE;
    }

    private static boolean bound(Folded text, int start) {
        int from = start;
        for (String word : BEFORE) {
            if (text.endsWith(start, word)) {
                from = Math.min(from, start - word.length());
            }
        }
        for (String word : BOUND_BEFORE) {
            if (text.endsWith(start, word) || text.endsWith(from, word)) {
                return true;
            }
        }
        return text.endsWith(start, "under the age of ") || text.endsWith(start, "over the age of ");
    }

    private static boolean before(Folded text, int start) {
        for (String word : BEFORE) {
            int at = start - word.length();
            if (text.endsWith(start, word)
                    && (at == 0 || !Folded.isWordChar(text.at(at - 1)) || Folded.isThai(word.charAt(0)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean after(Folded text, int end) {
        for (String word : AFTER) {
            if (text.spells(end, word)) {
                return !Folded.isThai(word.strip().charAt(0)) || !follows(text, end + word.length(), NOT_AFTER);
            }
        }
        return text.length() - end == 2 && text.spells(end, "yo");
    }

    private static boolean follows(Folded text, int at, List<String> words) {
        for (String word : words) {
            if (text.spells(at, word)) {
                return true;
            }
        }
        return false;
    }
}
