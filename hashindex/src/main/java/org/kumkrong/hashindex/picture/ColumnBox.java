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
        this.inside = new float[window.size()][divisors.length];
    }

    /// Takes a row of sums; tells whether a row of averages came out.
    boolean take(float[] in, float[] out) {
        float[] place = inside[rowsIn % window.size()];
        boolean full = rowsIn >= window.size();
        rowsIn++;
        if (full) {
            slide(in, divisors, sums, place, out, window.size());
        } else {
            grow(in, divisors, sums, place);
            if (rowsIn < window.lead()) {
                return false;
            }
            divide(sums, out, rowsIn);
        }
        rowsOut++;
        return true;
    }

    private static void grow(float[] in, float[] divisors, float[] sums, float[] place) {
        for (int x = 0; x < sums.length; x++) {
            float value = in[x] / divisors[x];
            place[x] = value;
            sums[x] += value;
        }
    }

    private static void slide(float[] in, float[] divisors, float[] sums, float[] place, float[] out, float size) {
        for (int x = 0; x < sums.length; x++) {
            float value = in[x] / divisors[x];
            float sum = sums[x] + value - place[x];
            place[x] = value;
            sums[x] = sum;
            out[x] = sum / size;
        }
    }

    /// When all rows are in: writes the next row of averages; false when there are no more.
    boolean drain(float[] out) {
        if (rowsOut == window.length()) {
            return false;
        }
        int gone = rowsOut - (window.length() - window.lead());
        float[] oldest = inside[(window.length() - window.size() + gone - 1) % window.size()];
        for (int x = 0; x < sums.length; x++) {
            sums[x] -= oldest[x];
        }
        divide(sums, out, window.size() - gone);
        rowsOut++;
        return true;
    }

    private static void divide(float[] sums, float[] out, float divisor) {
        for (int x = 0; x < sums.length; x++) {
            out[x] = sums[x] / divisor;
        }
    }
}
