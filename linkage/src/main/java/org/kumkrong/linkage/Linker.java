// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
        if (isGathered(records)) {
            return gather(records, train(records), judgements);
        }
        Run run = new Run(records);
        return run.link(run.learn(), judgements);
    }

    /// Links records by a model learned before.
    public Linkage link(Records records, LinkageModel model, List<Judgement> judgements) {
        if (isGathered(records)) {
            return gather(records, model, judgements);
        }
        Run run = new Run(records);
        return run.link(new Scorer(records, run.comparators, model), judgements);
    }

    /// Learns a model.
    public LinkageModel train(Records records) {
        if (isGathered(records)) {
            Worths worths = Gatherer.learn(records);
            listener.accept(LinkStage.LEARNED);
            return new LinkageModel(worths, records.schema());
        }
        return new Run(records).learn().model();
    }

    private static boolean isGathered(Records records) {
        return !records.schema().clustering().holdings().isEmpty();
    }

    /// Fragments are not compared in pairs: their groups are.
    private Linkage gather(Records records, LinkageModel model, List<Judgement> judgements) {
        Gathered gathered = Gatherer.gather(records, model, judgements);
        listener.accept(LinkStage.GATHERED);
        return new Linkage(
                records,
                gathered,
                gathered.outcome(),
                judgements,
                settings.leastMillibits(),
                gathered.reports(),
                gathered.compared());
    }

    /// One linking of one set of records.
    private final class Run {
        private final Records records;
        private final Comparators comparators;
        private final List<BlockReport> reports;
        private final long pairsAtMost;
        private @Nullable Sweep sweep; // none once all pairs are weighed: its blocks make room for clustering
        private final int least = settings.leastMillibits();
        private List<ComparedPairs> kept = List.of();
        private long compared;

        Run(Records records) {
            this.records = records;
            Blocks blocks = Blocks.of(records);
            this.reports = blocks.reports();
            this.pairsAtMost = blocks.pairsAtMost();
            this.comparators = new Comparators(records);
            this.sweep = new Sweep(blocks, records.size(), settings.threads());
            listener.accept(LinkStage.BLOCKED);
        }

        Scorer learn() {
            int every = (int) Math.max(1, pairsAtMost / settings.trainingPairsMax());
            LongIntMap counted = new LongIntMap(1024);
            List<ComparedPairs> parts = new ArrayList<>();
            sweep().run(every, new ComparedPairs.Taker(records, comparators, every == 1), part -> {
                part.countInto(counted);
                if (every == 1) {
                    parts.add(part.kept());
                }
            });
            kept = parts;
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

        /// Patterns of pairs taken at random; of all pairs where there are few.
        private LongIntMap random() {
            ComparedPairs.Taker taker = new ComparedPairs.Taker(records, comparators, false);
            ComparedPairs.Part counted = taker.start();
            long n = records.size();
            int wanted = settings.randomPairsMax();
            if (n * (n - 1) / 2 <= wanted) {
                for (int a = 1; a < n; a++) {
                    for (int b = 0; b < a; b++) {
                        taker.take(counted, a, b);
                    }
                }
            } else {
                for (int i = 0; i < wanted; i++) {
                    int a = (int) (i * n / wanted); // one after the other: half as many far places in memory
                    int b = (int) Long.remainderUnsigned(Hashes.combine(settings.seed(), i), n);
                    if (a != b) {
                        taker.take(counted, a, b);
                    }
                }
            }
            taker.finish(counted);
            LongIntMap counts = new LongIntMap(1024);
            counted.countInto(counts);
            return counts;
        }

        Linkage link(Scorer scorer, List<Judgement> judgements) {
            if (!records.schema().clustering().traits().isEmpty()) {
                return portray(scorer, judgements);
            }
            Pairs pairs = new Pairs();
            if (kept.isEmpty()) {
                weigh(scorer, pairs);
            } else {
                weighKept(scorer, pairs);
            }
            sweep = null;
            listener.accept(LinkStage.WEIGHED);
            Clustering clustering = records.schema().clustering();
            Clusterer.Outcome outcome = new Clusterer(records, clustering, judgements).cluster(pairs);
            listener.accept(LinkStage.GATHERED);
            return new Linkage(
                    records, new Linkage.InPairs(scorer, pairs), outcome, judgements, least, reports, compared);
        }

        /// Groups are compared trait by trait; pairs by themselves only where somebody asks.
        private Linkage portray(Scorer scorer, List<Judgement> judgements) {
            kept = List.of();
            PortraitGatherer.Portrayed gathered = PortraitGatherer.gather(records, sweep(), judgements);
            sweep = null;
            listener.accept(LinkStage.GATHERED);
            return new Linkage(
                    records,
                    new Linkage.Joined(scorer, gathered.joinings()),
                    gathered.outcome(),
                    judgements,
                    least,
                    reports,
                    gathered.compared());
        }

        private void weighKept(Scorer scorer, Pairs pairs) {
            PairBatch batch = new PairBatch(records);
            for (ComparedPairs part : kept) {
                compared += part.size();
                for (int i = 0; i < part.size(); i++) {
                    batch.add(part.later(i), part.earlier(i), part.pattern(i));
                    if (batch.isFull() || i == part.size() - 1) {
                        comparators.recall(batch);
                        scorer.weigh(batch);
                        batch.keep(least, pairs);
                        batch.clear();
                    }
                }
            }
            kept = List.of();
        }

        private void weigh(Scorer scorer, Pairs pairs) {
            sweep().run(1, new WeighedPairs.Taker(records, comparators, scorer, least), part -> {
                pairs.addAll(part.pairs());
                compared += part.compared();
            });
        }

        private Sweep sweep() {
            return Objects.requireNonNull(sweep, "a run links once");
        }
    }
}
