// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The girl is six years old                  | 6
        injuries of a three-year-old               | 3
        im in first grade, my mom is cooking       | 7
        The child says she is in kindergarten 3.   | 6
        The child attends grade 8 in Phuket.       | 14
        attends M.3 in Phuket                      | 15
        หนูอยู่ ป.2 ค่ะ                               | 8
        น้องเรียน ป 4                                | 10
        หลานอายุเจ็ดขวบ                              | 7
        เด็กวัยอนุบาล                                 | 5
        """)
    void readsAgesToldInWordsAndGrades(String text, int age) {
        assertThat(AgeWords.youngest(Folded.of(text, 0, text.length()))).isEqualTo(age);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "she is twenty three years old",
                "grade 12",
                "ส่งคลิป 2 คลิป รูป 3 รูป",
                "ผู้แจ้งเล่าว่าตอนอายุ 13 ถูกขู่",
                "took an overdose when she was 15 years old",
                "เพื่อนอายุยี่สิบสามปี"
            })
    void takesNoOtherNumberForAChildsAge(String text) {
        assertThat(AgeWords.youngest(Folded.of(text, 0, text.length()))).isEqualTo(AgeWords.NONE);
    }
}
