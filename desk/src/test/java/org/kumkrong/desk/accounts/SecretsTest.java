// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.postgres.Password;

class SecretsTest {
    private static final byte[] PLAIN = "a synthetic secret".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom chance = new SecureRandom(new byte[] {1});
    private final Secrets secrets = Secrets.of(new Password("MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY="), chance);

    @Test
    void opensWhatItSealed() {
        assertThat(secrets.open(secrets.seal(PLAIN, "anong"), "anong")).contains(PLAIN);
    }

    @Test
    void opensNothingForAnotherOwnerOrWithAnotherKey() {
        String sealed = secrets.seal(PLAIN, "anong");
        Secrets other = Secrets.of(new Password("YTEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY="), chance);

        assertThat(secrets.open(sealed, "prasit")).isEmpty();
        assertThat(other.open(sealed, "anong")).isEmpty();
    }

    @Test
    void opensNothingThatWasChanged() {
        String sealed = secrets.seal(PLAIN, "anong");
        char last = sealed.charAt(sealed.length() - 1);
        String changed = sealed.substring(0, sealed.length() - 2) + (last == 'A' ? "BA" : "AA");

        assertThat(secrets.open(changed, "anong")).isEmpty();
        assertThat(secrets.open("", "anong")).isEmpty();
        assertThat(secrets.open("no base64 at all", "anong")).isEmpty();
    }

    @Test
    void sealsTheSameTwiceDifferently() {
        assertThat(secrets.seal(PLAIN, "anong")).isNotEqualTo(secrets.seal(PLAIN, "anong"));
    }

    @Test
    void marksDependOnPurposeAndText() {
        assertThat(secrets.mark("a", "b")).isEqualTo(secrets.mark("a", "b"));
        assertThat(secrets.mark("a", "b")).isNotEqualTo(secrets.mark("ab", "")).isNotEqualTo(secrets.mark("a", "c"));
    }

    @Test
    void printsNothing() {
        assertThat(secrets.toString()).isEqualTo("[withheld]");
    }
}
