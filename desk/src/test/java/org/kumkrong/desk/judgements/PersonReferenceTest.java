// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonReferenceTest {
    private static final UUID PERSON = UUID.fromString("e9c08135-6d8a-39a0-b9fc-365581b386f2");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e9c08135-6d8a-39a0-b9fc-365581b386f2",
                " E9C08135-6D8A-39A0-B9FC-365581B386F2 ",
                "https://desk.example/subjects/e9c08135-6d8a-39a0-b9fc-365581b386f2?judged#links"
            })
    void isTheWholeNumberWhereItStands(String pasted) {
        assertThat(PersonReference.in(pasted)).contains(new PersonReference(PERSON, PERSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e9c08135", "Subject E9C08135", "ผู้ถูกกล่าวหา e9c08135 ครับ"})
    void isEverybodyWhoBeginsSo(String pasted) {
        PersonReference reference = PersonReference.in(pasted).orElseThrow();

        assertThat(PERSON).isBetween(reference.first(), reference.last());
        assertThat(reference.first()).hasToString("e9c08135-0000-0000-0000-000000000000");
        assertThat(reference.last()).hasToString("e9c08135-ffff-ffff-ffff-ffffffffffff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "e9c0813", "e9c081356"})
    void isNothingElse(String pasted) {
        assertThat(PersonReference.in(pasted)).isEmpty();
    }

    @Test
    void printsNobody() {
        assertThat(PersonReference.in("e9c08135").orElseThrow().toString()).doesNotContain("e9c08135");
    }
}
