// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveLinkageTest {
    private static final long SEED = 29;
    private static final int SHUFFLES = 24;
    private static final int BORN = 2;
    private static final LinkSettings SETTINGS = new LinkSettings(1, 25, 20_000, 300_000, -20);

    @Test
    void endsInTheBatchsLinksAndEntitiesWhateverTheOrder() {
        List<String[]> rows = rowsWithFamiliesAndHubs();
        Schema schema = narrow();
        Records all = records(schema, rows);
        LinkageModel model = Linker.with(SETTINGS).train(all);
        List<Judgement> words = judgements(Linker.with(SETTINGS).link(all, model, List.of()));
        Linkage batch = Linker.with(SETTINGS).link(all, model, words);
        assertThat(batch.blocks().stream().mapToLong(BlockReport::overfull).sum())
                .isGreaterThan(5);
        assertThat(batch.contradictions()).isNotEmpty();
        int withdrawn = 0;

        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
            Collections.shuffle(order, new Random(SEED + shuffle));
            LiveLinkage live = LiveLinkage.empty(schema, model, SETTINGS);
            int[] place = new int[rows.size()];
            List<Judgement> pending = new ArrayList<>(words);
            int seen = 0;
            for (int at = 0; at < order.size(); at++) {
                int row = order.get(at);
                place[row] = at;
                add(live.records(), row, rows.get(row));
                seen += live.take().getFirst().links().size();
                int known = at;
                while (!pending.isEmpty()
                        && order.indexOf(pending.getFirst().a()) <= known
                        && order.indexOf(pending.getFirst().b()) <= known) { // in the order in which they were given
                    Judgement word = pending.removeFirst();
                    live.judge(new Judgement(place[word.a()], place[word.b()], word.verdict()));
                }
            }

            assertThat(links(live)).as("seed %d, shuffle %d", SEED, shuffle).isEqualTo(links(batch));
            assertThat(groups(order, live))
                    .as("seed %d, shuffle %d", SEED, shuffle)
                    .isEqualTo(groups(batch));
            assertThat(named(order, live.contradictions()))
                    .as("seed %d, shuffle %d", SEED, shuffle)
                    .containsExactlyInAnyOrderElementsOf(named(batch.contradictions()));
            withdrawn += seen - links(batch).size();
        }

        assertThat(withdrawn)
                .as("pairs taken back because a key outgrew its bound")
                .isGreaterThan(SHUFFLES);
    }

    @Test
    void goesOnFromABatchAsIfAllHadComeAtOnce() {
        List<String[]> rows = rowsWithFamiliesAndHubs();
        Schema schema = narrow();
        LinkageModel model = Linker.with(SETTINGS).train(records(schema, rows));
        Linkage whole = Linker.with(SETTINGS).link(records(schema, rows), model, List.of());
        int half = rows.size() / 2;

        LiveLinkage live =
                LiveLinkage.from(Linker.with(SETTINGS).link(records(schema, rows.subList(0, half)), model, List.of()));
        for (int row = half; row < rows.size(); row++) {
            add(live.records(), row, rows.get(row));
        }
        List<Arrival> arrivals = live.take();

        List<Integer> order = IntStream.range(0, rows.size()).boxed().toList();
        assertThat(arrivals).extracting(Arrival::record).containsExactlyElementsOf(order.subList(half, rows.size()));
        assertThat(links(live)).isEqualTo(links(whole));
        assertThat(order.stream().map(live::entity))
                .containsExactlyElementsOf(order.stream().map(whole::entity).toList());
    }

    @Test
    void aNewRecordComesWithItsLinksItsEntityAndReasonsThatSum() {
        People people = People.of(SEED, 200);
        Linkage batch = Linker.with(SETTINGS).link(people.records(100), List.of());
        LiveLinkage live = LiveLinkage.from(batch);

        add(live.records(), 9_999, people.rows().getFirst());
        Arrival arrival = live.take().getFirst();

        assertThat(arrival.record()).isEqualTo(people.rows().size());
        assertThat(arrival.entity()).isEqualTo(live.entity(0)).isEqualTo(live.entity(arrival.record()));
        assertThat(arrival.links().getFirst().b()).isZero();
        assertThat(arrival.links())
                .allSatisfy(link -> assertThat(live.explain(link.a(), link.b()).stream()
                                .mapToInt(Reason::millibits)
                                .sum())
                        .isEqualTo(link.millibits()));
        assertThat(live.take()).isEmpty();
    }

    @Test
    void obeysAJudgementAtOnceAndSaysWhoMoved() {
        People people = People.of(SEED, 200);
        LiveLinkage live = LiveLinkage.from(Linker.with(SETTINGS).link(people.records(100), List.of()));
        int last = people.rows().size() - 1;
        assertThat(live.entity(last)).isNotEqualTo(live.entity(0));

        List<Integer> moved = live.judge(new Judgement(0, last, Judgement.Verdict.SAME));

        assertThat(live.entity(last)).isEqualTo(live.entity(0));
        assertThat(moved).contains(last);
        live.judge(new Judgement(last, 0, Judgement.Verdict.NOT_SAME));
        assertThat(live.entity(last)).isNotEqualTo(live.entity(0));
        assertThat(live.contradictions()).containsExactly(new Judgement(0, last, Judgement.Verdict.SAME));
    }

    @Test
    void refusesAJudgementOnARecordThatIsNotThere() {
        LiveLinkage live =
                LiveLinkage.from(Linker.with(SETTINGS).link(People.of(SEED, 20).records(100), List.of()));

        assertThatThrownBy(() -> live.judge(new Judgement(0, 5_000, Judgement.Verdict.SAME)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Households share a name and a phone; two phones are shared by very many.
    private static List<String[]> rowsWithFamiliesAndHubs() {
        List<String[]> rows = new ArrayList<>(People.of(SEED, 170).rows());
        Random random = new Random(SEED);
        for (int family = 0; family < 12; family++) {
            String[] head = rows.get(family * 9);
            for (int child = 0; child < 1 + random.nextInt(6); child++) {
                String[] member = head.clone();
                member[0] = "kid" + child + head[0];
                member[BORN] = "20" + (10 + child) + "-0" + (1 + child) + "-1" + child;
                rows.add(member);
            }
        }
        for (int i = 0; i < 60; i++) {
            rows.get(random.nextInt(rows.size()))[People.PHONE] = "080000000" + i % 2;
        }
        for (int i = 0; i < 25; i++) {
            rows.get(random.nextInt(rows.size()))[BORN] = "1990-01-01";
        }
        return rows;
    }

    /// Bounds so low that many keys outgrow them: one rule splits, one does not.
    private static Schema narrow() {
        Schema base = People.schema(100);
        KeyPart phone = new KeyPart("phone", KeyPart.Form.EXACT);
        KeyPart born = new KeyPart("born", KeyPart.Form.EXACT);
        KeyPart family = new KeyPart("family", KeyPart.Form.SOUND);
        KeyPart given = new KeyPart("given", KeyPart.Form.SOUND);
        return new Schema(
                base.fields(),
                base.comparisons(),
                List.of(
                        new BlockingRule("phone", List.of(phone), 4, List.of(born, family)),
                        new BlockingRule("born", List.of(born), 5, List.of()),
                        new BlockingRule("family", List.of(family), 3, List.of(given, born))),
                base.clustering());
    }

    private static List<Judgement> judgements(Linkage linkage) {
        List<Judgement> words = new ArrayList<>();
        List<Link> strong = linkage.links(5).toList();
        for (int i = 0; i < 6; i++) {
            Link link = strong.get(i * 7);
            words.add(new Judgement(link.a(), link.b(), Judgement.Verdict.NOT_SAME));
        }
        Link cut = strong.getFirst();
        int stranger = linkage.records().size() - 1;
        words.add(new Judgement(cut.a(), stranger, Judgement.Verdict.SAME));
        words.add(new Judgement(stranger, cut.b(), Judgement.Verdict.SAME)); // against the first word
        words.add(new Judgement(3, stranger - 1, Judgement.Verdict.SAME));
        words.add(new Judgement(5, stranger - 2, Judgement.Verdict.UNSURE));
        return words;
    }

    private static Records records(Schema schema, List<String[]> rows) {
        Records records = new Records(schema);
        for (int row = 0; row < rows.size(); row++) {
            add(records, row, rows.get(row));
        }
        return records;
    }

    private static void add(Records records, int row, String[] values) {
        records.begin(row);
        for (int field = 0; field < values.length; field++) {
            records.add(field, values[field]);
        }
        records.end();
    }

    /// Weights by the stable keys of their records.
    private static Map<List<Long>, Integer> links(Linkage linkage) {
        Map<List<Long>, Integer> links = new HashMap<>();
        linkage.links(-1_000).forEach(link -> links.put(pair(linkage.records(), link), link.millibits()));
        return links;
    }

    private static Map<List<Long>, Integer> links(LiveLinkage live) {
        Map<List<Long>, Integer> links = new HashMap<>();
        for (int record = 0; record < live.records().size(); record++) {
            live.links(record, -1_000).forEach(link -> links.put(pair(live.records(), link), link.millibits()));
        }
        return links;
    }

    private static List<Long> pair(Records records, Link link) {
        long a = records.stableKey(link.a());
        long b = records.stableKey(link.b());
        return List.of(Math.min(a, b), Math.max(a, b));
    }

    private static Set<Set<Integer>> groups(Linkage linkage) {
        Map<Integer, Set<Integer>> groups = new TreeMap<>();
        for (int record = 0; record < linkage.records().size(); record++) {
            groups.computeIfAbsent(linkage.entity(record), ignored -> new TreeSet<>())
                    .add(record);
        }
        return new HashSet<>(groups.values());
    }

    private static Set<Set<Integer>> groups(List<Integer> order, LiveLinkage live) {
        Map<Integer, Set<Integer>> groups = new TreeMap<>();
        for (int record = 0; record < order.size(); record++) {
            groups.computeIfAbsent(live.entity(record), ignored -> new TreeSet<>())
                    .add(order.get(record));
        }
        return new HashSet<>(groups.values());
    }

    private static List<String> named(List<Judgement> words) {
        return words.stream().map(word -> word.a() + " " + word.b()).toList();
    }

    private static List<String> named(List<Integer> order, List<Judgement> words) {
        return words.stream()
                .map(word -> order.get(word.a()) + " " + order.get(word.b()))
                .toList();
    }
}
