// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.kumkrong.testkit.thai.Writing;

/// The bounds of a world: seed, number of tips, the time span that ends now, and the share of referral tables.
public record Frame(long seed, int tips, Instant from, Instant now, double referralShare, double offenceShare) {
    public Frame {
        Objects.requireNonNull(from);
        if (tips < 1 || !from.isBefore(now)) {
            throw new IllegalArgumentException("a world needs at least one tip and time to pass; tips: " + tips);
        }
    }

    long fromSecond() {
        return from.getEpochSecond();
    }

    long nowSecond() {
        return now.getEpochSecond();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Writing.BANGKOK);
    }
}
