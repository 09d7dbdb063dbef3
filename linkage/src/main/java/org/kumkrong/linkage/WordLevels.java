// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// Compares words from a list: the same or not.
final class WordLevels implements ValueLevels {
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.rare("same", 0.9, 0.1, 1),
            Level.of("different", 0.1, 0.9).within(-6, -0.5));

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public void prepare(Dictionary values, int from) {
        // a word is compared by its number alone
    }

    @Override
    public int level(int a, int b) {
        return a == b ? 1 : 2;
    }
}
