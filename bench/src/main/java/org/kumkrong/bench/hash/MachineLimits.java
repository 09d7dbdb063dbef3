// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.hash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What this machine can do at best: reading memory in order, and counting differing bits within the nearest cache.
public final class MachineLimits {
    private static final int LONGS = 1 << 25;
    private static final int ROUNDS = 8;
    private static final int INTS = 1024;

    private MachineLimits() {}

    /// The number of threads.
    public static void main(String[] args) throws Exception {
        int threads = args.length == 0 ? 2 : Integer.parseInt(args[0]);
        double read = 0;
        double compared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            read = Math.max(read, together(threads, MachineLimits::read));
            compared = Math.max(compared, together(threads, MachineLimits::compare));
        }
        System.out.println(String.format(
                Locale.ROOT,
                "limits, %d threads: memory %.1f GB/s, %.1f G compares of 32 bits a second",
                threads,
                read / 1e9,
                compared / 1e9));
    }

    private interface Work {
        double done();
    }

    private static double together(int threads, Work work) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Double>> begun = new ArrayList<>();
            long begin = System.nanoTime();
            for (int i = 0; i < threads; i++) {
                begun.add(workers.submit(work::done));
            }
            double all = 0;
            for (Future<Double> one : begun) {
                all += one.get();
            }
            return all / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static double read() {
        long[] memory = Memory.LONG;
        long sum = 0;
        for (long part : memory) {
            sum += part;
        }
        return sum == 1 ? 0 : (double) memory.length * Long.BYTES;
    }

    private static double compare() {
        int[] here = new int[INTS];
        int least = Integer.SIZE;
        for (int other = 0; other < 1 << 18; other++) {
            int[] same = here;
            int now = Integer.SIZE;
            for (int i = 0; i < INTS; i++) {
                now = Math.min(now, Integer.bitCount(same[i] ^ other));
            }
            least += now;
        }
        return least == 1 ? 0 : (double) INTS * (1 << 18);
    }

    private static final class Memory {
        private static final long[] LONG = new long[LONGS];
    }
}
