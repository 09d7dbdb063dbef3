// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

/// All that somebody who has read every publication can know of a number: it lies between these, ends
/// included.
///
/// @param least the smallest it can be
/// @param most the largest it can be; [#UNBOUNDED] where nothing bounds it
public record Range(long least, long most) {
    /// No upper end.
    public static final long UNBOUNDED = Long.MAX_VALUE;

    /// The distance of its ends.
    public long width() {
        return most == UNBOUNDED ? UNBOUNDED : most - least;
    }
}
