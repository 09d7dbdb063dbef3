// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.kumkrong.hashindex.HashedFile;

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

    /// The fingerprints of a file, in small digits.
    ///
    /// @throws IllegalArgumentException where one of them is damaged; the message does not quote it
    static Map<Kind, String> prints(HashedFile file) {
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        for (Kind kind : values()) {
            String digits = file.digits().get(kind.word());
            if (digits != null) {
                prints.putAll(SetEntry.of(kind, digits.toLowerCase(Locale.ROOT)).prints());
            }
        }
        return prints;
    }

    /// The name in files and columns.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
