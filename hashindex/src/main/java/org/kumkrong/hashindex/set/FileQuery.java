// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.util.Map;
import java.util.stream.Collectors;

/// What is known of a file that is asked about.
///
/// @param prints its fingerprints, in small hexadecimal digits, without that of a file without a byte; none
///     where nothing is known. Of looks, the quality says how much they tell
/// @param quality of its PDQ fingerprint, 0 to 100; [SetEntry#NO_QUALITY] where it is not known
public record FileQuery(Map<Kind, String> prints, int quality) {
    public FileQuery {
        prints = prints.entrySet().stream()
                .filter(print -> print.getKey() == Kind.PDQ || !print.getKey().tellsNothing(print.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        if (quality < SetEntry.NO_QUALITY || quality > 100) {
            throw new IllegalArgumentException("quality must be between 0 and 100, not " + quality);
        }
    }

    /// Without the fingerprints: those of real material stay out of logs.
    @Override
    public String toString() {
        return "FileQuery" + prints.keySet();
    }
}
