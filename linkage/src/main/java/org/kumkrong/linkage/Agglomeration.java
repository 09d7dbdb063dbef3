// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Joins the records of one connected component into groups, best evidence first, until none is left that suffices.
///
/// All sums are whole numbers, and ties fall by the records' own rank, so the outcome depends on the component alone:
/// not on threads, nor on the order in which records came. Time is about pairs × log pairs; 30 to 34 bytes a pair
/// and 24 a proposal, all in flat arrays, so that a component of a million records can be clustered too.
final class Agglomeration {
    /// How much lower a plain mean over many pairs may be than the weight of one pair, in bits.
    ///
    /// Each pair bears the full odds against a match, yet ten that agree are more than one. Grows with the
    /// root of their number, for they are not independent.
    private static final double LEAN_BITS = 2;

    /// Evidence of one pair beyond which more changes nothing, in millibits.
    private static final int PAIR_MILLIBITS_MAX = 38_000;

    private static final int NONE = -1;

    private final Clustering clustering;
    private final Partition partition;
    private final Proposals proposals;

    /// What is known between two groups: one edge, in the list of each. Side 0 of edge `e` is half `2e`,
    /// side 1 `2e + 1`.
    private final int[] heads;

    private final int[] marked;
    private int edges;
    private int[] nexts;
    private int[] others;
    private boolean[] forbidden;
    private boolean[] dead;

    /// Of a plain mean: scored pairs and their sum.
    private int[] pairs;

    private long[] millibits;

    /// Of a mean of evidence: sums for and against.
    private long[] odds;

    private long[] against;

    /// @param records how many records the component has, numbered by rank
    /// @param expected edges, about; more may come
    Agglomeration(int records, int expected, Clustering clustering) {
        this.clustering = clustering;
        int capacity = Math.max(4, expected);
        boolean plain = clustering.mean() == Clustering.Mean.PLAIN;
        this.nexts = new int[2 * capacity];
        this.others = new int[2 * capacity];
        this.forbidden = new boolean[capacity];
        this.dead = new boolean[capacity];
        this.pairs = new int[plain ? capacity : 0];
        this.millibits = new long[plain ? capacity : 0];
        this.odds = new long[plain ? 0 : capacity];
        this.against = new long[plain ? 0 : capacity];
        this.partition = new Partition(records);
        this.proposals = new Proposals(partition);
        this.heads = new int[records];
        this.marked = new int[records];
        for (int i = 0; i < records; i++) {
            heads[i] = NONE;
            marked[i] = NONE;
        }
    }

    void pair(int a, int b, int weight) {
        int edge = edge(a, b);
        switch (clustering.mean()) {
            case PLAIN -> {
                pairs[edge] = 1;
                millibits[edge] = weight;
            }
            case EVIDENCE -> {
                odds[edge] = odds(weight, clustering);
                against[edge] = Math.min(0, weight);
            }
        }
    }

    private static long odds(int weight, Clustering clustering) {
        return weight >= 0 && weight >= 1000 * clustering.pairBitsMin()
                ? (long) Math.pow(2, Math.min(weight, PAIR_MILLIBITS_MAX) / 1000.0)
                : 0;
    }

    /// A new edge; where there was one between the two, they become one in [#run].
    private int edge(int a, int b) {
        if (edges == dead.length) {
            int capacity = edges + (edges >> 1);
            boolean plain = clustering.mean() == Clustering.Mean.PLAIN;
            nexts = Arrays.copyOf(nexts, 2 * capacity);
            others = Arrays.copyOf(others, 2 * capacity);
            forbidden = Arrays.copyOf(forbidden, capacity);
            dead = Arrays.copyOf(dead, capacity);
            pairs = Arrays.copyOf(pairs, plain ? capacity : 0);
            millibits = Arrays.copyOf(millibits, plain ? capacity : 0);
            odds = Arrays.copyOf(odds, plain ? 0 : capacity);
            against = Arrays.copyOf(against, plain ? 0 : capacity);
        }
        hang(2 * edges, a, b);
        hang(2 * edges + 1, b, a);
        return edges++;
    }

    private void hang(int half, int group, int other) {
        others[half] = other;
        nexts[half] = heads[group];
        heads[group] = half;
    }

    void forbid(int a, int b) {
        int edge = edge(group(a), group(b)); // may move the arrays
        forbidden[edge] = true;
    }

    /// Joins two records by a human's word, before any evidence; says whether that was allowed.
    boolean mustJoin(int a, int b) {
        int first = group(a);
        int second = group(b);
        if (first == second) {
            return true;
        }
        for (int half = heads[first]; half != NONE; half = nexts[half]) {
            if (!dead[half / 2] && forbidden[half / 2] && group(others[half]) == second) {
                return false;
            }
        }
        join(Math.min(first, second), Math.max(first, second));
        return true;
    }

    void run() {
        for (int a = 0; a < heads.length; a++) {
            if (partition.isGroup(a)) {
                heads[a] = gathered(a, heads[a], NONE);
                unmark(a);
            }
        }
        for (int a = 0; a < heads.length; a++) {
            for (int half = partition.isGroup(a) ? heads[a] : NONE; half != NONE; half = nexts[half]) {
                int other = group(others[half]);
                if (other > a && !dead[half / 2]) {
                    propose(a, other, half / 2);
                }
            }
        }
        while (proposals.stand()) {
            int first = proposals.first();
            int second = proposals.second();
            proposals.drop();
            join(first, second);
            for (int half = heads[first]; half != NONE; half = nexts[half]) {
                propose(first, group(others[half]), half / 2);
            }
        }
    }

    /// The lowest rank in the group of a record.
    int group(int record) {
        return partition.group(record);
    }

    /// Gives every record the first record of its entity.
    void name(int[] ranked, int[] entities) {
        partition.name(ranked, entities);
    }

    private void propose(int a, int b, int edge) {
        double bits = bits(a, b, edge);
        if (bits >= clustering.thresholdBits()) {
            proposals.add(bits, a, b);
        }
    }

    /// Whether two records alone, of this one pair, become one group.
    static boolean joins(int weight, Clustering clustering) {
        double bits = switch (clustering.mean()) {
            case PLAIN -> weight / 1000.0;
            case EVIDENCE -> evidence(odds(weight, clustering), Math.min(0, weight), 1);
        };
        return bits >= clustering.thresholdBits();
    }

    private double bits(int a, int b, int edge) {
        if (forbidden[edge]) {
            return Double.NEGATIVE_INFINITY;
        }
        double cross = (double) partition.size(a) * partition.size(b);
        return switch (clustering.mean()) {
            case PLAIN -> plain(edge, cross) + LEAN_BITS * (1 - 1 / Math.sqrt(cross));
            case EVIDENCE -> evidence(odds[edge], against[edge], cross);
        };
    }

    private double plain(int edge, double cross) {
        return (millibits[edge] + (cross - pairs[edge]) * 1000 * clustering.unscoredBits()) / cross / 1000;
    }

    private static double evidence(long odds, long against, double cross) {
        return odds == 0 ? Double.NEGATIVE_INFINITY : Math.log(odds / cross) / Math.log(2) + against / cross / 1000;
    }

    /// Joins the later group into the earlier one, whose rank it takes.
    private void join(int first, int second) {
        partition.join(first, second);
        int own = gathered(first, heads[first], NONE);
        heads[first] = gathered(first, heads[second], own);
        heads[second] = NONE;
        unmark(first);
    }

    /// Puts the living edges of a list before another list, one for each neighbour: what is known of a neighbour met
    /// before, in either, is added to the edge kept. Neighbours stay marked.
    private int gathered(int group, int list, int before) {
        int kept = before;
        for (int half = list; half != NONE; ) {
            int next = nexts[half];
            int edge = half / 2;
            int other = group(others[half]);
            if (dead[edge] || other == group) {
                dead[edge] = true; // what was between the two is now within
            } else if (marked[other] == NONE) {
                marked[other] = edge;
                nexts[half] = kept;
                kept = half;
            } else if (marked[other] != edge) {
                add(marked[other], edge);
            }
            half = next;
        }
        return kept;
    }

    private void add(int kept, int edge) {
        switch (clustering.mean()) {
            case PLAIN -> {
                pairs[kept] += pairs[edge];
                millibits[kept] += millibits[edge];
            }
            case EVIDENCE -> {
                odds[kept] += odds[edge];
                against[kept] += against[edge];
            }
        }
        forbidden[kept] |= forbidden[edge];
        dead[edge] = true;
    }

    private void unmark(int group) {
        for (int half = heads[group]; half != NONE; half = nexts[half]) {
            marked[group(others[half])] = NONE;
        }
    }
}
