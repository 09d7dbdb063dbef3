// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.lang.foreign.MemorySegment;

/// The three inner loops, in plain Java or with vectors; both find the same.
interface Kernel {
    /// Adds each place in `from` to `to` whose signature differs from `signature` in at most `most` bits.
    void scan(MemorySegment signatures, int from, int to, int signature, int most, Found found);

    /// How many places of `here` behind the last must be there, whatever they hold.
    int SPARE = 16;

    /// Compares the first `count` signatures of `here` with each in `from` to `to` of others; adds each pair that
    /// differs in at most `most` bits: the place in the upper, the other place in the lower half of a long.
    void join(int[] here, int count, int[] others, int from, int to, int most, Found found);

    /// Adds each of the first `count` rows whose first 128 bits differ from these in at most `most`.
    void prefix(long[] first, long[] second, int count, long queryFirst, long querySecond, int most, Found found);

    /// One for one thread, with vectors where this Java has them and was told to show them.
    static Kernel best() {
        return Chosen.VECTORS ? new VectorKernel() : new PlainKernel();
    }

    /// Keeps the choice.
    final class Chosen {
        private static final boolean VECTORS =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                        && !Boolean.getBoolean("kumkrong.vectors.off");

        private Chosen() {}
    }
}
