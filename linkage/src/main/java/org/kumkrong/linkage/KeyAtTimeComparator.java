// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares keys that change hands, such as network addresses: shared, how close in time, and by how many records.
final class KeyAtTimeComparator implements Comparator {
    private static final int MINUTES_CLOSE = 60;
    private static final int MINUTES_DAY = 24 * 60;
    private static final int[] CLASSES = {6, 40};
    private static final int CONTEXT = 1 + 3 * 3;
    private static final int DIFFER = CONTEXT + 1;

    private final Records records;
    private final int field;
    private final int contextAbove;
    private final CountColumn counts;
    private final List<Level> levels;

    KeyAtTimeComparator(Records records, Comparison.KeyAtTime comparison) {
        this.records = records;
        this.field = records.schema().field(comparison.field());
        this.contextAbove = comparison.contextAbove();
        this.counts = new CountColumn(records, field);
        this.levels = levels(comparison.prior());
    }

    private static List<Level> levels(Comparison.KeyPrior prior) {
        List<Level> levels = new ArrayList<>();
        levels.add(Level.MISSING);
        String[] holders = {"few records", "several records", "many records"};
        String[] gaps = {"same within an hour, in ", "same within a day, in ", "same at other times, in "};
        for (int h = 0; h < holders.length; h++) {
            for (int g = 0; g < gaps.length; g++) {
                double bits = prior.bitsRare() + (prior.bitsCommon() - prior.bitsRare()) * (h / 2.0) - 2.5 * g;
                double m = prior.kept() / 9;
                levels.add(Level.of(gaps[g] + holders[h], m, Math.min(1, m / Math.pow(2, Math.max(0, bits))))
                        .within(0, prior.bitsRare()));
            }
        }
        levels.add(Level.of("same, but too common to tell", 1e-3, 1e-3).within(0, 0));
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
    public void counts(ValueCounts counts) {
        this.counts.use(counts);
    }

    @Override
    public @Nullable String value(long answer, boolean first) {
        return Comparator.level(answer) == 0 || Comparator.level(answer) == DIFFER
                ? null
                : records.dictionary(field).value(first ? Comparator.valueA(answer) : Comparator.valueB(answer));
    }

    @Override
    public void prepare() {
        counts.prepare();
    }

    @Override
    public long compare(int a, int b) {
        int firstA = records.first(a, field);
        int firstB = firstA < 0 ? -1 : records.first(b, field);
        if (firstB < 0) {
            return Comparator.answer(0);
        }
        int best = DIFFER;
        int bestValue = 0;
        for (int i = firstA; i >= 0; i = records.next(a, i)) {
            for (int j = firstB; j >= 0; j = records.next(b, j)) {
                if (records.value(i) == records.value(j)) {
                    int level = level(counts.of(records.value(i)), records.time(i), records.time(j));
                    if (level < best) {
                        best = level;
                        bestValue = records.value(i);
                    }
                }
            }
        }
        return Comparator.answer(best, bestValue, bestValue);
    }

    private int level(int holders, int timeA, int timeB) {
        if (holders > contextAbove) {
            return CONTEXT;
        }
        int gap = 2;
        if (timeA != Records.NO_TIME && timeB != Records.NO_TIME) {
            int minutes = Math.abs(timeA - timeB);
            gap = minutes <= MINUTES_CLOSE ? 0 : minutes <= MINUTES_DAY ? 1 : 2;
        }
        int holderClass = holders <= CLASSES[0] ? 0 : holders <= CLASSES[1] ? 1 : 2;
        return 1 + 3 * holderClass + gap;
    }
}
