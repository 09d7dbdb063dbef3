// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// Compares codes such as postcodes and id numbers: the same, one slip apart, the same beginning.
final class CodeLevels implements ValueLevels {
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.rare("same", 0.8, 1e-4, 1),
            Level.rare("one slip apart", 0.1, 1e-3, 0.5),
            Level.rare("same beginning", 0.03, 1e-2, 0.2),
            Level.of("alike", 0.02, 5e-2).within(-4, 2),
            Level.of("different", 0.05, 0.95).within(-6, -0.5));

    private final Letters codes = new Letters();

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public void prepare(Dictionary values, int from) {
        codes.prepare(values, from, Letters.Folding.BLANKS);
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return 1;
        }
        int longer = Math.max(codes.length(a), codes.length(b));
        if (longer >= 3 && codes.oneSlip(a, b)) {
            return 2;
        }
        if (longer >= 4 && codes.shared(a, b) >= (longer + 1) / 2) {
            return 3;
        }
        return codes.likeness(a, b) >= 0.85 ? 4 : 5;
    }
}
