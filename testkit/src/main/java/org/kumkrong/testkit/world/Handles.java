// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import java.util.Locale;
import org.kumkrong.testkit.chance.Dice;

/// Handles that people choose, and how those who hide change them.
final class Handles {
    private static final List<String> TAILS =
            List.of("official", "th", "cute", "zaa", "kung", "x", "real", "eiei", "2th");
    private static final List<String> WORDS = List.of(
            "moon", "star", "sky", "cat", "mochi", "latte", "berry", "sunny", "snow", "cloud", "happy", "lucky",
            "angel", "candy", "ghost", "tiger", "rabbit", "honey", "music", "dance", "gamer", "pixel", "ninja", "lemon",
            "peach", "cocoa", "tokki", "bear", "panda", "wave");
    private static final String[][] LOOKALIKES = {{"a", "а"}, {"e", "е"}, {"o", "о"}, {"i", "і"}, {"p", "р"}, {"c", "с"}
    };
    private static final List<String> INVISIBLE = List.of("\u200B", "\u200D", "\u2060", "\u200C");

    private Handles() {}

    /// A handle built on a nickname in Latin letters, lower case: `kwan_2211`.
    static String fresh(String nickname, Dice dice) {
        String stem = nickname.toLowerCase(Locale.ROOT);
        String separator = dice.pick(List.of("_", ".", "", "-"));
        return switch (dice.below(6)) {
            case 0 -> stem + separator + dice.pick(TAILS) + dice.digits(dice.between(2, 4));
            case 1 -> "nong" + separator + stem + dice.digits(dice.between(3, 5));
            case 2 -> stem + separator + dice.pick(WORDS) + dice.digits(dice.between(1, 4));
            case 3 -> dice.pick(WORDS) + separator + stem + dice.digits(dice.between(1, 4));
            default -> stem + separator + dice.digits(dice.between(4, 6));
        };
    }

    /// The handle shown otherwise without becoming another name: case, @, invisible or look-alike letters.
    static String disguised(String handle, Dice dice) {
        int at = dice.between(1, handle.length() - 1);
        return switch (dice.below(5)) {
            case 0 -> "@" + handle;
            case 1 -> handle.substring(0, 1).toUpperCase(Locale.ROOT) + handle.substring(1);
            case 2 -> handle.substring(0, at) + dice.pick(INVISIBLE) + handle.substring(at);
            case 3 -> lookalike(handle, dice);
            default -> handle.toUpperCase(Locale.ROOT);
        };
    }

    /// A near variant for the next account: other separator, doubled vowel, other tail or number.
    static String mutated(String handle, Dice dice) {
        return switch (dice.below(6)) {
            case 0 -> handle.replaceFirst("[_.-]", dice.pick(List.of(".", "_", "-", "", "__")));
            case 1 -> handle.replaceFirst("([aeiou])", "$1$1");
            case 2 -> handle + dice.pick(List.of("_new", "2", ".bk", "_th", "x", "_real"));
            case 3 -> handle.replaceFirst("[0-9]$", Integer.toString(dice.below(10)));
            case 4 -> handle.replaceFirst("[0-9]+$", dice.digits(4));
            default -> "its" + handle;
        };
    }

    private static String lookalike(String handle, Dice dice) {
        String[] pair = LOOKALIKES[dice.below(LOOKALIKES.length)];
        return handle.contains(pair[0]) ? handle.replaceFirst(pair[0], pair[1]) : "@" + handle;
    }
}
