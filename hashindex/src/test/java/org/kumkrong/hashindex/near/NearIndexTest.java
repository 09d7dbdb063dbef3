// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.hashindex.Pdq;

class NearIndexTest {
    private static final int TAIL_ROWS = 100;

    @TempDir
    Path folder;

    /// What an index holds, as a list that is compared one by one.
    private record Model(List<NearHit> rows) {
        List<NearHit> near(Pdq query, int radius) {
            return rows.stream()
                    .map(row -> new NearHit(row.entry(), row.pdq(), row.pdq().distance(query)))
                    .filter(hit -> hit.distance() <= radius)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersLikeAListThroughAddingWithdrawingMergingAndReopening(long seed) throws IOException {
        Planted planted = new Planted(seed);
        PdqList all = planted.many(400);
        Model model = new Model(new ArrayList<>());
        NearIndex index = NearIndex.open(folder, TAIL_ROWS);

        for (int step = 0; step < 4000; step++) {
            int what = planted.upTo(100);
            if (what < 50) {
                Pdq pdq = planted.near(all, 20);
                index.add(pdq, step % 7);
                model.rows().add(new NearHit(step % 7, pdq, 0));
            } else if (what < 70 && !model.rows().isEmpty()) {
                NearHit gone = model.rows().remove(planted.upTo(model.rows().size()));
                assertThat(index.withdraw(gone.pdq(), gone.entry())).isTrue();
            } else if (what < 99) {
                Pdq query = planted.near(all, 20);
                assertThat(index.near(query, 31)).isEqualTo(model.near(query, 31));
            } else {
                index.close();
                index = NearIndex.open(folder, TAIL_ROWS);
                assertThat(index.size()).isEqualTo(model.rows().size());
            }
        }
        index.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 16, 31, 40, 64})
    void findsEverythingWithinAnyRadiusBothWays(int radius) throws IOException {
        Planted planted = new Planted(radius);
        PdqList known = planted.many(20_000);
        PdqList queries = planted.nearby(known, 120, radius + 4);
        List<NearPair> right = Planted.bruteForce(queries, known, radius);
        try (NearIndex index = NearIndex.open(folder, TAIL_ROWS)) {
            PdqList most = new PdqList();
            long[] entries = new long[19_950];
            for (int i = 0; i < entries.length; i++) {
                most.add(known.get(i));
                entries[i] = i;
            }
            index.load(most, entries, 2);
            for (int i = entries.length; i < known.size(); i++) {
                index.add(known.get(i), i);
            }

            List<NearPair> one = new ArrayList<>();
            for (int query = 0; query < queries.size(); query++) {
                for (NearHit hit : index.near(queries.get(query), radius)) {
                    one.add(new NearPair(query, (int) hit.entry(), hit.distance()));
                }
            }
            List<NearPair> all = index.join(queries, radius, 2).stream()
                    .map(match -> new NearPair(
                            match.query(),
                            (int) match.hit().entry(),
                            match.hit().distance()))
                    .toList();

            assertThat(right).hasSizeGreaterThan(10);
            assertThat(one).isEqualTo(right);
            assertThat(all).isEqualTo(right);
        }
    }

    @Test
    void fewerAndLongerChunksFindTheSame() throws IOException {
        Planted planted = new Planted(9);
        PdqList known = planted.many(3000);
        PdqList queries = planted.nearby(known, 60, 34);
        Path file = folder.resolve("segment-1");
        try (SegmentWriter writer = new SegmentWriter(file, known.size(), new Chunks(8, 20))) {
            for (int i = 0; i < known.size(); i++) {
                writer.add(known.longs(), i * PdqList.LONGS, i);
            }
            writer.finish(2);
        }
        Snapshot snapshot =
                new Snapshot(List.of(new Held(Segment.open(file), new Tombstones(known.size()))), List.of(new Tail(1)));

        List<NearPair> found = new ArrayList<>();
        for (int query = 0; query < queries.size(); query++) {
            for (NearHit hit : snapshot.near(queries.get(query), 31)) {
                found.add(new NearPair(query, (int) hit.entry(), hit.distance()));
            }
        }

        assertThat(found).isEqualTo(Planted.bruteForce(queries, known, 31));
        assertThat(snapshot.join(queries, 31, 2).stream()
                        .map(match -> new NearPair(
                                match.query(),
                                (int) match.hit().entry(),
                                match.hit().distance())))
                .containsExactlyElementsOf(found);
    }

    @Test
    void whatOneThreadAddedOrWithdrewTheNextQueryOfAnyThreadSees() throws Exception {
        Planted planted = new Planted(11);
        PdqList pool = planted.many(3000);
        AtomicInteger added = new AtomicInteger();
        AtomicInteger withdrawn = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (NearIndex index = NearIndex.open(folder, TAIL_ROWS);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                var chance = new SplittableRandom(reader);
                readers.add(threads.submit(() -> {
                    int wrong = 0;
                    while (!over.get()) {
                        int number = chance.nextInt(pool.size());
                        int addedBefore = added.get();
                        int withdrawnBefore = withdrawn.get();
                        boolean there = !index.near(pool.get(number), 3).isEmpty();
                        boolean surely = number < addedBefore && number > withdrawn.get();
                        boolean surelyNot = number < withdrawnBefore || number > added.get();
                        wrong += surely && !there || surelyNot && there ? 1 : 0;
                    }
                    return wrong;
                }));
            }
            for (int i = 0; i < pool.size(); i++) {
                index.add(pool.get(i), i);
                added.set(i + 1);
                if (i >= 500) {
                    index.withdraw(pool.get(i - 500), i - 500);
                    withdrawn.set(i - 499);
                }
            }
            over.set(true);

            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isZero();
            }
            assertThat(index.size()).isEqualTo(500);
        }
    }

    @Test
    void dropsAChangeThatWasNotWrittenToItsEnd() throws IOException {
        Planted planted = new Planted(4);
        PdqList three = planted.many(3);
        try (NearIndex index = NearIndex.open(folder)) {
            for (int i = 0; i < 3; i++) {
                index.add(three.get(i), i);
            }
        }
        try (RandomAccessFile log = new RandomAccessFile(folder.resolve("log-0").toFile(), "rw")) {
            log.setLength(log.length() - 5);
        }

        try (NearIndex index = NearIndex.open(folder)) {
            assertThat(index.size()).isEqualTo(2);
            index.add(three.get(2), 2);
        }

        try (NearIndex index = NearIndex.open(folder)) {
            assertThat(index.near(three.get(2), 0)).hasSize(1);
        }
    }

    @Test
    void letsNobodyElseIn() throws IOException {
        try (NearIndex index = NearIndex.open(folder)) {
            assertThat(index.size()).isZero();
            assertThatThrownBy(() -> NearIndex.open(folder)).hasMessageContaining("in use");
        }
    }

    @Test
    void refusesADamagedManifestAndACutOffSegment() throws IOException {
        try (NearIndex index = NearIndex.open(folder)) {
            index.load(new Planted(1).many(100), new long[100], 1);
        }
        Path segment;
        try (Stream<Path> files = Files.list(folder)) {
            segment = files.filter(file -> file.toString().contains("segment-"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(whole, whole.length - 64));
        assertThatThrownBy(() -> NearIndex.open(folder)).hasMessageContaining("not as long as its head says");

        Path manifest = folder.resolve("MANIFEST");
        Files.writeString(manifest, Files.readString(manifest).replace("next", "text"));
        assertThatThrownBy(() -> NearIndex.open(folder)).hasMessageContaining("damaged");
    }
}
