// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Patterns of so many comparisons that their levels do not fit into one number: known by a 64-bit fingerprint.
///
/// The fingerprint depends on the levels alone, so counts and their order are the same on any number of threads.
final class WidePatterns {
    private final Map<Long, byte[]> levels = new ConcurrentHashMap<>();

    /// @param answered one level a comparison; kept, so not to be changed afterwards
    long fingerprint(byte[] answered) {
        long fingerprint = Hashes.of64(answered, 0, answered.length);
        levels.putIfAbsent(fingerprint, answered);
        return fingerprint;
    }

    int level(long fingerprint, int comparison) {
        return Objects.requireNonNull(levels.get(fingerprint))[comparison];
    }
}
