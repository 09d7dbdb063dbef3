// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// Patterns of answers and how often each was met, with the levels each consists of at hand: training reads them some
/// hundred times.
final class MetPatterns {
    private final PatternCounts counts;
    private final byte[][] levels;

    MetPatterns(PatternCounts counts, Comparators comparators) {
        this.counts = counts;
        this.levels = new byte[counts.size()][comparators.size()];
        for (int i = 0; i < levels.length; i++) {
            for (int c = 0; c < levels[i].length; c++) {
                levels[i][c] = (byte) comparators.level(counts.pattern(i), c);
            }
        }
    }

    int size() {
        return levels.length;
    }

    /// The level of each comparison in a pattern.
    byte[] levels(int index) {
        return levels[index];
    }

    double count(int index) {
        return counts.count(index);
    }

    double total() {
        return counts.total();
    }
}
