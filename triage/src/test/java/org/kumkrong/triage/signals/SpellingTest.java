// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.triage.TipMaker;

/// Ways of writing in which words are still heard, and chance runs of letters in which they are not.
class SpellingTest {
    private static final SignalReader READER = SignalReader.standard();

    private static int selfHarm(String text) {
        return READER.read(TipMaker.tip().chat(text).make()).selfHarm();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i wannnna dieeee",
                "I w4nt to k1ll mys3lf",
                "i want to k i l l m y s e l f",
                "อยากตายยยยย",
                "อ ย า ก ต า ย",
                "จะฆาตัวตาย",
                "mai yak yu laew"
            })
    void hearsThroughWaysOfSpelling(String text) {
        assertThat(selfHarm(text)).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปู่เสียอาทิตย์ที่แล้ว งานศพวันศุกร์",
                "นักเรียนสองคนทะเลาะกัน",
                "a diet plan",
                "order 1337 of 2019"
            })
    void readsNoWordsAcrossSyllables(String text) {
        TipSignals signals = READER.read(TipMaker.tip().narrative(text).make());

        assertThat(signals.selfHarm()).isZero();
        assertThat(signals.has(Signal.ACCESS_TO_CHILD)).isFalse();
        assertThat(signals.has(Signal.MEETING)).isFalse();
    }
}
