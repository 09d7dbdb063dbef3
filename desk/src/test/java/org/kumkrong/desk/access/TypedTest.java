// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u200b\u200d",
                "\ufeff",
                "\u00a0\u3000",
                "\u2060\u00ad",
                "\u3164",
                "\u2800",
                "\u202e",
                "\u0301",
                "\ue000",
                "\u0e34"
            })
    void isNothingWhereNothingShows(String raw) {
        assertThat(Typed.text(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "๑", "กิ", "…", "🦜", "न\u200d"})
    void isWhatShows(String raw) {
        assertThat(Typed.text("  " + raw + "\n")).isEqualTo(raw);
    }

    @Test
    void countsALineEndOnce() {
        assertThat(Typed.text("one\r\ntwo\r\n")).isEqualTo("one\ntwo");
    }
}
