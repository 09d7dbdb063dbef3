// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private final Kernel plain = new PlainKernel();
    private final Kernel vector = new VectorKernel();

    @Test
    void vectorsAreShownToTheTests() {
        assertThat(Kernel.best()).isInstanceOf(VectorKernel.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 15, 16, 17, 33, 100})
    void bothScanAlike(int length) {
        var chance = new SplittableRandom(length);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment signatures = signatures(arena, chance, 140);
            int signature = signatures.get(Rows.INT, 40);
            var here = new Found();
            var there = new Found();

            plain.scan(signatures, 3, 3 + length, signature, 13, here);
            vector.scan(signatures, 3, 3 + length, signature, 13, there);

            assertThat(items(there)).isEqualTo(items(here));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 31, 64})
    void bothJoinAlike(int others) {
        var chance = new SplittableRandom(others);
        int[] here =
                IntStream.generate(chance::nextInt).limit(125 + Kernel.SPARE).toArray();
        int[] other = IntStream.generate(chance::nextInt).limit(70).toArray();
        var plainly = new Found();
        var there = new Found();

        plain.join(here, 125, other, 2, 2 + others, 12, plainly);
        vector.join(here, 125, other, 2, 2 + others, 12, there);

        assertThat(items(there)).containsExactlyInAnyOrderElementsOf(items(plainly));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 1000})
    void bothFindTheSamePrefixes(int count) {
        var chance = new SplittableRandom(count);
        long[] first = chance.longs(1000).toArray();
        long[] second = chance.longs(1000).toArray();
        var here = new Found();
        var there = new Found();

        plain.prefix(first, second, count, first[5], second[6], 60, here);
        vector.prefix(first, second, count, first[5], second[6], 60, there);

        assertThat(items(there)).isEqualTo(items(here));
    }

    private static MemorySegment signatures(Arena arena, SplittableRandom chance, int count) {
        MemorySegment signatures = arena.allocate(Table.signaturesBytes(count), Rows.ALIGNMENT);
        for (int i = 0; i < count; i++) {
            signatures.set(Rows.INT, (long) i * Integer.BYTES, chance.nextInt());
        }
        return signatures;
    }

    private static List<Long> items(Found found) {
        return IntStream.range(0, found.size()).mapToObj(found::get).toList();
    }
}
