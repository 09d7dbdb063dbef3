// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.time.Instant;

/// What holds for all entries of a set.
///
/// @param name what it is called here
/// @param source who keeps it
/// @param scheme whose categories it uses; a category means nothing without it, because countries differ
/// @param trust how far its word goes
/// @param currentAt when it was current
public record SetFacts(String name, String source, String scheme, Trust trust, Instant currentAt) {
    private static final int CHARS_MAX = 200;

    public SetFacts {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (name.length() > CHARS_MAX || source.length() > CHARS_MAX || scheme.length() > CHARS_MAX) {
            throw new IllegalArgumentException("name, source and scheme must be at most " + CHARS_MAX + " characters");
        }
    }
}
