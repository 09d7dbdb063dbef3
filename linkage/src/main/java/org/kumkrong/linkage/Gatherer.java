// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gathers fragments into entities by what groups of them hold in common, best evidence first.
///
/// For records that each tell a little of a person; what two groups say of each other is [GroupEvidence]'s to weigh.
/// All sums are whole numbers and ties fall by the records' own rank, so the outcome depends neither on threads nor on
/// the order in which records came. Human judgements are obeyed. Source: greedy agglomeration with a queue of
/// proposals, each void once one of its groups has changed.
final class Gatherer {
    /// Looks at all shared values again after so many rounds at most: joining makes some of them worth more.
    private static final int ROUNDS_MAX = 3;

    private final HeldValues values;
    private final Valuation valuation;
    private final GroupEvidence evidence;
    private final int threshold;
    /// Record by member: members are numbered by rank.
    private final int[] records;
    private final Groups groups;
    private final Merges merges;
    private final @Nullable IntList[] holders;
    private final Set<Long> forbidden = new HashSet<>();
    private final @Nullable IntList[] enemies;
    private final PriorityQueue<Proposal> proposals = new PriorityQueue<>();
    private final int[] seen;
    private int look;
    private final boolean[] stirred;
    private final boolean[] stirredValues;
    private final IntList stirredGroups = new IntList();
    private long compared;

    private record Proposal(int millibits, int first, int second, int firstVersion, int secondVersion)
            implements Comparable<Proposal> {
        @Override
        public int compareTo(Proposal other) {
            int byBits = Integer.compare(other.millibits, millibits);
            if (byBits != 0) {
                return byBits;
            }
            int byFirst = Integer.compare(first, other.first);
            return byFirst != 0 ? byFirst : Integer.compare(second, other.second);
        }
    }

    private Gatherer(HeldValues values, Valuation valuation, int start, Clustering clustering, int[] records) {
        this.values = values;
        this.valuation = valuation;
        this.evidence = new GroupEvidence(values, valuation, start);
        this.threshold = (int) Math.round(1000 * clustering.thresholdBits());
        this.records = records;
        this.groups = new Groups(values);
        this.merges = new Merges(values, evidence, start, member -> records[member]);
        this.holders = new IntList[values.size()];
        this.enemies = new IntList[records.length];
        this.seen = new int[records.length];
        this.stirred = new boolean[records.length];
        this.stirredValues = new boolean[values.size()];
    }

    /// What gathering gives.
    ///
    /// @param outcome entities and words not obeyed
    /// @param merges how they came about
    /// @param compared pairs of groups that were weighed
    record Gathered(
            Records records,
            LinkageModel model,
            Clusterer.Outcome outcome,
            Merges merges,
            List<BlockReport> reports,
            long compared)
            implements Linkage.Found {
        @Override
        public Stream<Link> links(int least) {
            return merges.links(least);
        }

        @Override
        public List<Reason> explain(int a, int b) {
            List<Reason> known = merges.explain(a, b);
            return known == null ? Gatherer.explain(records, worthsOf(model), a, b) : known;
        }

        @Override
        public int weigh(int a, int b) {
            return explainedSum(Gatherer.explain(records, worthsOf(model), a, b));
        }

        private static int explainedSum(List<Reason> reasons) {
            return reasons.stream().mapToInt(Reason::millibits).sum();
        }
    }

    static Worths worthsOf(LinkageModel model) {
        return Objects.requireNonNull(model.worths(), "a model of pairs does not gather");
    }

    /// Learns from all records what sharing each value is worth.
    static Worths learn(Records store, Clustering clustering) {
        int[] ranked = ranked(store);
        HeldValues values = new HeldValues(store, clustering.holdings(), ranked);
        Worths before = Worths.before(store, clustering.holdings());
        Valuation learning = Valuation.learning(values, before);
        new Gatherer(values, learning, before.start(), clustering, ranked).gather(ROUNDS_MAX);
        return before.with(values, learning);
    }

    /// Gathers all records of a store by weights learned before.
    static Gathered gather(Records store, LinkageModel model, List<Judgement> judgements) {
        int[] ranked = ranked(store);
        Clustering clustering = store.schema().clustering();
        Worths worths = worthsOf(model);
        HeldValues values = new HeldValues(store, clustering.holdings(), ranked);
        Valuation fixed = Valuation.fixed(values, worths);
        Gatherer gatherer = new Gatherer(values, fixed, worths.start(), clustering, ranked);
        List<Judgement> contradictions = gatherer.obey(judgements);
        gatherer.gather(1);
        int[] entities = new int[ranked.length];
        gatherer.name(entities);
        return new Gathered(
                store,
                model,
                new Clusterer.Outcome(entities, contradictions),
                gatherer.merges,
                HeldReport.of(values, fixed),
                gatherer.compared);
    }

    /// What gathering some records gives that no others could join.
    ///
    /// @param merges how entities came about
    /// @param contradictions words not obeyed
    record Part(Merges merges, List<Judgement> contradictions) {}

    /// Gathers some records as they would be among all, if no others could join them.
    ///
    /// @param some records, sorted by rank
    /// @param entities takes the first record of the entity of each
    static Part gather(
            Records store, Valuation.Price price, int start, int[] some, List<Judgement> judgements, int[] entities) {
        Gatherer gatherer = of(store, price, start, some);
        List<Judgement> contradictions = gatherer.obey(judgements);
        gatherer.gather(1);
        gatherer.name(entities);
        return new Part(gatherer.merges, contradictions);
    }

    /// The same for records that were gathered before, but for one that is new among them.
    ///
    /// @param before how those before were gathered, in parts that could not join each other
    static Part gather(
            Records store,
            Valuation.Price price,
            int start,
            int[] some,
            List<Replay> before,
            int added,
            int[] entities) {
        Gatherer gatherer = of(store, price, start, some);
        gatherer.replay(before, added);
        gatherer.name(entities);
        return new Part(gatherer.merges, List.of());
    }

    private static Gatherer of(Records store, Valuation.Price price, int start, int[] some) {
        Clustering clustering = store.schema().clustering();
        HeldValues values = new HeldValues(store, clustering.holdings(), some);
        return new Gatherer(values, Valuation.fixed(values, price), start, clustering, some);
    }

    /// Joinings of an earlier gathering, in their order, and how far they have been repeated.
    static final class Replay {
        private final Merges merges;
        private final int[] numbers;
        private int at;

        Replay(Merges merges, int[] numbers) {
            this.merges = merges;
            this.numbers = numbers;
        }
    }

    /// The evidence between two records by themselves.
    static List<Reason> explain(Records store, Worths worths, int a, int b) {
        int[] two = store.before(a, b) ? new int[] {a, b} : new int[] {b, a};
        HeldValues values = new HeldValues(store, store.schema().clustering().holdings(), two);
        GroupEvidence evidence = new GroupEvidence(values, Valuation.fixed(values, worths), worths.start());
        evidence.weigh(new Groups(values), 0, 1);
        IntList parts = new IntList();
        evidence.parts(parts);
        return new Merges(values, evidence, worths.start(), member -> two[member])
                .reasons(parts, 0, parts.size(), false);
    }

    private static int[] ranked(Records store) {
        return IntStream.range(0, store.size())
                .boxed()
                .sorted(Comparator.comparingLong(store::stableKey).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void gather(int rounds) {
        for (int round = 0; round < rounds; round++) {
            proposeAll();
            if (proposals.isEmpty()) {
                break;
            }
            joinBestFirst();
        }
    }

    /// Gives every record gathered the first record of its entity.
    private void name(int[] entities) {
        int[] first = new int[records.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int rank = 0; rank < records.length; rank++) {
            int group = groups.group(rank);
            first[group] = Math.min(first[group], records[rank]);
        }
        for (int rank = 0; rank < records.length; rank++) {
            entities[records[rank]] = first[groups.group(rank)];
        }
    }

    private List<Judgement> obey(List<Judgement> judgements) {
        if (judgements.isEmpty()) {
            return List.of();
        }
        List<Judgement> contradictions = new ArrayList<>();
        LongIntMap ranks = new LongIntMap(records.length);
        for (int rank = 0; rank < records.length; rank++) {
            ranks.put(records[rank], rank + 1);
        }
        for (Judgement word : judgements) {
            if (word.verdict() == Judgement.Verdict.NOT_SAME) {
                forbid(ranks.get(word.a()) - 1, ranks.get(word.b()) - 1);
            }
        }
        for (Judgement word : judgements) {
            int rankA = ranks.get(word.a()) - 1;
            int rankB = ranks.get(word.b()) - 1;
            int a = groups.group(rankA);
            int b = groups.group(rankB);
            if (word.verdict() == Judgement.Verdict.SAME && a != b) {
                if (isForbidden(a, b)) {
                    contradictions.add(word);
                } else {
                    int weight = evidence.weigh(groups, Math.min(a, b), Math.max(a, b));
                    merges.add(rankA, rankB, weight, evidence, true);
                    join(Math.min(a, b), Math.max(a, b));
                }
            }
        }
        return List.copyOf(contradictions);
    }

    private void forbid(int a, int b) {
        if (a != b) {
            forbidden.add(pair(a, b));
            enemies[a] = enemies[a] == null ? new IntList() : enemies[a];
            enemies[b] = enemies[b] == null ? new IntList() : enemies[b];
            enemies[a].add(b);
            enemies[b].add(a);
        }
    }

    private boolean isForbidden(int a, int b) {
        return !forbidden.isEmpty() && forbidden.contains(pair(a, b));
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private void proposeAll() {
        for (int value = 0; value < holders.length; value++) {
            if (!proposes(value)) {
                continue;
            }
            IntList now = holders(value);
            for (int i = 1; i < now.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int a = now.get(i);
                    int b = now.get(j);
                    if (isFirstShared(a, b, value)) {
                        propose(a, b);
                    }
                }
            }
        }
    }

    private boolean proposes(int value) {
        return values.holders(value) > 1 && valuation.proposes(value);
    }

    /// Whether this is the first proposing value that two groups share: a pair is looked at once.
    private boolean isFirstShared(int a, int b, int value) {
        int[] x = groups.held(a);
        int[] y = groups.held(b);
        for (int i = 0, j = 0; i < x.length && j < y.length && x[i] < value; ) {
            if (x[i] == y[j]) {
                if (valuation.proposes(x[i])) {
                    return false;
                }
                i++;
                j++;
            } else if (x[i] < y[j]) {
                i++;
            } else {
                j++;
            }
        }
        return true;
    }

    /// The groups that hold a value now, each once; what has been joined is struck off.
    private IntList holders(int value) {
        IntList known = holders[value];
        if (known == null) {
            known = new IntList();
            for (int i = 0; i < values.holders(value); i++) {
                known.add(values.holder(value, i));
            }
            holders[value] = known;
        }
        boolean current = true;
        for (int i = 0; i < known.size() && current; i++) {
            current = groups.isGroup(known.get(i));
        }
        if (current) {
            return known;
        }
        look++;
        IntList now = new IntList();
        for (int i = 0; i < known.size(); i++) {
            int group = groups.group(known.get(i));
            if (seen[group] != look) {
                seen[group] = look;
                now.add(group);
            }
        }
        holders[value] = now;
        return now;
    }

    private void joinBestFirst() {
        for (Proposal best = best(); best != null; best = best()) {
            proposals.poll();
            int weight = evidence.weigh(groups, best.first, best.second);
            if (weight < best.millibits) {
                propose(best.first, best.second, weight); // values have become more common since
                continue;
            }
            joinProposed(best, weight);
        }
    }

    private void joinProposed(Proposal best, int weight) {
        int telling = evidence.strongest();
        merges.add(holder(telling, best.first), holder(telling, best.second), weight, evidence, false);
        join(best.first, best.second);
        proposeNeighbours(best.first);
    }

    /// The best proposal whose groups have not changed.
    private @Nullable Proposal best() {
        Proposal best = proposals.peek();
        while (best != null
                && (groups.version(best.first) != best.firstVersion
                        || groups.version(best.second) != best.secondVersion)) {
            proposals.poll();
            best = proposals.peek();
        }
        return best;
    }

    /// Repeats earlier joinings as far as a new record leaves them as they were.
    ///
    /// A group is *stirred* once it is not one of the earlier gathering at this point. Between two others
    /// nothing is better than the next of the earlier joinings; what touches a stirred one is weighed and
    /// proposed. So the best of both is the best of all.
    private void replay(List<Replay> before, int added) {
        LongIntMap ranks = new LongIntMap(records.length);
        for (int rank = 0; rank < records.length; rank++) {
            ranks.put(records[rank], rank + 1);
        }
        stir(ranks.get(added) - 1);
        while (true) {
            Replay next = null;
            Proposal repeated = null;
            for (Replay each : before) {
                Proposal head = head(each, ranks);
                if (head != null && (repeated == null || head.compareTo(repeated) < 0)) {
                    repeated = head;
                    next = each;
                }
            }
            Proposal best = best();
            if (next != null && repeated != null && (best == null || repeated.compareTo(best) < 0)) {
                merges.add(next.merges, next.numbers[next.at++]);
                join(repeated.first, repeated.second);
                proposeToStirred(repeated.first);
            } else if (best != null) {
                proposals.poll();
                mark(best.first);
                mark(best.second);
                joinProposed(best, evidence.weigh(groups, best.first, best.second));
            } else {
                return;
            }
        }
    }

    /// The next joining that can still be repeated. Who misses a partner is stirred.
    private @Nullable Proposal head(Replay replay, LongIntMap ranks) {
        for (; replay.at < replay.numbers.length; replay.at++) {
            int number = replay.numbers[replay.at];
            int a = groups.group(ranks.get(replay.merges.first(number)) - 1);
            int b = groups.group(ranks.get(replay.merges.second(number)) - 1);
            if (!stirred[a] && !stirred[b]) {
                int first = Math.min(a, b);
                int second = Math.max(a, b);
                return new Proposal(
                        replay.merges.millibits(number), first, second, groups.version(first), groups.version(second));
            }
            stir(a);
            stir(b);
        }
        return null;
    }

    private void stir(int group) {
        if (mark(group)) {
            proposeNeighbours(group);
        }
    }

    private boolean mark(int group) {
        boolean isNew = !stirred[group];
        if (isNew) {
            stirred[group] = true;
            stirredGroups.add(group);
            for (int value : groups.held(group)) {
                stirredValues[value] |= proposes(value);
            }
        }
        return isNew;
    }

    private void proposeToStirred(int group) {
        boolean touches = false;
        for (int value : groups.held(group)) {
            touches |= stirredValues[value];
        }
        for (int i = 0; touches && i < stirredGroups.size(); i++) {
            int other = stirredGroups.get(i);
            if (other != group && groups.isGroup(other)) {
                int weight = evidence.weigh(groups, Math.min(group, other), Math.max(group, other));
                if (evidence.proposes()) {
                    propose(group, other, weight);
                }
            }
        }
    }

    /// The first member of a group that holds a value.
    private int holder(int value, int group) {
        for (int i = 0; i < values.holders(value); i++) {
            if (groups.group(values.holder(value, i)) == group) {
                return values.holder(value, i);
            }
        }
        throw new IllegalStateException("nobody in the group holds a value that it shares");
    }

    private void proposeNeighbours(int group) {
        IntList neighbours = new IntList();
        for (int value : groups.held(group)) {
            if (proposes(value)) {
                IntList now = holders(value);
                for (int i = 0; i < now.size(); i++) {
                    neighbours.add(now.get(i));
                }
            }
        }
        look++;
        seen[group] = look;
        for (int i = 0; i < neighbours.size(); i++) {
            int other = neighbours.get(i);
            if (seen[other] != look) {
                seen[other] = look;
                propose(group, other);
            }
        }
    }

    private void propose(int a, int b) {
        compared++;
        propose(a, b, evidence.weigh(groups, Math.min(a, b), Math.max(a, b)));
    }

    private void propose(int a, int b, int millibits) {
        if (millibits >= threshold && !isForbidden(a, b)) {
            int first = Math.min(a, b);
            int second = Math.max(a, b);
            proposals.add(new Proposal(millibits, first, second, groups.version(first), groups.version(second)));
        }
    }

    /// Joins the later group into the earlier one, whose rank it takes.
    private void join(int first, int second) {
        groups.join(first, second, valuation);
        if (enemies[second] != null) {
            for (int i = 0; i < enemies[second].size(); i++) {
                forbid(first, groups.group(enemies[second].get(i)));
            }
        }
    }
}
