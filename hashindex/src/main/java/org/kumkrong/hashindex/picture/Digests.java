// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The exact fingerprints of one stream of bytes, taken together as it passes.
final class Digests {
    private static final int CHUNK_BYTES = 1 << 16;

    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest sha256 = digest("SHA-256");
    private long bytes;

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }

    void update(byte[] chunk, int length) {
        md5.update(chunk, 0, length);
        sha1.update(chunk, 0, length);
        sha256.update(chunk, 0, length);
        bytes += length;
    }

    /// Takes all that is left of a stream; tells how much it was.
    long drain(InputStream in) throws IOException {
        long before = bytes;
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            update(chunk, read);
        }
        return bytes - before;
    }

    long bytes() {
        return bytes;
    }

    FilePrint finish(@Nullable PicturePrint picture, @Nullable String whyNone) {
        return finish(picture, whyNone, null);
    }

    FilePrint finish(@Nullable PicturePrint picture, @Nullable String whyNone, @Nullable String remark) {
        HexFormat hex = HexFormat.of();
        return new FilePrint(
                bytes,
                hex.formatHex(md5.digest()),
                hex.formatHex(sha1.digest()),
                hex.formatHex(sha256.digest()),
                picture,
                whyNone,
                remark);
    }
}
