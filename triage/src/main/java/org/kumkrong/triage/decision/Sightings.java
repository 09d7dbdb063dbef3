// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

/// In how many tips each wording was seen, for any number of wordings in a fixed 64 MB.
///
/// Fingerprints share counters by chance, so that a count can be too high, never too low: with a million tips by about
/// one, where a wording must be seen a thousand times to be common. For one thread.
final class Sightings {
    private static final int BITS = 24;

    private final int[] counts;

    Sightings() {
        this(new int[1 << BITS]);
    }

    private Sightings(int[] counts) {
        this.counts = counts;
    }

    /// Another with the same counts, of which each can go on by itself.
    Sightings copy() {
        return new Sightings(counts.clone());
    }

    void add(int print) {
        counts[print >>> Integer.SIZE - BITS]++;
    }

    /// In how many tips at most a fingerprint was seen.
    int tips(int print) {
        return counts[print >>> Integer.SIZE - BITS];
    }
}
