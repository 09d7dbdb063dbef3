// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Groups of members while they are gathered: who belongs to which, and what each holds how often.
///
/// A group is called by its first member. Not for several threads.
final class Groups {
    /// Groups that hold so many values are tallied: most that they are weighed against hold few.
    private static final int TALLIED_VALUES_MIN = 24;

    private static final int[] NONE = {};

    private final HeldValues values;
    private final Partition partition;
    private final int[][] held;
    private final int[][] counts;
    private final int[][] tallies;

    Groups(HeldValues values) {
        int n = values.members();
        this.values = values;
        this.tallies = new int[n][];
        this.partition = new Partition(n);
        this.held = new int[n][];
        this.counts = new int[n][];
        for (int member = 0; member < n; member++) {
            held[member] = values.of(member);
            counts[member] = new int[held[member].length];
            Arrays.fill(counts[member], 1);
            tallies[member] = NONE;
        }
    }

    /// How many values anybody holds.
    int values() {
        return values.size();
    }

    Partition partition() {
        return partition;
    }

    int group(int member) {
        return partition.group(member);
    }

    boolean isGroup(int member) {
        return partition.isGroup(member);
    }

    int size(int group) {
        return partition.size(group);
    }

    /// The values a group holds, ascending.
    int[] held(int group) {
        return held[group];
    }

    /// How many of its members hold each.
    int[] counts(int group) {
        return counts[group];
    }

    /// For each holding the distinct values of a group, their sightings, and the values seen once; empty where it holds
    /// few.
    int[] tally(int group) {
        return tallies[group];
    }

    /// Joins a later group into an earlier one, which keeps its name.
    void join(int first, int second, Valuation valuation) {
        partition.join(first, second);
        int[] x = held[first];
        int[] y = held[second];
        int[] both = new int[x.length + y.length];
        int[] times = new int[both.length];
        int n = 0;
        for (int i = 0, j = 0; i < x.length || j < y.length; n++) {
            if (j == y.length || i < x.length && x[i] < y[j]) {
                times[n] = counts[first][i];
                both[n] = x[i++];
            } else if (i == x.length || y[j] < x[i]) {
                times[n] = counts[second][j];
                both[n] = y[j++];
            } else {
                times[n] = counts[first][i] + counts[second][j];
                valuation.joined(x[i], times[n]);
                both[n] = x[i++];
                j++;
            }
        }
        held[first] = Arrays.copyOf(both, n);
        counts[first] = Arrays.copyOf(times, n);
        held[second] = NONE;
        counts[second] = NONE;
        tallies[second] = NONE;
        if (n >= TALLIED_VALUES_MIN) {
            tallies[first] = tally(held[first], counts[first]);
        }
    }

    private int[] tally(int[] held, int[] counts) {
        int[] tally = new int[3 * values.holdings().length];
        for (int i = 0; i < held.length; i++) {
            int at = 3 * values.holdingOf(held[i]);
            tally[at]++;
            tally[at + 1] += counts[i];
            tally[at + 2] += counts[i] == 1 ? 1 : 0;
        }
        return tally;
    }
}
