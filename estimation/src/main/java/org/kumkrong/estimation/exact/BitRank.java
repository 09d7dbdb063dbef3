// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.exact;

/// The rank of a matrix of noughts and ones modulo 2, a row being the bits of one number.
///
/// A set of columns that is independent modulo 2 is independent over the fractions too; so full rank here
/// is a proof, and anything less is a question for [NullSpace]. Some nanoseconds a row. Not safe for
/// threads.
public final class BitRank {
    private final long[] byHighestBit = new long[Long.SIZE];
    private int rank;

    /// Forgets all rows.
    public void clear() {
        java.util.Arrays.fill(byHighestBit, 0);
        rank = 0;
    }

    /// Adds a row.
    public void add(long row) {
        long left = row;
        while (left != 0) {
            int highest = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
            if (byHighestBit[highest] == 0) {
                byHighestBit[highest] = left;
                rank++;
                return;
            }
            left ^= byHighestBit[highest];
        }
    }

    public int rank() {
        return rank;
    }
}
