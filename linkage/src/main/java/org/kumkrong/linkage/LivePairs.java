// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Records compared in pairs, linked one by one.
///
/// Pairs come from the same keys as at once, weights from the same scorer, and every connected component that a record
/// touches is clustered anew by the same [Clusterer]. Time for a record is that of its candidates and its component,
/// whatever the number of records; memory grows with records and scored pairs.
final class LivePairs implements LiveLinkage.Run {
    private static final int NOBODY = -1;

    private final Records records;
    private final Scorer scorer;
    private final int least;
    private final Postings postings;
    private final Edges edges = new Edges();
    private final List<Judgement> judgements = new ArrayList<>();
    private final Map<Integer, List<Integer>> judgementsOf = new HashMap<>();
    private final TreeMap<Integer, Judgement> contradictions = new TreeMap<>();
    private final Clusterer clusterer;
    private int[] entities = new int[16];
    private int[] visited = new int[16];
    private int visit;
    private int taken;

    LivePairs(Records records, Scorer scorer, int least) {
        this.records = records;
        this.scorer = scorer;
        this.least = least;
        this.postings = new Postings(records);
        this.clusterer = new Clusterer(records, records.schema().clustering(), List.of());
    }

    /// Goes on from records linked at once.
    static LivePairs from(Linkage linkage, Linkage.InPairs pairs) {
        LivePairs live = new LivePairs(linkage.records(), pairs.scorer(), linkage.leastMillibits());
        live.reserve();
        IntList ignored = new IntList();
        for (; live.taken < live.records.size(); live.taken++) {
            live.postings.file(live.taken, ignored);
            live.entities[live.taken] = linkage.entity(live.taken);
        }
        linkage.links(Double.NEGATIVE_INFINITY).forEach(link -> live.edges.add(link.a(), link.b(), link.millibits()));
        linkage.judgements().forEach(live::file);
        linkage.contradictions()
                .forEach(judgement -> live.contradictions.put(live.judgements.indexOf(judgement), judgement));
        return live;
    }

    @Override
    public LinkageModel model() {
        return scorer.model();
    }

    @Override
    public List<Arrival> take() {
        scorer.prepare();
        reserve();
        List<Arrival> arrivals = new ArrayList<>();
        while (taken < records.size()) {
            arrivals.add(take(taken++));
        }
        return arrivals;
    }

    private void reserve() {
        edges.reserve(records.size());
        if (records.size() > entities.length) {
            int capacity = records.size() + (records.size() >> 2);
            entities = Arrays.copyOf(entities, capacity);
            visited = Arrays.copyOf(visited, capacity);
        }
    }

    private Arrival take(int record) {
        entities[record] = NOBODY;
        IntList found = new IntList();
        List<int[]> outgrown = postings.file(record, found);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int other = found.get(i);
            int weight = scorer.weigh(record, other);
            if (weight >= least) {
                edges.add(record, other, weight);
                links.add(new Link(record, other, weight));
            }
        }
        links.sort(Comparator.comparingInt(Link::millibits).reversed().thenComparingInt(Link::b));
        IntList touched = new IntList();
        touched.add(record);
        for (int[] members : outgrown) {
            withdraw(members, touched);
        }
        List<Integer> moved = gather(touched);
        return new Arrival(record, entities[record], links, moved);
    }

    /// Takes back the pairs of an outgrown key that no other key proposes.
    private void withdraw(int[] members, IntList touched) {
        int[] sorted = members.clone();
        Arrays.sort(sorted);
        IntList partners = new IntList();
        for (int member : sorted) {
            postings.partners(member, partners);
            int[] proposed = partners.toArray();
            for (int i = edges.size(member) - 1; i >= 0; i--) {
                int other = edges.other(member, i);
                if (Arrays.binarySearch(sorted, other) >= 0 && Arrays.binarySearch(proposed, other) < 0) {
                    edges.remove(member, other);
                    touched.add(member);
                    touched.add(other);
                }
            }
        }
    }

    @Override
    public List<Integer> judge(Judgement judgement) {
        file(judgement);
        IntList touched = new IntList();
        touched.add(judgement.a());
        touched.add(judgement.b());
        return gather(touched);
    }

    private void file(Judgement judgement) {
        int number = judgements.size();
        judgements.add(judgement);
        judgementsOf
                .computeIfAbsent(judgement.a(), ignored -> new ArrayList<>())
                .add(number);
        judgementsOf
                .computeIfAbsent(judgement.b(), ignored -> new ArrayList<>())
                .add(number);
    }

    /// Clusters the components of some records anew; the records whose entity changed.
    private List<Integer> gather(IntList touched) {
        visit++;
        TreeSet<Integer> moved = new TreeSet<>();
        for (int i = 0; i < touched.size(); i++) {
            if (visited[touched.get(i)] != visit) {
                cluster(component(touched.get(i)), moved);
            }
        }
        return List.copyOf(moved);
    }

    /// Everybody who hangs together with a record by pairs above the cut or by a human's word.
    private int[] component(int start) {
        int cut = clusterer.cut();
        IntList members = new IntList();
        visited[start] = visit;
        members.add(start);
        for (int next = 0; next < members.size(); next++) {
            int record = members.get(next);
            for (int i = 0; i < edges.size(record); i++) {
                if (edges.weight(record, i) >= cut) {
                    reach(edges.other(record, i), members);
                }
            }
            for (int number : judgementsOf.getOrDefault(record, List.of())) {
                Judgement word = judgements.get(number);
                if (word.verdict() == Judgement.Verdict.SAME) {
                    reach(word.a() == record ? word.b() : word.a(), members);
                }
            }
        }
        return members.toArray();
    }

    private void reach(int record, IntList members) {
        if (visited[record] != visit) {
            visited[record] = visit;
            members.add(record);
        }
    }

    private void cluster(int[] members, TreeSet<Integer> moved) {
        int[] before = Arrays.stream(members).map(record -> entities[record]).toArray();
        if (members.length == 1) {
            entities[members[0]] = members[0];
        } else {
            clusterTogether(members);
        }
        for (int i = 0; i < members.length; i++) {
            if (before[i] != NOBODY && before[i] != entities[members[i]]) {
                moved.add(members[i]);
            }
        }
    }

    private void clusterTogether(int[] members) {
        LongIntMap inside = new LongIntMap(members.length);
        for (int member : members) {
            inside.put(member, 1);
        }
        Pairs pairs = new Pairs();
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int member : members) {
            for (int i = 0; i < edges.size(member); i++) {
                int other = edges.other(member, i);
                if (other < member && inside.get(other) != 0) {
                    pairs.add(member, other, edges.weight(member, i));
                }
            }
            for (int number : judgementsOf.getOrDefault(member, List.of())) {
                Judgement word = judgements.get(number);
                if (inside.get(word.a()) != 0 && inside.get(word.b()) != 0) {
                    numbers.add(number);
                }
            }
        }
        List<Judgement> words = numbers.stream().map(judgements::get).toList();
        List<Judgement> forbidden = new ArrayList<>();
        clusterer.one(members, IntStream.range(0, pairs.size()).toArray(), pairs, words, entities, forbidden);
        for (int number : numbers) {
            Judgement word = judgements.get(number);
            if (forbidden.stream().anyMatch(each -> each == word)) {
                contradictions.put(number, word);
            } else {
                contradictions.remove(number);
            }
        }
    }

    @Override
    public int taken() {
        return taken;
    }

    @Override
    public int entity(int record) {
        return entities[record];
    }

    @Override
    public Stream<Link> links(int record, int least) {
        return IntStream.range(0, edges.size(record))
                .filter(i -> edges.weight(record, i) >= least)
                .mapToObj(i -> new Link(
                        Math.max(record, edges.other(record, i)),
                        Math.min(record, edges.other(record, i)),
                        edges.weight(record, i)));
    }

    @Override
    public List<Reason> explain(int a, int b) {
        return scorer.explain(a, b);
    }

    @Override
    public List<Judgement> contradictions() {
        return List.copyOf(contradictions.values());
    }
}
