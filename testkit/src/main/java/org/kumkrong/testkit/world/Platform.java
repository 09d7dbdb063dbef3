// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// A made-up platform and the form of its account numbers.
record Platform(String name, int form, int weight) {
    private static final List<Platform> ALL = List.of(
            new Platform("PicShare", 0, 9),
            new Platform("ChatNow", 1, 8),
            new Platform("LineUp", 2, 7),
            new Platform("GameTalk", 3, 6),
            new Platform("FriendLoop", 0, 5),
            new Platform("ClipHop", 0, 4),
            new Platform("BlinkBox", 4, 4),
            new Platform("VoxRoom", 0, 3),
            new Platform("PlayPort", 3, 2),
            new Platform("StreamNest", 1, 2),
            new Platform("TalkTree", 2, 1),
            new Platform("BubbleMe", 4, 1));

    static Platform of(Dice dice) {
        return dice.pickFront(ALL, 1.6);
    }

    String accountId(Dice dice) {
        return switch (form) {
            case 0 -> dice.between(1, 9) + dice.digits(14);
            case 1 -> "u-" + dice.between(1, 9) + dice.digits(8);
            case 2 -> "U" + dice.hex(32);
            case 3 -> dice.between(1, 9) + dice.digits(9);
            default -> dice.hex(8) + "-" + dice.hex(4) + "-4" + dice.hex(3) + "-a" + dice.hex(3) + "-" + dice.hex(12);
        };
    }
}
