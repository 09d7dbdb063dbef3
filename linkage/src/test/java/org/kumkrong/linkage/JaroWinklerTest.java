// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {
    private static final long SEED = 11;

    @ParameterizedTest
    @CsvSource({"MARTHA, MARHTA, 0.9611", "DIXON, DICKSONX, 0.8133", "DWAYNE, DUANE, 0.84"})
    void givesThePublishedValues(String a, String b, double expected) {
        assertThat(of(a, b)).isCloseTo(expected, within(5e-5));
        assertThat(of(b, a)).isCloseTo(expected, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"a, a, 1", "abc, abc, 1", "abc, xyz, 0", "'', '', 1", "'', a, 0"})
    void knowsTheEnds(String a, String b, double expected) {
        assertThat(of(a, b)).isEqualTo(expected);
    }

    @Test
    void readsOnlyTheFirst64Letters() {
        String start = "abcdefgh".repeat(8);

        assertThat(of(start + "same", start + "other")).isEqualTo(1);
    }

    @Test
    void aBoundBelowThePrefixIsNeverExceededNorHidesASlip() {
        Random random = new Random(SEED);
        int bounded = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] a = word(random);
            byte[] b = i % 3 == 0 ? slipped(a, random) : word(random);
            double most = JaroWinkler.most(
                    a.length, JaroWinkler.classes(a, 0, a.length), b.length, JaroWinkler.classes(b, 0, b.length));
            if (most < JaroWinkler.PREFIX_FROM) {
                bounded++;
                assertThat(JaroWinkler.of(a, b)).as("seed %d, pair %d", SEED, i).isLessThanOrEqualTo(most);
                assertThat(Math.min(a.length, b.length) >= 4 && EditDistance.oneSlip(a, b))
                        .as("seed %d, pair %d", SEED, i)
                        .isFalse();
            }
        }
        assertThat(bounded).isGreaterThan(10_000);
    }

    private static byte[] word(Random random) {
        byte[] word = new byte[1 + random.nextInt(9)];
        for (int i = 0; i < word.length; i++) {
            word[i] = (byte) ('a' + random.nextInt(26));
        }
        return word;
    }

    private static byte[] slipped(byte[] word, Random random) {
        byte[] slipped = Arrays.copyOf(word, word.length + random.nextInt(2));
        slipped[random.nextInt(slipped.length)] = (byte) ('a' + random.nextInt(26));
        return slipped;
    }

    private static double of(String a, String b) {
        return JaroWinkler.of(a.getBytes(UTF_8), b.getBytes(UTF_8));
    }
}
