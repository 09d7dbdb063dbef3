// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.util.Map;
import org.kumkrong.hashindex.set.Kind;

/// The file without a byte. Every collection holds it, and it shows nothing: on a list it would match everywhere.
public final class EmptyFile {
    private static final Map<Kind, String> PRINTS = Map.of(
            Kind.MD5, "d41d8cd98f00b204e9800998ecf8427e",
            Kind.SHA1, "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            Kind.SHA256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private EmptyFile() {}

    /// Whether a fingerprint in small digits is that of the empty file.
    public static boolean isKnownBy(Kind kind, String hash) {
        return hash.equals(PRINTS.get(kind));
    }
}
