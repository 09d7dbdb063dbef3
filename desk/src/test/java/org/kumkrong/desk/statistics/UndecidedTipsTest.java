// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndecidedTipsTest {
    @ParameterizedTest
    @CsvSource({"10, 10", "99, 99", "100, 100", "104, 100", "105, 110", "999, 1000", "1249, 1200", "1000040, 1000000"})
    void tellsTwoDigits(long count, long told) {
        assertThat(UndecidedTips.rounded(count)).isEqualTo(told);
    }
}
