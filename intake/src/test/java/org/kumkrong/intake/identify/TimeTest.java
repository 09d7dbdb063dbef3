// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.TipTime;

/// Moments in both calendars.
class TimeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-09-01T03:02:00Z | 2026-09-01T03:02:00Z | true | false
            2026-09-01T03:02:11.5Z | 2026-09-01T03:02:11.500Z | true | false
            2026-09-01T03:02+07:00 | 2026-08-31T20:02:00Z | true | false
            2026-09-01T03:02:00-0500 | 2026-09-01T08:02:00Z | true | false
            2026-09-01T03:02:00+07 | 2026-08-31T20:02:00Z | true | false
            2026-09-01 03:02 UTC | 2026-09-01T03:02:00Z | true | false
            2026-09-01T14:05:00 | 2026-09-01T07:05:00Z | false | false
            2026-09-01 03:02 | 2026-08-31T20:02:00Z | false | false
            01/09/2569 03:02 | 2026-08-31T20:02:00Z | false | false
            1/9/2569 3:02 | 2026-08-31T20:02:00Z | false | false
            ๑/๙/๒๕๖๙ ๐๓:๐๒ | 2026-08-31T20:02:00Z | false | false
            01-09-2569 | 2026-08-31T17:00:00Z | false | true
            01.09.2026 | 2026-08-31T17:00:00Z | false | true
            2026-09-01 | 2026-08-31T17:00:00Z | false | true
            20260901 | 2026-08-31T17:00:00Z | false | true
            2569-09-01T03:02 | 2026-08-31T20:02:00Z | false | false
            1 ก.ย. 2569 14:05 น. | 2026-09-01T07:05:00Z | false | false
            1 ก.ย. 2569 เวลา 14.05 น. | 2026-09-01T07:05:00Z | false | false
            วันที่ 1 กันยายน พ.ศ. 2569 | 2026-08-31T17:00:00Z | false | true
            วันอังคารที่ 1 กันยายน 2569 | 2026-08-31T17:00:00Z | false | true
            1 กย 69 14:05 | 2026-09-01T07:05:00Z | false | false
            1/9/26 14:05 | 2026-09-01T07:05:00Z | false | false
            Sep 1, 2026 2:05 PM | 2026-09-01T07:05:00Z | false | false
            Tue, 01 Sep 2026 03:02:00 GMT | 2026-09-01T03:02:00Z | true | false
            09/13/2026 03:02 | 2026-09-12T20:02:00Z | false | false
            2026-09-01 24:00 | 2026-09-01T17:00:00Z | false | false
            """)
    void readsBothCalendars(String raw, Instant instant, boolean zoneKnown, boolean dayOnly) {
        var time = Identify.time(raw);

        assertThat(time).isEqualTo(new TipTime(raw, instant, zoneKnown, dayOnly));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N/A",
                "yesterday",
                "31/02/2569",
                "2026-13-40",
                "2026-09-01 25:00",
                "2026-09-01T03:99",
                "99999999999",
                "1 2 3 4 5",
                "0614127860",
                "12:30",
                "ก.ย. 2569",
                "2026-09-01T03:02:00+99:00"
            })
    void takesNothingElseForATime(String raw) {
        assertThat(Identify.time(raw)).isNull();
    }
}
