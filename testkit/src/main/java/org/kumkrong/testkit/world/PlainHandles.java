// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import java.util.Locale;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Nickname;

/// Handles so plain that strangers share them, a few of them very popular. Their number grows with the world, so that a
/// large stream is as confusing as a small one, not more.
final class PlainHandles {
    private static final int TIPS_PER_HANDLE = 32;
    private static final int HANDLES_MIN = 20;
    private static final double POPULARITY = 1.6;

    private final long seed;
    private final int handles;

    PlainHandles(long seed, int tips) {
        this.seed = seed;
        this.handles = HANDLES_MIN + tips / TIPS_PER_HANDLE;
    }

    /// One of them.
    String pick(Dice dice) {
        Dice own = Dice.of(seed, 'K', dice.front(handles, POPULARITY));
        String stem = Nickname.of(own, own.chance(0.6)).spelled(own).toLowerCase(Locale.ROOT);
        return switch (own.below(5)) {
            case 0 -> stem + own.between(2005, 2014);
            case 1 -> stem + "_" + own.pick(List.of("th", "cute", "official", "zaa", "love"));
            case 2 -> "nong_" + stem + own.digits(1);
            case 3 -> stem + "." + Nickname.of(own, true).spelled(own).toLowerCase(Locale.ROOT);
            default -> stem + own.digits(2);
        };
    }
}
