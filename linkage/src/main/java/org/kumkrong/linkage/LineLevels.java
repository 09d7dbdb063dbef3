// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// Compares lines of text: the same, nearly, somewhat, not.
final class LineLevels implements ValueLevels {
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.rare("same", 0.75, 1e-3, 1),
            Level.rare("nearly the same", 0.12, 2e-3, 0.5),
            Level.rare("alike", 0.05, 1e-2, 0.3),
            Level.of("a little alike", 0.03, 0.1).within(-4, 0),
            Level.of("different", 0.05, 0.9).within(-5, -0.5));

    private final Letters lines = new Letters();

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public void prepare(Dictionary values, int from) {
        lines.prepare(values, from, Letters.Folding.NONE);
    }

    @Override
    public void fetch(long[] cells, int size) {
        lines.fetch(cells, size);
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return 1;
        }
        if (lines.oneSlip(a, b)) {
            return 2;
        }
        double likeness = lines.likeness(a, b);
        return likeness >= 0.92 ? 2 : likeness >= 0.84 ? 3 : likeness >= 0.7 ? 4 : 5;
    }
}
