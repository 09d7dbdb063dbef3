// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// Some hundred pairs compared together, comparison by comparison, with what became of each. One thread.
///
/// Records and values lie all over the memory, and each place not near takes as long to reach as a hundred steps of
/// work. Places asked for in a short loop are waited for together, not one after the other.
final class PairBatch {
    private static final int PAIRS_MAX = 1 << 10;

    private final Records records;
    private final int[] first = new int[PAIRS_MAX];
    private final int[] second = new int[PAIRS_MAX];
    private final long[] patterns = new long[PAIRS_MAX];
    private final long[][] answers;
    private final int[] weights = new int[PAIRS_MAX];
    private final int[] rarities = new int[PAIRS_MAX];
    private long[][] sums = new long[0][];
    private int size;

    PairBatch(Records records) {
        this.records = records;
        this.answers = new long[records.schema().comparisons().size()][PAIRS_MAX];
    }

    /// Adds a pair, to be compared with the record first that stands first whatever order they came in.
    void add(int a, int b) {
        boolean straight = records.before(a, b);
        first[size] = straight ? a : b;
        second[size] = straight ? b : a;
        size++;
    }

    /// Adds a pair of which the pattern of answers is known.
    void add(int a, int b, long pattern) {
        patterns[size] = pattern;
        add(a, b);
    }

    boolean isFull() {
        return size == PAIRS_MAX;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int first(int pair) {
        return first[pair];
    }

    int second(int pair) {
        return second[pair];
    }

    /// Of a pair the record that came later.
    int later(int pair) {
        return Math.max(first[pair], second[pair]);
    }

    /// The one that came earlier.
    int earlier(int pair) {
        return Math.min(first[pair], second[pair]);
    }

    /// Where the answers of one comparison go.
    long[] answers(int comparison) {
        return answers[comparison];
    }

    void pattern(int pair, long pattern) {
        patterns[pair] = pattern;
    }

    long pattern(int pair) {
        return patterns[pair];
    }

    /// Where the weights go, in thousandths of a bit.
    int[] weights() {
        return weights;
    }

    /// Where it is noted what the rarity of one comparison's values adds.
    int[] rarities() {
        return rarities;
    }

    /// Where the sums of each further class of pairs go.
    long[][] sums(int classes) {
        if (sums.length != classes) {
            sums = new long[classes][PAIRS_MAX];
        }
        return sums;
    }

    /// Keeps the pairs of at least so much evidence, in millibits.
    void keep(int least, Pairs kept) {
        for (int i = 0; i < size; i++) {
            if (weights[i] >= least) {
                kept.add(later(i), earlier(i), weights[i]);
            }
        }
    }

    /// The cells of one field of a table, both of a pair in one number.
    void cells(Records table, int field, long[] into) {
        for (int i = 0; i < size; i++) {
            into[i] = (long) table.cell(first[i], field) << 32 | table.cell(second[i], field) & 0xFFFF_FFFFL;
        }
    }

    static int firstCell(long cells) {
        return (int) (cells >>> 32);
    }

    static int secondCell(long cells) {
        return (int) cells;
    }
}
