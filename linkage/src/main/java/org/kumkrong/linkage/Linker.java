// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Links records: learns what agreement is worth, weighs every pair worth looking at, and forms entities.
///
/// Assumes that answers are independent given match or no match, and that no more than a small share of the pairs
/// taken at random match. The same records and settings give the same bytes on any number of threads. Blocks are built
/// once; pairs are compared once where training reads them all, and only a sample of them twice where they are too
/// many for that. Stateless.
public final class Linker {
    private final LinkSettings settings;
    private final Consumer<LinkStage> listener;

    private Linker(LinkSettings settings, Consumer<LinkStage> listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /// A linker.
    public static Linker with(LinkSettings settings) {
        return new Linker(settings, stage -> {});
    }

    /// The same, telling each stage when it is done.
    public Linker telling(Consumer<LinkStage> listener) {
        return new Linker(settings, listener);
    }

    /// Learns a model from the records and links them by it.
    public Linkage link(Records records, List<Judgement> judgements) {
        Run run = new Run(records);
        return run.link(run.learn(), judgements);
    }

    /// Links records by a model learned before.
    public Linkage link(Records records, LinkageModel model, List<Judgement> judgements) {
        Run run = new Run(records);
        return run.link(new Scorer(records, run.comparators, model), judgements);
    }

    /// Learns a model.
    public LinkageModel train(Records records) {
        return new Run(records).learn().model();
    }

    /// Candidate pairs of one part of the records, with their patterns of answers where they are kept.
    private static final class Compared {
        private final IntList later = new IntList();
        private final IntList earlier = new IntList();
        private final LongList patterns = new LongList();
        private final LongIntMap counts = new LongIntMap(64);
    }

    private static final class Weighed {
        private final Pairs pairs = new Pairs();
        private long compared;
    }

    /// One linking of one set of records.
    private final class Run {
        private final Records records;
        private final Blocks blocks;
        private final Comparators comparators;
        private final Sweep sweep;
        private final int least = settings.leastMillibits();
        private List<Compared> kept = List.of();

        Run(Records records) {
            this.records = records;
            this.blocks = Blocks.of(records);
            this.comparators = new Comparators(records);
            this.sweep = new Sweep(blocks, records.size(), settings.threads());
            listener.accept(LinkStage.BLOCKED);
        }

        Scorer learn() {
            int every = (int) Math.max(1, blocks.pairsAtMost() / settings.trainingPairsMax());
            LongIntMap counted = new LongIntMap(1024);
            List<Compared> parts = compare(every);
            for (Compared part : parts) {
                for (long pattern : part.counts.sortedKeys()) {
                    counted.add(pattern, part.counts.get(pattern));
                }
            }
            if (every == 1) {
                kept = parts;
            }
            listener.accept(LinkStage.COMPARED);
            double total = 0.5 * records.size() * (records.size() - 1.0);
            List<String> names = records.schema().comparisons().stream()
                    .map(Comparison::name)
                    .toList();
            Schema schema = records.schema();
            LinkageModel model = new Training(
                            comparators,
                            PatternCounts.of(counted, every),
                            PatternCounts.of(random(), 1),
                            total,
                            schema.comparisons())
                    .learn(names, ValueCounts.of(records), schema.clustering().mean() == Clustering.Mean.PLAIN);
            Scorer scorer = new Scorer(records, comparators, model);
            listener.accept(LinkStage.LEARNED);
            return scorer;
        }

        private List<Compared> compare(int every) {
            return sweep.run(every, new Sweep.PairTaker<>() {
                @Override
                public Compared start() {
                    return new Compared();
                }

                @Override
                public void take(Compared part, int a, int b) {
                    long pattern = pattern(a, b);
                    part.counts.add(pattern, 1);
                    if (every == 1) {
                        part.later.add(a);
                        part.earlier.add(b);
                        part.patterns.add(pattern);
                    }
                }
            });
        }

        private long pattern(int a, int b) {
            return records.before(a, b) ? comparators.pattern(a, b) : comparators.pattern(b, a);
        }

        /// Patterns of pairs taken at random; of all pairs where there are few.
        private LongIntMap random() {
            LongIntMap counted = new LongIntMap(1024);
            long n = records.size();
            int wanted = settings.randomPairsMax();
            if (n * (n - 1) / 2 <= wanted) {
                for (int a = 1; a < n; a++) {
                    for (int b = 0; b < a; b++) {
                        counted.add(pattern(a, b), 1);
                    }
                }
                return counted;
            }
            for (int i = 0; i < wanted; i++) {
                int a = (int) (i * n / wanted); // one after the other: half as many far places in memory
                int b = (int) Long.remainderUnsigned(Hashes.combine(settings.seed(), i), n);
                if (a != b) {
                    counted.add(pattern(a, b), 1);
                }
            }
            return counted;
        }

        Linkage link(Scorer scorer, List<Judgement> judgements) {
            Pairs pairs = new Pairs();
            long compared = 0;
            for (Weighed part : kept.isEmpty() ? weigh(scorer) : weighKept(scorer)) {
                pairs.addAll(part.pairs);
                compared += part.compared;
            }
            pairs.trim();
            listener.accept(LinkStage.WEIGHED);
            Clusterer.Outcome outcome =
                    new Clusterer(records, records.schema().clustering(), judgements).cluster(pairs);
            listener.accept(LinkStage.GATHERED);
            return new Linkage(records, scorer, pairs, outcome, judgements, least, blocks.reports(), compared);
        }

        private List<Weighed> weighKept(Scorer scorer) {
            List<Weighed> parts = new ArrayList<>();
            for (Compared part : kept) {
                Weighed weighed = new Weighed();
                weighed.compared = part.patterns.size();
                for (int i = 0; i < part.patterns.size(); i++) {
                    int a = part.later.get(i);
                    int b = part.earlier.get(i);
                    int weight = scorer.weigh(a, b, part.patterns.get(i));
                    if (weight >= least) {
                        weighed.pairs.add(a, b, weight);
                    }
                }
                parts.add(weighed);
            }
            kept = List.of();
            return parts;
        }

        private List<Weighed> weigh(Scorer scorer) {
            return sweep.run(1, new Sweep.PairTaker<>() {
                @Override
                public Weighed start() {
                    return new Weighed();
                }

                @Override
                public void take(Weighed part, int a, int b) {
                    part.compared++;
                    int weight = scorer.weigh(a, b);
                    if (weight >= least) {
                        part.pairs.add(a, b, weight);
                    }
                }
            });
        }
    }
}
