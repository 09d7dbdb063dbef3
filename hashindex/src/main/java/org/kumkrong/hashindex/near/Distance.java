// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

/// In how many bits two fingerprints differ that lie in arrays.
final class Distance {
    private Distance() {}

    static int of(long[] a, int at, long[] b, int bt) {
        return Long.bitCount(a[at] ^ b[bt])
                + Long.bitCount(a[at + 1] ^ b[bt + 1])
                + Long.bitCount(a[at + 2] ^ b[bt + 2])
                + Long.bitCount(a[at + 3] ^ b[bt + 3]);
    }
}
