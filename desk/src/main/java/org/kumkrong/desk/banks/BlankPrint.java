// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

/// Digits that all are the same: what programs write where they have no fingerprint, or of a picture without anything
/// in it. On a list it would match files that have nothing in common. Tips are read by the same rule.
public final class BlankPrint {
    private BlankPrint() {}

    /// Whether a fingerprint in hexadecimal digits says nothing.
    public static boolean is(String hash) {
        return !hash.isEmpty() && hash.chars().allMatch(digit -> digit == hash.charAt(0));
    }
}
