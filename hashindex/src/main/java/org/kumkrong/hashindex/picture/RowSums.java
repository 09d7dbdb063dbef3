// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

/// Running sums along rows, over a window that slides to the right.
///
/// Each sum depends on the one before, so four rows are summed side by side; the order within a row stays.
final class RowSums {
    /// Rows that are summed side by side.
    static final int ROWS = 4;

    private final SlidingWindow window;

    RowSums(SlidingWindow window) {
        this.window = window;
    }

    /// Sums of all places of four rows, each `stride` after the one before.
    void all(float[] in, float[] out, int stride) {
        int size = window.size();
        int lead = window.lead();
        int length = window.length();
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int rowB = stride;
        int rowC = 2 * stride;
        int rowD = 3 * stride;
        for (int x = 0; x < size; x++) {
            a += in[x];
            b += in[rowB + x];
            c += in[rowC + x];
            d += in[rowD + x];
            if (x + 1 >= lead) {
                int to = x + 1 - lead;
                out[to] = a;
                out[rowB + to] = b;
                out[rowC + to] = c;
                out[rowD + to] = d;
            }
        }
        for (int x = size; x < length; x++) {
            int to = x + 1 - lead;
            int old = x - size;
            a = a + in[x] - in[old];
            b = b + in[rowB + x] - in[rowB + old];
            c = c + in[rowC + x] - in[rowC + old];
            d = d + in[rowD + x] - in[rowD + old];
            out[to] = a;
            out[rowB + to] = b;
            out[rowC + to] = c;
            out[rowD + to] = d;
        }
        for (int to = length - lead + 1; to < length; to++) {
            int old = to - 1 + lead - size;
            a -= in[old];
            b -= in[rowB + old];
            c -= in[rowC + old];
            d -= in[rowD + old];
            out[to] = a;
            out[rowB + to] = b;
            out[rowC + to] = c;
            out[rowD + to] = d;
        }
    }

    /// Sums of four rows at chosen places only, those of the second row after those of the first.
    void chosen(float[] in, int stride, int[] places, float[] out) {
        int size = window.size();
        int lead = window.lead();
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int rowB = stride;
        int rowC = 2 * stride;
        int rowD = 3 * stride;
        int x = 0;
        for (int i = 0; i < places.length; i++) {
            int end = places[i] + lead;
            for (int stop = Math.min(end, size); x < stop; x++) {
                a += in[x];
                b += in[rowB + x];
                c += in[rowC + x];
                d += in[rowD + x];
            }
            for (int stop = Math.min(end, stride); x < stop; x++) {
                int old = x - size;
                a = a + in[x] - in[old];
                b = b + in[rowB + x] - in[rowB + old];
                c = c + in[rowC + x] - in[rowC + old];
                d = d + in[rowD + x] - in[rowD + old];
            }
            for (; x < end; x++) {
                int old = x - size;
                a -= in[old];
                b -= in[rowB + old];
                c -= in[rowC + old];
                d -= in[rowD + old];
            }
            out[i] = a;
            out[places.length + i] = b;
            out[2 * places.length + i] = c;
            out[3 * places.length + i] = d;
        }
    }
}
