// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// Made-up device numbers and the placeholders that stand where a device had none.
final class Devices {
    private static final List<String> MODELS =
            List.of("35190011", "35672210", "86412305", "86903104", "35847609", "01288700");
    private static final List<String> PLACEHOLDERS =
            List.of("000000000000000", "111111111111111", "123456789012345", "unknown");

    private Devices() {}

    /// Fifteen digits whose last is the Luhn check digit.
    static String imei(Dice dice) {
        String body = dice.pick(MODELS) + dice.digits(6);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return body + (10 - sum % 10) % 10;
    }

    static String placeholder(Dice dice) {
        return dice.pickFront(PLACEHOLDERS, 2.5);
    }
}
