// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.IOException;

/// Computes the PDQ fingerprint of a picture in one pass over its rows.
///
/// Two box filters along rows and columns follow one another; each needs only the rows within its window, and the last
/// two only the 64 columns that are kept. So memory grows with the picture's width times a 128th of its height: less
/// than a megabyte for twelve megapixels. Bit for bit what the reference computes from the whole picture: single
/// precision, no fused operations, additions in its order.
///
/// Source: Facebook (2019), *The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm*; Jarosz filter.
final class PdqHasher {
    /// A picture with a shorter side has no fingerprint.
    static final int SIDE_MIN = 5;

    private static final int ROWS = RowSums.ROWS;
    private static final int SIDE = SmallLuma.SIDE;

    private final int width;
    private final int height;
    private final RowSums rowSums;
    private final float[][] luma;
    private final float[][] summed;
    private final float[][] averaged;
    private final float[][] kept = new float[ROWS][SIDE];
    private final float[] smooth = new float[SIDE];
    private final float[] small = new float[SIDE * SIDE];
    private final int[] columns;
    private final int[] rows;
    private final ColumnBox first;
    private final ColumnBox second;
    private int averagedRows;
    private int smoothRows;
    private int smallRows;

    private PdqHasher(int width, int height) {
        this.width = width;
        this.height = height;
        SlidingWindow along = SlidingWindow.over(width);
        this.rowSums = new RowSums(along);
        this.luma = new float[ROWS][width];
        this.summed = new float[ROWS][width];
        this.averaged = new float[ROWS][width];
        this.columns = middles(width);
        this.rows = middles(height);
        float[] divisors = along.divisors();
        this.first = new ColumnBox(divisors, height);
        this.second = new ColumnBox(at(columns, divisors), height);
    }

    /// The fingerprint of a picture.
    ///
    /// @throws IllegalArgumentException where a side is shorter than [#SIDE_MIN]
    static PicturePrint print(LumaRows picture) throws IOException {
        return small(picture).print();
    }

    static SmallLuma small(LumaRows picture) throws IOException {
        if (picture.width() < SIDE_MIN || picture.height() < SIDE_MIN) {
            throw new IllegalArgumentException(
                    "sides must be at least " + SIDE_MIN + ", not " + picture.width() + " and " + picture.height());
        }
        return new PdqHasher(picture.width(), picture.height()).reduced(picture);
    }

    /// The places in a line that stand for its 64 equal parts.
    private static int[] middles(int length) {
        int[] middles = new int[SIDE];
        for (int i = 0; i < SIDE; i++) {
            middles[i] = (int) ((i + 0.5) * length / SIDE);
        }
        return middles;
    }

    private static float[] at(int[] places, float[] values) {
        float[] chosen = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = values[places[i]];
        }
        return chosen;
    }

    private SmallLuma reduced(LumaRows picture) throws IOException {
        for (int y = 0; y < height; y += ROWS) {
            int here = Math.min(ROWS, height - y);
            for (int row = 0; row < here; row++) {
                picture.read(luma[row], 0);
            }
            rowSums.all(luma, summed);
            for (int row = 0; row < here; row++) {
                if (first.take(summed[row], averaged[averagedRows])) {
                    tookAveraged();
                }
            }
        }
        while (first.drain(averaged[averagedRows])) {
            tookAveraged();
        }
        passAveraged();
        while (second.drain(smooth)) {
            tookSmooth();
        }
        return new SmallLuma(small);
    }

    private void tookAveraged() {
        averagedRows++;
        if (averagedRows == ROWS) {
            passAveraged();
        }
    }

    private void passAveraged() {
        rowSums.chosen(averaged, columns, kept);
        for (int row = 0; row < averagedRows; row++) {
            if (second.take(kept[row], smooth)) {
                tookSmooth();
            }
        }
        averagedRows = 0;
    }

    private void tookSmooth() {
        while (smallRows < SIDE && rows[smallRows] == smoothRows) {
            System.arraycopy(smooth, 0, small, smallRows * SIDE, SIDE);
            smallRows++;
        }
        smoothRows++;
    }
}
