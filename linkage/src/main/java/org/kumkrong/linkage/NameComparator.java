// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares a part of a name, such as the given name, and sees when it was written in the other part's place.
final class NameComparator implements Comparator {
    private static final int SWAPPED = 5;
    private static final int DIFFER = 7;
    /// Letters of a beginning that may stand for a name: geo for George.
    private static final int SHORT_START_MIN = 3;
    /// Letters of a name shortened in its middle: thos for Thomas, at most.
    private static final int SHORT_MAX = 6;
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.rare("same", 0.7, 3e-3, 1),
            Level.rare("nearly the same", 0.12, 3e-3, 0.7),
            Level.rare("alike", 0.04, 8e-3, 0.5),
            Level.rare("initial or part of it", 0.02, 2e-2, 0.3),
            Level.rare("in the other name's place", 0.02, 1e-4, 0.7),
            Level.of("a little alike", 0.02, 6e-2).within(-6, 0),
            Level.of("different", 0.08, 0.9).within(-7, -1.5));

    private final Records records;
    private final int field;
    private final int swapField;
    private final boolean leads;
    private final NameForms own;
    private final NameForms other;

    NameComparator(Records records, Comparison.SameName comparison) {
        this.records = records;
        this.field = records.schema().field(comparison.field());
        this.swapField = comparison.swapWith().isEmpty() ? -1 : records.schema().field(comparison.swapWith());
        this.leads = comparison.leads();
        this.own = records.names(field);
        this.other = swapField < 0 ? own : records.names(swapField);
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public int frequencyField() {
        return field;
    }

    @Override
    public @Nullable String value(long answer, boolean first) {
        return Comparator.level(answer) == 0
                ? null
                : records.dictionary(field).value(first ? Comparator.valueA(answer) : Comparator.valueB(answer));
    }

    @Override
    public void prepare() {
        own.prepare();
        other.prepare();
    }

    @Override
    public void compare(PairBatch pairs, long[] answers) {
        if (!records.isTable()) {
            Comparator.super.compare(pairs, answers);
            return;
        }
        pairs.cells(records, field, answers);
        for (int i = 0; i < pairs.size(); i++) {
            int x = PairBatch.firstCell(answers[i]);
            int y = PairBatch.secondCell(answers[i]);
            answers[i] = x < 0 || y < 0 ? Comparator.answer(0) : answer(x, y, pairs.first(i), pairs.second(i));
        }
    }

    private long answer(int x, int y, int a, int b) {
        int level = level(x, y);
        if (swapField >= 0 && !(level > 0 && level <= 3) && swapped(a, b, x, y)) {
            return leads ? Comparator.answer(SWAPPED, x, y) : Comparator.answer(0);
        }
        return level == 0 ? Comparator.answer(0) : Comparator.answer(level, x, y);
    }

    @Override
    public long known(int level, int a, int b) {
        return level > 0 && records.isTable()
                ? Comparator.answer(level, records.cell(a, field), records.cell(b, field))
                : compare(a, b);
    }

    @Override
    public long compare(int a, int b) {
        int i = records.first(a, field);
        int j = records.first(b, field);
        int straight = i < 0 || j < 0 ? 0 : level(records.value(i), records.value(j));
        if (swapField >= 0
                && i >= 0
                && j >= 0
                && !(straight > 0 && straight <= 3)
                && swapped(a, b, records.value(i), records.value(j))) {
            return leads ? Comparator.answer(SWAPPED, records.value(i), records.value(j)) : Comparator.answer(0);
        }
        if (i < 0 || j < 0) {
            return Comparator.answer(0);
        }
        int best = straight == 0 ? DIFFER + 1 : straight;
        int valueA = records.value(i);
        int valueB = records.value(j);
        for (int x = i; x >= 0; x = records.next(a, x)) {
            for (int y = x == i ? records.next(b, j) : j; y >= 0; y = records.next(b, y)) {
                int level = level(records.value(x), records.value(y));
                if (level > 0 && level < best) {
                    best = level;
                    valueA = records.value(x);
                    valueB = records.value(y);
                }
            }
        }
        return best > DIFFER ? Comparator.answer(0) : Comparator.answer(best, valueA, valueB);
    }

    /// Whether both names fit crosswise; asked where they do not fit straight.
    private boolean swapped(int a, int b, int x, int y) {
        int k = records.first(a, swapField);
        int l = k < 0 ? -1 : records.first(b, swapField);
        return l >= 0 && fit(x, records.value(l)) && fit(y, records.value(k));
    }

    private boolean fit(int value, int otherValue) {
        long glance = own.glance(value);
        long otherGlance = other.glance(otherValue);
        if (NameForms.length(glance) == 0 || NameForms.length(otherGlance) == 0) {
            return false;
        }
        return NameForms.maySoundSame(glance, otherGlance) && own.sounds(value) == other.sounds(otherValue)
                || nearly(likeness(own, value, other, otherValue), own, value, other, otherValue);
    }

    private int level(int a, int b) {
        if (a == b) {
            return 1;
        }
        long glanceA = own.glance(a);
        long glanceB = own.glance(b);
        if (NameForms.length(glanceA) == 0 || NameForms.length(glanceB) == 0) {
            return 0;
        }
        if (NameForms.maySoundSame(glanceA, glanceB) && own.sounds(a) == own.sounds(b)) {
            return same(a, b) ? 1 : 2;
        }
        double likeness = likeness(own, a, own, b);
        if (nearly(likeness, own, a, own, b)) {
            return 2;
        }
        if (likeness >= 0.85) {
            return 3;
        }
        boolean sameFirst = NameForms.sameFirstLetter(glanceA, glanceB);
        if (sameFirst && (shortForm(a, b) || shortForm(b, a))) {
            return 3;
        }
        if (sameFirst && initialOf(a, b) || NameForms.anyOfSeveralWords(glanceA, glanceB) && sharesWord(a, b)) {
            return 4;
        }
        if (own.variants(a, b)) {
            return 3;
        }
        return likeness >= 0.7 ? 6 : DIFFER;
    }

    /// Whether a name is another as clerks shorten it: its beginning, or letters of it in order from first to last.
    private boolean shortForm(int a, int b) {
        int lengthA = own.length(a);
        int lengthB = own.length(b);
        if (lengthA < 2 || lengthA >= lengthB) {
            return false;
        }
        byte[] x = own.letters(a);
        byte[] y = own.letters(b);
        int fromA = own.from(a);
        int fromB = own.from(b);
        int found = 0;
        int run = 0; // letters of the beginning that are the same
        for (int at = 0; at < lengthB && found < lengthA; at++) {
            boolean same = y[fromB + at] == x[fromA + found];
            run += same && run == at ? 1 : 0;
            found += same ? 1 : 0;
        }
        boolean ends = x[fromA + lengthA - 1] == y[fromB + lengthB - 1];
        return found == lengthA
                && x[fromA] == y[fromB]
                && (run == lengthA ? lengthA >= SHORT_START_MIN : ends && lengthA <= SHORT_MAX);
    }

    private boolean same(int a, int b) {
        return Arrays.equals(
                own.letters(a),
                own.from(a),
                own.from(a) + own.length(a),
                own.letters(b),
                own.from(b),
                own.from(b) + own.length(b));
    }

    private static double likeness(NameForms formsA, int a, NameForms formsB, int b) {
        long glanceA = formsA.glance(a);
        long glanceB = formsB.glance(b);
        int lengthA = NameForms.length(glanceA);
        int lengthB = NameForms.length(glanceB);
        double most = JaroWinkler.most(lengthA, NameForms.classes(glanceA), lengthB, NameForms.classes(glanceB));
        if (most < JaroWinkler.PREFIX_FROM) {
            return 0; // not even one slip apart
        }
        return JaroWinkler.of(formsA.letters(a), formsA.from(a), lengthA, formsB.letters(b), formsB.from(b), lengthB);
    }

    private static boolean nearly(double likeness, NameForms formsA, int a, NameForms formsB, int b) {
        if (likeness >= 0.92) {
            return true;
        }
        int lengthA = formsA.length(a);
        int lengthB = formsB.length(b);
        return likeness >= 0.6
                && Math.min(lengthA, lengthB) >= 4
                && EditDistance.oneSlip(
                        formsA.letters(a), formsA.from(a), lengthA, formsB.letters(b), formsB.from(b), lengthB);
    }

    private boolean initialOf(int a, int b) {
        return (own.length(a) == 1 || own.length(b) == 1) && own.letters(a)[own.from(a)] == own.letters(b)[own.from(b)];
    }

    private boolean sharesWord(int a, int b) {
        long[] wordsOfA = own.words(a);
        long[] wordsOfB = own.words(b);
        return wordsOfA.length > 0
                ? wordsOfB.length > 0 ? overlap(wordsOfA, wordsOfB) : own.isWordOf(b, a)
                : wordsOfB.length > 0 && own.isWordOf(a, b);
    }

    private static boolean overlap(long[] some, long[] others) {
        for (long word : some) {
            if (Arrays.binarySearch(others, word) >= 0) {
                return true;
            }
        }
        return false;
    }
}
