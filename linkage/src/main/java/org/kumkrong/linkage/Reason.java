// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import org.jspecify.annotations.Nullable;

/// One part of a link's weight.
///
/// @param comparison what was asked; `start` for the odds before anything was compared
/// @param label the answer, in a word or two
/// @param millibits evidence in thousandths of a bit, against where negative
/// @param valueA the first record's deciding value; null where none decided
/// @param valueB the second record's
public record Reason(
        String comparison,
        String label,
        int millibits,
        @Nullable String valueA,
        @Nullable String valueB) {
    /// Names what and how much; values may name a person.
    @Override
    public String toString() {
        return comparison + " " + label + " " + millibits;
    }
}
