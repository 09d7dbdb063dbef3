// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// A form of a field's value under which records are brought together.
///
/// @param field whose values
/// @param form which form of them
public record KeyPart(String field, Form form) {
    /// Forms of a value, from strict to loose.
    public enum Form {
        /// The value itself, letters folded.
        EXACT,
        /// How a name sounds, words in any order.
        SOUND,
        /// How each word of a name sounds: one key a word.
        SOUND_OF_WORDS,
        /// The first three letters or digits.
        START,
        /// The first letter or digit.
        INITIAL,
        /// The year of a date.
        YEAR,
        /// Month and day of a date.
        MONTH_DAY,
        /// Where a number or day lies, by two overlapping scales: what is a few days or a few hundredths apart shares
        /// one.
        NEAR,
        /// Bands of a text's minimum hashes: near copies share some.
        BANDS
    }
}
