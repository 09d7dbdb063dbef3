// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

/// Running sums along rows, over a window that slides to the right.
///
/// Each sum depends on the one before, and a processor waits for it; so four rows are summed side by side, as many as
/// its registers can point to. The order of additions within a row stays. Not shared between threads.
final class RowSums {
    /// Rows that are summed at a time.
    static final int ROWS = 8;

    private static final int SIDE_BY_SIDE = 4;

    private final SlidingWindow window;
    private final int size;
    private final int length;
    private final float[] sums = new float[SIDE_BY_SIDE];

    RowSums(SlidingWindow window) {
        this.window = window;
        this.size = window.size();
        this.length = window.length();
    }

    /// Sums at all places of eight rows.
    void all(float[][] in, float[][] out) {
        for (int first = 0; first < ROWS; first += SIDE_BY_SIDE) {
            for (int row = 0; row < SIDE_BY_SIDE; row++) {
                sums[row] = grow(in[first + row], out[first + row]);
            }
            slide(
                    in[first],
                    in[first + 1],
                    in[first + 2],
                    in[first + 3],
                    out[first],
                    out[first + 1],
                    out[first + 2],
                    out[first + 3]);
            for (int row = 0; row < SIDE_BY_SIDE; row++) {
                shrink(sums[row], in[first + row], out[first + row]);
            }
        }
    }

    private float grow(float[] in, float[] out) {
        int lead = window.lead();
        float sum = 0;
        for (int x = 0; x < size; x++) {
            sum += in[x];
            if (x + 1 >= lead) {
                out[x + 1 - lead] = sum;
            }
        }
        return sum;
    }

    private void slide(
            float[] inA,
            float[] inB,
            float[] inC,
            float[] inD,
            float[] outA,
            float[] outB,
            float[] outC,
            float[] outD) {
        int lead = window.lead();
        float sumA = sums[0];
        float sumB = sums[1];
        float sumC = sums[2];
        float sumD = sums[3];
        for (int x = size; x < length; x++) {
            int old = x - size;
            int to = x + 1 - lead;
            sumA = sumA + inA[x] - inA[old];
            sumB = sumB + inB[x] - inB[old];
            sumC = sumC + inC[x] - inC[old];
            sumD = sumD + inD[x] - inD[old];
            outA[to] = sumA;
            outB[to] = sumB;
            outC[to] = sumC;
            outD[to] = sumD;
        }
        keep(sumA, sumB, sumC, sumD);
    }

    private void shrink(float whole, float[] in, float[] out) {
        int lead = window.lead();
        float sum = whole;
        for (int to = length - lead + 1; to < length; to++) {
            sum -= in[to - 1 + lead - size];
            out[to] = sum;
        }
    }

    private void keep(float first, float second, float third, float fourth) {
        sums[0] = first;
        sums[1] = second;
        sums[2] = third;
        sums[3] = fourth;
    }

    /// Sums of eight rows at chosen places only.
    void chosen(float[][] in, int[] places, float[][] out) {
        for (int first = 0; first < ROWS; first += SIDE_BY_SIDE) {
            keep(0, 0, 0, 0);
            int x = 0;
            for (int i = 0; i < places.length; i++) {
                int end = places[i] + window.lead();
                int grown = Math.max(x, Math.min(end, size));
                int moved = Math.max(grown, Math.min(end, length));
                for (int row = 0; row < SIDE_BY_SIDE; row++) {
                    for (int at = x; at < grown; at++) {
                        sums[row] += in[first + row][at];
                    }
                }
                move(in[first], in[first + 1], in[first + 2], in[first + 3], grown, moved);
                for (int row = 0; row < SIDE_BY_SIDE; row++) {
                    for (int at = moved; at < end; at++) {
                        sums[row] -= in[first + row][at - size];
                    }
                    out[first + row][i] = sums[row];
                }
                x = end;
            }
        }
    }

    private void move(float[] inA, float[] inB, float[] inC, float[] inD, int from, int end) {
        float sumA = sums[0];
        float sumB = sums[1];
        float sumC = sums[2];
        float sumD = sums[3];
        for (int x = from; x < end; x++) {
            int old = x - size;
            sumA = sumA + inA[x] - inA[old];
            sumB = sumB + inB[x] - inB[old];
            sumC = sumC + inC[x] - inC[old];
            sumD = sumD + inD[x] - inD[old];
        }
        keep(sumA, sumB, sumC, sumD);
    }
}
