// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.kumkrong.hashindex.HashedFile;

/// What a fingerprint was taken with.
public enum Kind {
    /// 128 bits of the bytes of a file.
    MD5(16, "d41d8cd98f00b204e9800998ecf8427e"),
    /// 160 bits of the bytes of a file.
    SHA1(20, "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    /// 256 bits of the bytes of a file.
    SHA256(32, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    /// 256 bits of what a picture looks like.
    PDQ(32, "");

    private final int bytes;
    private final String ofNoBytes;

    Kind(int bytes, String ofNoBytes) {
        this.bytes = bytes;
        this.ofNoBytes = ofNoBytes;
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

    /// Whether a fingerprint tells nothing of a file: it is that of the file without a byte, or, of looks, one digit
    /// over and over, as a picture with nothing on it has. Each would fit every such file.
    ///
    /// @param digits in small hexadecimal digits
    public boolean tellsNothing(String digits) {
        return this == PDQ ? digits.chars().allMatch(digit -> digit == digits.charAt(0)) : digits.equals(ofNoBytes);
    }

    /// The name in files and columns.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
