// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.names.PersonName;

/// Compares a part of a name, such as the given name, and sees when it was written in the other part's place.
final class NameComparator implements Comparator {
    private static final int SWAPPED = 5;
    private static final int DIFFER = 7;
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.rare("same", 0.7, 3e-3, 1),
            Level.rare("nearly the same", 0.12, 3e-3, 0.7),
            Level.rare("alike", 0.04, 8e-3, 0.5),
            Level.of("initial or part of it", 0.02, 2e-2),
            Level.rare("in the other name's place", 0.02, 1e-4, 0.7),
            Level.of("a little alike", 0.02, 6e-2).within(-6, 0),
            Level.of("different", 0.08, 0.9).within(-7, -1.5));

    private final Records records;
    private final int field;
    private final int swapField;
    private final boolean leads;
    private final Forms own;
    private final Forms other;

    NameComparator(Records records, Comparison.SameName comparison) {
        this.records = records;
        this.field = records.schema().field(comparison.field());
        this.swapField = comparison.swapWith().isEmpty() ? -1 : records.schema().field(comparison.swapWith());
        this.leads = comparison.leads();
        this.own = new Forms();
        this.other = new Forms();
    }

    /// Names as their Latin letters and sounds, by value number.
    private static final class Forms {
        private byte[][] letters = new byte[0][];
        private long[][] wordHashes = new long[0][];
        private PersonName[] names = new PersonName[0];

        void prepare(Dictionary values) {
            int from = letters.length;
            if (from == values.size()) {
                return;
            }
            letters = Arrays.copyOf(letters, values.size());
            wordHashes = Arrays.copyOf(wordHashes, values.size());
            names = Arrays.copyOf(names, values.size());
            for (int id = from; id < values.size(); id++) {
                PersonName name = PersonName.of(values.value(id));
                names[id] = name;
                letters[id] = String.join(" ", name.tokens()).getBytes(US_ASCII);
                wordHashes[id] =
                        name.tokens().stream().mapToLong(Hashes::of64).sorted().toArray();
            }
        }
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
        own.prepare(records.dictionary(field));
        if (swapField >= 0) {
            other.prepare(records.dictionary(swapField));
        }
    }

    @Override
    public long compare(int a, int b) {
        int i = records.first(a, field);
        int j = records.first(b, field);
        if (swapField >= 0 && swapped(a, b, i, j)) {
            return leads ? Comparator.answer(SWAPPED, value(i), value(j)) : Comparator.answer(0);
        }
        if (i < 0 || j < 0) {
            return Comparator.answer(0);
        }
        int best = DIFFER + 1;
        int valueA = 0;
        int valueB = 0;
        for (int x = i; x >= 0; x = records.next(a, x)) {
            for (int y = j; y >= 0; y = records.next(b, y)) {
                int level = level(own, records.value(x), own, records.value(y));
                if (level > 0 && level < best) {
                    best = level;
                    valueA = records.value(x);
                    valueB = records.value(y);
                }
            }
        }
        return best > DIFFER ? Comparator.answer(0) : Comparator.answer(best, valueA, valueB);
    }

    private int value(int entry) {
        return entry < 0 ? 0 : records.value(entry);
    }

    /// Whether both names fit crosswise and do not fit straight.
    private boolean swapped(int a, int b, int i, int j) {
        int k = records.first(a, swapField);
        int l = records.first(b, swapField);
        if (i < 0 || j < 0 || k < 0 || l < 0) {
            return false;
        }
        int straight = level(own, records.value(i), own, records.value(j));
        if (straight > 0 && straight <= 3) {
            return false;
        }
        int crossOne = level(own, records.value(i), other, records.value(l));
        if (crossOne == 0 || crossOne > 2) {
            return false;
        }
        int crossTwo = level(own, records.value(j), other, records.value(k));
        return crossTwo > 0 && crossTwo <= 2;
    }

    private static int level(Forms formsA, int a, Forms formsB, int b) {
        if (formsA == formsB && a == b) {
            return 1;
        }
        byte[] x = formsA.letters[a];
        byte[] y = formsB.letters[b];
        if (x.length == 0 || y.length == 0) {
            return 0;
        }
        if (Arrays.equals(x, y)) {
            return 1;
        }
        double likeness = JaroWinkler.of(x, y);
        if (likeness >= 0.92 || (likeness >= 0.6 && Math.min(x.length, y.length) >= 4 && EditDistance.oneSlip(x, y))) {
            return 2;
        }
        boolean sameSound = formsA.names[a].key().equals(formsB.names[b].key());
        if (sameSound) {
            return 2;
        }
        if (likeness >= 0.85) {
            return 3;
        }
        if (initialOf(x, y) || sharesWord(formsA.wordHashes[a], formsB.wordHashes[b])) {
            return 4;
        }
        if (knownVariant(formsA.names[a], formsB.names[b])) {
            return 3;
        }
        return likeness >= 0.7 ? 6 : DIFFER;
    }

    private static boolean knownVariant(PersonName a, PersonName b) {
        return a.tokens().size() == 1 && b.tokens().size() == 1 && PersonName.similarity(a, b) >= 0.9;
    }

    private static boolean initialOf(byte[] x, byte[] y) {
        return (x.length == 1 || y.length == 1) && x[0] == y[0];
    }

    private static boolean sharesWord(long[] a, long[] b) {
        if (a.length == 1 && b.length == 1) {
            return false; // they would be the same name
        }
        for (long word : a) {
            if (Arrays.binarySearch(b, word) >= 0) {
                return true;
            }
        }
        return false;
    }
}
