// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// Made-up mobile numbers in the form of Thai ones, and the ways people write them.
final class Phones {
    private static final List<String> PREFIXES = List.of(
            "061", "062", "063", "064", "065", "080", "081", "082", "083", "084", "085", "086", "087", "088", "089",
            "090", "091", "092", "093", "094", "095", "096", "097", "098", "099");

    private Phones() {}

    /// Ten digits, national form.
    static String mobile(Dice dice) {
        return dice.pick(PREFIXES) + dice.digits(7);
    }

    /// One way of writing it that a reader should cope with.
    static String written(String mobile, Dice dice) {
        String a = mobile.substring(0, 3);
        String b = mobile.substring(3, 6);
        String c = mobile.substring(6);
        return switch (dice.below(9)) {
            case 0, 1 -> a + "-" + b + "-" + c;
            case 2 -> "+66" + mobile.substring(1);
            case 3 -> "+66 " + mobile.substring(1, 3) + " " + b + " " + c;
            case 4 -> "66-" + mobile.substring(1, 3) + "-" + mobile.substring(3);
            case 5 -> a + " " + b + " " + c;
            case 6 -> a + "-" + mobile.substring(3);
            default -> mobile;
        };
    }

    /// One way of hiding it from a reader of text.
    static String obscured(String digits, Dice dice) {
        return switch (dice.below(3)) {
            case 0 -> String.join(" ", digits.split(""));
            case 1 -> digits.substring(0, 2) + "*" + digits.substring(2, 5) + "*" + digits.substring(5);
            default -> digits.replace('0', 'o').replace('1', 'l');
        };
    }
}
