// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

/// How the four values of a print colour are stored in a JPEG file.
///
/// Source: Adobe, *Supporting the DCT filters in PostScript level 2*, technical note 5116; ITU-T T.871 for the colour
/// transform.
///
/// @param transformed whether the inks are stored as brightness and two colour differences
/// @param inverted whether 255 stands for no ink, as Adobe's programs write
record InkMix(boolean transformed, boolean inverted) {
    private static final int MAX = 255;

    float luma(int[] samples, int at) {
        float first = samples[at];
        float second = samples[at + 1];
        float third = samples[at + 2];
        float black = inverted ? MAX - samples[at + 3] : samples[at + 3];
        if (transformed) {
            float red = limited(first + 1.402f * (third - 128));
            float green = limited(first - 0.344136f * (second - 128) - 0.714136f * (third - 128));
            float blue = limited(first + 1.772f * (second - 128));
            first = MAX - red;
            second = MAX - green;
            third = MAX - blue;
        }
        float cyan = inverted ? MAX - first : first;
        float magenta = inverted ? MAX - second : second;
        float yellow = inverted ? MAX - third : third;
        float light = (MAX - black) / MAX;
        return Luma.of((MAX - cyan) * light, (MAX - magenta) * light, (MAX - yellow) * light);
    }

    private static float limited(float value) {
        return Math.clamp((float) Math.round(value), 0f, MAX);
    }
}
