// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import org.kumkrong.linkage.Linkage;

/// One side of the incidents, linked: the subjects, or the children.
///
/// @param mentions which mention each record is
/// @param linkage which records are one person, and why
/// @param linkBitsMin evidence from which a pair is shown as a link, in bits
public record Side(MentionIndex mentions, Linkage linkage, double linkBitsMin) {
    /// The entity of a record, named by its first record.
    public int entity(int record) {
        return linkage.entity(record);
    }
}
