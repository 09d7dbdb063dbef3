// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.util.Set;

/// What 64 bare digits of a plain list are: their length fits two kinds of fingerprint.
public enum Digits64 {
    /// Nobody has said it. They are read as SHA-256, and [SetImport#unsaid()] tells of them.
    UNSAID(Kind.SHA256),
    /// SHA-256.
    SHA256(Kind.SHA256),
    /// PDQ.
    PDQ(Kind.PDQ),
    /// Whichever of both there is: where known ones are looked for.
    EITHER(Kind.SHA256, Kind.PDQ);

    private final Set<Kind> kinds;

    Digits64(Kind... kinds) {
        this.kinds = Set.of(kinds);
    }

    Set<Kind> kinds() {
        return kinds;
    }
}
