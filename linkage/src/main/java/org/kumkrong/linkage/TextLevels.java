// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares texts by the exact overlap of their 5-letter pieces. A text alone never makes two records one person.
final class TextLevels implements ValueLevels {
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.of("nearly the same text", 0.25, 1e-4).within(0, 9),
            Level.of("edited copy", 0.15, 4e-4).within(0, 7),
            Level.of("partly the same text", 0.1, 4e-3).within(0, 4),
            Level.of("different", 0.5, 0.99).within(-1, 0));

    /// Texts whose pieces are kept; those of later texts are made anew at each comparison.
    private static final int SHINGLES_KEPT_MAX = 200_000;

    private int[][] kept = new int[0][];
    private @Nullable Dictionary values;

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public void prepare(Dictionary values, int from) {
        this.values = values;
        int end = Math.min(values.size(), SHINGLES_KEPT_MAX);
        kept = Growth.to(kept, end);
        for (int id = from; id < end; id++) {
            kept[id] = Shingles.of(values.value(id));
        }
    }

    private int[] shingles(int id) {
        return id < Math.min(kept.length, SHINGLES_KEPT_MAX)
                ? kept[id]
                : Shingles.of(Objects.requireNonNull(values).value(id));
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return 1;
        }
        double likeness = Shingles.jaccard(shingles(a), shingles(b));
        return likeness >= 0.9 ? 1 : likeness >= 0.7 ? 2 : likeness >= 0.5 ? 3 : 4;
    }
}
