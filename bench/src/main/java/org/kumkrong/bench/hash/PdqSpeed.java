// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.hash;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
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

    /// A picture of three bytes a pixel behind the head of a PPM file.
    private record Coloured(byte[] file, int from, int width, int height, int[] next) implements LumaRows {
        static Coloured of(byte[] file) {
            String[] head = new String(file, 0, Math.min(file.length, 40), StandardCharsets.ISO_8859_1).split("\\s", 5);
            int width = Integer.parseInt(head[1]);
            int height = Integer.parseInt(head[2]);
            return new Coloured(file, file.length - 3 * width * height, width, height, new int[1]);
        }

        Coloured again() {
            return new Coloured(file, from, width, height, new int[1]);
        }

        @Override
        public void read(float[] luma, int to) {
            int at = from + 3 * width * next[0]++;
            for (int x = 0; x < width; x++) {
                luma[to + x] = 0.299f * Byte.toUnsignedInt(file[at + 3 * x])
                        + 0.587f * Byte.toUnsignedInt(file[at + 3 * x + 1])
                        + 0.114f * Byte.toUnsignedInt(file[at + 3 * x + 2]);
            }
        }
    }

    /// `--rounds N`, and PPM files: then these instead of patterns.
    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        int rounds = Integer.parseInt(arguments.or("rounds", "40"));
        for (String file : arguments.words()) {
            Coloured picture = Coloured.of(Files.readAllBytes(Path.of(file)));
            PicturePrint print = measure(picture.width() + " x " + picture.height(), rounds, picture::again);
            say("   %s quality %d", print.pdq().hex(), print.quality());
        }
        if (arguments.words().isEmpty()) {
            for (int[] sides : SIDES) {
                measure(sides[0] + " x " + sides[1], rounds, () -> new Pattern(sides[0], sides[1], new int[1]));
            }
        }
    }

    private static PicturePrint measure(String name, int rounds, Supplier<LumaRows> pictures) throws IOException {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] milliseconds = new double[rounds];
        long bytes = 0;
        PicturePrint print = PicturePrint.of(pictures.get());
        for (int round = 0; round < rounds; round++) {
            long cpu = thread.getCurrentThreadCpuTime();
            long allocated = thread.getCurrentThreadAllocatedBytes();
            print = PicturePrint.of(pictures.get());
            milliseconds[round] = (thread.getCurrentThreadCpuTime() - cpu) / 1e6;
            bytes = thread.getCurrentThreadAllocatedBytes() - allocated;
        }
        Arrays.sort(milliseconds);
        say(
                "pdq %s: %.2f ms CPU best, %.2f median, %.2f MB allocated",
                name, milliseconds[0], milliseconds[rounds / 2], bytes / 1e6);
        return print;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
