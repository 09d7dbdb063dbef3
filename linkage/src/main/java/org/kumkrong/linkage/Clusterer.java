// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// Forms entities from scored pairs: connected components first, then [Agglomeration] inside each.
final class Clusterer {
    private static final int RANKED_SIMPLY_MAX = 24;

    private final Records records;
    private final Clustering clustering;
    private final List<Judgement> judgements;

    Clusterer(Records records, Clustering clustering, List<Judgement> judgements) {
        this.records = records;
        this.clustering = clustering;
        this.judgements = judgements;
    }

    /// What clustering gives.
    ///
    /// @param entities for each record the first record of its entity
    /// @param contradictions judgements that others forbid; they were not obeyed
    record Outcome(int[] entities, List<Judgement> contradictions) {}

    Outcome cluster(Pairs pairs) {
        int n = records.size();
        int cut = cut();
        Components components = new Components(n);
        for (int p = 0; p < pairs.size(); p++) {
            if (pairs.weight(p) >= cut) {
                components.join(pairs.a(p), pairs.b(p));
            }
        }
        for (Judgement judgement : judgements) {
            if (judgement.verdict() == Judgement.Verdict.SAME) {
                components.join(judgement.a(), judgement.b());
            }
        }
        Grouped members = Grouped.byRoot(n, components::root);
        Grouped inside = Grouped.of(n, pairs.size(), p -> {
            int root = components.root(pairs.a(p));
            return root == components.root(pairs.b(p)) ? root : -1;
        });
        Map<Integer, List<Judgement>> words = judgementsByRoot(components);
        int[] entities = new int[n];
        List<Judgement> contradictions = new ArrayList<>();
        for (int root = 0; root < n; root++) {
            int[] group = members.of(root);
            if (group.length == 1) {
                entities[group[0]] = group[0];
            } else if (group.length > 1) {
                int[] edges = inside.of(root);
                List<Judgement> said = words.getOrDefault(root, List.of());
                if (group.length == 2 && edges.length == 1 && said.isEmpty()) {
                    two(group, pairs.weight(edges[0]), entities);
                } else {
                    one(group, edges, pairs, said, entities, contradictions);
                }
            }
        }
        return new Outcome(entities, List.copyOf(contradictions));
    }

    /// Pairs from this weight on, in millibits, can speak for joining: a mean reaches the threshold only where some
    /// pair does.
    int cut() {
        double least = switch (clustering.mean()) {
            case PLAIN ->
                clustering.unscoredBits() < clustering.thresholdBits()
                        ? clustering.thresholdBits()
                        : Math.min(0, clustering.thresholdBits());
            case EVIDENCE -> Math.max(clustering.thresholdBits(), Math.max(0, clustering.pairBitsMin()));
        };
        return (int) Math.floor(1000 * least) - 1; // whole odds may round a little up
    }

    private Map<Integer, List<Judgement>> judgementsByRoot(Components components) {
        Map<Integer, List<Judgement>> words = new HashMap<>();
        for (Judgement judgement : judgements) {
            int root = components.root(judgement.a());
            if (root == components.root(judgement.b())) {
                words.computeIfAbsent(root, ignored -> new ArrayList<>()).add(judgement);
            }
        }
        return words;
    }

    /// Most components: one pair and no word on it.
    private void two(int[] group, int weight, int[] entities) {
        entities[group[0]] = group[0];
        entities[group[1]] = Agglomeration.joins(weight, clustering) ? group[0] : group[1];
    }

    /// Clusters one component.
    ///
    /// @param group its records, in any order; sorted by rank here
    /// @param edges numbers of its pairs
    void one(
            int[] group,
            int[] edges,
            Pairs pairs,
            List<Judgement> words,
            int[] entities,
            List<Judgement> contradictions) {
        int[] ranked = ranked(group);
        LongIntMap places = new LongIntMap(ranked.length);
        for (int i = 0; i < ranked.length; i++) {
            places.put(ranked[i], i + 1);
        }
        IntUnaryOperator rank = record -> places.get(record) - 1;
        Agglomeration agglomeration = new Agglomeration(ranked.length, edges.length + words.size(), clustering);
        for (int edge : edges) {
            agglomeration.pair(rank.applyAsInt(pairs.a(edge)), rank.applyAsInt(pairs.b(edge)), pairs.weight(edge));
        }
        obey(words, rank, agglomeration, contradictions);
        agglomeration.run();
        agglomeration.name(ranked, entities);
    }

    /// By stable key.
    private int[] ranked(int[] group) {
        if (group.length > RANKED_SIMPLY_MAX) {
            return Arrays.stream(group)
                    .boxed()
                    .sorted((a, b) -> a.equals(b) ? 0 : records.before(a, b) ? -1 : 1)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        int[] ranked = group.clone();
        for (int i = 1; i < ranked.length; i++) {
            int record = ranked[i];
            int at = i;
            while (at > 0 && records.before(record, ranked[at - 1])) {
                ranked[at] = ranked[--at];
            }
            ranked[at] = record;
        }
        return ranked;
    }

    private static void obey(
            List<Judgement> words, IntUnaryOperator rank, Agglomeration agglomeration, List<Judgement> contradictions) {
        for (Judgement word : words) {
            if (word.verdict() == Judgement.Verdict.NOT_SAME) {
                agglomeration.forbid(rank.applyAsInt(word.a()), rank.applyAsInt(word.b()));
            }
        }
        for (Judgement word : words) {
            if (word.verdict() == Judgement.Verdict.SAME
                    && !agglomeration.mustJoin(rank.applyAsInt(word.a()), rank.applyAsInt(word.b()))) {
                contradictions.add(word);
            }
        }
    }
}
