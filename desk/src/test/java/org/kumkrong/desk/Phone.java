// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An officer's phone with an authenticator app: knows the secret as it was shown in letters, and the
/// time. Written apart
/// from the desk's own, after RFC 4648 and RFC 6238.
final class Phone {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final byte[] secret;
    private final MovableClock clock;

    Phone(String letters, MovableClock clock) {
        String plain = letters.replace(" ", "");
        StringBuilder bits = new StringBuilder();
        for (char letter : plain.toCharArray()) {
            bits.append(Integer.toBinaryString(BASE32.indexOf(letter) + 32).substring(1));
        }
        this.secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        this.clock = clock;
    }

    /// The code of now.
    String code() {
        return code(clock);
    }

    /// The code of the next half minute, to which the clock is moved.
    String nextCode() {
        clock.move(STEP);
        return code(clock);
    }

    private String code(Clock at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            long step = at.instant().getEpochSecond() / STEP.toSeconds();
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7fffffff;
            String digits = "00000" + number % 1_000_000;
            return digits.substring(digits.length() - 6);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
