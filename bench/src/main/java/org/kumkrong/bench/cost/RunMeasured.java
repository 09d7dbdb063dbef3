// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kumkrong.bench.score.Figures;
import org.kumkrong.bench.score.Spent;

/// Runs a command and says what it used: CPU of it and its children, wall time, and its peak memory. Linux only.
///
/// `JSON_FILE command argument…`; ends with the command's own exit code.
final class RunMeasured {
    private static final long LOOK_EVERY_MS = 50;
    private static final double TICKS_PER_SECOND = 100; // USER_HZ, 100 on every Linux we know
    private static final int CHILDREN_USER = 16;
    private static final int CHILDREN_SYSTEM = 17;
    private static final int FIRST_FIELD = 3; // what follows the program's name, counted as in proc(5)

    private RunMeasured() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> command = Arrays.asList(args).subList(1, args.length);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        double peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process));
            Thread.sleep(LOOK_EVERY_MS);
        }
        int exit = process.waitFor();
        Figures figures = new Figures();
        figures.note("exit", exit);
        figures.note("wall_s", (System.nanoTime() - start) / 1e9);
        figures.note("cpu_s", childrenSeconds());
        figures.note("peak_rss_mb", peak);
        figures.publish(args[0]);
        System.exit(exit);
    }

    /// The process may be gone between two looks; then what was seen before stands.
    private static double peak(Process process) {
        try {
            return Spent.peakMegabytes(Long.toString(process.pid()));
        } catch (IOException e) {
            return 0;
        }
    }

    private static double childrenSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[CHILDREN_USER - FIRST_FIELD])
                + Long.parseLong(fields[CHILDREN_SYSTEM - FIRST_FIELD]);
        return ticks / TICKS_PER_SECOND;
    }
}
