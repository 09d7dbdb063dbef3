// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.util.Map;

/// What is known of a file that is asked about.
///
/// @param prints its fingerprints, in small hexadecimal digits; none where nothing is known
/// @param quality of its PDQ fingerprint, 0 to 100; [SetEntry#NO_QUALITY] where it is not known
public record FileQuery(Map<Kind, String> prints, int quality) {
    public FileQuery {
        prints = Map.copyOf(prints);
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
