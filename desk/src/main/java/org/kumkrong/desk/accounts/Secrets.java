// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.kumkrong.desk.postgres.Password;

/// Makes tokens, hashes what people carry, and seals what the desk must read again.
///
/// Sealing is AES-256-GCM, bound to whom it belongs, so that one officer's secret is none for another. Both keys come
/// from one by HKDF. Safe for threads.
public final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int TOKEN_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecretKey sealing;
    private final SecretKey marking;
    private final SecureRandom chance;

    private Secrets(SecretKey sealing, SecretKey marking, SecureRandom chance) {
        this.sealing = sealing;
        this.marking = marking;
        this.chance = chance;
    }

    /// @param key 32 bytes as base64
    public static Secrets of(Password key, SecureRandom chance) {
        if (!isKey(key.value())) {
            throw new IllegalArgumentException("key must be 32 bytes as base64");
        }
        byte[] bytes = Base64.getDecoder().decode(key.value().strip());
        return new Secrets(
                derived(bytes, "AES", "kumkrong seal"), derived(bytes, "HmacSHA256", "kumkrong mark"), chance);
    }

    /// Whether a text is 32 bytes as base64.
    public static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text.strip()).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether this key opens what was sealed for an officer.
    public static boolean opens(Password key, String sealed, UUID officer, SecureRandom chance) {
        return of(key, chance).open(sealed, officer.toString()).isPresent();
    }

    private static SecretKey derived(byte[] key, String algorithm, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", e);
        }
    }

    /// So many bytes nobody can guess.
    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        chance.nextBytes(bytes);
        return bytes;
    }

    /// A text nobody can guess, for a cookie or a link.
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    /// What the database keeps of a token.
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /// What the database keeps of a text that could be guessed: without our key nobody can try guesses on it.
    byte[] mark(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(marking);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /// Seals bytes so that only we can read them, and only as belonging to an owner.
    public String seal(byte[] plain, String owner) {
        byte[] nonce = bytes(NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain, owner)
                .orElseThrow(() -> new IllegalStateException("this Java cannot seal with AES-GCM"));
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// What was sealed; empty where it was sealed by another key, for another owner, or changed since.
    public Optional<byte[]> open(String sealed, String owner) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return whole.length <= NONCE_BYTES
                ? Optional.empty()
                : crypt(
                        Cipher.DECRYPT_MODE,
                        Arrays.copyOf(whole, NONCE_BYTES),
                        Arrays.copyOfRange(whole, NONCE_BYTES, whole.length),
                        owner);
    }

    private Optional<byte[]> crypt(int mode, byte[] nonce, byte[] bytes, String owner) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "[withheld]";
    }
}
