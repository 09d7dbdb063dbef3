// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kumkrong.hashindex.Pdq;

/// A picture's brightness, smoothed and reduced to 64 × 64: from here its fingerprint and quality follow.
///
/// Source: Facebook (2019), *The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm*. Single
/// precision and the order of additions are part of the definition. Not shared between threads.
final class SmallLuma {
    /// Rows, and values in a row.
    static final int SIDE = 64;

    private static final int WAVES = 16;
    private static final float[] COSINES = cosines();

    private final float[] luma;

    /// @param luma 64 rows of 64 values, kept and not copied
    SmallLuma(float[] luma) {
        this.luma = luma;
    }

    /// Row `k` holds the wave that swings `(k + 1) / 2` times across the picture.
    private static float[] cosines() {
        float scale = (float) Math.sqrt(2.0 / SIDE);
        float[] cosines = new float[WAVES * SIDE];
        for (int k = 0; k < WAVES; k++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[k * SIDE + x] =
                        (float) (scale * StrictMath.cos(StrictMath.PI / 2 / SIDE * (k + 1) * (2 * x + 1)));
            }
        }
        return cosines;
    }

    PicturePrint print() {
        return new PicturePrint(quality(), turned(waves()));
    }

    /// How much neighbours differ in all: little in a picture of one colour.
    int quality() {
        int sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float here = luma[y * SIDE + x];
                if (y + 1 < SIDE) {
                    sum += step(here, luma[(y + 1) * SIDE + x]);
                }
                if (x + 1 < SIDE) {
                    sum += step(here, luma[y * SIDE + x + 1]);
                }
            }
        }
        return Math.min(100, sum / 90);
    }

    private static int step(float here, float there) {
        return Math.abs((int) ((here - there) * 100 / 255));
    }

    /// The 16 × 16 lowest waves of a discrete cosine transform, without the constant ones.
    float[] waves() {
        float[] down = new float[WAVES * SIDE];
        for (int k = 0; k < WAVES; k++) {
            for (int x = 0; x < SIDE; x++) {
                float sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += COSINES[k * SIDE + y] * luma[y * SIDE + x];
                }
                down[k * SIDE + x] = sum;
            }
        }
        float[] waves = new float[WAVES * WAVES];
        for (int k = 0; k < WAVES; k++) {
            for (int j = 0; j < WAVES; j++) {
                float sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += down[k * SIDE + x] * COSINES[j * SIDE + x];
                }
                waves[k * WAVES + j] = sum;
            }
        }
        return waves;
    }

    /// Turning or mirroring a picture turns its waves and changes the sign of some, so nothing is hashed again.
    static List<Pdq> turned(float[] waves) {
        List<Pdq> turned = new ArrayList<>();
        turned.add(bits(waves, false, false, false));
        turned.add(bits(waves, true, true, false));
        turned.add(bits(waves, false, true, true));
        turned.add(bits(waves, true, false, true));
        turned.add(bits(waves, false, true, false));
        turned.add(bits(waves, false, false, true));
        turned.add(bits(waves, true, false, false));
        turned.add(bits(waves, true, true, true));
        return turned;
    }

    /// A bit for each wave: whether it is stronger than the median.
    private static Pdq bits(float[] waves, boolean swapped, boolean upsideDown, boolean mirrored) {
        float[] seen = new float[WAVES * WAVES];
        for (int k = 0; k < WAVES; k++) {
            for (int j = 0; j < WAVES; j++) {
                float wave = waves[swapped ? j * WAVES + k : k * WAVES + j];
                boolean changed = (upsideDown && k % 2 == 0) ^ (mirrored && j % 2 == 0);
                seen[k * WAVES + j] = changed ? -wave : wave;
            }
        }
        float[] sorted = seen.clone();
        Arrays.sort(sorted);
        float median = sorted[sorted.length / 2 - 1];
        long[] parts = new long[Pdq.BITS / Long.SIZE];
        for (int bit = 0; bit < seen.length; bit++) {
            if (seen[bit] > median) {
                parts[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
            }
        }
        return new Pdq(parts[3], parts[2], parts[1], parts[0]);
    }
}
