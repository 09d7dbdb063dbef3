// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.kumkrong.testkit.chance.Dice;

/// Made-up addresses in the Base58Check form of Bitcoin: version byte 0, twenty bytes, four bytes of check sum.
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int PAYLOAD_BYTES = 21;

    private Base58() {}

    static String address(Dice dice) {
        byte[] whole = new byte[PAYLOAD_BYTES + 4];
        for (int i = 1; i < PAYLOAD_BYTES; i++) {
            whole[i] = (byte) dice.between(1, 255);
        }
        byte[] check = sha256(sha256(Arrays.copyOf(whole, PAYLOAD_BYTES)));
        System.arraycopy(check, 0, whole, PAYLOAD_BYTES, 4);
        StringBuilder text = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, whole); rest.signum() > 0; rest = rest.divide(BASE)) {
            text.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        }
        return text.append('1').reverse().toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
