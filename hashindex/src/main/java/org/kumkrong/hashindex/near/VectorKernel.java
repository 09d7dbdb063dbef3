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
    private static final int OTHERS = 4;

    @Override
    public void scan(MemorySegment signatures, int from, int to, int signature, int most, Found found) {
        IntVector least = IntVector.broadcast(INTS, Integer.SIZE);
        for (int place = from; place < to; place += INTS.length()) {
            least = least.min(differing(load(signatures, place), signature));
        }
        if (least.compare(VectorOperators.LE, most).anyTrue()) {
            again(signatures, from, to, signature, most, found);
        }
    }

    private static void again(MemorySegment signatures, int from, int to, int signature, int most, Found found) {
        for (int place = from; place < to; place++) {
            if (Integer.bitCount(signatures.get(Rows.INT, (long) place * Integer.BYTES) ^ signature) <= most) {
                found.add(place);
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

    /// Keeps the least difference of each of four others to all here, and looks twice only where that is small.
    @Override
    public void join(int[] here, int count, int[] others, int from, int to, int most, Found found) {
        int last = to - 1;
        for (int other = from; other < to; other += OTHERS) {
            int end = Math.min(to, other + OTHERS);
            IntVector other0 = IntVector.broadcast(INTS, others[other]);
            IntVector other1 = IntVector.broadcast(INTS, others[Math.min(last, other + 1)]);
            IntVector other2 = IntVector.broadcast(INTS, others[Math.min(last, other + 2)]);
            IntVector other3 = IntVector.broadcast(INTS, others[Math.min(last, other + 3)]);
            IntVector least0 = IntVector.broadcast(INTS, Integer.SIZE);
            IntVector least1 = least0;
            IntVector least2 = least0;
            IntVector least3 = least0;
            for (int place = 0; place < count; place += INTS.length()) {
                IntVector some = IntVector.fromArray(INTS, here, place);
                least0 = least0.min(differing(some, other0));
                least1 = least1.min(differing(some, other1));
                least2 = least2.min(differing(some, other2));
                least3 = least3.min(differing(some, other3));
            }
            IntVector least = least0.min(least1).min(least2.min(least3));
            if (least.compare(VectorOperators.LE, most).anyTrue()) {
                for (int one = other; one < end; one++) {
                    PlainKernel.take(here, count, one, others[one], most, found);
                }
            }
        }
    }

    private static IntVector differing(IntVector some, IntVector other) {
        return some.lanewise(VectorOperators.XOR, other).lanewise(VectorOperators.BIT_COUNT);
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
