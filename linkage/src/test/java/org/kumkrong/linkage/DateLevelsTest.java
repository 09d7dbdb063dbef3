// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateLevelsTest {
    @ParameterizedTest
    @CsvSource({
        "1990-05-17, 1990-05-17, same",
        "1990-05-17, 19900517, same",
        "1990-05-17, 1990-05-18, one slip apart",
        "1990-05-17, 1990-05-71, one slip apart",
        "1990-05-17, 1909-05-17, one slip apart",
        "1990-05-04, 1990-04-05, day and month swapped",
        "1990-05-17, 1990-11-28, 'same year, month and day unlike'",
        "1990-05-17, 1990-01-01, 'same year, the rest not told'",
        "1990-05-17, 1990-05-28, two parts the same",
        "1990-05-17, 1990-12-17, two parts the same",
        "1990-05-17, 1985-05-17, 'same month and day, year unlike'",
        "1990-01-01, 1985-01-01, within ten years",
        "1990-05-17, 1992-11-28, within two years",
        "1990-05-17, 1999-11-28, within ten years",
        "1990-05-17, 1963-11-28, different",
        "1990-05-17, May 1990, not known"
    })
    void tellsHowTwoDatesDiffer(String a, String b, String label) {
        Dictionary values = new Dictionary();
        int first = values.intern(a);
        int second = values.intern(b);
        DateLevels levels = new DateLevels();
        levels.prepare(values, 0);

        assertThat(levels.levels().get(levels.level(first, second)).label()).isEqualTo(label);
        assertThat(levels.levels().get(levels.level(second, first)).label()).isEqualTo(label);
    }
}
