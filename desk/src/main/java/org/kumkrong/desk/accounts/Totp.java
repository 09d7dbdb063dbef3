// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change with time, six digits every thirty seconds. Source: RFC 6238, with HMAC-SHA-1 as authenticator
/// programs expect it.
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final int STEPS_APART_MAX = 1; // a clock may be half a minute off

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret;
    }

    static Totp of(byte[] secret) {
        return new Totp(secret.clone());
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    String code(long step) {
        byte[] hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int from = hash[hash.length - 1] & 0xf;
        int number = (ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE) % MODULUS;
        String digits = Integer.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /// The step whose code this is, if it is near now and later than the last one used.
    OptionalLong stepOf(String code, Instant now, long lastUsed) {
        long here = step(now);
        for (long step = here - STEPS_APART_MAX; step <= here + STEPS_APART_MAX; step++) {
            if (step > lastUsed
                    && MessageDigest.isEqual(
                            code(step).getBytes(StandardCharsets.US_ASCII),
                            code.strip().getBytes(StandardCharsets.US_ASCII))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private byte[] hash(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-1", e);
        }
    }

    /// Names only its length.
    @Override
    public String toString() {
        return "secret of " + secret.length + " bytes";
    }
}
