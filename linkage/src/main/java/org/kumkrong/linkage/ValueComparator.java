// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares one field by its best-agreeing pair of values.
final class ValueComparator implements Comparator {
    private final Records records;
    private final int field;
    private final ValueLevels values;
    private final int last;
    private int prepared;

    ValueComparator(Records records, String field, ValueLevels values) {
        this.records = records;
        this.field = records.schema().field(field);
        this.values = values;
        this.last = values.levels().size();
    }

    @Override
    public List<Level> levels() {
        return values.levels();
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
        Dictionary dictionary = records.dictionary(field);
        if (prepared < dictionary.size()) {
            values.prepare(dictionary, prepared);
            prepared = dictionary.size();
        }
    }

    @Override
    public void compare(PairBatch pairs, long[] answers) {
        if (!records.isTable()) {
            Comparator.super.compare(pairs, answers);
            return;
        }
        pairs.cells(records, field, answers);
        values.fetch(answers, pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            int x = PairBatch.firstCell(answers[i]);
            int y = PairBatch.secondCell(answers[i]);
            int level = x < 0 || y < 0 ? 0 : values.level(x, y);
            answers[i] = level == 0 ? Comparator.answer(0) : Comparator.answer(level, x, y);
        }
    }

    @Override
    public long known(int level, int a, int b) {
        return level > 0 && records.isTable()
                ? Comparator.answer(level, records.cell(a, field), records.cell(b, field))
                : compare(a, b);
    }

    @Override
    public long compare(int a, int b) {
        int firstA = records.first(a, field);
        int firstB = firstA < 0 ? -1 : records.first(b, field);
        if (firstB < 0) {
            return Comparator.answer(0);
        }
        int best = last;
        int valueA = 0;
        int valueB = 0;
        for (int i = firstA; i >= 0; i = records.next(a, i)) {
            for (int j = firstB; j >= 0; j = records.next(b, j)) {
                int level = values.level(records.value(i), records.value(j));
                if (level > 0 && level < best) {
                    best = level;
                    valueA = records.value(i);
                    valueB = records.value(j);
                    if (best == 1) {
                        return Comparator.answer(best, valueA, valueB);
                    }
                }
            }
        }
        return best == last ? Comparator.answer(0) : Comparator.answer(best, valueA, valueB);
    }
}
