// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.IOException;

/// The brightness of a picture's pixels, row by row from the top, each row read once.
///
/// Brightness is `0.299 R + 0.587 G + 0.114 B` of colours from 0 to 255, in single precision, added in this order; a
/// grey pixel's is its value.
public interface LumaRows {
    /// Pixels in a row.
    int width();

    /// How many rows there are.
    int height();

    /// Writes the next row into `luma`, from index `from` on.
    void read(float[] luma, int from) throws IOException;
}
