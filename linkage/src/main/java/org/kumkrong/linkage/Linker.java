// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// Links records: learns what agreement is worth, weighs every pair worth looking at, and forms entities.
///
/// Assumes that answers are independent given match or no match, and that no more than a small share of the pairs
/// taken at random match. The same records and settings give the same bytes on any number of threads. Stateless.
public final class Linker {
    private final LinkSettings settings;

    private Linker(LinkSettings settings) {
        this.settings = settings;
    }

    /// A linker.
    public static Linker with(LinkSettings settings) {
        return new Linker(settings);
    }

    /// Learns a model from the records and links them by it.
    public Linkage link(Records records, List<Judgement> judgements) {
        Blocks blocks = Blocks.of(records);
        Comparators comparators = new Comparators(records);
        return link(records, comparators, blocks, train(records, comparators, blocks), judgements);
    }

    /// Links records by a model learned before.
    public Linkage link(Records records, LinkageModel model, List<Judgement> judgements) {
        return link(records, new Comparators(records), Blocks.of(records), model, judgements);
    }

    /// Learns a model.
    public LinkageModel train(Records records) {
        return train(records, new Comparators(records), Blocks.of(records));
    }

    private Linkage link(
            Records records, Comparators comparators, Blocks blocks, LinkageModel model, List<Judgement> judgements) {
        Scorer scorer = new Scorer(records, comparators, model);
        int least = (int) Math.floor(1000 * settings.keepBitsMin());
        List<Scored> parts = new Sweep(blocks, records.size(), settings.threads()).run(1, new Sweep.PairTaker<>() {
            @Override
            public Scored start() {
                return new Scored();
            }

            @Override
            public void take(Scored part, int a, int b) {
                part.compared++;
                int weight = scorer.weigh(a, b);
                if (weight >= least) {
                    part.pairs.add(a, b, weight);
                }
            }
        });
        Pairs pairs = new Pairs();
        long compared = 0;
        for (Scored part : parts) {
            pairs.addAll(part.pairs);
            compared += part.compared;
        }
        pairs.trim();
        Clusterer.Outcome outcome = new Clusterer(records, records.schema().clustering(), judgements).cluster(pairs);
        return new Linkage(records, scorer, model, pairs, outcome, blocks.reports(), compared);
    }

    private static final class Scored {
        private final Pairs pairs = new Pairs();
        private long compared;
    }

    private LinkageModel train(Records records, Comparators comparators, Blocks blocks) {
        long candidates = blocks.pairsAtMost();
        int every = (int) Math.max(1, candidates / settings.trainingPairsMax());
        List<LongIntMap> parts = new Sweep(blocks, records.size(), settings.threads())
                .run(every, new Sweep.PairTaker<>() {
                    @Override
                    public LongIntMap start() {
                        return new LongIntMap(64);
                    }

                    @Override
                    public void take(LongIntMap part, int a, int b) {
                        part.add(comparators.pattern(a, b), 1);
                    }
                });
        LongIntMap counted = new LongIntMap(1024);
        for (LongIntMap part : parts) {
            for (long pattern : part.sortedKeys()) {
                counted.add(pattern, part.get(pattern));
            }
        }
        double total = 0.5 * records.size() * (records.size() - 1.0);
        List<String> names =
                records.schema().comparisons().stream().map(Comparison::name).toList();
        return new Training(
                        comparators,
                        PatternCounts.of(counted, every),
                        PatternCounts.of(random(records, comparators), 1),
                        total)
                .learn(names, ValueCounts.of(records));
    }

    /// Patterns of pairs taken at random; of all pairs where there are few.
    private LongIntMap random(Records records, Comparators comparators) {
        LongIntMap counted = new LongIntMap(1024);
        long n = records.size();
        if (n * (n - 1) / 2 <= settings.randomPairsMax()) {
            for (int a = 1; a < n; a++) {
                for (int b = 0; b < a; b++) {
                    counted.add(comparators.pattern(a, b), 1);
                }
            }
            return counted;
        }
        for (int i = 0; i < settings.randomPairsMax(); i++) {
            int a = (int) Long.remainderUnsigned(Hashes.combine(settings.seed(), 2L * i), n);
            int b = (int) Long.remainderUnsigned(Hashes.combine(settings.seed(), 2L * i + 1), n);
            if (a != b) {
                counted.add(comparators.pattern(a, b), 1);
            }
        }
        return counted;
    }
}
