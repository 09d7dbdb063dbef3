// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Officers at work at once on a desk that runs: how long pages take, and how soon a new tip stands in an open queue.
///
/// Usage: `DeskLoad ADDRESS [officers [seconds [new tips]]]`, on a demonstration. Each officer looks at
/// a page, reads for
/// half a second to one and a half, and goes on. Times are those of whole requests over loopback.
public final class DeskLoad {
    private static final List<String> NAMES = List.of("analyst", "investigator", "supervisor");
    private static final Pattern TIP = Pattern.compile("data-tip=\"([0-9a-f-]{36})\"");
    private static final List<String> WORDS =
            List.of("baht", "083", "โรงเรียน", "tonight", "line", "ภาพ", "account", "@gm", "บาท", "089");
    private static final int READS_MILLIS_MIN = 500;
    private static final int READS_MILLIS_MORE = 1_000;
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);
    private static final long SEED = 41;

    private final String address;
    private final Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();

    private DeskLoad(String address) {
        this.address = address;
    }

    /// Runs it; figures go to standard output.
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        DeskLoad load = new DeskLoad(arguments[0]);
        int officers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        int tips = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 20;
        load.work(officers, Duration.ofSeconds(seconds));
        load.pages();
        if (tips > 0) {
            load.freshness(tips);
        }
    }

    private void work(int officers, Duration time) throws InterruptedException, ExecutionException {
        long until = System.nanoTime() + time.toNanos();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (int number = 0; number < officers; number++) {
                int officer = number;
                working.add(pool.submit(() -> {
                    work(officer, until);
                    return officer;
                }));
            }
            for (Future<?> each : working) {
                each.get();
            }
        }
    }

    private void work(int number, long until) throws IOException, InterruptedException {
        Random random = new Random(SEED + number);
        Officer officer = new Officer(address);
        officer.signIn(NAMES.get(number % NAMES.size()));
        String queue = officer.get("queue");
        while (System.nanoTime() < until) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            queue = timed("queue", () -> officer.get("queue"));
            Matcher tip = TIP.matcher(queue);
            String first = tip.find() ? tip.group(1) : "";
            timed("queue, one band", () -> officer.get("queue?band=STANDARD"));
            String found = timed("search, words kept", () -> officer.postOnly("searches", Map.of("q", word)));
            timed("search, page", () -> officer.get(found));
            if (!first.isEmpty()) {
                timed("tip", () -> officer.get("tips/" + first));
            }
            Thread.sleep(READS_MILLIS_MIN + random.nextInt(READS_MILLIS_MORE));
        }
    }

    private interface Asking {
        String ask() throws IOException, InterruptedException;
    }

    private String timed(String what, Asking asking) throws IOException, InterruptedException {
        long began = System.nanoTime();
        String answer = asking.ask();
        nanos.computeIfAbsent(what, key -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - began);
        return answer;
    }

    private void pages() {
        System.out.printf(Locale.ROOT, "%-20s %8s %8s %8s %8s%n", "page", "times", "p50 ms", "p95 ms", "p99 ms");
        new TreeMap<>(nanos)
                .forEach((what, times) ->
                        print(what, times.stream().mapToLong(Long::longValue).toArray()));
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-20s %8d %8.1f %8.1f %8.1f%n",
                what,
                nanos.length,
                millis(nanos, 50),
                millis(nanos, 95),
                millis(nanos, 99));
    }

    private static double millis(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /// From the acknowledgement of a tip to the moment at which an open queue has its row.
    private void freshness(int tips) throws IOException, InterruptedException {
        Officer watcher = new Officer(address);
        watcher.signIn("supervisor");
        Officer sender = new Officer(address);
        sender.signIn("analyst");
        sender.get("arrivals");
        Semaphore changed = new Semaphore(0);
        Thread.ofVirtual().start(() -> listen(watcher, changed));
        long[] took = new long[tips];
        for (int tip = 0; tip < tips; tip++) {
            String id = "bench-" + System.nanoTime();
            sender.upload("arrivals", id + ".csv", """
                    tip_id,received_at,source,incident_type,narrative
                    %s,2026-11-15T08:59+07:00,hotline-bench,sextortion,%s
                    """.formatted(
                            id, "She is 12 and he is at her door now. He says he takes her away tonight."));
            long acknowledged = System.nanoTime();
            while (!watcher.get("queue/rows?source=hotline-bench").contains(id)) {
                changed.tryAcquire(1, java.util.concurrent.TimeUnit.SECONDS);
                if (System.nanoTime() - acknowledged > SEEN_WITHIN.toNanos()) {
                    throw new IOException("a tip that was sent never came into the queue");
                }
            }
            took[tip] = System.nanoTime() - acknowledged;
        }
        print("new tip, seen", took);
    }

    private static void listen(Officer watcher, Semaphore changed) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(watcher.changes(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith("event:changed")).forEach(line -> changed.release());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the stream of changes broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
