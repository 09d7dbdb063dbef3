// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.identify.PersonCues.Whose;
import org.kumkrong.intake.identify.PersonWords.PersonWord;
import org.kumkrong.intake.identify.PersonWords.Sign;

/// Finds what a text says about a child: name, nickname, age, birth date, gender, school, province.
///
/// Takes only what stands beside a word that announces it, and nothing that the words around give to an offender or a
/// helper. Better to miss a name than to make one up: two children with one invented name would be joined.
final class ChildFinder {
    private static final int AGE_MIN = 3;
    private static final int AGE_MAX = 17;
    private static final int BIRTH_CHARS_MAX = 28;
    private static final int PROVINCE_CHARS_MAX = 24;

    private final TextScan scan;
    private final FoldedText text;
    private final Finds finds;
    private final NameReading names;
    private final @Nullable Instant at;
    private final List<WordTree.Hit<PersonWord>> signs = new ArrayList<>();
    private @Nullable PersonCues cues;
    private boolean aged;

    ChildFinder(TextScan scan, Finds finds, @Nullable Instant at) {
        this.scan = scan;
        this.text = scan.text;
        this.finds = finds;
        this.names = new NameReading(scan.text);
        this.at = at;
    }

    void find() {
        for (int i = 0; i < text.length(); ) {
            var hit = PersonWords.TREE.at(text, i, text.length());
            if (hit != null) {
                signs.add(hit);
            }
            i = hit == null ? i + 1 : hit.end();
        }
        for (int i = 0; i < signs.size(); i++) {
            read(i);
        }
        yearsBehindNumbers();
        if (!aged) {
            signs.stream().filter(s -> s.meaning().sign() == Sign.GRADE).forEach(this::grade);
        }
    }

    private void read(int index) {
        var sign = signs.get(index);
        switch (sign.meaning().sign()) {
            case TITLE -> {
                gender(sign);
                name(names.thaiFull(sign.end()), IdentifierKind.PERSON_NAME);
            }
            case NICKNAME -> nickname(sign);
            case NAMED -> named(index, sign);
            case CHILD -> {
                gender(sign);
                named(sign, names.latin(sign.end(), true));
            }
            case ADULT -> adult(sign);
            case AGE -> age(sign);
            case SCHOOL -> school(sign);
            case SCHOOL_END -> schoolBefore(sign);
            case BORN -> born(sign);
            case PROVINCE -> province(sign);
            case GRADE, NOTHING -> {}
        }
    }

    /// "น้องมิ้นท์" is a child whatever stands before it, "แม่ชื่อเล่น …" is not.
    private void nickname(WordTree.Hit<PersonWord> sign) {
        boolean child = text.charAt(sign.end() - 1) == 'ง' || text.charAt(sign.end() - 1) == 'g';
        boolean handle = text.at(sign.start() - 1) == '@';
        if (!handle && !names.insideName(sign.start()) && (child || !isOthers(sign.start()))) {
            name(names.nickname(sign.end()), IdentifierKind.NICKNAME);
        }
    }

    /// "ชื่อ …" and "named …" say a child's name only behind a word for a child, or before its age or school; behind a
    /// word for an offender they say the offender's, if it is a full one.
    private void named(int index, WordTree.Hit<PersonWord> sign) {
        var thai = names.thaiFull(sign.end());
        var name = thai == null ? names.latin(sign.end(), false) : thai;
        if (name == null) {
            return;
        }
        var whose = sign.meaning().code().isEmpty() ? whose(sign.start()) : Whose.CHILD;
        boolean before = whose == Whose.CHILD || followsChild(index);
        if (before || (whose == Whose.UNSAID && leadsToChild(index, name.end()))) {
            named(sign, name);
        } else if (name.full() && whose(name.start()) == Whose.OFFENDER) {
            name(name, IdentifierKind.PERSON_NAME);
        }
    }

    /// A grown-up's full name counts where the words give it to an offender.
    private void adult(WordTree.Hit<PersonWord> sign) {
        var name = text.charAt(sign.start()) == 'น' ? names.thaiFull(sign.end()) : null;
        if (name != null && name.full() && whose(name.start()) == Whose.OFFENDER) {
            name(name, IdentifierKind.PERSON_NAME);
        }
    }

    /// Whether the age or form of a child follows a name.
    private boolean leadsToChild(int index, int nameEnd) {
        for (int i = index + 1; i < signs.size() && signs.get(i).start() - nameEnd <= 14; i++) {
            var next = signs.get(i);
            if (next.start() < nameEnd) {
                continue;
            }
            int run = scan.firstRunAt(next.end());
            boolean young = run < scan.runs()
                    && scan.from(run) - next.end() <= 9
                    && scan.length(run) <= 2
                    && scan.numeric(run)
                    && Integer.parseInt(
                                    text.folded(scan.from(run), scan.to(run)).replaceAll("[^0-9]", "9"))
                            <= AGE_MAX;
            switch (next.meaning().sign()) {
                case AGE, GRADE -> {
                    return young;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean followsChild(int index) {
        if (index == 0) {
            return false;
        }
        var before = signs.get(index - 1);
        return before.meaning().sign() == Sign.CHILD && signs.get(index).start() - before.end() <= 1;
    }

    private void named(WordTree.Hit<PersonWord> sign, NameReading.@Nullable Name name) {
        boolean plural = sign.meaning().sign() == Sign.CHILD && text.charAt(sign.end() - 1) == 's';
        boolean inserted = name != null && text.at(sign.end()) == ',' && text.at(name.end()) == ',';
        if (name != null && (!plural || inserted) && !isOthers(sign.start())) {
            name(name, name.full() ? IdentifierKind.PERSON_NAME : IdentifierKind.NICKNAME);
        }
    }

    private void name(NameReading.@Nullable Name name, IdentifierKind kind) {
        if (name == null) {
            return;
        }
        var raw = text.original(name.start(), name.end());
        var reading = kind == IdentifierKind.NICKNAME ? Names.nickname(raw) : Names.person(raw);
        take(reading, name.start(), name.end());
        bracketedAge(name.end());
    }

    /// "Ploy (12)", "มิ้นท์ (13 ปี)".
    private void bracketedAge(int end) {
        int open = text.at(end) == ' ' ? end + 1 : end;
        if (text.at(open) == '(') {
            int run = scan.firstRunAt(open);
            if (run < scan.runs() && scan.from(run) == open + 1) {
                years(run);
            }
        }
    }

    private void gender(WordTree.Hit<PersonWord> sign) {
        if (!sign.meaning().code().isEmpty() && !isOthers(sign.start())) {
            take(Personal.gender(sign.meaning().code()), sign.start(), sign.end());
        }
    }

    /// The number right behind the word for age.
    private void age(WordTree.Hit<PersonWord> sign) {
        int run = scan.firstRunAt(sign.end());
        boolean near = run < scan.runs() && scan.from(run) - sign.end() <= 9;
        boolean stated = Folding.thaiLetter(text.charAt(sign.start())) || text.charAt(sign.start()) == 'a';
        if (near && blank(sign.end(), scan.from(run)) && (stated || endsAge(scan.to(run))) && !persona(sign.start())) {
            years(run);
        }
    }

    /// Behind "im 13" nothing may follow that makes it another number.
    private boolean endsAge(int to) {
        return "\n,.;!\")".indexOf(text.at(to)) >= 0
                || starts(to, " and ", " pls", " please", " f ", " m ", " years", " but ");
    }

    private boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '.' || c == ';' || TextScan.alphanumeric(c)) {
                return false;
            }
        }
        return true;
    }

    /// "13 years old", "13-year-old", "13yo", "9 ขวบ".
    private void yearsBehindNumbers() {
        for (int run = 0; run < scan.runs(); run++) {
            if (scan.numeric(run) && scan.length(run) <= 2 && saysYears(scan.to(run)) && !persona(scan.from(run))) {
                years(run);
            }
        }
    }

    private boolean saysYears(int to) {
        int i = to;
        while (i - to < 2 && (text.at(i) == ' ' || text.at(i) == '-')) {
            i++;
        }
        return starts(i, "years old", "year old", "year-old", "yrs old", "yr old", "yo ", "yo,", "yo.", "yo)", "yo\n")
                || starts(i, "y/o", "y.o", "ขวบ");
    }

    private boolean starts(int from, String... words) {
        for (var word : words) {
            int i = 0;
            while (i < word.length() && text.at(from + i) == word.charAt(i)) {
                i++;
            }
            if (i == word.length()) {
                return true;
            }
        }
        return false;
    }

    /// Whether someone only claims to be of that age.
    private boolean persona(int from) {
        var before = text.folded(Math.max(0, from - 44), from);
        return before.contains("claim")
                || before.contains("pretend")
                || before.contains("posing")
                || before.contains("posed as")
                || before.contains("อ้างว่า")
                || before.contains("แกล้ง")
                || before.contains("แอบอ้าง")
                || before.contains("ปลอม")
                || before.endsWith("he is ")
                || before.endsWith("he's ");
    }

    private void years(int run) {
        if (scan.shape(run) != TextScan.Shape.DIGITS || scan.length(run) > 2) {
            return;
        }
        int from = scan.from(run);
        int years = Integer.parseInt(text.folded(from, scan.to(run)));
        if (years >= AGE_MIN && years <= AGE_MAX && !shorterThanYears(scan.to(run)) && !isOthers(from)) {
            aged = true;
            take(Personal.age(Integer.toString(years)), from, scan.to(run));
        }
    }

    /// "account age 3 days": a span of time, but none of years.
    private boolean shorterThanYears(int to) {
        int i = text.at(to) == ' ' || text.at(to) == '-' ? to + 1 : to;
        return starts(
                i, "day", "week", "month", "hour", "hr", "min", "วัน", "เดือน", "สัปดาห์", "อาทิตย์", "ชั่วโมง", "ชม",
                "นาที");
    }

    /// A form at school tells the age where nothing else does. "ม.2" before "ต." is a village, not a form.
    private void grade(WordTree.Hit<PersonWord> sign) {
        var grade = Grades.next(text, Math.max(0, sign.start() - 5));
        if (grade == null || grade.end() < sign.end() || grade.start() > sign.end()) {
            return;
        }
        boolean village =
                starts(grade.end(), " ต.", "ต.", " ตำบล", " ต ") || TextScan.digit(text.at(grade.start() - 2));
        boolean year = text.charAt(sign.start()) == 'y';
        boolean ofSchool = !year
                || starts(grade.start() - 3, "in ")
                || starts(grade.end(), " student", " pupil", " boy", " girl", "s,");
        boolean plan = starts(grade.end(), " of ");
        if (!village && !plan && ofSchool && !isOthers(grade.start())) {
            take(Personal.age(Integer.toString(grade.age())), grade.start(), grade.end());
        }
    }

    private void school(WordTree.Hit<PersonWord> sign) {
        boolean thai = Folding.thaiLetter(text.charAt(sign.start()));
        if (thai && sign.end() - sign.start() == 2 && Folding.thaiLetter(text.at(sign.start() - 1))) {
            return; // "รร" inside a word, as in "การรายงาน"
        }
        var name = thai ? names.thaiSchool(sign.end()) : names.latinPlace(sign.end());
        if (name != null && (thai || !followedBySchool(name.end()))) {
            take(Personal.school(text.original(name.start(), name.end())), name.start(), name.end());
        }
    }

    private boolean followedBySchool(int end) {
        var next = PersonWords.TREE.at(text, Math.min(end + 1, text.length() - 1), text.length());
        return next != null && next.meaning().sign() == Sign.SCHOOL_END;
    }

    /// "… at Bangkok Christian College".
    private void schoolBefore(WordTree.Hit<PersonWord> sign) {
        var name = names.latinBefore(sign.start(), sign.end());
        if (name != null) {
            take(Personal.school(text.original(name.start(), name.end())), name.start(), name.end());
        }
    }

    private void born(WordTree.Hit<PersonWord> sign) {
        int from = sign.end();
        while (text.at(from) == ' ' || text.at(from) == ':') {
            from++;
        }
        int limit = Math.min(text.length(), from + BIRTH_CHARS_MAX);
        if (from >= limit) {
            return;
        }
        for (int end = dateEnd(from, limit); end > from; end = blankBefore(from, end)) {
            var raw = text.original(from, end);
            var date = CalendarDates.date(raw);
            if (date != null) {
                if (ofChild(date)) {
                    take(Personal.dateOfBirth(raw), from, end);
                }
                return;
            }
            if (shortYear(raw, from, end)) {
                return;
            }
        }
    }

    /// A year of two digits is of whichever calendar makes the person a child: 5/7/54 is 2554, 5/7/12 is 2012.
    private boolean shortYear(String raw, int from, int end) {
        int year = raw.length() - 2;
        boolean two = at != null
                && year > 3
                && "/-. ".indexOf(raw.charAt(year - 1)) >= 0
                && Character.isDigit(raw.charAt(year))
                && Character.isDigit(raw.charAt(year + 1));
        if (!two) {
            return false;
        }
        for (var century : new String[] {"25", "20"}) {
            var full = raw.substring(0, year) + century + raw.substring(year);
            var date = CalendarDates.date(full);
            if (date != null && ofChild(date)) {
                take(Personal.dateOfBirth(full), from, end);
                return true;
            }
        }
        return false;
    }

    private int dateEnd(int from, int limit) {
        int end = from;
        while (end < limit && text.charAt(end) != '\n' && text.charAt(end) != ')' && text.charAt(end) != ';') {
            end++;
        }
        return end;
    }

    /// The place of the last blank or sign in a stretch, where a shorter date may end.
    private int blankBefore(int from, int end) {
        int i = end - 1;
        while (i > from && text.charAt(i) != ' ' && text.charAt(i) != ',') {
            i--;
        }
        return i;
    }

    private boolean ofChild(LocalDate born) {
        if (at == null) {
            return born.getYear() >= 2005;
        }
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return born.isBefore(day) && born.plusYears(AGE_MAX + 1L).isAfter(day);
    }

    private void province(WordTree.Hit<PersonWord> sign) {
        int from = sign.end();
        while (text.at(from) == ' ') {
            from++;
        }
        int end = from;
        while (end - from < PROVINCE_CHARS_MAX && Folding.thaiLetter(text.at(end))) {
            end++;
        }
        for (; end - from >= 3; end--) {
            var place = Places.read(text.folded(from, end));
            if (place instanceof Reading.Is is && is.forms().getFirst().value().startsWith("TH-")) {
                if (!isOthers(sign.start())) {
                    take(place, from, end);
                }
                return;
            }
        }
    }

    private void take(Reading reading, int from, int to) {
        finds.tell(reading, from, to);
    }

    private boolean isOthers(int start) {
        var whose = whose(start);
        return switch (whose) {
            case OFFENDER, PARENT, HELPER, DESK, OTHERS -> true;
            default -> false;
        };
    }

    private Whose whose(int start) {
        var known = cues;
        if (known == null) {
            known = new PersonCues(text);
            cues = known;
        }
        return known.before(start);
    }
}
