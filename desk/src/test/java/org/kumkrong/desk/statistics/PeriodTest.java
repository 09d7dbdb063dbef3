// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    @Test
    void aYearBeginsAndEndsAtMidnightInBangkok() {
        assertThat(Period.ofYear(2024).begins()).isEqualTo(Instant.parse("2023-12-31T17:00:00Z"));
        assertThat(Period.ofYear(2024).ends()).isEqualTo(Instant.parse("2024-12-31T17:00:00Z"));
    }

    @Test
    void aFiscalYearIsNamedByItsEnd() {
        assertThat(Period.ofFiscalYear(2026))
                .isEqualTo(new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30)));
        assertThat(Period.fiscalYear(LocalDate.of(2026, 9, 30))).isEqualTo(2026);
        assertThat(Period.fiscalYear(LocalDate.of(2026, 10, 1))).isEqualTo(2027);
    }

    @Test
    void readsBothEras() {
        assertThat(Period.asked("2569", "", "")).contains(Period.ofYear(2026));
        assertThat(Period.asked("2026", "", "")).contains(Period.ofYear(2026));
        assertThat(Period.asked("", "2567-02-29", "2024-02-29")).contains(new Period(LEAP_DAY, LEAP_DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2569-02-29, 2569-03-01", // 2026 has no 29 February
        "'', 2026-02-01, 2026-01-31",
        "'', 2026-02-01, ''",
        "'', tomorrow, 2026-01-31",
        "99999, '', ''",
        "-1, '', ''",
        "x, '', ''",
        "'', 0001-01-01, 2026-01-31"
    })
    void whatIsNoPeriodIsNone(String year, String from, String to) {
        assertThat(Period.asked(year, from, to)).isEmpty();
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Period(LEAP_DAY, LEAP_DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
