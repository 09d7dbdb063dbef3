// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Base58 with the four-byte double SHA-256 checksum of Bitcoin and its relatives.
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int CHARS_MAX = 64;

    private Base58() {}

    /// Version byte and payload; null where the text is not Base58 or its checksum is wrong.
    static byte @Nullable [] checked(String text) {
        var bytes = decode(text);
        if (bytes == null || bytes.length < 5) {
            return null;
        }
        var body = Arrays.copyOf(bytes, bytes.length - 4);
        var sum = sha256(sha256(body));
        return Arrays.equals(sum, 0, 4, bytes, bytes.length - 4, bytes.length) ? body : null;
    }

    private static byte @Nullable [] decode(String text) {
        if (text.isEmpty() || text.length() > CHARS_MAX) {
            return null;
        }
        var number = new byte[text.length()];
        int first = number.length;
        for (int i = 0; i < text.length(); i++) {
            int carry = ALPHABET.indexOf(text.charAt(i));
            if (carry < 0) {
                return null;
            }
            for (int j = number.length - 1; j >= first || carry != 0; j--) {
                carry += 58 * (number[j] & 0xff);
                number[j] = (byte) carry;
                carry >>>= 8;
                first = Math.min(first, j);
            }
        }
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == '1') {
            zeros++;
        }
        return Arrays.copyOfRange(number, first - zeros, number.length);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
