// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;

class ShownTest {
    private static Shown of(IdentifierKind kind, String value, String raw, Identifier.Origin origin) {
        return Shown.of(new Identifier(kind, "", value, "", raw, origin, null, -1));
    }

    @Test
    void saysFromWhatAnAgeWasReckonedAndWhereItStood() {
        Identifier.Origin text = new Identifier.Origin.FreeText(0, 3, 7);

        assertThat(of(IdentifierKind.AGE, "12", "ป.6", text)).isEqualTo(new Shown("12", "ป.6", true));
        assertThat(of(IdentifierKind.AGE, "13", "13 ปี", text)).isEqualTo(new Shown("13", "", true));
        assertThat(of(IdentifierKind.AGE, "13", "13", new Identifier.Origin.Field("victim_age")))
                .isEqualTo(new Shown("13", "", false));
    }

    @Test
    void showsEverythingElseAsItWasWritten() {
        assertThat(of(IdentifierKind.PHONE, "+66815550192", "081-555-0192", new Identifier.Origin.Field("phone")))
                .isEqualTo(new Shown("081-555-0192", "", false));
    }
}
