// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares sets of keys: shared or not, told apart by how many records hold the rarest shared value.
///
/// A value in three records and one in three hundred are different evidence; each class has a weight of its own that
/// training learns, so that a rented account or a café address fades by itself.
final class KeyComparator implements Comparator {
    /// Records holding a value, upper bounds of the classes below the context bound.
    private static final int[] CLASSES = {3, 8, 20, 60};

    private static final int STRONG_FIRST = 1;
    private static final int CONTEXT = STRONG_FIRST + CLASSES.length + 1;
    private static final int WEAK_FIRST = CONTEXT + 1;
    private static final int[] WEAK_CLASSES = {3, 12};
    private static final int DIFFER = WEAK_FIRST + WEAK_CLASSES.length + 1;

    private final Records records;
    private final int[] strong;
    private final int[] weak;
    private final CountColumn[] strongCounts;
    private final CountColumn[] weakCounts;
    private final int contextAbove;
    private final List<Level> levels;

    KeyComparator(Records records, Comparison.SharedKey comparison) {
        this.records = records;
        this.contextAbove = comparison.contextAbove();
        this.strong =
                comparison.strong().stream().mapToInt(records.schema()::field).toArray();
        this.weak = comparison.weak().stream().mapToInt(records.schema()::field).toArray();
        this.strongCounts = columns(strong);
        this.weakCounts = columns(weak);
        this.levels = levels(comparison.prior());
    }

    private CountColumn[] columns(int[] fields) {
        CountColumn[] columns = new CountColumn[fields.length];
        java.util.Arrays.setAll(columns, i -> new CountColumn(records, fields[i]));
        return columns;
    }

    private static List<Level> levels(Comparison.KeyPrior prior) {
        List<Level> levels = new ArrayList<>();
        levels.add(Level.MISSING);
        String[] words = {
            "same, in very few records", "same, in few", "same, in several", "same, in dozens", "same, in many"
        };
        double strongShare = prior.kept() * 0.85;
        for (int i = 0; i < words.length; i++) {
            double bits = prior.bitsRare() + (prior.bitsCommon() - prior.bitsRare()) * i / (words.length - 1);
            double m = strongShare / words.length;
            levels.add(Level.of(words[i], m, m / Math.pow(2, bits)).within(0, prior.bitsRare() + 4));
        }
        levels.add(Level.of("same, but too common to tell", 1e-3, 1e-3).within(0, 0));
        String[] weakWords = {"alike, in very few records", "alike, in several", "alike, in many"};
        for (int i = 0; i < weakWords.length; i++) {
            double bits = prior.bitsRare() * (0.7 - 0.25 * i);
            double m = prior.kept() * 0.05;
            levels.add(Level.of(weakWords[i], m, m / Math.pow(2, bits)).within(0, prior.bitsRare() * 0.8));
        }
        double differ = 1 - prior.kept();
        levels.add(Level.of("different", differ, Math.min(1, differ / Math.pow(2, prior.bitsDiffer())))
                .within(2 * prior.bitsDiffer(), 0));
        return List.copyOf(levels);
    }

    @Override
    public List<Level> levels() {
        return levels;
    }

    @Override
    public int frequencyField() {
        return -1;
    }

    @Override
    public @Nullable String value(long answer, boolean first) {
        int level = Comparator.level(answer);
        return level == 0 || level == DIFFER
                ? null
                : records.dictionary(Comparator.valueB(answer)).value(Comparator.valueA(answer));
    }

    @Override
    public void counts(ValueCounts counts) {
        for (CountColumn column : strongCounts) {
            column.use(counts);
        }
        for (CountColumn column : weakCounts) {
            column.use(counts);
        }
    }

    @Override
    public void prepare() {
        for (CountColumn column : strongCounts) {
            column.prepare();
        }
        for (CountColumn column : weakCounts) {
            column.prepare();
        }
    }

    @Override
    public long compare(int a, int b) {
        boolean bothHold = false;
        int fewest = Integer.MAX_VALUE;
        int fewestValue = 0;
        int fewestField = 0;
        for (int f = 0; f < strong.length; f++) {
            int firstA = records.first(a, strong[f]);
            int firstB = firstA < 0 ? -1 : records.first(b, strong[f]);
            if (firstB < 0) {
                continue;
            }
            bothHold = true;
            int value = rarestShared(a, firstA, b, firstB, strongCounts[f]);
            if (value >= 0 && strongCounts[f].of(value) < fewest) {
                fewest = strongCounts[f].of(value);
                fewestValue = value;
                fewestField = strong[f];
            }
        }
        if (fewest <= contextAbove) {
            return Comparator.answer(classOf(fewest, CLASSES, STRONG_FIRST), fewestValue, fewestField);
        }
        long weakAnswer = compareWeak(a, b);
        if (weakAnswer != 0) {
            return weakAnswer;
        }
        if (fewest != Integer.MAX_VALUE) {
            return Comparator.answer(CONTEXT, fewestValue, fewestField);
        }
        return Comparator.answer(bothHold ? DIFFER : 0);
    }

    private long compareWeak(int a, int b) {
        for (int f = 0; f < weak.length; f++) {
            int firstA = records.first(a, weak[f]);
            int firstB = firstA < 0 ? -1 : records.first(b, weak[f]);
            if (firstB < 0) {
                continue;
            }
            int value = rarestShared(a, firstA, b, firstB, weakCounts[f]);
            if (value >= 0 && weakCounts[f].of(value) <= contextAbove) {
                return Comparator.answer(classOf(weakCounts[f].of(value), WEAK_CLASSES, WEAK_FIRST), value, weak[f]);
            }
        }
        return 0;
    }

    private static int classOf(int count, int[] bounds, int firstLevel) {
        int i = 0;
        while (i < bounds.length && count > bounds[i]) {
            i++;
        }
        return firstLevel + i;
    }

    private int rarestShared(int a, int firstA, int b, int firstB, CountColumn counts) {
        int best = -1;
        for (int i = firstA; i >= 0; i = records.next(a, i)) {
            int value = records.value(i);
            for (int j = firstB; j >= 0; j = records.next(b, j)) {
                if (records.value(j) == value && (best < 0 || counts.of(value) < counts.of(best))) {
                    best = value;
                }
            }
        }
        return best;
    }
}
