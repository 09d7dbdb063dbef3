// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a linkage found: entities, the links between records, and why.
public final class Linkage {
    private final Records records;
    private final Scorer scorer;
    private final Pairs pairs;
    private final Clusterer.Outcome outcome;
    private final List<Judgement> judgements;
    private final int leastMillibits;
    private final List<BlockReport> blocks;
    private final long pairsCompared;

    Linkage(
            Records records,
            Scorer scorer,
            Pairs pairs,
            Clusterer.Outcome outcome,
            List<Judgement> judgements,
            int leastMillibits,
            List<BlockReport> blocks,
            long pairsCompared) {
        this.records = records;
        this.scorer = scorer;
        this.pairs = pairs;
        this.outcome = outcome;
        this.judgements = List.copyOf(judgements);
        this.leastMillibits = leastMillibits;
        this.blocks = blocks;
        this.pairsCompared = pairsCompared;
    }

    Scorer scorer() {
        return scorer;
    }

    List<Judgement> judgements() {
        return judgements;
    }

    /// Pairs below this weight were forgotten.
    int leastMillibits() {
        return leastMillibits;
    }

    /// The records that were linked.
    public Records records() {
        return records;
    }

    /// The weights that decided.
    public LinkageModel model() {
        return scorer.model();
    }

    /// The entity of a record, named by the number of its first record.
    public int entity(int record) {
        return outcome.entities()[record];
    }

    /// Pairs of at least so much evidence, in bits, in record order.
    public Stream<Link> links(double bitsMin) {
        int least = (int) Math.ceil(1000 * bitsMin);
        return IntStream.range(0, pairs.size())
                .filter(p -> pairs.weight(p) >= least)
                .mapToObj(p -> new Link(pairs.a(p), pairs.b(p), pairs.weight(p)));
    }

    /// The parts of the evidence between two records, whether or not they were ever compared; they sum to its weight.
    public List<Reason> explain(int a, int b) {
        return scorer.explain(a, b);
    }

    /// The evidence between two records in thousandths of a bit, starting odds included.
    public int weigh(int a, int b) {
        return scorer.weigh(a, b);
    }

    /// What each blocking rule brought together and what its bound left out.
    public List<BlockReport> blocks() {
        return blocks;
    }

    /// Judgements that could not be obeyed because others forbid them.
    public List<Judgement> contradictions() {
        return outcome.contradictions();
    }

    /// How many distinct pairs were compared.
    public long pairsCompared() {
        return pairsCompared;
    }
}
