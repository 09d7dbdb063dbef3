// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Weighs the evidence that two groups are one person, part by part.
///
/// A shared value counts once, however large the groups; of values written alike, the best. What is not shared counts
/// against, see [Opposition]. One evidence weighs one pair at a time; not for several threads.
final class GroupEvidence {
    private static final int AGAINST_MILLIBITS_MAX = 40_000;
    private final HeldValues values;
    private final Holding[] holdings;
    private final Valuation valuation;
    private final int start;
    private final int[] groupOf;
    private final Opposition opposition;
    private final int bundles;

    private final int[] shared;
    private final int[] best;
    private final int[] sum;
    private final int[] bestValue;
    /// What each field counts for by itself.
    private final int[] own;
    private final Shown large;
    private final Shown small;
    private int[] alike = new int[8];
    private int[] alikeWorth = new int[8];
    private int alikes;
    private boolean proposes;

    GroupEvidence(HeldValues values, Valuation valuation, int start) {
        this.values = values;
        this.holdings = values.holdings();
        this.valuation = valuation;
        this.start = start;
        int n = holdings.length;
        Map<String, Integer> groups = new LinkedHashMap<>();
        this.groupOf = new int[n];
        for (int h = 0; h < n; h++) {
            groupOf[h] = groups.computeIfAbsent(holdings[h].group(), group -> groups.size());
        }
        this.opposition = new Opposition(holdings);
        this.bundles = opposition.bundles().length;
        this.shared = new int[n];
        this.best = new int[n];
        this.sum = new int[n];
        this.bestValue = new int[n];
        this.own = new int[n];
        this.large = new Shown(n);
        this.small = new Shown(n);
    }

    /// The names of the parts of evidence against, by number.
    String[] bundles() {
        return opposition.bundles();
    }

    /// The evidence in thousandths of a bit, starting odds included.
    int weigh(Groups groups, int a, int b) {
        compare(groups, a, b);
        int weight = start;
        for (int h = 0; h < holdings.length; h++) {
            weight += counted(h);
        }
        opposition.weigh(large, small, Math.min(groups.size(a), groups.size(b)));
        int left = AGAINST_MILLIBITS_MAX;
        for (int bundle = 0; bundle < bundles; bundle++) {
            int part = Math.min(left, opposition.millibits(bundle));
            weight -= part;
            left -= part;
        }
        return weight;
    }

    /// Adds the parts of what was weighed last to a list, four numbers each: field, or bundle below 0; values; the one
    /// that tells most, as its dictionary numbers it; millibits.
    void parts(IntList parts) {
        for (int h = 0; h < holdings.length; h++) {
            if (counted(h) > 0) {
                add(parts, h, shared[h], values.id(bestValue[h]), counted(h));
            }
        }
        int left = AGAINST_MILLIBITS_MAX;
        for (int bundle = 0; bundle < bundles; bundle++) {
            int part = Math.min(left, opposition.millibits(bundle));
            left -= part;
            if (part > 0) {
                add(parts, -1 - bundle, 0, -1, -part);
            }
        }
    }

    private static void add(IntList parts, int what, int count, int value, int millibits) {
        parts.add(what);
        parts.add(count);
        parts.add(value);
        parts.add(millibits);
    }

    /// The value that told most in what was weighed last; −1 where nothing is shared.
    int strongest() {
        int strongest = -1;
        for (int h = 0; h < holdings.length; h++) {
            if (best[h] > 0 && (strongest < 0 || best[h] > best[strongest])) {
                strongest = h;
            }
        }
        return strongest < 0 ? -1 : bestValue[strongest];
    }

    /// Whether what was weighed last shares a value that is reason enough to look at it.
    boolean proposes() {
        return proposes;
    }

    private void compare(Groups groups, int a, int b) {
        Arrays.fill(shared, 0);
        Arrays.fill(best, 0);
        Arrays.fill(sum, 0);
        large.clear();
        small.clear();
        alikes = 0;
        proposes = false;
        int sizeA = groups.held(a).length;
        int sizeB = groups.held(b).length;
        boolean first = sizeA > sizeB || sizeA == sizeB && a < b;
        int[] tally = groups.tally(first ? a : b);
        if (tally.length == 0) {
            int[] held = groups.held(first ? a : b);
            for (int i = 0; i < held.length; i++) {
                large.add(values.holdingOf(held[i]), groups.counts(first ? a : b)[i], true);
            }
        } else {
            for (int h = 0; h < holdings.length; h++) {
                large.distinct()[h] = tally[3 * h];
                large.sightings()[h] = tally[3 * h + 1];
                large.once()[h] = tally[3 * h + 2];
            }
        }
        share(groups, first ? b : a, groups.held(first ? a : b));
        for (int h = 0; h < holdings.length; h++) {
            large.alone()[h] = large.distinct()[h] - shared[h];
            own[h] = best[h] + (int) (holdings[h].bounds().further() * (sum[h] - best[h]));
        }
    }

    /// Goes through what the smaller group holds, looking each value up among the larger one's.
    private void share(Groups groups, int group, int[] others) {
        int[] held = groups.held(group);
        int[] times = groups.counts(group);
        int from = 0;
        for (int i = 0; i < held.length; i++) {
            int h = values.holdingOf(held[i]);
            int at = Arrays.binarySearch(others, from, others.length, held[i]);
            small.add(h, times[i], at < 0);
            from = at < 0 ? -1 - at : at + 1;
            if (at >= 0) {
                share(h, held[i]);
            }
        }
    }

    private void share(int h, int value) {
        int worth = valuation.millibits(value);
        shared[h]++;
        proposes |= worth >= Valuation.PROPOSING_MILLIBITS_MIN;
        if (worth > best[h] || worth == best[h] && worth > 0 && values.earlier(value, bestValue[h]) == value) {
            best[h] = worth;
            bestValue[h] = value;
        }
        sum[h] += beyondAlike(h, value, worth);
    }

    /// What a value adds to the others of its field that are written alike.
    private int beyondAlike(int h, int value, int worth) {
        if (values.alike(value) == 0) {
            return worth;
        }
        int spelling = values.alike(value) * holdings.length + h;
        for (int i = 0; i < alikes; i++) {
            if (alike[i] == spelling) {
                int more = Math.max(0, worth - alikeWorth[i]);
                alikeWorth[i] += more;
                return more;
            }
        }
        if (alikes == alike.length) {
            alike = Arrays.copyOf(alike, 2 * alikes);
            alikeWorth = Arrays.copyOf(alikeWorth, 2 * alikes);
        }
        alike[alikes] = spelling;
        alikeWorth[alikes++] = worth;
        return worth;
    }

    /// What a field counts for: of fields that tell the same, only the one that tells most.
    private int counted(int h) {
        for (int k = 0; k < holdings.length && own[h] > 0; k++) {
            if (k != h && groupOf[k] == groupOf[h] && (own[k] > own[h] || own[k] == own[h] && k < h)) {
                return 0;
            }
        }
        return own[h];
    }
}
