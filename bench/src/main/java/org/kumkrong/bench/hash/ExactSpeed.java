// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.hash;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.hashindex.set.Digits64;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.KnownSet;
import org.kumkrong.hashindex.set.SetFacts;
import org.kumkrong.hashindex.set.SetImport;
import org.kumkrong.hashindex.set.SetWriter;
import org.kumkrong.hashindex.set.Trust;

/// A set of exact fingerprints: built from a text file, opened, and asked.
public final class ExactSpeed {
    private static final int QUERIES = 2_000_000;
    private static final HexFormat HEX = HexFormat.of();

    private ExactSpeed() {}

    /// `write FILE --known N`, `build FILE FOLDER --threads N`, or `ask FOLDER --known N --threads N`.
    public static void main(String[] args) throws Exception {
        long begin = System.nanoTime();
        Arguments arguments = Arguments.of(args);
        List<String> words = arguments.words();
        int known = Integer.parseInt(arguments.or("known", "10000000"));
        int threads = Integer.parseInt(arguments.or("threads", "2"));
        switch (words.getFirst()) {
            case "write" -> write(Path.of(words.get(1)), known);
            case "build" -> build(Path.of(words.get(1)), Path.of(words.get(2)), threads);
            default -> ask(Path.of(words.get(1)), known, threads, begin);
        }
    }

    /// The made-up MD5 fingerprint of a number.
    private static String digits(long number) {
        var chance = new SplittableRandom(number);
        return HEX.toHexDigits(chance.nextLong()) + HEX.toHexDigits(chance.nextLong());
    }

    private static void write(Path file, int known) throws IOException {
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            for (int i = 0; i < known; i++) {
                to.write(digits(i));
                to.write('\n');
            }
        }
    }

    private static void build(Path file, Path folder, int threads) throws IOException {
        long cpu = Cpu.nanoseconds();
        long begin = System.nanoTime();
        long count;
        try (SetWriter writer = new SetWriter(folder)) {
            new SetImport(writer::add).read(file, SetImport.Format.LIST, Digits64.SHA256);
            count = writer.count();
            writer.finish(new SetFacts("made", "", "", Trust.SEEN, Instant.EPOCH), threads);
        }
        say(
                "built from text: %d entries, wall=%.1f cpu=%.1f s, heap of at most %d MB",
                count,
                (System.nanoTime() - begin) / 1e9,
                (Cpu.nanoseconds() - cpu) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void ask(Path folder, int known, int threads, long begin) throws Exception {
        KnownSet set = KnownSet.open(folder);
        int found = set.exact(Kind.MD5, digits(0)).size();
        say("first answer %.0f ms after main began, %d found", (System.nanoTime() - begin) / 1e6, found);
        ask(set, known, threads); // warms up
        long cpu = Cpu.nanoseconds();
        long asked = System.nanoTime();
        long wrong = ask(set, known, threads);
        double wall = (System.nanoTime() - asked) / 1e9;
        say(
                "asked %d times, half of it known, threads=%d: %.0f a second, %.0f a CPU second, %d wrong",
                QUERIES, threads, QUERIES / wall, QUERIES / ((Cpu.nanoseconds() - cpu) / 1e9), wrong);
    }

    private static long ask(KnownSet set, int known, int threads) throws Exception {
        long wrong = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                long seed = thread;
                parts.add(workers.submit(() -> part(set, known, seed, QUERIES / threads)));
            }
            for (Future<Long> part : parts) {
                wrong += part.get();
            }
        }
        return wrong;
    }

    private static long part(KnownSet set, int known, long seed, int queries) {
        var chance = new SplittableRandom(seed);
        long wrong = 0;
        for (int i = 0; i < queries; i++) {
            boolean held = chance.nextBoolean();
            int number = chance.nextInt(known);
            int found = set.exact(Kind.MD5, digits(held ? number : number + (1L << 40)))
                    .size();
            wrong += found == (held ? 1 : 0) ? 0 : 1;
        }
        return wrong;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
