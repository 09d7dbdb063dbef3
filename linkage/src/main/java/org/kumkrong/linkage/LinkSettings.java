// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// How a linkage is run; none of these changes what the records say.
///
/// @param threads workers, at least 1; the result does not depend on it
/// @param seed chooses the pairs taken at random for training
/// @param randomPairsMax pairs taken at random, at most; all pairs where there are fewer
/// @param trainingPairsMax candidate pairs read for training, about
/// @param keepBitsMin scored pairs below this weight are forgotten, in bits; clustering needs some evidence against
public record LinkSettings(int threads, long seed, int randomPairsMax, int trainingPairsMax, double keepBitsMin) {
    public LinkSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /// What Kumkrong uses unless told otherwise.
    public static LinkSettings defaults() {
        return new LinkSettings(Runtime.getRuntime().availableProcessors(), 25L, 600_000, 3_000_000, -20);
    }

    int leastMillibits() {
        return (int) Math.floor(1000 * keepBitsMin);
    }

    /// The same on another number of threads.
    public LinkSettings onThreads(int threads) {
        return new LinkSettings(threads, seed, randomPairsMax, trainingPairsMax, keepBitsMin);
    }
}
