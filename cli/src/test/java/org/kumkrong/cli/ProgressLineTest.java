// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    @Test
    void showsShareRateAndTimeLeft() {
        var line = new ProgressLine("reading", 30_000_000, 120_000_000, "bytes", Duration.ofSeconds(10));

        assertThat(line.withBar()).isEqualTo("reading  █████░░░░░░░░░░░░░░░ 25 %, 3.0 MB/s, 30 s left");
        assertThat(line.plain()).isEqualTo("reading, 25 %, 3.0 MB/s, 30 s left");
    }

    @Test
    void promisesNothingBeforeItHasSeenSomeTime() {
        var line = new ProgressLine("ranking", 500, 1000, "tips", Duration.ofMillis(400));

        assertThat(line.plain()).isEqualTo("ranking, 50 %");
    }

    @Test
    void countsWhereTheTotalIsUnknown() {
        var line = new ProgressLine("reading", 12_345, -1, "tips", Duration.ofSeconds(5));

        assertThat(line.withBar()).isEqualTo("reading, 12,345 tips, 2,469 tips/s");
    }

    @Test
    void showsTheTimeWhereNothingCanBeCounted() {
        var line = new ProgressLine("linking", 0, -1, "rows", Duration.ofSeconds(75));

        assertThat(line.withBar()).isEqualTo("linking, 1 min 15 s");
    }

    @Test
    void claimsNeverToBeDoneWhileItIsShown() {
        var line = new ProgressLine("reading", 130, 120, "bytes", Duration.ofSeconds(1));

        assertThat(line.plain()).isEqualTo("reading, 99 %");
    }
}
