// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.Locale;

/// Segregated-witness addresses.
///
/// Sources: BIP 173 (bech32, witness version 0) and BIP 350 (bech32m, versions 1 to 16).
final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;
    private static final int CHARS_MAX = 90;

    private Bech32() {}

    /// Whether a text is an address of the chain with this human-readable part.
    static boolean address(String text, String chain) {
        var lower = text.toLowerCase(Locale.ROOT);
        boolean oneCase = text.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT));
        int data = chain.length() + 1;
        if (!oneCase || text.length() > CHARS_MAX || text.length() < data + 8 || !lower.startsWith(chain + "1")) {
            return false;
        }
        int sum = 1;
        for (int i = 0; i < chain.length(); i++) {
            sum = step(sum, chain.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < chain.length(); i++) {
            sum = step(sum, chain.charAt(i) & 31);
        }
        for (int i = data; i < lower.length(); i++) {
            int value = ALPHABET.indexOf(lower.charAt(i));
            if (value < 0) {
                return false;
            }
            sum = step(sum, value);
        }
        return program(lower, data, sum);
    }

    private static boolean program(String lower, int data, int sum) {
        int version = ALPHABET.indexOf(lower.charAt(data));
        if (version > 16 || sum != (version == 0 ? BECH32 : BECH32M)) {
            return false;
        }
        int groups = lower.length() - data - 7;
        int bytes = groups * 5 / 8;
        int spareBits = groups * 5 % 8;
        int last = groups == 0 ? 0 : ALPHABET.indexOf(lower.charAt(data + groups));
        boolean padded = spareBits < 5 && (last & (1 << spareBits) - 1) == 0;
        return padded && (version == 0 ? bytes == 20 || bytes == 32 : bytes >= 2 && bytes <= 40);
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) != 0 ? GENERATOR[i] : 0;
        }
        return next;
    }
}
