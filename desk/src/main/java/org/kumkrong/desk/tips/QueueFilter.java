// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Which rows of the queue are asked for.
///
/// @param band only this band; empty for all
/// @param words only tips in which these stand; empty for all
/// @param mine only what the viewer has taken
/// @param after rows behind this place; −1 from the start
record QueueFilter(String band, String words, boolean mine, int after) {
    private static final Set<String> BANDS = Set.of("IMMEDIATE", "URGENT", "STANDARD", "MONITOR", "INFORMATIONAL");
    private static final int WORDS_CHARS_MAX = 200;

    QueueFilter {
        band = BANDS.contains(band) ? band : "";
        words = words.strip();
        words = words.length() <= WORDS_CHARS_MAX ? words : words.substring(0, WORDS_CHARS_MAX);
    }

    /// The words as they stand in the column that is searched.
    String sought() {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "filter on " + band;
    }
}
