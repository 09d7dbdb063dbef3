// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a linkage found: entities, the links between records, and why.
public final class Linkage {
    private final Records records;
    private final Found found;
    private final Clusterer.Outcome outcome;
    private final List<Judgement> judgements;
    private final int leastMillibits;
    private final List<BlockReport> blocks;
    private final long pairsCompared;

    /// Links and why, however they were found.
    interface Found {
        LinkageModel model();

        Stream<Link> links(int least);

        List<Reason> explain(int a, int b);

        int weigh(int a, int b);
    }

    /// Links between pairs of records, each by itself.
    record InPairs(Scorer scorer, Pairs pairs) implements Found {
        @Override
        public LinkageModel model() {
            return scorer.model();
        }

        @Override
        public Stream<Link> links(int least) {
            return IntStream.range(0, pairs.size())
                    .filter(p -> pairs.weight(p) >= least)
                    .mapToObj(p -> new Link(pairs.a(p), pairs.b(p), pairs.weight(p)));
        }

        @Override
        public List<Reason> explain(int a, int b) {
            return scorer.explain(a, b);
        }

        @Override
        public int weigh(int a, int b) {
            return scorer.weigh(a, b);
        }
    }

    /// Links by which groups of records were joined; other pairs by themselves.
    record Joined(Scorer scorer, Joinings joinings) implements Found {
        @Override
        public LinkageModel model() {
            return scorer.model();
        }

        @Override
        public Stream<Link> links(int least) {
            return joinings.links(least);
        }

        @Override
        public List<Reason> explain(int a, int b) {
            List<Reason> known = joinings.explain(a, b);
            return known == null ? scorer.explain(a, b) : known;
        }

        @Override
        public int weigh(int a, int b) {
            return scorer.weigh(a, b);
        }
    }

    Linkage(
            Records records,
            Found found,
            Clusterer.Outcome outcome,
            List<Judgement> judgements,
            int leastMillibits,
            List<BlockReport> blocks,
            long pairsCompared) {
        this.records = records;
        this.found = found;
        this.outcome = outcome;
        this.judgements = List.copyOf(judgements);
        this.leastMillibits = leastMillibits;
        this.blocks = blocks;
        this.pairsCompared = pairsCompared;
    }

    Found found() {
        return found;
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
        return found.model();
    }

    /// The entity of a record, named by the number of its first record.
    public int entity(int record) {
        return outcome.entities()[record];
    }

    /// Links of at least so much evidence, in bits. Of records compared in pairs: every such pair, in record order. Of
    /// fragments that were gathered: what joined groups, one link a joining, between a record of either group that
    /// holds the most telling of the shared values; the links within an entity span it, and no link leaves it.
    public Stream<Link> links(double bitsMin) {
        return found.links((int) Math.ceil(1000 * bitsMin));
    }

    /// The parts of a link's evidence; they sum to its weight. Of two records without a link: what they would be worth
    /// by themselves.
    public List<Reason> explain(int a, int b) {
        return found.explain(a, b);
    }

    /// The evidence between two records by themselves, in thousandths of a bit, starting odds included.
    public int weigh(int a, int b) {
        return found.weigh(a, b);
    }

    /// What each blocking rule brought together and what its bound left out.
    public List<BlockReport> blocks() {
        return blocks;
    }

    /// What share of the pairs that are one person were probably left apart, from 0 to 1: what the weights of compared
    /// pairs promise, as far as they can be believed. Pairs that no blocking rule brought together are not in it.
    public double missedShare() {
        double apart = 0;
        double together = 0;
        for (Iterator<Link> links = found.links(leastMillibits).iterator(); links.hasNext(); ) {
            Link link = links.next();
            if (entity(link.a()) == entity(link.b())) {
                together += 1;
            } else {
                apart += link.probability();
            }
        }
        return together + apart == 0 ? 0 : apart / (together + apart);
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
