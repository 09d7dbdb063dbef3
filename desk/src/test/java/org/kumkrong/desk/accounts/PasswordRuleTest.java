// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"four quiet river stones", "ฝนตกหนักที่เชียงรายเมื่อวาน", "x9!kD03kfmQ2", "correct horse battery"
            })
    void takesLongOnesWithoutFurtherRules(String password) {
        assertThat(PasswordRule.complaint(password, "anong")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, password.short",
        "anong likes long walks, password.name",
        "password1234, password.obvious",
        "KUMKRONG2026!, password.obvious",
        "คุ้มครอง2569!, password.obvious",
        "qwertyuiopas, password.obvious",
        "123456789012, password.obvious",
        "abababababab, password.obvious"
    })
    void refusesWhatSomebodyWouldTry(String password, String complaint) {
        assertThat(PasswordRule.complaint(password, "anong")).contains(complaint);
    }

    @Test
    void letsEveryLetterOfALongThaiPasswordCount() {
        String long1 = "ก".repeat(30) + "ข";
        String long2 = "ก".repeat(30) + "ค";

        assertThat(PasswordRule.prepared(long1)).isNotEqualTo(PasswordRule.prepared(long2));
        assertThat(PasswordRule.prepared(long1).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(72);
    }

    @Test
    void takesOneLetterTypedTwoWaysForTheSame() {
        assertThat(PasswordRule.prepared("caf\u00e9 au lait 12"))
                .isEqualTo(PasswordRule.prepared("cafe\u0301 au lait 12"));
    }
}
