// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

/// Averages each column of a stream of rows over a window that slides down, in running sums.
///
/// Rows come as sums over a window along the row; each is divided before it goes in. Not shared between threads.
final class ColumnBox {
    private final SlidingWindow window;
    private final float[] divisors;
    private final float[] sums;
    /// The rows within the window, the row `y` at place `y` modulo its size.
    private final float[] inside;

    private int rowsIn;
    private int rowsOut;

    /// @param divisors what the sums of each column are to be divided by
    /// @param height rows to come
    ColumnBox(float[] divisors, int height) {
        this.window = SlidingWindow.over(height);
        this.divisors = divisors;
        this.sums = new float[divisors.length];
        this.inside = new float[divisors.length * window.size()];
    }

    /// Takes the row of sums at `from`; tells whether a row of averages came out at `to`.
    boolean take(float[] in, int from, float[] out, int to) {
        int place = rowsIn % window.size() * sums.length;
        boolean full = rowsIn >= window.size();
        rowsIn++;
        if (full) {
            slide(in, from, place, out, to);
        } else {
            grow(in, from, place);
            if (rowsIn < window.lead()) {
                return false;
            }
            divide(rowsIn, out, to);
        }
        rowsOut++;
        return true;
    }

    private void grow(float[] in, int from, int place) {
        for (int x = 0; x < sums.length; x++) {
            float value = in[from + x] / divisors[x];
            inside[place + x] = value;
            sums[x] += value;
        }
    }

    private void slide(float[] in, int from, int place, float[] out, int to) {
        float size = window.size();
        for (int x = 0; x < sums.length; x++) {
            float value = in[from + x] / divisors[x];
            float sum = sums[x] + value - inside[place + x];
            inside[place + x] = value;
            sums[x] = sum;
            out[to + x] = sum / size;
        }
    }

    /// When all rows are in: writes the next row of averages to `to`; false when there are no more.
    boolean drain(float[] out, int to) {
        if (rowsOut == window.length()) {
            return false;
        }
        int gone = rowsOut - (window.length() - window.lead());
        int place = (window.length() - window.size() + gone - 1) % window.size() * sums.length;
        for (int x = 0; x < sums.length; x++) {
            sums[x] -= inside[place + x];
        }
        divide(window.size() - gone, out, to);
        rowsOut++;
        return true;
    }

    private void divide(float divisor, float[] out, int to) {
        for (int x = 0; x < sums.length; x++) {
            out[to + x] = sums[x] / divisor;
        }
    }
}
