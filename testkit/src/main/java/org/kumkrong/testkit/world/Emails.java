// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import java.util.Locale;
import org.kumkrong.testkit.chance.Dice;

/// Made-up e-mail addresses, all below the reserved top-level domain `example` (RFC 2606).
final class Emails {
    private static final List<String> HOSTS =
            List.of("mail.example", "post.example", "inbox.example", "fastmail.example", "chatmail.example");

    private Emails() {}

    static String host(Dice dice) {
        return dice.pickFront(HOSTS, 1.6);
    }

    static String fresh(String stem, Dice dice) {
        String local = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return local + dice.pick(List.of(".", "_", "")) + dice.digits(dice.between(2, 4)) + "@" + host(dice);
    }

    /// The same mailbox written otherwise: capitals or a plus-tag.
    static String written(String email, Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> email.substring(0, 1).toUpperCase(Locale.ROOT) + email.substring(1);
            case 1 -> email.replaceFirst("@", "+" + dice.pick(List.of("new", "x", "alt", "pay")) + "@");
            default -> email;
        };
    }

    static String obscured(String email, Dice dice) {
        return email.replace("@", dice.pick(List.of(" at ", " (at) ", "[at]")))
                .replace(".example", dice.pick(List.of(" dot example", "[.]example")));
    }
}
