// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// What groups of records tell of a person: the values of all fields numbered through, ascending, repeats kept.
///
/// A group's portrait is the multiset of its records' values. Safe for threads while no groups join.
final class Portraits {
    private final Records store;
    private final int[] bases;
    private final int[][] held;

    /// @param ranked records by rank: groups are numbered by the rank of their first record
    Portraits(Records store, int[] ranked) {
        this.store = store;
        int fields = store.schema().fields().size();
        this.bases = new int[fields + 1];
        for (int field = 0; field < fields; field++) {
            bases[field + 1] =
                    Math.addExact(bases[field], store.dictionary(field).size());
        }
        this.held = new int[ranked.length][];
        for (int rank = 0; rank < ranked.length; rank++) {
            held[rank] = of(ranked[rank]);
        }
    }

    private int[] of(int record) {
        int[] values = new int[16];
        int n = 0;
        for (int field = 0; field + 1 < bases.length; field++) {
            int before = n;
            for (int entry = store.first(record, field); entry >= 0; entry = store.next(record, entry)) {
                values = n == values.length ? Arrays.copyOf(values, 2 * n) : values;
                values[n++] = bases[field] + store.value(entry);
            }
            n = before + distinct(values, before, n);
        }
        return Arrays.copyOf(values, n);
    }

    private static int distinct(int[] values, int from, int to) {
        Arrays.sort(values, from, to);
        int n = 0;
        for (int i = from; i < to; i++) {
            if (n == 0 || values[from + n - 1] != values[i]) {
                values[from + n++] = values[i];
            }
        }
        return n;
    }

    Records store() {
        return store;
    }

    int size() {
        return held.length;
    }

    int field(String name) {
        return store.schema().field(name);
    }

    /// All values of a group.
    int[] held(int group) {
        return held[group];
    }

    /// Where a group's values of a field begin.
    int from(int group, int field) {
        int[] values = held[group];
        int base = bases[field];
        int from = 0;
        int left = values.length;
        while (left > 1) { // no branch to guess, and no walk over repeats
            int half = left >>> 1;
            from += values[from + half - 1] < base ? half : 0;
            left -= half;
        }
        return left == 1 && values[from] < base ? from + 1 : from;
    }

    /// Where a group's values of a field end.
    int to(int group, int field) {
        return from(group, field + 1);
    }

    /// The value at a place, numbered within its field.
    int value(int group, int place, int field) {
        return held[group][place] - bases[field];
    }

    boolean holds(int group, int field) {
        return from(group, field) < to(group, field);
    }

    /// The values of a field that two groups share, each once.
    Shared shared(int a, int b, int field) {
        return new Shared(a, b, field);
    }

    /// Goes through what two groups share, ascending.
    final class Shared {
        private final int base;
        private final int[] x;
        private final int[] y;
        private final int endX;
        private final int endY;
        private int i;
        private int j;
        private int value = -1;

        private Shared(int a, int b, int field) {
            this.base = bases[field];
            this.x = held[a];
            this.y = held[b];
            this.i = from(a, field);
            this.j = from(b, field);
            this.endX = to(a, field);
            this.endY = to(b, field);
        }

        /// Goes on to the next one; says whether there is one.
        boolean next() {
            while (i < endX && j < endY) {
                int one = x[i];
                int other = y[j];
                i += one <= other ? 1 : 0;
                j += other <= one ? 1 : 0;
                if (one == other && one - base != value) {
                    value = one - base;
                    return true;
                }
            }
            return false;
        }

        /// The one at hand, numbered within its field.
        int value() {
            return value;
        }
    }

    /// The later group's values become the earlier's.
    void join(int first, int second) {
        int[] both = Arrays.copyOf(held[first], held[first].length + held[second].length);
        System.arraycopy(held[second], 0, both, held[first].length, held[second].length);
        Arrays.sort(both);
        held[first] = both;
        held[second] = new int[0];
    }
}
