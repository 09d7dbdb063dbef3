// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kumkrong.linkage.Holding.Against;
import org.kumkrong.linkage.Holding.Bounds;
import org.kumkrong.linkage.Holding.Chances;

class LiveGroupsTest {
    private static final long SEED = 31;
    private static final int SHUFFLES = 24;
    private static final int CROWD = 40;
    private static final LinkSettings SETTINGS = LinkSettings.defaults();
    private static final Clustering CLUSTERING = Clustering.byHoldings(
            0,
            List.of(
                    new Holding("account", "account", new Chances(1e-8, 0.001, 0.05), new Bounds(24, CROWD))
                            .in("persona"),
                    new Holding("bank", "bank", new Chances(1e-7, 0.05, 0.05), new Bounds(24, CROWD)),
                    new Holding("handle", "handle", new Chances(1e-6, 0.05, 0.04), new Bounds(20, CROWD))
                            .spelled(1)
                            .in("persona"),
                    new Holding("address", "address", new Chances(1e-5, 0.3, 0.002, 0.005), new Bounds(14, CROWD, 1))
                            .against(new Against(true, "address", 0.2))));
    private static final Schema SCHEMA = new Schema(
            CLUSTERING.holdings().stream()
                    .map(holding -> new Field(holding.field(), FieldType.KEY))
                    .toList(),
            List.of(),
            List.of(),
            CLUSTERING);

    @Test
    void endsInTheBatchsLinksAndEntitiesWhateverTheOrder() {
        List<List<String>> rows = rows(new Random(SEED));
        LinkageModel model = Linker.with(SETTINGS).train(records(rows.subList(0, rows.size() / 2)));
        List<Judgement> words = words(Linker.with(SETTINGS).link(records(rows), model, List.of()));
        Linkage batch = Linker.with(SETTINGS).link(records(rows), model, words);
        assertThat(batch.contradictions()).isNotEmpty();
        assertThat(batch.links(0).count()).isGreaterThan(200);

        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            List<Integer> order = new ArrayList<>(range(rows.size()));
            Collections.shuffle(order, new Random(SEED + shuffle));
            LiveLinkage live = LiveLinkage.empty(SCHEMA, model, SETTINGS);
            Map<Integer, Integer> place = new HashMap<>();
            List<Judgement> pending = new ArrayList<>(words);
            for (int row : order) {
                add(live.records(), row, rows.get(row));
                place.put(row, live.take().getFirst().record());
                while (!pending.isEmpty()
                        && place.containsKey(pending.getFirst().a())
                        && place.containsKey(pending.getFirst().b())) { // in the order in which they were given
                    Judgement word = pending.removeFirst();
                    live.judge(new Judgement(at(place, word.a()), at(place, word.b()), word.verdict()));
                }
            }

            assertThat(links(live)).as("seed %d, shuffle %d", SEED, shuffle).isEqualTo(links(batch));
            assertThat(groups(order, live::entity))
                    .as("seed %d, shuffle %d", SEED, shuffle)
                    .isEqualTo(groups(range(rows.size()), batch::entity));
            assertThat(live.contradictions()).hasSameSizeAs(batch.contradictions());
        }
    }

    @Test
    void goesOnFromABatchAsIfAllHadComeAtOnce() {
        List<List<String>> rows = rows(new Random(SEED + 1));
        int half = rows.size() / 2;
        Linkage first = Linker.with(SETTINGS).link(records(rows.subList(0, half)), List.of());
        Linkage whole = Linker.with(SETTINGS).link(records(rows), first.model(), List.of());

        LiveLinkage live = LiveLinkage.from(first);
        for (int row = half; row < rows.size(); row++) {
            add(live.records(), row, rows.get(row));
        }
        List<Arrival> arrivals = live.take();

        assertThat(arrivals)
                .extracting(Arrival::record)
                .containsExactlyElementsOf(range(rows.size()).subList(half, rows.size()));
        assertThat(links(live)).isEqualTo(links(whole));
        assertThat(range(rows.size()).stream().map(live::entity))
                .containsExactlyElementsOf(
                        range(rows.size()).stream().map(whole::entity).toList());
    }

    @Test
    void letsGoOfAValueOnceACrowdHoldsIt() {
        List<List<String>> rows = rows(new Random(SEED));
        LiveLinkage live = LiveLinkage.empty(SCHEMA, Linker.with(SETTINGS).train(records(rows)), SETTINGS);
        List<Arrival> arrivals = new ArrayList<>();

        for (int i = 0; i <= CROWD; i++) {
            add(live.records(), 100_000 + i, List.of("stranger-" + i, "new rented account", "", ""));
            arrivals.addAll(live.take());
        }

        assertThat(arrivals.get(1).entity()).isZero();
        assertThat(arrivals.get(CROWD).moved()).hasSizeGreaterThan(CROWD / 2);
        assertThat(IntStream.rangeClosed(0, CROWD).map(live::entity).distinct().count())
                .isEqualTo(CROWD + 1);
    }

    @Test
    void aNewRecordComesWithItsLinksItsEntityAndReasonsThatSum() {
        List<List<String>> rows = rows(new Random(SEED));
        LiveLinkage live = LiveLinkage.from(Linker.with(SETTINGS).link(records(rows), List.of()));

        add(live.records(), 99_999, rows.getFirst());
        Arrival arrival = live.take().getFirst();

        assertThat(arrival.entity()).isEqualTo(live.entity(0));
        assertThat(arrival.links()).isNotEmpty().allSatisfy(link -> {
            List<Reason> reasons = live.explain(link.a(), link.b());
            assertThat(reasons.stream().mapToInt(Reason::millibits).sum()).isEqualTo(link.millibits());
        });
        assertThat(live.take()).isEmpty();
    }

    /// Offenders with personas, a few common handles, rented accounts and shared addresses, of which some are crowded.
    private static List<List<String>> rows(Random dice) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int person = dice.nextInt(70);
            int persona = dice.nextInt(3);
            rows.add(List.of(
                    dice.nextInt(2) == 0 ? "account" + person + "-" + persona : "",
                    dice.nextInt(4) == 0 ? "bank" + person / 3 : "",
                    dice.nextInt(3) == 0 ? "mint" + dice.nextInt(9) : "handle_of_" + person * 7919 + "_" + persona,
                    dice.nextInt(5) == 0 ? "cafe" + i % 2 : "home" + person + "-" + dice.nextInt(3)));
        }
        return rows;
    }

    private static List<Judgement> words(Linkage linkage) {
        List<Link> strong = linkage.links(5).toList();
        List<Judgement> words = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Link link = strong.get(i * 11);
            words.add(new Judgement(link.a(), link.b(), Judgement.Verdict.NOT_SAME));
        }
        Link cut = strong.getFirst();
        words.add(new Judgement(cut.a(), 499, Judgement.Verdict.SAME));
        words.add(new Judgement(499, cut.b(), Judgement.Verdict.SAME)); // against the first word
        words.add(new Judgement(3, 498, Judgement.Verdict.SAME));
        words.add(new Judgement(5, 497, Judgement.Verdict.UNSURE));
        return words;
    }

    private static Records records(List<List<String>> rows) {
        Records records = new Records(SCHEMA);
        for (int row = 0; row < rows.size(); row++) {
            add(records, row, rows.get(row));
        }
        return records;
    }

    private static void add(Records records, int row, List<String> values) {
        records.begin(Hashes.mix(row));
        for (int field = 0; field < values.size(); field++) {
            records.add(field, values.get(field));
        }
        records.end();
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static int at(Map<Integer, Integer> place, int row) {
        return place.getOrDefault(row, -1);
    }

    /// Weights and reasons by the stable keys of their records.
    private static Map<Set<Long>, String> links(Linkage linkage) {
        Map<Set<Long>, String> links = new HashMap<>();
        linkage.links(-1_000)
                .forEach(link -> links.put(pair(linkage.records(), link), "" + linkage.explain(link.a(), link.b())));
        return links;
    }

    private static Map<Set<Long>, String> links(LiveLinkage live) {
        Map<Set<Long>, String> links = new HashMap<>();
        for (int record = 0; record < live.records().size(); record++) {
            live.links(record, -1_000)
                    .forEach(link -> links.put(pair(live.records(), link), "" + live.explain(link.a(), link.b())));
        }
        return links;
    }

    private static Set<Long> pair(Records records, Link link) {
        return Set.of(records.stableKey(link.a()), records.stableKey(link.b()));
    }

    private static Set<Set<Integer>> groups(List<Integer> order, IntUnaryOperator entity) {
        Map<Integer, Set<Integer>> groups = new TreeMap<>();
        for (int record = 0; record < order.size(); record++) {
            groups.computeIfAbsent(entity.applyAsInt(record), ignored -> new TreeSet<>())
                    .add(order.get(record));
        }
        return new HashSet<>(groups.values());
    }
}
