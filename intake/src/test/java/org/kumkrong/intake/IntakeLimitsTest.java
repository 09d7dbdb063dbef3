// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeLimitsTest {
    @ParameterizedTest
    @EnumSource(IntakeLimit.class)
    void changesOneLimitAndNoOther(IntakeLimit changed) {
        IntakeLimits before = IntakeLimits.defaults();

        IntakeLimits after = before.with(changed, 7);

        for (IntakeLimit limit : IntakeLimit.values()) {
            assertThat(after.get(limit)).isEqualTo(limit == changed ? 7 : before.get(limit));
        }
    }

    @ParameterizedTest
    @EnumSource(IntakeLimit.class)
    void namesTheOptionOfAValueOutOfRange(IntakeLimit limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntakeLimits.defaults().with(limit, 0))
                .withMessageStartingWith("--limit-" + limit.word());
    }

    @Test
    void refusesAValueThatWouldOverflow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntakeLimits.defaults().with(IntakeLimit.XML_DEPTH, 1L << 40));
    }

    @Test
    void spellsOptionsWithHyphens() {
        assertThat(IntakeLimit.ARCHIVE_BYTES.option()).isEqualTo("--limit-archive-bytes");
    }
}
