// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.HashMap;
import java.util.Map;

/// In how many tips each fingerprint was seen.
final class Tally {
    private final Map<Long, Integer> counts;

    Tally() {
        this(new HashMap<>());
    }

    private Tally(Map<Long, Integer> counts) {
        this.counts = counts;
    }

    /// Another with the same counts, of which each can go on by itself.
    Tally copy() {
        return new Tally(new HashMap<>(counts));
    }

    void add(long fingerprint) {
        counts.merge(fingerprint, 1, Integer::sum);
    }

    int of(long fingerprint) {
        return counts.getOrDefault(fingerprint, 0);
    }
}
