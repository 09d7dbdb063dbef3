// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({"smith, smith", "smith, smyth", "smith, smit", "smith, mith", "smith, smiith", "smith, smiht", "a, ''"})
    void seesOneSlip(String a, String b) {
        assertThat(oneSlip(a, b)).isTrue();
        assertThat(oneSlip(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"smith, smyhh", "smith, smi", "smith, htims", "abcd, badc", "abc, cba", "smith, tsmit", "ab, ''"})
    void seesMoreThanOne(String a, String b) {
        assertThat(oneSlip(a, b)).isFalse();
        assertThat(oneSlip(b, a)).isFalse();
    }

    private static boolean oneSlip(String a, String b) {
        return EditDistance.oneSlip(a.getBytes(UTF_8), b.getBytes(UTF_8));
    }
}
