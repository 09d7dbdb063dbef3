// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kumkrong.intake.IdentifierKind;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "PHONE, +66612345678, •••78",
        "BANK_ACCOUNT, 0123456789, •••89",
        "HANDLE, anna, •••",
        "EMAIL, somebody@mail.example, •••.example",
        "PROFILE_URL, https://pics.chatter.example/u/anna, •••.example",
        "IP, 198.18.4.7, 198.•••",
        "IP, 2001:db8::1, 2001:•••",
        "PERSON_NAME, สมชาย ใจดี, •••",
    })
    void keepsNoMoreThanTwoPeopleNeedToTalkAboutIt(IdentifierKind kind, String value, String masked) {
        assertThat(Masking.masked(kind, value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @EnumSource(IdentifierKind.class)
    void neverShowsTheWholeValue(IdentifierKind kind) {
        assertThat(Masking.masked(kind, "x")).doesNotContain("x");
        assertThat(Masking.masked(kind, "abcdefgh")).doesNotContain("abc");
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertThat(Masking.masked(IdentifierKind.HANDLE, "abcde😀😀")).isEqualTo("•••😀😀");
    }
}
