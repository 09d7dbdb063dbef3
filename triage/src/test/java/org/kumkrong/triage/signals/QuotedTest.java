// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {
    private static String shown(String text, String words) {
        int start = text.indexOf(words);
        StringBuilder shown = new StringBuilder();
        Quoted.of(Folded.of(text, 0, text.length()), start, start + words.length())
                .addTo(shown, Folded.of(text, 0, text.length()));
        return shown.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        pay 3,000 baht by ten       | pay 3     | pay 3,000
        you have until 20:00. pay   | until 20: | until 20:00
        until 20: pay               | until 20: | until 20
        wait at 18.30 tomorrow      | 30 tomorrow | 18.30 tomorrow
        pay 5 now                   | pay 5     | pay 5
        ภายใน 12 ชั่วโมง              | ภายใน 1   | ภายใน 12
        i want to die               | to die    | to die
        """)
    void showsNumbersWhole(String text, String words, String shown) {
        assertThat(shown(text, words)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        pay 0615550142 now          | pay 0     | pay …
        โอนไป 7382419576            | โอนไป 7   | โอนไป …
        """)
    void leavesOutNumbersThatMayBeAPersonsOwn(String text, String words, String shown) {
        assertThat(shown(text, words)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        he threatened her           | threat        | threatened
        unfriendly words            | friend        | unfriendly
        pay 3,000baht now           | pay 3         | pay 3,000
        จะส่งรูปให้โรงเรียน           | ส่งรูป          | ส่งรูป
        เด็กน่ารัก                   | น่าร           | น่ารั
        """)
    void showsWordsWhole(String text, String words, String shown) {
        assertThat(shown(text, words)).isEqualTo(shown);
    }
}
