// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

/// Running sums along rows, over a window that slides to the right.
///
/// Each sum depends on the one before, and a processor waits for it; so eight rows are summed side by side. The order
/// of additions within a row stays. Not shared between threads.
final class RowSums {
    /// Rows that are summed side by side.
    static final int ROWS = 8;

    private final SlidingWindow window;
    private final int size;
    private final int length;
    private final float[] sums = new float[ROWS];

    RowSums(SlidingWindow window) {
        this.window = window;
        this.size = window.size();
        this.length = window.length();
    }

    /// Sums at all places of eight rows that follow one another.
    void all(float[] in, float[] out) {
        int lead = window.lead();
        for (int row = 0; row < ROWS; row++) {
            int begin = row * length;
            float sum = 0;
            for (int x = 0; x < size; x++) {
                sum += in[begin + x];
                if (x + 1 >= lead) {
                    out[begin + x + 1 - lead] = sum;
                }
            }
            sums[row] = sum;
        }
        slide(in, out, lead);
        for (int row = 0; row < ROWS; row++) {
            int begin = row * length;
            for (int to = length - lead + 1; to < length; to++) {
                sums[row] -= in[begin + to - 1 + lead - size];
                out[begin + to] = sums[row];
            }
        }
    }

    private void slide(float[] in, float[] out, int lead) {
        int b = length;
        int c = 2 * length;
        int d = 3 * length;
        int e = 4 * length;
        int f = 5 * length;
        int g = 6 * length;
        int h = 7 * length;
        float sumA = sums[0];
        float sumB = sums[1];
        float sumC = sums[2];
        float sumD = sums[3];
        float sumE = sums[4];
        float sumF = sums[5];
        float sumG = sums[6];
        float sumH = sums[7];
        for (int x = size; x < length; x++) {
            int old = x - size;
            int to = x + 1 - lead;
            sumA = sumA + in[x] - in[old];
            sumB = sumB + in[b + x] - in[b + old];
            sumC = sumC + in[c + x] - in[c + old];
            sumD = sumD + in[d + x] - in[d + old];
            sumE = sumE + in[e + x] - in[e + old];
            sumF = sumF + in[f + x] - in[f + old];
            sumG = sumG + in[g + x] - in[g + old];
            sumH = sumH + in[h + x] - in[h + old];
            out[to] = sumA;
            out[b + to] = sumB;
            out[c + to] = sumC;
            out[d + to] = sumD;
            out[e + to] = sumE;
            out[f + to] = sumF;
            out[g + to] = sumG;
            out[h + to] = sumH;
        }
        keep(sumA, sumB, sumC, sumD, 0);
        keep(sumE, sumF, sumG, sumH, ROWS / 2);
    }

    private void keep(float first, float second, float third, float fourth, int at) {
        sums[at] = first;
        sums[at + 1] = second;
        sums[at + 2] = third;
        sums[at + 3] = fourth;
    }

    /// Sums of eight rows at chosen places only, those of the second row after those of the first.
    void chosen(float[] in, int[] places, float[] out) {
        keep(0, 0, 0, 0, 0);
        keep(0, 0, 0, 0, ROWS / 2);
        int x = 0;
        for (int i = 0; i < places.length; i++) {
            int end = places[i] + window.lead();
            int grown = Math.max(x, Math.min(end, size));
            int moved = Math.max(grown, Math.min(end, length));
            for (int row = 0; row < ROWS; row++) {
                for (int at = x; at < grown; at++) {
                    sums[row] += in[row * length + at];
                }
            }
            move(in, grown, moved);
            for (int row = 0; row < ROWS; row++) {
                for (int at = moved; at < end; at++) {
                    sums[row] -= in[row * length + at - size];
                }
                out[row * places.length + i] = sums[row];
            }
            x = end;
        }
    }

    private void move(float[] in, int from, int end) {
        int b = length;
        int c = 2 * length;
        int d = 3 * length;
        int e = 4 * length;
        int f = 5 * length;
        int g = 6 * length;
        int h = 7 * length;
        float sumA = sums[0];
        float sumB = sums[1];
        float sumC = sums[2];
        float sumD = sums[3];
        float sumE = sums[4];
        float sumF = sums[5];
        float sumG = sums[6];
        float sumH = sums[7];
        for (int x = from; x < end; x++) {
            int old = x - size;
            sumA = sumA + in[x] - in[old];
            sumB = sumB + in[b + x] - in[b + old];
            sumC = sumC + in[c + x] - in[c + old];
            sumD = sumD + in[d + x] - in[d + old];
            sumE = sumE + in[e + x] - in[e + old];
            sumF = sumF + in[f + x] - in[f + old];
            sumG = sumG + in[g + x] - in[g + old];
            sumH = sumH + in[h + x] - in[h + old];
        }
        keep(sumA, sumB, sumC, sumD, 0);
        keep(sumE, sumF, sumG, sumH, ROWS / 2);
    }
}
