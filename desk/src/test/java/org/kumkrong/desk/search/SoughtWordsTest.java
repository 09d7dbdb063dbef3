// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers, names and addresses are made up.
class SoughtWordsTest {
    /// As a tip with that phone, account, handle and page is kept.
    private static final String KEPT = Folding.of("""
            โทรหาหนูที่ ๐๘๑-๕๕๕-๐๑๔๒ นะคะ
            +66815550142
            KBANK 738-2-41957-6 7382419576
            Mint.Cute_99 mintcute99
            https://chat.example/u/mint?lang=th
            จ่ายมา 3000 บาท ไม่งั้นจะส่งรูปให้โรงเรียน""").text();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081 555 0142",
                "+66 81-555-0142",
                "66-81-555-0142",
                "+66 (0) 81 555 0142",
                "0066815550142",
                "๐๘๑๕๕๕๐๑๔๒",
                "๐๘๑ ๕๕๕ ๐๑๔๒",
                "０８１５５５０１４２",
                "5550142",
                "tel:+66815550142",
                "โทร 0815550142",
                "โทร.0815550142",
                "เบอร์ 081-555-0142",
                "0815550142 ครับ",
                "0815550142นะคะ",
                "081–555–0142",
                "081\u2011555\u20110142",
                "081_555_0142",
                "081,555,0142",
                "081\u00a0555\u00a00142",
                "PromptPay 0815550142",
                "O81555O142",
                "081-555-0142 +66 81 555 0142",
                "0815550142 7382419576",
                "738-2-41957-6",
                "kbank 7382419576",
                "@mint.cute_99",
                "@Mint-Cute-99",
                "https://www.chat.example/u/mint/",
                "hxxps://chat[.]example/u/mint",
                "บาท โรงเรียน",
                "“ไม่งั้นจะส่งรูป” 3000",
                "\"3000 บาท\""
            })
    void findsWhatIsKeptInAnySpelling(String typed) {
        assertThat(SoughtWords.of(typed).standIn(KEPT)).as(typed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081 555 0143",
                "โทร 0815550143",
                "0815550142 0815550143",
                "โทร บาท วัด",
                "เบอร์ 3000",
                "บาท วัด",
                "\"บาท 3000\"",
                "@mint.cute_98",
                "198.18.0.1",
                "kbank 7382419577"
            })
    void findsNothingWhereOneWordIsMissing(String typed) {
        assertThat(SoughtWords.of(typed).standIn(KEPT)).as(typed).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"\"", "\u200b"})
    void seeksNothingWhereNothingIsTyped(String typed) {
        assertThat(SoughtWords.of(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "081 555 0142, call ๐๘๑-๕๕๕-๐๑๔๒ now, ๐๘๑-๕๕๕-๐๑๔๒",
        "ส่งรูป, ไม่งั้นจะส่งรูปให้โรงเรียน, ส่งรูป",
        "\"DON'T tell\", I said don't  tell mum, don't  tell"
    })
    void marksThePlaceInTheWordsAsSent(String typed, String text, String marked) {
        List<SoughtWords.Place> places = SoughtWords.of(typed).in(text);

        assertThat(places).hasSize(1);
        assertThat(text.substring(places.getFirst().start(), places.getFirst().end()))
                .isEqualTo(marked);
    }

    @Test
    void takesNoMoreWordsThanItCanAsk() {
        assertThat(SoughtWords.of("ab ".repeat(80)).terms()).hasSize(12);
        assertThat(SoughtWords.of("a".repeat(1000))
                        .terms()
                        .getFirst()
                        .ways()
                        .getFirst()
                        .getFirst())
                .hasSize(SoughtWords.CHARS_MAX);
    }

    @Test
    void printsNoWord() {
        assertThat(SoughtWords.of("0815550142 มิ้นท์").toString()).isEqualTo("2 words sought");
    }
}
