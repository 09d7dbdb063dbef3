// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final Totp TOTP = Totp.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// RFC 6238, appendix B, SHA-1, the last six of eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agreesWithTheStandard(long second, String code) {
        assertThat(TOTP.code(Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void takesACodeOfHalfAMinuteAgo() {
        assertThat(TOTP.stepOf("287082", Instant.ofEpochSecond(89), 0)).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void takesNoCodeTwice() {
        assertThat(TOTP.stepOf("287082", Instant.ofEpochSecond(59), 1)).isEmpty();
    }

    @Test
    void takesNoCodeOfTwoMinutesAgo() {
        assertThat(TOTP.stepOf("287082", Instant.ofEpochSecond(180), 0)).isEmpty();
    }
}
