// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.hash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearIndex;
import org.kumkrong.hashindex.near.PdqList;

/// An index that is asked by several threads while fingerprints come and go, and how soon a restarted one answers.
public final class OnlineSpeed {
    private static final int RADIUS = 31;
    private static final int QUERIES = 100_000;

    private OnlineSpeed() {}

    /// `load FOLDER --known N`, or `ask FOLDER --known N --threads N --seconds N --changes N`.
    public static void main(String[] args) throws Exception {
        long begin = System.nanoTime();
        Arguments arguments = Arguments.of(args);
        Path folder = Path.of(arguments.words().get(1));
        int known = Integer.parseInt(arguments.or("known", "10000000"));
        if (arguments.words().getFirst().equals("load")) {
            load(folder, known);
            return;
        }
        try (NearIndex index = NearIndex.open(folder)) {
            MadePrints made = new MadePrints(1);
            PdqList few = made.known(1);
            int found = index.near(few.get(0), RADIUS).size();
            say("first answer %.0f ms after main began, %d found", (System.nanoTime() - begin) / 1e6, found);
            int threads = Integer.parseInt(arguments.or("threads", "2"));
            int seconds = Integer.parseInt(arguments.or("seconds", "10"));
            PdqList queries = new MadePrints(2).queries(new MadePrints(1).known(known), QUERIES);
            size(folder);
            ask(index, queries, threads, seconds, 0); // warms up
            ask(index, queries, threads, seconds, Integer.parseInt(arguments.or("changes", "1000")));
            effect(index, Integer.parseInt(arguments.or("rounds", "2000")));
        }
    }

    private static void load(Path folder, int known) throws IOException {
        PdqList all = new MadePrints(1).known(known);
        long cpu = Cpu.nanoseconds();
        long begin = System.nanoTime();
        try (NearIndex index = NearIndex.open(folder)) {
            index.load(all, LongStream.range(0, known).toArray(), 2);
        }
        say(
                "load known=%d wall=%.2f cpu=%.2f s",
                known, (System.nanoTime() - begin) / 1e9, (Cpu.nanoseconds() - cpu) / 1e9);
    }

    /// What it takes: files, which are mapped and so held in memory while there is room, and heap.
    private static void size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                bytes += Files.size(file);
            }
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        say("files %.2f GiB, heap in use %d MB", bytes / 0x1p30, runtime.totalMemory() - runtime.freeMemory() >> 20);
    }

    private static void ask(NearIndex index, PdqList queries, int threads, int seconds, int changes) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        long cpu = Cpu.nanoseconds();
        long begin = System.nanoTime();
        List<long[]> times = new ArrayList<>();
        long missed = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads + 1)) {
            List<Future<Asked>> asked = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int offset = thread * QUERIES / threads;
                asked.add(workers.submit(() -> asker(index, queries, offset, over)));
            }
            Future<Integer> made = workers.submit(() -> change(index, changes, over));
            Thread.sleep(seconds * 1000L);
            over.set(true);
            for (Future<Asked> one : asked) {
                times.add(one.get().times());
                missed += one.get().missed();
            }
            double wall = (System.nanoTime() - begin) / 1e9;
            long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            say(
                    "ask threads=%d changes=%d: %.0f queries/s wall, %.0f queries per CPU second, p50 %.3f ms, p99 %.3f"
                            + " ms, most %.1f ms, %d of the planted missed",
                    threads,
                    made.get(),
                    all.length / wall,
                    all.length / ((Cpu.nanoseconds() - cpu) / 1e9),
                    all[all.length / 2] / 1e6,
                    all[(int) (all.length * 0.99)] / 1e6,
                    all[all.length - 1] / 1e6,
                    missed);
        }
    }

    private record Asked(long[] times, long missed) {}

    private static Asked asker(NearIndex index, PdqList queries, int offset, AtomicBoolean over) {
        long[] times = new long[1 << 16];
        int count = 0;
        long missed = 0;
        while (!over.get()) {
            int query = (offset + count) % QUERIES;
            long begin = System.nanoTime();
            boolean none = index.near(queries.get(query), RADIUS).isEmpty();
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * times.length);
            }
            times[count++] = System.nanoTime() - begin;
            missed += none && query % MadePrints.NEAR_ONE_IN == 0 ? 1 : 0;
        }
        return new Asked(Arrays.copyOf(times, count), missed);
    }

    /// Adds so many a second and withdraws as many.
    private static int change(NearIndex index, int aSecond, AtomicBoolean over) throws Exception {
        var chance = new SplittableRandom(5);
        int made = 0;
        long begin = System.nanoTime();
        while (aSecond > 0 && !over.get()) {
            Pdq pdq = new Pdq(chance.nextLong(), chance.nextLong(), chance.nextLong(), chance.nextLong());
            index.add(pdq, made);
            index.withdraw(pdq, made);
            made++;
            long ahead = begin + made * 1_000_000_000L / aSecond - System.nanoTime();
            if (ahead > 1_000_000) {
                Thread.sleep(ahead / 1_000_000);
            }
        }
        return made;
    }

    /// How long until an addition is found, and until a withdrawal is found no more, by the thread that made it.
    private static void effect(NearIndex index, int rounds) throws IOException {
        var chance = new SplittableRandom(6);
        long[] times = new long[rounds];
        int wrong = 0;
        for (int i = 0; i < rounds; i++) {
            Pdq pdq = new Pdq(chance.nextLong(), chance.nextLong(), chance.nextLong(), chance.nextLong());
            long begin = System.nanoTime();
            index.add(pdq, i);
            wrong += index.near(pdq, RADIUS).size() == 1 ? 0 : 1;
            index.withdraw(pdq, i);
            wrong += index.near(pdq, RADIUS).isEmpty() ? 0 : 1;
            times[i] = System.nanoTime() - begin;
        }
        Arrays.sort(times);
        say(
                "added, found, withdrawn, not found: p50 %.3f ms, p99 %.3f ms for all four, %d wrong answers",
                times[rounds / 2] / 1e6, times[rounds * 99 / 100] / 1e6, wrong);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
