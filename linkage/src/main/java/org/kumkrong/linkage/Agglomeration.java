// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/// Joins the records of one connected component into groups, best evidence first, until none is left that suffices.
///
/// All sums are whole numbers, and ties fall by the records' own rank, so the outcome depends on the component alone:
/// not on threads, nor on the order in which records came. Time is about pairs × log pairs.
final class Agglomeration {
    /// Evidence of one pair beyond which more changes nothing, in millibits.
    private static final int PAIR_MILLIBITS_MAX = 38_000;

    private final Clustering clustering;
    private final int[] parents;
    private final int[] sizes;
    private final int[] versions;
    private final Map<Integer, Between>[] neighbours;
    private final PriorityQueue<Proposal> proposals = new PriorityQueue<>();

    /// What is known between two groups.
    private static final class Between {
        private long pairs;
        private long millibits;
        private long against;
        private long odds;
        private boolean forbidden;

        private void add(int weight, double pairBitsMin) {
            pairs++;
            millibits += weight;
            if (weight < 0) {
                against += weight;
            } else if (weight >= 1000 * pairBitsMin) {
                odds += (long) Math.pow(2, Math.min(weight, PAIR_MILLIBITS_MAX) / 1000.0);
            }
        }

        private void add(Between other) {
            pairs += other.pairs;
            millibits += other.millibits;
            against += other.against;
            odds += other.odds;
            forbidden |= other.forbidden;
        }
    }

    private record Proposal(double bits, int first, int second, int firstVersion, int secondVersion)
            implements Comparable<Proposal> {
        @Override
        public int compareTo(Proposal other) {
            int byBits = Double.compare(other.bits, bits);
            if (byBits != 0) {
                return byBits;
            }
            int byFirst = Integer.compare(first, other.first);
            return byFirst != 0 ? byFirst : Integer.compare(second, other.second);
        }
    }

    /// @param records how many records the component has, numbered by rank
    Agglomeration(int records, Clustering clustering) {
        this.clustering = clustering;
        this.parents = new int[records];
        this.sizes = new int[records];
        this.versions = new int[records];
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<Integer, Between>[] maps = new Map[records];
        this.neighbours = maps;
        for (int i = 0; i < records; i++) {
            parents[i] = i;
            sizes[i] = 1;
            neighbours[i] = new HashMap<>();
        }
    }

    void pair(int a, int b, int weight) {
        between(a, b).add(weight, clustering.pairBitsMin());
    }

    void forbid(int a, int b) {
        between(group(a), group(b)).forbidden = true;
    }

    private Between between(int a, int b) {
        Between between = neighbours[a].computeIfAbsent(b, ignored -> new Between());
        neighbours[b].put(a, between);
        return between;
    }

    /// Joins two records by a human's word, before any evidence; says whether that was allowed.
    boolean mustJoin(int a, int b) {
        int first = group(a);
        int second = group(b);
        if (first == second) {
            return true;
        }
        Between between = neighbours[first].get(second);
        if (between != null && between.forbidden) {
            return false;
        }
        join(Math.min(first, second), Math.max(first, second), false);
        return true;
    }

    void run() {
        for (int a = 0; a < parents.length; a++) {
            for (Map.Entry<Integer, Between> entry : neighbours[a].entrySet()) {
                if (entry.getKey() > a) {
                    propose(a, entry.getKey(), entry.getValue());
                }
            }
        }
        for (Proposal best = proposals.poll(); best != null; best = proposals.poll()) {
            if (versions[best.first] == best.firstVersion && versions[best.second] == best.secondVersion) {
                join(best.first, best.second, true);
            }
        }
    }

    /// The lowest rank in the group of a record.
    int group(int record) {
        int root = record;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }

    private void propose(int a, int b, Between between) {
        double bits = bits(a, b, between);
        if (bits >= clustering.thresholdBits()) {
            proposals.add(new Proposal(
                    bits, Math.min(a, b), Math.max(a, b), versions[Math.min(a, b)], versions[Math.max(a, b)]));
        }
    }

    /// Whether two records alone, of this one pair, become one group.
    static boolean joins(int weight, Clustering clustering) {
        Between between = new Between();
        between.add(weight, clustering.pairBitsMin());
        return bits(between, 1, clustering) >= clustering.thresholdBits();
    }

    private double bits(int a, int b, Between between) {
        return between.forbidden ? Double.NEGATIVE_INFINITY : bits(between, (double) sizes[a] * sizes[b], clustering);
    }

    private static double bits(Between between, double cross, Clustering clustering) {
        return switch (clustering.mean()) {
            case PLAIN ->
                (between.millibits + (cross - between.pairs) * 1000 * clustering.unscoredBits()) / cross / 1000;
            case EVIDENCE ->
                between.odds == 0
                        ? Double.NEGATIVE_INFINITY
                        : Math.log(between.odds / cross) / Math.log(2) + between.against / cross / 1000;
        };
    }

    /// Joins the later group into the earlier one, whose rank it takes.
    private void join(int first, int second, boolean propose) {
        parents[second] = first;
        sizes[first] += sizes[second];
        versions[first]++;
        versions[second] = -1;
        neighbours[first].remove(second);
        neighbours[second].remove(first);
        for (Map.Entry<Integer, Between> entry : neighbours[second].entrySet()) {
            int other = entry.getKey();
            neighbours[other].remove(second);
            Between known = neighbours[first].get(other);
            if (known == null) {
                neighbours[first].put(other, entry.getValue());
                neighbours[other].put(first, entry.getValue());
            } else {
                known.add(entry.getValue());
            }
        }
        neighbours[second] = Map.of();
        if (propose) {
            for (Map.Entry<Integer, Between> entry : neighbours[first].entrySet()) {
                propose(first, entry.getKey(), entry.getValue());
            }
        }
    }
}
