// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.IOException;
import java.util.List;
import org.kumkrong.hashindex.Pdq;

/// What a picture looks like, in 256 bits, and how much there was to see.
///
/// @param quality 0 for a picture without features to 100; below [Pdq#QUALITY_MIN] the bits are mostly chance
/// @param turned the fingerprints of the picture as it is, turned left by 90, 180 and 270 degrees,
/// mirrored top to bottom,
///     left to right, and on both diagonals
public record PicturePrint(int quality, List<Pdq> turned) {
    private static final int TURNS = 8;

    public PicturePrint {
        turned = List.copyOf(turned);
        if (turned.size() != TURNS) {
            throw new IllegalArgumentException("turned must be " + TURNS + " fingerprints, not " + turned.size());
        }
    }

    /// The fingerprint of a picture whose pixels are at hand.
    ///
    /// @throws IllegalArgumentException where a side is shorter than five pixels
    public static PicturePrint of(LumaRows picture) throws IOException {
        return PdqHasher.print(picture);
    }

    /// The fingerprint of the picture as its pixels are stored.
    public Pdq pdq() {
        return turned.getFirst();
    }
}
