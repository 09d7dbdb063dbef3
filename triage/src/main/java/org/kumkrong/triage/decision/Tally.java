// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.HashMap;
import java.util.Map;

/// In how many tips each fingerprint was seen.
final class Tally {
    private final Map<Long, Integer> counts = new HashMap<>();

    void add(long fingerprint) {
        counts.merge(fingerprint, 1, Integer::sum);
    }

    int of(long fingerprint) {
        return counts.getOrDefault(fingerprint, 0);
    }
}
