// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogScaleTest {
    @ParameterizedTest
    @CsvSource({
        "2744, 60000, 5",
        "186, 1700, 5",
        "1034, 1400, 5",
        "68, 80, 6",
        "621, 730, 5",
        "1, 3, 5",
        "130, 1e15, 6",
        "900000000, 1e30, 6",
        "4400, 17000, 6"
    })
    void axesHaveSomeRoundNumbers(double least, double most, int ticksMax) {
        List<Long> ticks = LogScale.over(least, most, 0, 700).ticks(ticksMax);

        assertThat(ticks).hasSizeBetween(2, ticksMax).doesNotHaveDuplicates().isSorted();
        assertThat(ticks)
                .allMatch(tick -> String.valueOf(tick).replaceFirst("0+$", "").length() <= 3);
    }
}
