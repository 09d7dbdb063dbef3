// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.util.Locale;

/// How large a picture may be; a few bytes can claim to be more than any memory holds.
final class PixelLimit {
    /// More than any camera's; decoded, they fit into the reader's memory.
    static final long PIXELS_MAX = 200_000_000;

    private PixelLimit() {}

    /// @throws PictureException where a picture of these sides is too small or too large for a fingerprint
    static void check(int width, int height) throws PictureException {
        if (width < PdqHasher.SIDE_MIN || height < PdqHasher.SIDE_MIN) {
            throw new PictureException(
                    "too small for a fingerprint: " + width + " × " + height + " pixels, at least 5 × 5 are needed");
        }
        if ((long) width * height > PIXELS_MAX) {
            throw new PictureException(String.format(
                    Locale.ROOT, "too large: %d × %d pixels, at most %,d in all", width, height, PIXELS_MAX));
        }
    }
}
