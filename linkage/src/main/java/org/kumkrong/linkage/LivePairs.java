// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
    private final Records records;
    private final Scorer scorer;
    private final int least;
    private final Postings postings;
    private final Edges edges = new Edges();
    private final LiveJudgements judgements = new LiveJudgements();
    private final LiveEntities entities = new LiveEntities();
    private final Clusterer clusterer;
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
            live.entities.take(live.taken, linkage.entity(live.taken));
        }
        linkage.links(Double.NEGATIVE_INFINITY).forEach(link -> live.edges.add(link.a(), link.b(), link.millibits()));
        live.judgements.take(linkage);
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
        entities.reserve(records.size());
        visited = Growth.to(visited, records.size());
    }

    private Arrival take(int record) {
        entities.take(record);
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
        return new Arrival(record, entities.of(record), links, moved);
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
        judgements.file(judgement);
        IntList touched = new IntList();
        touched.add(judgement.a());
        touched.add(judgement.b());
        return gather(touched);
    }

    /// Clusters the components of some records anew; the records whose entity changed.
    private List<Integer> gather(IntList touched) {
        visit++;
        TreeSet<Integer> moved = new TreeSet<>();
        for (int i = 0; i < touched.size(); i++) {
            if (visited[touched.get(i)] != visit) {
                int[] members = component(touched.get(i));
                entities.form(members, formed -> cluster(members, formed), moved);
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
            judgements.partners(record, other -> reach(other, members));
        }
        return members.toArray();
    }

    private void reach(int record, IntList members) {
        if (visited[record] != visit) {
            visited[record] = visit;
            members.add(record);
        }
    }

    private void cluster(int[] members, int[] formed) {
        LongIntMap inside = new LongIntMap(members.length);
        for (int member : members) {
            inside.put(member, 1);
        }
        Pairs pairs = new Pairs();
        for (int member : members) {
            for (int i = 0; i < edges.size(member); i++) {
                int other = edges.other(member, i);
                if (other < member && inside.get(other) != 0) {
                    pairs.add(member, other, edges.weight(member, i));
                }
            }
        }
        TreeMap<Integer, Judgement> words = judgements.among(members, record -> inside.get(record) != 0);
        List<Judgement> forbidden = new ArrayList<>();
        int[] all = IntStream.range(0, pairs.size()).toArray();
        clusterer.one(members, all, pairs, List.copyOf(words.values()), formed, forbidden);
        judgements.settle(words, forbidden);
    }

    @Override
    public int taken() {
        return taken;
    }

    @Override
    public int entity(int record) {
        return entities.of(record);
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
        return judgements.contradictions();
    }
}
