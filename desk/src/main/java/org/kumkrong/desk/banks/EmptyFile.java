// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import org.kumkrong.hashindex.set.Kind;

/// The file without a byte. Every collection holds it, and it shows nothing: on a list it would match everywhere.
public final class EmptyFile {
    private EmptyFile() {}

    /// Whether a fingerprint in small digits is that of the empty file.
    public static boolean isKnownBy(Kind kind, String hash) {
        return kind != Kind.PDQ && kind.tellsNothing(hash);
    }
}
