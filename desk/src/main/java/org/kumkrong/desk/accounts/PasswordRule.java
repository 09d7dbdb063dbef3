// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which passwords are taken: long ones. No rules about digits and signs, which make people write them down.
final class PasswordRule {
    static final int LENGTH_MIN = 12;
    static final int LENGTH_MAX = 200;

    private static final int BCRYPT_BYTES_MAX = 72; // what stands behind them would not count
    private static final int LETTERS_MIN = 5;

    private static final Set<String> OBVIOUS = Set.of(
            "password",
            "passw0rd",
            "qwerty",
            "qwertyuiop",
            "letmein",
            "iloveyou",
            "administrator",
            "admin",
            "welcome",
            "changeme",
            "kumkrong",
            "police",
            "thailand",
            "bangkok",
            "รหัสผ่าน",
            "คุ้มครอง",
            "ตำรวจ",
            "ประเทศไทย");

    private PasswordRule() {}

    /// What is wrong with a password, as a key for words; empty where nothing is.
    static Optional<String> complaint(String password, String signInName) {
        String plain = normal(password).toLowerCase(Locale.ROOT);
        if (plain.codePointCount(0, plain.length()) < LENGTH_MIN) {
            return Optional.of("password.short");
        }
        if (plain.length() > LENGTH_MAX) {
            return Optional.of("password.long");
        }
        if (plain.contains(signInName.toLowerCase(Locale.ROOT))) {
            return Optional.of("password.name");
        }
        return isObvious(plain) ? Optional.of("password.obvious") : Optional.empty();
    }

    /// A well-known word with little added, a row of a keyboard, or few letters again and again.
    private static boolean isObvious(String plain) {
        if (plain.codePoints().distinct().count() < LETTERS_MIN) {
            return true;
        }
        String rest = plain.replaceAll("[^\\p{L}\\p{M}]", "");
        return OBVIOUS.stream().anyMatch(word -> rest.replace(word, "").length() < LETTERS_MIN && rest.contains(word))
                || "01234567890123456789".contains(plain)
                || "qwertyuiopasdfghjklzxcvbnm".contains(plain);
    }

    /// The form in which a password is hashed: one spelling of each letter, and no longer than bcrypt can take.
    static String prepared(String password) {
        byte[] bytes = normal(password).getBytes(StandardCharsets.UTF_8);
        return bytes.length <= BCRYPT_BYTES_MAX
                ? normal(password)
                : Base64.getEncoder().encodeToString(Secrets.hash(normal(password)));
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
