// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import java.util.Objects;

/// Gathers fragments into entities by what groups of them hold in common, best evidence first.
///
/// For records that each tell a little of a person; what two groups say of each other is [GroupEvidence]'s to weigh.
/// All sums are whole numbers and ties fall by the records' own rank, so the outcome depends neither on threads nor on
/// the order in which records came. Human judgements are obeyed. Source: greedy agglomeration with a queue of
/// proposals, each void once one of its groups has changed.
final class Gatherer {
    /// Looks at all shared values again after so many rounds at most: joining makes some of them worth more.
    private static final int ROUNDS_MAX = 3;

    private final Valuation valuation;
    private final GroupEvidence evidence;
    private final int threshold;
    /// Members are numbered by rank.
    private final Ranking ranking;
    private final Groups groups;
    private final Holders holders;
    private final Merges merges;
    private final KeptApart keptApart;
    private final Proposals proposals;
    private long compared;

    private Gatherer(HeldValues values, Valuation valuation, int start, Clustering clustering, Ranking ranking) {
        this.valuation = valuation;
        this.evidence = new GroupEvidence(values, valuation, start);
        this.threshold = Answer.toMillibits(clustering.thresholdBits());
        this.ranking = ranking;
        this.groups = new Groups(values);
        this.holders = new Holders(values, valuation, groups);
        this.merges = new Merges(values, evidence, start, ranking);
        this.keptApart = new KeptApart(ranking.size());
        this.proposals = new Proposals(groups.partition());
    }

    static Worths worthsOf(LinkageModel model) {
        return Objects.requireNonNull(model.worths(), "a model of pairs does not gather");
    }

    /// Learns from all records what sharing each value is worth.
    static Worths learn(Records store) {
        Ranking ranking = Ranking.of(store);
        Clustering clustering = store.schema().clustering();
        HeldValues values = new HeldValues(store, clustering.holdings(), ranking.records());
        Worths before = Worths.before(store, clustering.holdings());
        Learning learning = new Learning(values, before);
        Gatherer gatherer = new Gatherer(values, learning, before.start(), clustering, ranking);
        Strangers strangers = new Strangers(values, learning, gatherer.groups);
        gatherer.gather(ROUNDS_MAX, () -> learning.hear(strangers.ofAll(gatherer.holders)));
        return before.with(values, learning);
    }

    /// Gathers all records of a store by weights learned before.
    static Gathered gather(Records store, LinkageModel model, List<Judgement> judgements) {
        Ranking ranking = Ranking.of(store);
        Clustering clustering = store.schema().clustering();
        Worths worths = worthsOf(model);
        HeldValues values = new HeldValues(store, clustering.holdings(), ranking.records());
        Valuation fixed = Valuation.fixed(values, worths);
        Gatherer gatherer = new Gatherer(values, fixed, worths.start(), clustering, ranking);
        int[] entities = new int[ranking.size()];
        Part all = gatherer.gather(judgements, entities);
        return new Gathered(
                store,
                model,
                new Clusterer.Outcome(entities, all.contradictions()),
                all.merges(),
                HeldReport.of(values, fixed),
                gatherer.compared);
    }

    /// What gathering some records gives that no others could join.
    ///
    /// @param merges how entities came about
    /// @param contradictions words not obeyed
    record Part(Merges merges, List<Judgement> contradictions) {}

    /// A gatherer of some records only, as they would be gathered among all if no others could join them.
    static Gatherer of(Records store, Ranking some, Valuation.Price price, int start) {
        Clustering clustering = store.schema().clustering();
        HeldValues values = new HeldValues(store, clustering.holdings(), some.records());
        return new Gatherer(values, Valuation.fixed(values, price), start, clustering, some);
    }

    /// Gathers, once.
    ///
    /// @param entities takes the first record of the entity of each
    Part gather(List<Judgement> judgements, int[] entities) {
        List<Judgement> contradictions = keptApart.obey(
                judgements,
                record -> groups.group(ranking.rank(record)),
                word -> joinJudged(ranking.rank(word.a()), ranking.rank(word.b())));
        gather(1, () -> {});
        return named(contradictions, entities);
    }

    /// Gathers, once, records that were gathered before, but for one that is new among them.
    ///
    /// @param before how those before were gathered, in parts that could not join each other
    Part gather(List<Replay.Earlier> before, int added, int[] entities) {
        new Replay(this, before).run(added);
        return named(List.of(), entities);
    }

    private Part named(List<Judgement> contradictions, int[] entities) {
        groups.partition().name(ranking.records(), entities);
        return new Part(merges, contradictions);
    }

    private void gather(int rounds, Runnable beforeEach) {
        for (int round = 0; round < rounds; round++) {
            beforeEach.run();
            holders.pairs(this::propose);
            if (proposals.isEmpty()) {
                break;
            }
            joinBestFirst();
        }
    }

    private void joinBestFirst() {
        while (proposals.stand()) {
            joinBest();
        }
    }

    /// Joins the two groups that were proposed best, unless they have become worth less since.
    void joinBest() {
        int first = proposals.first();
        int second = proposals.second();
        double proposed = proposals.bits();
        proposals.drop();
        int weight = weigh(first, second);
        if (weight < proposed) {
            propose(first, second, weight);
            return;
        }
        int telling = evidence.strongest();
        merges.add(holders.member(telling, first), holders.member(telling, second), weight, evidence, false);
        join(first, second);
        proposeMet(first);
    }

    private void joinJudged(int memberA, int memberB) {
        int a = groups.group(memberA);
        int b = groups.group(memberB);
        merges.add(memberA, memberB, weigh(a, b), evidence, true);
        join(Math.min(a, b), Math.max(a, b));
    }

    /// Joins two groups as they were joined in an earlier gathering.
    void joinAgain(Merges earlier, int number, int first, int second) {
        merges.add(earlier, number);
        join(first, second);
    }

    /// Joins the later group into the earlier one, whose rank it takes.
    private void join(int first, int second) {
        groups.join(first, second, valuation);
        keptApart.joining(first, second);
    }

    private int weigh(int a, int b) {
        return evidence.weigh(groups, Math.min(a, b), Math.max(a, b));
    }

    /// Proposes a group to all whom it meets.
    void proposeMet(int group) {
        for (int other : holders.met(group)) {
            propose(group, other);
        }
    }

    /// Proposes two groups if they meet.
    void proposeIfMet(int a, int b) {
        int weight = weigh(a, b);
        if (evidence.proposes()) {
            propose(a, b, weight);
        }
    }

    private void propose(int a, int b) {
        compared++;
        propose(a, b, weigh(a, b));
    }

    private void propose(int a, int b, int millibits) {
        if (millibits >= threshold && !keptApart.contains(a, b)) {
            proposals.add(millibits, a, b);
        }
    }

    Groups groups() {
        return groups;
    }

    Proposals proposals() {
        return proposals;
    }

    Ranking ranking() {
        return ranking;
    }

    /// Whether a value is reason enough for those who hold it to meet.
    boolean isReason(int value) {
        return valuation.proposes(value);
    }
}
