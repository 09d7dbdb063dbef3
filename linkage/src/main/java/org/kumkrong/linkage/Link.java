// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// Two records and the evidence that they are one person.
///
/// @param a the later record's number
/// @param b the earlier one's
/// @param millibits weight in thousandths of a bit, starting odds included
public record Link(int a, int b, int millibits) {
    /// The weight in bits.
    public double bits() {
        return millibits / 1000.0;
    }

    /// The chance that the two are one person, if the model is right.
    public double probability() {
        return 1 / (1 + Math.exp(-bits() * Math.log(2)));
    }
}
