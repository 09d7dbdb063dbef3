// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {
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

    private static double of(String a, String b) {
        return JaroWinkler.of(a.getBytes(UTF_8), b.getBytes(UTF_8));
    }
}
