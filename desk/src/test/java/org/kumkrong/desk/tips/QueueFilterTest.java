// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueFilterTest {
    private static QueueFilter on(String words) {
        return new QueueFilter("", words, false, null);
    }

    /// The numbers are made up.
    @ParameterizedTest
    @CsvSource({
        "081 555 0142, 815550142",
        "+66 81-555-0142, 815550142",
        "0066815550142, 815550142",
        "๐๘๑๕๕๕๐๑๔๒, 815550142",
        "(02) 555 0142, 25550142",
        "738-2-41957-6, 7382419576"
    })
    void takesANumberInAnySpelling(String words, String digits) {
        assertThat(on(words).soughtDigits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"pay 3000", "12345", "mint.1234567", "''"})
    void takesWordsForWords(String words) {
        assertThat(on(words).soughtDigits()).isEmpty();
    }
}
