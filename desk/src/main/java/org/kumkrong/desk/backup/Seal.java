// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.kumkrong.desk.postgres.Password;

/// Seals a backup in frames that can be neither read without the passphrase nor changed, moved, left out or cut off
/// unnoticed: AES-256 in Galois/Counter mode, each frame with its number and whether it is the last in
/// its nonce, under a
/// key that the passphrase makes with PBKDF2.
///
/// Source of the construction: Hoang, Reyhanitabar, Rogaway and Vizár (2015), "Online Authenticated-Encryption and its
/// Nonce-Reuse Misuse-Resistance", CRYPTO 2015, section on STREAM.
final class Seal {
    /// Bytes of a frame, but for the last, before they are sealed.
    static final int FRAME_BYTES = 1 << 20;

    static final int TAG_BYTES = 16;

    /// Salt, rounds and the beginning of nonces.
    static final int HEAD_BYTES = 16 + Integer.BYTES + 7;

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int PREFIX_BYTES = NONCE_BYTES - Integer.BYTES - 1;
    private static final int ROUNDS = 600_000;
    private static final int ROUNDS_MAX = 10_000_000;
    private static final int KEY_BITS = 256;

    private final SecretKey key;
    private final byte[] head;
    private final byte[] prefix;

    private Seal(SecretKey key, byte[] head, byte[] prefix) {
        this.key = key;
        this.head = head;
        this.prefix = prefix;
    }

    /// A seal for a new file.
    static Seal make(Password passphrase, SecureRandom chance) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] prefix = new byte[PREFIX_BYTES];
        chance.nextBytes(salt);
        chance.nextBytes(prefix);
        byte[] head = ByteBuffer.allocate(HEAD_BYTES)
                .put(salt)
                .putInt(ROUNDS)
                .put(prefix)
                .array();
        return new Seal(key(passphrase, salt, ROUNDS), head, prefix);
    }

    /// The seal of a file that begins with this head.
    static Seal of(Password passphrase, byte[] head) {
        ByteBuffer read = ByteBuffer.wrap(head);
        byte[] salt = new byte[SALT_BYTES];
        byte[] prefix = new byte[PREFIX_BYTES];
        read.get(salt);
        int rounds = read.getInt();
        read.get(prefix);
        if (rounds < 1 || rounds > ROUNDS_MAX) {
            throw BackupRefused.damaged("its head");
        }
        return new Seal(key(passphrase, salt, rounds), head.clone(), prefix);
    }

    /// What the file begins with, so that it can be opened.
    byte[] head() {
        return head.clone();
    }

    byte[] close(int number, boolean last, byte[] bytes, int count) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(bytes, 0, count);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal", e);
        }
    }

    byte[] open(int number, boolean last, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw number == 0
                    ? new BackupRefused(
                            "The passphrase is not the one the backup was made with, or the file is damaged: nothing of"
                                    + " it was used.",
                            e)
                    : BackupRefused.damaged("frame " + (number + 1));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot open what is sealed", e);
        }
    }

    private Cipher cipher(int mode, int number, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .put(prefix)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    private static SecretKey key(Password passphrase, byte[] salt, int rounds) {
        KeySpec spec = new PBEKeySpec(passphrase.value().toCharArray(), salt, rounds, KEY_BITS);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new SecretKeySpec(key, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make keys of passphrases", e);
        }
    }
}
