// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.hash;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.hashindex.picture.LumaRows;
import org.kumkrong.hashindex.picture.PicturePrint;

/// What taking the fingerprint of a decoded picture costs, in processor time and in memory.
public final class PdqSpeed {
    private static final float[] ROW = row();
    private static final int[][] SIDES = {{512, 512}, {1600, 1004}, {4032, 3024}};

    private PdqSpeed() {}

    private static float[] row() {
        var chance = new SplittableRandom(1);
        float[] row = new float[2 * 4032];
        for (int x = 0; x < row.length; x++) {
            row[x] = 128 + 100 * (float) Math.sin(x / 97.0) + chance.nextInt(20);
        }
        return row;
    }

    /// Rows of a pattern that differs from row to row, for the price of copying them.
    private record Pattern(int width, int height, int[] next) implements LumaRows {
        @Override
        public void read(float[] luma, int from) {
            System.arraycopy(ROW, next[0]++ * 37 % 4032, luma, from, width);
        }
    }

    /// `--rounds N`.
    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(Arguments.of(args).or("rounds", "40"));
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int[] sides : SIDES) {
            double[] milliseconds = new double[rounds];
            long bytes = 0;
            for (int round = 0; round < rounds; round++) {
                long cpu = thread.getCurrentThreadCpuTime();
                long allocated = thread.getCurrentThreadAllocatedBytes();
                PicturePrint print = PicturePrint.of(new Pattern(sides[0], sides[1], new int[1]));
                milliseconds[round] = (thread.getCurrentThreadCpuTime() - cpu) / 1e6;
                bytes = thread.getCurrentThreadAllocatedBytes() - allocated;
                if (print.turned().isEmpty()) {
                    throw new IllegalStateException("no fingerprint");
                }
            }
            Arrays.sort(milliseconds);
            System.out.printf(
                    Locale.ROOT,
                    "pdq %d x %d: %.2f ms CPU best, %.2f median, %.2f MB allocated%n",
                    sides[0],
                    sides[1],
                    milliseconds[0],
                    milliseconds[rounds / 2],
                    bytes / 1e6);
        }
    }
}
