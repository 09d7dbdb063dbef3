// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a part's bytes come to: their number, their rows and their SHA-256. In the text form of COPY a line feed ends a
/// row and stands nowhere else.
final class Checked {
    private final MessageDigest digest = sha256();
    private long bytes;
    private long rows;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    void add(byte[] more, int from, int count) {
        digest.update(more, from, count);
        bytes += count;
        for (int at = from; at < from + count; at++) {
            if (more[at] == '\n') {
                rows++;
            }
        }
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }

    /// To be asked once, at the end.
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
