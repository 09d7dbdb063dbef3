// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

/// The brightness of a colour, as PDQ defines it.
final class Luma {
    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private Luma() {}

    static float of(float red, float green, float blue) {
        return RED * red + GREEN * green + BLUE * blue;
    }
}
