// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// Gathers records that each portray a person in part, best evidence first.
///
/// Two groups are compared as groups, trait by trait, see [Trait]; what a key is worth falls with the groups that hold
/// it *now*. Candidates come from blocks, so that cost grows with records and not with their pairs. Pairs far from
/// joining by themselves are forgotten. All sums are whole numbers and ties fall by the records' own rank, so the
/// outcome depends neither on threads nor on the order in which records came. Human judgements are obeyed. Source:
/// greedy agglomeration with a queue of proposals, each void once one of its groups has changed.
final class PortraitGatherer {
    /// Two records taken at random are one person with this chance times one in the population.
    private static final double PARTNERS = 1;
    /// Looks at all remembered pairs again so often at most: joining makes keys worth more.
    private static final int ROUNDS_MAX = 2;
    /// A pair that lacks more than this seldom joins in company either.
    private static final int REMEMBERED_BELOW_MILLIBITS = 12_000;

    private final int start;
    private final int threshold;
    /// All within is numbered by rank.
    private final Ranking ranking;
    private final Portraits portraits;
    private final Answer[] answers;
    private final Partition partition;
    private final IntList[] neighbours;
    private final int[] seen;
    private final KeptApart keptApart;
    private final Joinings joinings;
    private final Proposals proposals;
    private int look;
    private long compared;

    /// What gathering gives.
    ///
    /// @param compared pairs of records that were compared
    record Portrayed(Clusterer.Outcome outcome, Joinings joinings, long compared) {}

    /// Pairs of one part of the records.
    private static final class Compared {
        private final IntList remembered = new IntList();
        private long all;
    }

    private PortraitGatherer(Records store) {
        int n = store.size();
        Clustering clustering = store.schema().clustering();
        int population = Math.max(Worths.POPULATION_MIN, n);
        this.start = Answer.toMillibits(Answer.log2(PARTNERS / population));
        this.threshold = Answer.toMillibits(clustering.thresholdBits());
        this.ranking = Ranking.of(store);
        this.portraits = new Portraits(store, ranking.records());
        this.answers = clustering.traits().stream()
                .map(trait -> answer(trait, population))
                .toArray(Answer[]::new);
        this.partition = new Partition(n);
        this.proposals = new Proposals(partition);
        this.neighbours = new IntList[n];
        this.seen = new int[n];
        this.keptApart = new KeptApart(n);
        this.joinings = new Joinings(start, clustering.traits());
    }

    private Answer answer(Trait trait, int population) {
        return switch (trait) {
            case Trait.Key key -> new KeyAnswer(portraits, key, population);
            case Trait.Word word -> new WordAnswer(portraits, word);
            case Trait.Near near -> new NearAnswer(portraits, near);
            case Trait.Called called -> new CalledAnswer(portraits, called, population);
            case Trait.Apart apart -> new ApartAnswer(portraits, apart);
        };
    }

    /// Gathers all records of a store whose blocks a sweep runs over.
    static Portrayed gather(Records store, Sweep sweep, List<Judgement> judgements) {
        PortraitGatherer gatherer = new PortraitGatherer(store);
        gatherer.remember(sweep);
        List<Judgement> contradictions = gatherer.keptApart.obey(judgements, gatherer::groupOf, gatherer::joinJudged);
        for (int round = 0; round < ROUNDS_MAX; round++) {
            gatherer.proposeAll();
            if (gatherer.proposals.isEmpty()) {
                break;
            }
            gatherer.joinBestFirst();
        }
        int[] entities = new int[store.size()];
        gatherer.partition.name(gatherer.ranking.records(), entities);
        return new Portrayed(new Clusterer.Outcome(entities, contradictions), gatherer.joinings, gatherer.compared);
    }

    /// Finds the pairs worth remembering, on several threads: nothing joins meanwhile.
    private void remember(Sweep sweep) {
        sweep.run(
                1,
                new Sweep.PairTaker<Compared>() {
                    @Override
                    public Compared start() {
                        return new Compared();
                    }

                    @Override
                    public void take(Compared part, int a, int b) {
                        part.all++;
                        int rankA = ranking.rank(a);
                        int rankB = ranking.rank(b);
                        if (evidence(rankA, rankB) >= threshold - REMEMBERED_BELOW_MILLIBITS) {
                            part.remembered.add(rankA);
                            part.remembered.add(rankB);
                        }
                    }
                },
                part -> {
                    compared += part.all;
                    IntList pairs = part.remembered;
                    for (int i = 0; i < pairs.size(); i += 2) {
                        neighbour(pairs.get(i), pairs.get(i + 1));
                        neighbour(pairs.get(i + 1), pairs.get(i));
                    }
                });
    }

    private void neighbour(int rank, int other) {
        neighbours[rank] = neighbours[rank] == null ? new IntList() : neighbours[rank];
        neighbours[rank].add(other);
    }

    private int groupOf(int record) {
        return partition.group(ranking.rank(record));
    }

    private void joinJudged(Judgement word) {
        int a = groupOf(word.a());
        int b = groupOf(word.b());
        join(Math.min(a, b), Math.max(a, b), word.a(), word.b(), true);
    }

    private void proposeAll() {
        for (int rank = 0; rank < ranking.size(); rank++) {
            if (partition.isGroup(rank)) {
                proposeNeighbours(rank, true);
            }
        }
    }

    private void joinBestFirst() {
        while (proposals.stand()) {
            int first = proposals.first();
            int second = proposals.second();
            double proposed = proposals.bits();
            proposals.drop();
            int now = evidence(first, second);
            if (now < proposed) {
                propose(first, second, now); // keys are worth less than when it was proposed
                continue;
            }
            join(first, second, ranking.record(first), ranking.record(second), false);
            proposeNeighbours(first, false);
        }
    }

    /// Proposes a group to those it may be one with.
    ///
    /// @param earlierOnly only to those before it: the others propose themselves
    private void proposeNeighbours(int group, boolean earlierOnly) {
        IntList known = neighbours[group];
        if (known == null) {
            return;
        }
        look++;
        seen[group] = look;
        IntList now = new IntList();
        for (int i = 0; i < known.size(); i++) {
            int other = partition.group(known.get(i));
            if (seen[other] != look) {
                seen[other] = look;
                now.add(other);
                if (!earlierOnly || other < group) {
                    propose(group, other, evidence(group, other));
                }
            }
        }
        neighbours[group] = now;
    }

    private void propose(int a, int b, int millibits) {
        if (millibits >= threshold && !keptApart.contains(a, b)) {
            proposals.add(millibits, a, b);
        }
    }

    /// Joins the later group into the earlier one, whose rank it takes.
    private void join(int first, int second, int recordA, int recordB, boolean byJudgement) {
        int[] parts = new int[answers.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = answers[i].millibits(first, second);
        }
        joinings.add(recordA, recordB, parts, byJudgement);
        for (Answer answer : answers) {
            answer.joining(first, second);
        }
        portraits.join(first, second);
        keptApart.joining(first, second);
        partition.join(first, second);
        if (neighbours[second] != null) {
            for (int i = 0; i < neighbours[second].size(); i++) {
                neighbour(first, neighbours[second].get(i));
            }
            neighbours[second] = null;
        }
    }

    private int evidence(int a, int b) {
        int sum = start;
        for (Answer answer : answers) {
            int part = answer.millibits(a, b);
            sum += part == Answer.UNKNOWN ? 0 : part;
        }
        return sum;
    }
}
