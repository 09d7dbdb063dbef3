// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.hash;

import java.util.List;
import java.util.Locale;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.hashindex.near.NearJoin;
import org.kumkrong.hashindex.near.NearPair;

/// Joins many fingerprints with many more, from the raw lists, and checks that every planted pair is found.
public final class JoinSpeed {
    private JoinSpeed() {}

    /// `--known N --queries N --threads N --rounds N`.
    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args);
        int threads = Integer.parseInt(arguments.or("threads", "2"));
        int rounds = Integer.parseInt(arguments.or("rounds", "3"));
        MadePrints made = new MadePrints(1);
        var known = made.known(Integer.parseInt(arguments.or("known", "10000000")));
        var queries = made.queries(known, Integer.parseInt(arguments.or("queries", "1000000")));
        for (int round = 0; round < rounds; round++) {
            long cpu = Cpu.nanoseconds();
            long begin = System.nanoTime();
            List<NearPair> pairs = NearJoin.pairs(queries, known, 31, threads);
            double wall = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "join known=%d queries=%d threads=%d wall=%.3f cpu=%.3f pairs=%d planted=%d heapMB=%d%n",
                    known.size(),
                    queries.size(),
                    threads,
                    wall,
                    (Cpu.nanoseconds() - cpu) / 1e9,
                    pairs.size(),
                    made.planted(),
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }
}
