// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

/// Averages each column of a stream of rows over a window that slides down, in running sums.
///
/// Rows come as sums over a window along the row; each is divided before it goes in. All loops use one index for all
/// their arrays, which is what the compiler needs to see that it may take many columns at once. Not shared between
/// threads.
final class ColumnBox {
    private final SlidingWindow window;
    private final float[] divisors;
    private final float[] sums;
    private final float[] row;
    /// The rows within the window, the row `y` at place `y` modulo its size.
    private final float[][] inside;

    private int rowsIn;
    private int rowsOut;

    /// @param divisors what the sums of each column are to be divided by
    /// @param height rows to come
    ColumnBox(float[] divisors, int height) {
        this.window = SlidingWindow.over(height);
        this.divisors = divisors;
        this.sums = new float[divisors.length];
        this.row = new float[divisors.length];
        this.inside = new float[window.size()][divisors.length];
    }

    /// Takes the row of sums at `from`; tells whether a row of averages came out at `to`.
    boolean take(float[] in, int from, float[] out, int to) {
        System.arraycopy(in, from, row, 0, row.length);
        float[] place = inside[rowsIn % window.size()];
        boolean full = rowsIn >= window.size();
        rowsIn++;
        if (full) {
            slide(row, divisors, sums, place, window.size());
        } else {
            grow(row, divisors, sums, place);
            if (rowsIn < window.lead()) {
                return false;
            }
            divide(row, sums, rowsIn);
        }
        System.arraycopy(row, 0, out, to, row.length);
        rowsOut++;
        return true;
    }

    private static void grow(float[] row, float[] divisors, float[] sums, float[] place) {
        for (int x = 0; x < row.length; x++) {
            float value = row[x] / divisors[x];
            place[x] = value;
            sums[x] += value;
        }
    }

    private static void slide(float[] row, float[] divisors, float[] sums, float[] place, float size) {
        for (int x = 0; x < row.length; x++) {
            float value = row[x] / divisors[x];
            float sum = sums[x] + value - place[x];
            place[x] = value;
            sums[x] = sum;
            row[x] = sum / size;
        }
    }

    /// When all rows are in: writes the next row of averages to `to`; false when there are no more.
    boolean drain(float[] out, int to) {
        if (rowsOut == window.length()) {
            return false;
        }
        int gone = rowsOut - (window.length() - window.lead());
        float[] oldest = inside[(window.length() - window.size() + gone - 1) % window.size()];
        for (int x = 0; x < row.length; x++) {
            sums[x] -= oldest[x];
        }
        divide(row, sums, window.size() - gone);
        System.arraycopy(row, 0, out, to, row.length);
        rowsOut++;
        return true;
    }

    private static void divide(float[] row, float[] sums, float divisor) {
        for (int x = 0; x < row.length; x++) {
            row[x] = sums[x] / divisor;
        }
    }
}
