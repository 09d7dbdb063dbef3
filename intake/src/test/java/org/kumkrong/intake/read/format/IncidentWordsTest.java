// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.intake.IncidentKind;

class IncidentWordsTest {
    @ParameterizedTest
    @CsvSource({
        "สื่อลามกอนาจารเด็ก, ABUSE_MATERIAL",
        "ครอบครองสื่อลามกอนาจาร, ABUSE_MATERIAL",
        "สื่อล่วงละเมิดทางเพศเด็ก, ABUSE_MATERIAL",
        "ภาพอนาจารเด็ก, ABUSE_MATERIAL",
        "คลิปการล่วงละเมิดเด็ก, ABUSE_MATERIAL",
        "Child sexual abuse material, ABUSE_MATERIAL",
        "อนาจาร, MOLESTATION",
        "ล่วงละเมิดทางเพศเด็ก, MOLESTATION",
        "กระทำชำเราและเผยแพร่สื่อลามกอนาจาร, MOLESTATION",
        "ล่วงละเมิดเด็กและถ่ายคลิปอนาจาร, MOLESTATION",
        "ข่มขู่เรียกเงินแลกคลิปลามก, SEXTORTION",
        "กลั่นแกล้ง, OTHER"
    })
    void tellsThePictureFromTheDeed(String words, IncidentKind kind) {
        assertThat(IncidentWords.kind(words, Set.of())).isEqualTo(kind);
    }
}
