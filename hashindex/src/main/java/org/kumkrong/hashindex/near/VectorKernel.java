// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The inner loops with vectors: as many signatures at once as a register holds, up to sixteen.
///
/// A vector may reach beyond the last signature, for which tables leave room; what it finds there does not count.
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int OTHERS = 8;

    @Override
    public void scan(MemorySegment signatures, int from, int to, int signature, int most, Found found) {
        for (int place = from; place < to; place += INTS.length()) {
            VectorMask<Integer> near =
                    differing(load(signatures, place), signature).compare(VectorOperators.LE, most);
            if (near.anyTrue()) {
                take(near.toLong(), place, to, found);
            }
        }
    }

    private static IntVector load(MemorySegment signatures, int place) {
        return IntVector.fromMemorySegment(INTS, signatures, (long) place * Integer.BYTES, Rows.ORDER);
    }

    private static IntVector differing(IntVector signatures, int signature) {
        return signatures.lanewise(VectorOperators.XOR, signature).lanewise(VectorOperators.BIT_COUNT);
    }

    private static void take(long lanes, int place, int to, Found found) {
        for (long left = lanes; left != 0; left &= left - 1) {
            int at = place + Long.numberOfTrailingZeros(left);
            if (at < to) {
                found.add(at);
            }
        }
    }

    @Override
    public void join(
            MemorySegment signatures,
            int from,
            int to,
            int[] others,
            int otherFrom,
            int otherTo,
            int most,
            Found found) {
        int last = otherTo - 1;
        for (int other = otherFrom; other < otherTo; other += OTHERS) {
            int o0 = others[other];
            int o1 = others[Math.min(last, other + 1)];
            int o2 = others[Math.min(last, other + 2)];
            int o3 = others[Math.min(last, other + 3)];
            int o4 = others[Math.min(last, other + 4)];
            int o5 = others[Math.min(last, other + 5)];
            int o6 = others[Math.min(last, other + 6)];
            int o7 = others[Math.min(last, other + 7)];
            for (int place = from; place < to; place += INTS.length()) {
                IntVector here = load(signatures, place);
                IntVector least = differing(here, o0)
                        .min(differing(here, o1))
                        .min(differing(here, o2).min(differing(here, o3)))
                        .min(differing(here, o4)
                                .min(differing(here, o5))
                                .min(differing(here, o6).min(differing(here, o7))));
                if (least.compare(VectorOperators.LE, most).anyTrue()) {
                    int end = Math.min(otherTo, other + OTHERS);
                    takeEach(here, place, Math.min(to, place + INTS.length()), others, other, end, most, found);
                }
            }
        }
    }

    private static void takeEach(
            IntVector here, int place, int to, int[] others, int otherFrom, int otherTo, int most, Found found) {
        for (int other = otherFrom; other < otherTo; other++) {
            long near = differing(here, others[other])
                    .compare(VectorOperators.LE, most)
                    .toLong();
            for (long left = near; left != 0; left &= left - 1) {
                int at = place + Long.numberOfTrailingZeros(left);
                if (at < to) {
                    found.add((long) at << Integer.SIZE | other);
                }
            }
        }
    }

    @Override
    public void prefix(
            long[] first, long[] second, int count, long queryFirst, long querySecond, int most, Found found) {
        int row = 0;
        for (; row + LONGS.length() <= count; row += LONGS.length()) {
            VectorMask<Long> near = bits(LongVector.fromArray(LONGS, first, row), queryFirst)
                    .add(bits(LongVector.fromArray(LONGS, second, row), querySecond))
                    .compare(VectorOperators.LE, most);
            if (near.anyTrue()) {
                take(near.toLong(), row, count, found);
            }
        }
        for (; row < count; row++) {
            if (Long.bitCount(first[row] ^ queryFirst) + Long.bitCount(second[row] ^ querySecond) <= most) {
                found.add(row);
            }
        }
    }

    private static LongVector bits(LongVector rows, long query) {
        return rows.lanewise(VectorOperators.XOR, query).lanewise(VectorOperators.BIT_COUNT);
    }
}
