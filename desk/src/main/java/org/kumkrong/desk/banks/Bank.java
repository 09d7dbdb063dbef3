// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.set.Trust;

/// A list of fingerprints that an agency holds.
///
/// @param memberNo the number that other programs know it by
/// @param scheme whose categories; a category means nothing without it
/// @param category the code of its scheme
/// @param trust how far its word goes
/// @param radius in how many bits a picture's fingerprint may differ and still match
/// @param source who says so
/// @param pulled whether it is filled from another server, and not by officers
/// @param currentAt when it was last known to be what its source knows
/// @param live how many it holds
/// @param withdrawn how many it held once
public record Bank(
        UUID id,
        UUID agency,
        long memberNo,
        String name,
        String scheme,
        String category,
        Trust trust,
        int radius,
        String source,
        boolean pulled,
        @Nullable Instant currentAt,
        long live,
        long withdrawn) {
    /// The widest radius.
    public static final int RADIUS_MAX = 31;
}
