// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// A human's word on two records. The engine obeys it whatever the evidence.
///
/// @param a a record's number
/// @param b another's
/// @param verdict what was decided
public record Judgement(int a, int b, Verdict verdict) {
    /// What a human may decide.
    public enum Verdict {
        /// They are one person.
        SAME,
        /// They are two.
        NOT_SAME,
        /// Looked at, left open: the evidence decides.
        UNSURE
    }

    public Judgement {
        if (a == b) {
            throw new IllegalArgumentException("a judgement needs two records, not record " + a + " twice");
        }
    }
}
