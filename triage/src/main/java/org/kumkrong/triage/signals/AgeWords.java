// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.List;
import java.util.TreeMap;

/// Finds the age of a child that a text tells: "13 years old", "aged 12", "อายุ 13", "ม.2", "six years old", "ป. 2",
/// "in first grade", "ห้าขวบ".
final class AgeWords {
    /// Not found.
    static final int NONE = Integer.MAX_VALUE;

    private static final int ADULT = 18;
    private static final int FIRST_PRIMARY_AGE = 7; // ป.1
    private static final int FIRST_SECONDARY_AGE = 13; // ม.1
    private static final int FIRST_KINDERGARTEN_AGE = 4; // อ.1
    private static final int KINDERGARTEN_AGE = 5;
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final List<String> NUMBERS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen");
    private static final List<String> THAI_NUMBERS = List.of(
            "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ", "สิบเอ็ด", "สิบสอง", "สิบสาม",
            "สิบสี่", "สิบห้า", "สิบหก", "สิบเจ็ด");
    private static final int GRADES = 6;
    private static final int KINDERGARTEN_YEARS = 3;
    private static final String PRIMARY =
            "grade #|primary #|primary grade #|prathom #|ป. #|เรียนป#|เรียนป #|อยู่ป#|อยู่ป #"
                    + "|ชั้นป#|ชั้นป #|ประถม #|ประถม#|ประถมปีที่ #|ประถมศึกษาปีที่ #";
    private static final String SECONDARY =
            "m.#|mathayom #|ม. #|เรียนม#|เรียนม #|อยู่ม#|อยู่ม #|ชั้นม#|ชั้นม #|มัธยม #" + "|มัธยมศึกษาปีที่ #";
    private static final String KINDERGARTEN_YEAR = "kindergarten #|kindergarten year #|อนุบาล #|อนุบาล#";
    private static final String KINDERGARTEN = "in kindergarten|goes to kindergarten|attends kindergarten"
            + "|her kindergarten teacher|his kindergarten teacher|kindergartner|preschooler|pre school child|preschool child"
            + "|เรียนอนุบาล|อยู่อนุบาล|วัยอนุบาล|เด็กอนุบาล|น้องอนุบาล";
    private static final PhraseGraph WORDS = PhraseGraph.of(words());
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
            "the then ",
            "when she was ",
            "when he was ",
            "ตอน",
            "ตอนที่",
            "เมื่อครั้ง",
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
        int youngest = inWords(text);
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

    /// The lowest age told in words or by a grade of school.
    private static int inWords(Folded text) {
        int[] youngest = {NONE};
        for (int i = 0; i < text.length(); i++) {
            if (i > 0 && Folded.isWordChar(text.at(i)) && Folded.isWordChar(text.at(i - 1))) {
                continue;
            }
            WORDS.find(text, i, (age, start, end) -> {
                boolean partOfNumber =
                        text.endsWith(start, "ty ") || text.endsWith(start, "สิบ") || text.endsWith(start, "ยี่");
                boolean bigger =
                        digit(text, end) || (!digit(text, end - 1) && text.spells(end, " ") && digit(text, end + 1));
                if (!partOfNumber && !bigger && age < ADULT) {
                    youngest[0] = Math.min(youngest[0], (int) age);
                }
            });
        }
        return youngest[0];
    }

    /// Every way of telling an age that needs no number in digits beside it, with the age.
    private static TreeMap<String, Long> words() {
        TreeMap<String, Long> words = new TreeMap<>();
        for (int age = 1; age <= NUMBERS.size(); age++) {
            put(words, age, "# year old|# years old|aged #", NUMBERS.get(age - 1));
            put(words, age, "#ขวบ|อายุ#ปี", THAI_NUMBERS.get(age - 1));
        }
        for (int grade = 1; grade <= GRADES; grade++) {
            put(words, FIRST_PRIMARY_AGE - 1 + grade, PRIMARY, String.valueOf(grade));
            put(words, FIRST_PRIMARY_AGE - 1 + grade, "# grade|# grader", ORDINALS.get(grade - 1));
            put(words, FIRST_SECONDARY_AGE - 1 + grade, SECONDARY, String.valueOf(grade));
            put(words, FIRST_SECONDARY_AGE - 1 + grade, "grade #", String.valueOf(GRADES + grade));
        }
        for (int year = 1; year <= KINDERGARTEN_YEARS; year++) {
            put(words, FIRST_KINDERGARTEN_AGE - 1 + year, KINDERGARTEN_YEAR, String.valueOf(year));
        }
        put(words, KINDERGARTEN_AGE, KINDERGARTEN, "");
        return words;
    }

    /// Adds phrases with `|` between them, `#` in each replaced.
    private static void put(TreeMap<String, Long> words, int age, String told, String number) {
        for (String one : told.replace("#", number).split("\\|", -1)) {
            words.put(Folded.phrase(one), (long) age);
        }
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
