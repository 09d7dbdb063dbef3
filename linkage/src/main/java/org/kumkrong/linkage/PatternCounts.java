// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// How often each pattern of answers was met, sorted by pattern.
final class PatternCounts {
    private final long[] patterns;
    private final double[] counts;
    private final double total;

    private PatternCounts(long[] patterns, double[] counts) {
        this.patterns = patterns;
        this.counts = counts;
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        this.total = sum;
    }

    /// @param scale how many pairs each counted one stands for
    static PatternCounts of(LongIntMap counted, double scale) {
        long[] patterns = counted.sortedKeys();
        double[] counts = new double[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            counts[i] = counted.get(patterns[i]) * scale;
        }
        return new PatternCounts(patterns, counts);
    }

    int size() {
        return patterns.length;
    }

    long pattern(int index) {
        return patterns[index];
    }

    double count(int index) {
        return counts[index];
    }

    double total() {
        return total;
    }
}
