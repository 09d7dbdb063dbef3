// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import org.kumkrong.testkit.chance.Dice;

/// Addresses of the made-up network, all from ranges reserved for benchmarks and documentation (RFC 2544, 5737, 3849).
final class Network {
    private static final int HOMES = 98_304;
    private static final int CAFES = 32_768;
    private static final int ROTATION_DAYS = 9;
    private static final int SECONDS_PER_DAY = 86_400;

    private final long seed;

    Network(long seed) {
        this.seed = seed;
    }

    /// The line at a home at a time: a provider hands out a new address every few days.
    String home(long household, long at) {
        Dice dice = Dice.of(seed, 'H', household, (at / SECONDS_PER_DAY + household % ROTATION_DAYS) / ROTATION_DAYS);
        if (Dice.of(seed, 'V', household).chance(0.15)) {
            return "2001:db8:" + dice.hex(4) + ":" + dice.hex(4) + "::" + Integer.toHexString(dice.between(1, 0xfff));
        }
        int host = dice.below(HOMES);
        return "198." + (18 + (host >> 16)) + "." + ((host >> 8) & 255) + "." + (host & 255);
    }

    /// A mobile carrier's gateway, shared by thousands.
    String carrier(Dice dice) {
        return "198.51.100." + dice.between(1, 60);
    }

    /// An exit of a virtual private network, shared by many who hide.
    String exit(Dice dice) {
        return "203.0.113." + dice.between(1, 200);
    }

    /// A café or game shop, shared by its guests of the day.
    String cafe(long cafe) {
        int host = (int) Math.floorMod(cafe * 40_503L, (long) CAFES);
        return "198.19." + (128 + (host >> 8)) + "." + (host & 255);
    }
}
