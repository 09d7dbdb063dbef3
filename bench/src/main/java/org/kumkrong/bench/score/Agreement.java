// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.score;

/// How far a partition agrees with the true one.
///
/// @param pairs over pairs of things
/// @param bCubed the mean over things (B³): Bagga and Baldwin (1998), "Entity-based cross-document coreferencing using
///     the vector space model", COLING-ACL
/// @param largestRatio the largest claimed group over the true size of the entity most of its things belong to
public record Agreement(Score pairs, Score bCubed, double largestRatio) {
    /// Compares two partitions of the same things.
    public static Agreement of(Partition claimed, Partition truth) {
        Partition overlap = claimed.overlap(truth);
        return new Agreement(
                Score.of(overlap.pairs(), claimed.pairs(), truth.pairs()),
                bCubed(claimed, truth, overlap),
                largestRatio(claimed, truth, overlap));
    }

    /// Compares two partitions by pairs of things from different sources alone.
    public static Score acrossSources(Partition claimed, Partition truth, Partition source) {
        Partition overlap = claimed.overlap(truth);
        return Score.of(across(overlap, source), across(claimed, source), across(truth, source));
    }

    private static long across(Partition partition, Partition source) {
        return partition.pairs() - partition.overlap(source).pairs();
    }

    private static Score bCubed(Partition claimed, Partition truth, Partition overlap) {
        int[] claimedSizes = claimed.sizes();
        int[] trueSizes = truth.sizes();
        int[] overlapSizes = overlap.sizes();
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < claimed.size(); i++) {
            double shared = overlapSizes[overlap.groups()[i]];
            precision += shared / claimedSizes[claimed.groups()[i]];
            recall += shared / trueSizes[truth.groups()[i]];
        }
        int n = Math.max(1, claimed.size());
        return new Score(precision / n, recall / n);
    }

    private static double largestRatio(Partition claimed, Partition truth, Partition overlap) {
        int[] claimedSizes = claimed.sizes();
        int[] trueSizes = truth.sizes();
        int[] overlapSizes = overlap.sizes();
        int[] majority = new int[claimed.count()];
        int[] majorityTrueSize = new int[claimed.count()];
        for (int i = 0; i < claimed.size(); i++) {
            int group = claimed.groups()[i];
            int shared = overlapSizes[overlap.groups()[i]];
            int trueSize = trueSizes[truth.groups()[i]];
            if (shared > majority[group] || (shared == majority[group] && trueSize > majorityTrueSize[group])) {
                majority[group] = shared;
                majorityTrueSize[group] = trueSize;
            }
        }
        double worst = 0;
        for (int group = 0; group < claimed.count(); group++) {
            if (claimedSizes[group] > 1) {
                worst = Math.max(worst, (double) claimedSizes[group] / majorityTrueSize[group]);
            }
        }
        return worst;
    }
}
