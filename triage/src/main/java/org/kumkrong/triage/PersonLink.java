// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.util.List;

/// The evidence that two mentions are one person.
///
/// @param a the mention that was taken first
/// @param b the other
/// @param millibits weight in thousandths of a bit, starting odds included
/// @param probability the chance that the two are one person, if the model is right
/// @param joined whether this evidence joined the groups in which the two stand, and is a line of `links.csv`; else it
///     is what the two would be worth by themselves, which decided nothing
/// @param parts what the weight is made of; they sum to it
public record PersonLink(
        MentionPlace a, MentionPlace b, int millibits, double probability, boolean joined, List<Part> parts) {

    /// One part of the evidence, in words without values.
    ///
    /// @param english what was asked and answered, for an English reader: `phone: same`
    /// @param thai the same in Thai
    /// @param millibits what it added, in thousandths of a bit; against where negative
    public record Part(String english, String thai, int millibits) {}

    public PersonLink {
        parts = List.copyOf(parts);
    }
}
