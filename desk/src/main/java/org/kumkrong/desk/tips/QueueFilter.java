// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which rows of the queue are asked for.
///
/// @param band only this band; empty for all
/// @param words only tips in which these stand; empty for all
/// @param mine only what the viewer has taken
/// @param after rows behind this tip; null from the start
record QueueFilter(
        String band, String words, boolean mine, @Nullable UUID after) {
    private static final Set<String> BANDS = Set.of("IMMEDIATE", "URGENT", "STANDARD", "MONITOR", "INFORMATIONAL");
    private static final int WORDS_CHARS_MAX = 200;
    private static final int DIGITS_MIN = 6;

    QueueFilter {
        band = BANDS.contains(band) ? band : "";
        words = words.strip();
        words = words.length() <= WORDS_CHARS_MAX ? words : words.substring(0, WORDS_CHARS_MAX);
    }

    /// The words as they stand in the column that is searched.
    String sought() {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// The digits of a number that is sought, without what its spelling adds: a country's code, the zero
    /// before a number
    /// at home. Empty where a number is not what is sought.
    String soughtDigits() {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            int digit = Character.digit(letter, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (" -+().\u00a0".indexOf(letter) < 0) {
                return "";
            }
        }
        String number = digits.toString().replaceFirst("^(?:00)?66(?=\\d{8,9}$)|^0(?=\\d{8,9}$)", "");
        return number.length() < DIGITS_MIN ? "" : number;
    }

    @Override
    public String toString() {
        return "filter on " + band;
    }
}
