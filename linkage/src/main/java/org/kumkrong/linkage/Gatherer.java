// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/// Gathers fragments into entities by what groups of them hold in common, best evidence first.
///
/// For records that each tell a little of a person: a shared value counts once between two groups, however large they
/// are; values that are not shared count against, the more so the more both groups hold. What a value is worth is
/// judged anew as groups join, see [HeldValues]. All sums are whole numbers and ties fall by the records' own rank, so
/// the outcome depends neither on threads nor on the order in which records came. Human judgements are obeyed.
final class Gatherer {
    /// Two records taken at random are one person with this chance times one in the population.
    private static final double PARTNERS = 2;
    /// Looks at all shared values again after so many rounds at most: joining makes some of them worth more.
    private static final int ROUNDS_MAX = 3;
    /// Sharing a value worth less than this is no reason to look at a pair.
    private static final int PROPOSING_MILLIBITS_MIN = 4_000;
    private static final double UNSHARED_MAX = 0.5;
    private static final int AGAINST_MILLIBITS_MAX = 40_000;

    private final HeldValues values;
    private final int start;
    private final int threshold;
    /// Original record by rank: everything inside is numbered by rank.
    private final int[] records;
    private final int[] parents;
    private final int[] versions;
    private final int[][] held;
    private final IntList[] holders;
    private final Set<Long> forbidden = new HashSet<>();
    private final IntList[] enemies;
    private final PriorityQueue<Proposal> proposals = new PriorityQueue<>();
    private final int[] seen;
    private int look;

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

    Gatherer(Records store, Clustering clustering) {
        int n = store.size();
        this.values = new HeldValues(store, clustering.holdings());
        this.start = (int) Math.round(1000 * HeldValues.log2(PARTNERS / values.population()));
        this.threshold = (int) Math.round(1000 * clustering.thresholdBits());
        this.records = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingLong(store::stableKey).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.parents = IntStream.range(0, n).toArray();
        this.versions = new int[n];
        this.held = new int[n][];
        this.holders = new IntList[values.size()];
        this.enemies = new IntList[n];
        this.seen = new int[n];
        for (int rank = 0; rank < n; rank++) {
            held[rank] = values.of(store, records[rank]);
            for (int value : held[rank]) {
                if (values.groups(value) > 1) {
                    holders[value] = holders[value] == null ? new IntList() : holders[value];
                    holders[value].add(rank);
                }
            }
        }
    }

    /// Gathers all records of a store.
    static Clusterer.Outcome gather(Records store, Clustering clustering, List<Judgement> judgements) {
        return new Gatherer(store, clustering).run(judgements);
    }

    private Clusterer.Outcome run(List<Judgement> judgements) {
        List<Judgement> contradictions = obey(judgements);
        for (int round = 0; round < ROUNDS_MAX; round++) {
            proposeAll();
            if (proposals.isEmpty()) {
                break;
            }
            joinBestFirst();
        }
        int[] first = new int[records.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int rank = 0; rank < records.length; rank++) {
            int group = group(rank);
            first[group] = Math.min(first[group], records[rank]);
        }
        int[] entities = new int[records.length];
        for (int rank = 0; rank < records.length; rank++) {
            entities[records[rank]] = first[group(rank)];
        }
        return new Clusterer.Outcome(entities, contradictions);
    }

    private List<Judgement> obey(List<Judgement> judgements) {
        List<Judgement> contradictions = new ArrayList<>();
        int[] ranks = new int[records.length];
        for (int rank = 0; rank < records.length; rank++) {
            ranks[records[rank]] = rank;
        }
        for (Judgement word : judgements) {
            if (word.verdict() == Judgement.Verdict.NOT_SAME) {
                forbid(ranks[word.a()], ranks[word.b()]);
            }
        }
        for (Judgement word : judgements) {
            int a = group(ranks[word.a()]);
            int b = group(ranks[word.b()]);
            if (word.verdict() == Judgement.Verdict.SAME && a != b) {
                if (isForbidden(a, b)) {
                    contradictions.add(word);
                } else {
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
            if (!proposing(value)) {
                continue;
            }
            IntList groups = holders(value);
            for (int i = 1; i < groups.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int a = groups.get(i);
                    int b = groups.get(j);
                    if (isFirstShared(a, b, value)) {
                        propose(a, b);
                    }
                }
            }
        }
    }

    /// Whether this is the first proposing value that two groups share: a pair is looked at once.
    private boolean isFirstShared(int a, int b, int value) {
        int[] x = held[a];
        int[] y = held[b];
        for (int i = 0, j = 0; i < x.length && j < y.length && x[i] < value; ) {
            if (x[i] == y[j]) {
                if (proposing(x[i])) {
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

    private boolean proposing(int value) {
        int groups = values.groups(value);
        return groups > 1
                && groups <= values.holding(values.holdingOf(value)).holdersMax()
                && values.millibits(value) >= PROPOSING_MILLIBITS_MIN;
    }

    /// The groups that hold a value now, each once; what has been joined is struck off.
    private IntList holders(int value) {
        IntList known = holders[value];
        if (known.size() == values.groups(value)) {
            boolean current = true;
            for (int i = 0; i < known.size() && current; i++) {
                current = parents[known.get(i)] == known.get(i);
            }
            if (current) {
                return known;
            }
        }
        look++;
        IntList groups = new IntList();
        for (int i = 0; i < known.size(); i++) {
            int group = group(known.get(i));
            if (seen[group] != look) {
                seen[group] = look;
                groups.add(group);
            }
        }
        holders[value] = groups;
        return groups;
    }

    private void joinBestFirst() {
        for (Proposal best = proposals.poll(); best != null; best = proposals.poll()) {
            if (versions[best.first] != best.firstVersion || versions[best.second] != best.secondVersion) {
                continue;
            }
            int now = evidence(best.first, best.second);
            if (now < best.millibits) {
                propose(best.first, best.second, now); // values have become more common since
                continue;
            }
            join(best.first, best.second);
            proposeNeighbours(best.first);
        }
    }

    private void proposeNeighbours(int group) {
        IntList neighbours = new IntList();
        for (int value : held[group]) {
            if (proposing(value)) {
                IntList groups = holders(value);
                for (int i = 0; i < groups.size(); i++) {
                    neighbours.add(groups.get(i));
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
        propose(a, b, evidence(a, b));
    }

    private void propose(int a, int b, int millibits) {
        if (millibits >= threshold && !isForbidden(a, b)) {
            int first = Math.min(a, b);
            int second = Math.max(a, b);
            proposals.add(new Proposal(millibits, first, second, versions[first], versions[second]));
        }
    }

    private int group(int rank) {
        int root = rank;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /// Joins the later group into the earlier one, whose rank it takes.
    private void join(int first, int second) {
        parents[second] = first;
        versions[first]++;
        versions[second] = -1;
        int[] x = held[first];
        int[] y = held[second];
        int[] both = new int[x.length + y.length];
        int n = 0;
        for (int i = 0, j = 0; i < x.length || j < y.length; n++) {
            if (j == y.length || i < x.length && x[i] < y[j]) {
                both[n] = x[i++];
            } else if (i == x.length || y[j] < x[i]) {
                both[n] = y[j++];
            } else {
                values.joined(x[i]);
                both[n] = x[i++];
                j++;
            }
        }
        held[first] = Arrays.copyOf(both, n);
        held[second] = new int[0];
        if (enemies[second] != null) {
            for (int i = 0; i < enemies[second].size(); i++) {
                forbid(first, group(enemies[second].get(i)));
            }
        }
    }

    /// The evidence that two groups are one person, in thousandths of a bit, starting odds included.
    private int evidence(int a, int b) {
        boolean swap = held[a].length > held[b].length || held[a].length == held[b].length && a > b;
        int[] small = held[swap ? b : a];
        int[] large = held[swap ? a : b];
        int[] best = new int[values.holdings()];
        int[] all = new int[values.holdings()];
        int[] alone = new int[values.holdings()];
        int[] others = new int[values.holdings()];
        int i = 0;
        for (int value : large) {
            while (i < small.length && small[i] < value) {
                alone[values.holdingOf(small[i++])]++;
            }
            int holding = values.holdingOf(value);
            others[holding]++;
            if (i < small.length && small[i] == value) {
                int worth = values.millibits(value);
                best[holding] = Math.max(best[holding], worth);
                all[holding] += worth;
                i++;
            }
        }
        while (i < small.length) {
            alone[values.holdingOf(small[i++])]++;
        }
        return start + together(best, all) - Math.min(AGAINST_MILLIBITS_MAX, against(alone, others));
    }

    /// One value of a field counts whole, further ones half; of fields that tell the same, the one that tells most.
    private int together(int[] best, int[] all) {
        int sum = 0;
        for (int h = 0; h < best.length; h++) {
            int own = best[h] + (all[h] - best[h]) / 2;
            boolean outdone = false;
            for (int k = 0; k < best.length && !outdone; k++) {
                int other = best[k] + (all[k] - best[k]) / 2;
                outdone = k != h
                        && values.holding(k).group().equals(values.holding(h).group())
                        && (other > own || other == own && k < h);
            }
            sum += outdone ? 0 : own;
        }
        return sum;
    }

    private int against(int[] alone, int[] others) {
        int sum = 0;
        for (int h = 0; h < alone.length; h++) {
            if (alone[h] > 0 && others[h] > 0 && values.holding(h).against()) {
                double repeated = Math.min(UNSHARED_MAX, values.holding(h).reuse() * others[h]);
                sum += (int) Math.round(-1000 * alone[h] * HeldValues.log2(1 - repeated));
            }
        }
        return sum;
    }
}
