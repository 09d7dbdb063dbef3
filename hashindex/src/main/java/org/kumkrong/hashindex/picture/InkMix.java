// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

/// How the four values of a print colour are stored in a file.
///
/// Source: Adobe, *Supporting the DCT filters in PostScript level 2*, technical note 5116; ITU-T T.871 for the colour
/// transform; *TIFF revision 6.0*, section 16, for the range.
///
/// @param transformed whether the inks are stored as brightness and two colour differences, of 8 bits
/// @param none what stands for no ink
/// @param full what stands for as much of it as there can be
record InkMix(boolean transformed, float none, float full) {
    private static final int MAX = 255;

    InkMix {
        if (none == full) {
            throw new IllegalArgumentException("none and full must differ");
        }
    }

    /// In 8 bits, as JPEG files have them.
    ///
    /// @param inverted whether 255 stands for no ink, as Adobe's programs write
    static InkMix ofBytes(boolean transformed, boolean inverted) {
        return new InkMix(transformed, inverted ? MAX : 0, inverted ? 0 : MAX);
    }

    float luma(int[] samples, int at) {
        float first = samples[at];
        float second = samples[at + 1];
        float third = samples[at + 2];
        float black = ink(samples[at + 3]);
        if (transformed) {
            float red = limited(first + 1.402f * (third - 128));
            float green = limited(first - 0.344136f * (second - 128) - 0.714136f * (third - 128));
            float blue = limited(first + 1.772f * (second - 128));
            first = MAX - red;
            second = MAX - green;
            third = MAX - blue;
        }
        float light = (MAX - black) / MAX;
        return Luma.of((MAX - ink(first)) * light, (MAX - ink(second)) * light, (MAX - ink(third)) * light);
    }

    /// How much ink a value stands for, 0 to 255.
    private float ink(float value) {
        return Math.clamp((value - none) * MAX / (full - none), 0f, MAX);
    }

    private static float limited(float value) {
        return Math.clamp((float) Math.round(value), 0f, MAX);
    }
}
