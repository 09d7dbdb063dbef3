// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.util.Locale;

/// What a fingerprint was taken with.
public enum Kind {
    /// 128 bits of the bytes of a file.
    MD5(16),
    /// 160 bits of the bytes of a file.
    SHA1(20),
    /// 256 bits of the bytes of a file.
    SHA256(32),
    /// 256 bits of what a picture looks like.
    PDQ(32);

    private final int bytes;

    Kind(int bytes) {
        this.bytes = bytes;
    }

    /// How long it is.
    public int bytes() {
        return bytes;
    }

    /// The name in files and columns.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
