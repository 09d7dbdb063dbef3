// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final Attempts attempts = new Attempts(Clock.fixed(Instant.parse("2026-11-15T02:00:00Z"), ZoneOffset.UTC));

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(name, address);
        }
    }

    @Test
    void holdsUpWhoGuesses() {
        fail("anong", "198.51.100.1", 5);

        assertThat(attempts.tooMany("anong", "198.51.100.1")).isTrue();
    }

    @Test
    void locksNobodyOutFromElsewhere() {
        fail("anong", "198.51.100.1", 40);

        assertThat(attempts.tooMany("anong", "198.51.100.2")).isFalse();
    }

    @Test
    void holdsUpAnAddressThatTriesManyNames() {
        for (int i = 0; i < 50; i++) {
            attempts.failed("name" + i, "198.51.100.1");
        }

        assertThat(attempts.tooMany("another", "198.51.100.1")).isTrue();
    }
}
