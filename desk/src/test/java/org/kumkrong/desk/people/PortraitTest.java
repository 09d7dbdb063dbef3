// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.desk.people.Fixtures.identifier;
import static org.kumkrong.desk.people.Fixtures.mentioned;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kumkrong.intake.IdentifierKind;

class PortraitTest {
    private static final Instant MONDAY = Instant.parse("2026-11-09T03:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-13T03:00:00Z");

    @Test
    void holdsTogetherTheNamesThatStandTogetherOnOneService() {
        Portrait portrait = Portrait.of(List.of(
                mentioned(
                        MONDAY,
                        List.of(
                                identifier(IdentifierKind.ACCOUNT, "bubbleme", "1001"),
                                identifier(IdentifierKind.HANDLE, "bubbleme", "kwan"),
                                identifier(IdentifierKind.HANDLE, "friendloop", "kwan"))),
                mentioned(FRIDAY, List.of(identifier(IdentifierKind.HANDLE, "bubbleme", "other.kwan"))),
                mentioned(
                        FRIDAY,
                        List.of(
                                identifier(IdentifierKind.ACCOUNT, "bubbleme", "1001"),
                                identifier(IdentifierKind.DISPLAY_NAME, "bubbleme", "kwan k")))));

        assertThat(portrait.personas())
                .extracting(persona -> persona.service() + " " + persona.names().size())
                .containsExactlyInAnyOrder("bubbleme 3", "bubbleme 1", "friendloop 1");
        assertThat(portrait.personas().getFirst().names().getFirst().tips()).isEqualTo(2);
    }

    @Test
    void countsATipOnceForANetworkAndSaysWhenItWasSeen() {
        Portrait portrait = Portrait.of(List.of(
                mentioned(
                        MONDAY,
                        List.of(
                                identifier(IdentifierKind.IP, "", "198.18.4.7"),
                                identifier(IdentifierKind.IP, "", "198.18.4.9"))),
                mentioned(FRIDAY, List.of(identifier(IdentifierKind.IP, "", "198.18.4.7")))));

        assertThat(portrait.places()).hasSize(1);
        Portrait.Place place = portrait.places().getFirst();
        assertThat(place.shown()).isEqualTo("198.18.4.0/24");
        assertThat(place.tips()).isEqualTo(2);
        assertThat(place.first()).isEqualTo(MONDAY);
        assertThat(place.last()).isEqualTo(FRIDAY);
        assertThat(portrait.traits()).isEmpty();
    }

    @Test
    void printsNoValue() {
        Portrait portrait = Portrait.of(List.of(mentioned(
                MONDAY,
                List.of(
                        identifier(IdentifierKind.PHONE, "", "+66815550142"),
                        identifier(IdentifierKind.SCHOOL, "", "made-up school"),
                        identifier(IdentifierKind.HANDLE, "chat", "kwan")))));

        assertThat(portrait.toString())
                .doesNotContain("0142")
                .doesNotContain("school")
                .doesNotContain("kwan");
    }
}
