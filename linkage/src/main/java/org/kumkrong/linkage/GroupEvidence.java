// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Weighs the evidence that two groups are one person, part by part.
///
/// A shared value counts once, however large the groups; of values written alike, the best. What is not shared counts
/// against: little where one of the groups is a fragment, and as far as the better known group repeats itself once
/// both are well known (the chance that its next value is a new one, after Good 1953: values seen once, of all seen).
/// One evidence weighs one pair at a time; not for several threads.
final class GroupEvidence {
    private static final double UNSHARED_MAX = 0.5;
    private static final int AGAINST_MILLIBITS_MAX = 40_000;
    /// Bits that one value may count against, and all of a field, where both groups are well known.
    private static final double VALUE_BITS_MAX = 3;
    private static final double FIELD_BITS_MAX = 6;
    /// Sightings, of values seen once and of all, with which the chance of a new value is thought of at first.
    private static final double NEW_BEFORE = 2;
    private static final double SEEN_BEFORE = 2.3;
    /// Members of the smaller group beyond the first, from which it counts as well known.
    private static final double WELL_KNOWN = 4;

    private final HeldValues values;
    private final Holding[] holdings;
    private final Valuation valuation;
    private final int start;
    private final int[] groupOf;
    private final int[] bundleOf;
    private final String[] bundles;

    private final int[] shared;
    private final int[] best;
    private final int[] sum;
    private final int[] bestValue;
    /// What each field counts for by itself.
    private final int[] own;
    private final Side large;
    private final Side small;
    private final double[] against;
    private final double[] established;
    private int[] alike = new int[8];
    private int[] alikeWorth = new int[8];
    private int alikes;
    private boolean proposes;

    /// What one of two groups holds in each field.
    private record Side(int[] distinct, int[] alone, int[] sightings, int[] once) {
        Side(int holdings) {
            this(new int[holdings], new int[holdings], new int[holdings], new int[holdings]);
        }

        void add(int h, int count, boolean isAlone) {
            distinct[h]++;
            alone[h] += isAlone ? 1 : 0;
            sightings[h] += count;
            once[h] += count == 1 ? 1 : 0;
        }

        void clear() {
            Arrays.fill(distinct, 0);
            Arrays.fill(alone, 0);
            Arrays.fill(sightings, 0);
            Arrays.fill(once, 0);
        }
    }

    GroupEvidence(HeldValues values, Valuation valuation, int start) {
        this.values = values;
        this.holdings = values.holdings();
        this.valuation = valuation;
        this.start = start;
        int n = holdings.length;
        Map<String, Integer> groups = new LinkedHashMap<>();
        Map<String, Integer> numbered = new LinkedHashMap<>();
        this.groupOf = new int[n];
        this.bundleOf = new int[n];
        for (int h = 0; h < n; h++) {
            groupOf[h] = groups.computeIfAbsent(holdings[h].group(), group -> groups.size());
            bundleOf[h] = numbered.computeIfAbsent(holdings[h].against().bundle(), bundle -> numbered.size());
        }
        this.bundles = numbered.keySet().toArray(String[]::new);
        this.shared = new int[n];
        this.best = new int[n];
        this.sum = new int[n];
        this.bestValue = new int[n];
        this.own = new int[n];
        this.large = new Side(n);
        this.small = new Side(n);
        this.against = new double[bundles.length];
        this.established = new double[bundles.length];
    }

    /// The names of the parts of evidence against, by number.
    String[] bundles() {
        return bundles;
    }

    /// The evidence in thousandths of a bit, starting odds included.
    int weigh(Groups groups, int a, int b) {
        compare(groups, a, b);
        int weight = start;
        for (int h = 0; h < holdings.length; h++) {
            weight += counted(h);
        }
        oppose(Math.min(groups.size(a), groups.size(b)));
        int left = AGAINST_MILLIBITS_MAX;
        for (int bundle = 0; bundle < bundles.length; bundle++) {
            int part = Math.min(left, opposed(bundle));
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
        for (int bundle = 0; bundle < bundles.length; bundle++) {
            int part = Math.min(left, opposed(bundle));
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
                large.distinct[h] = tally[3 * h];
                large.sightings[h] = tally[3 * h + 1];
                large.once[h] = tally[3 * h + 2];
            }
        }
        share(groups, first ? b : a, groups.held(first ? a : b));
        for (int h = 0; h < holdings.length; h++) {
            large.alone[h] = large.distinct[h] - shared[h];
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

    private void oppose(int members) {
        Arrays.fill(against, 0);
        Arrays.fill(established, 0);
        for (int h = 0; h < holdings.length; h++) {
            if (holdings[h].against().counts() && large.distinct[h] > 0 && small.distinct[h] > 0) {
                double repeated = Math.min(UNSHARED_MAX, holdings[h].chances().reuse() * large.distinct[h]);
                against[bundleOf[h]] -= small.alone[h] * Worths.log2(1 - repeated);
                established[bundleOf[h]] = Math.max(established[bundleOf[h]], unrepeated(h));
            }
        }
        double known = Math.clamp((members - 1) / WELL_KNOWN, 0, 1);
        for (int bundle = 0; bundle < against.length; bundle++) {
            against[bundle] += known * Math.max(0, established[bundle] - against[bundle]);
        }
    }

    /// What the values of the lesser known group that the better known one never shows say against, in bits.
    private double unrepeated(int h) {
        boolean largeKnown = large.sightings[h] > small.sightings[h]
                || large.sightings[h] == small.sightings[h] && large.distinct[h] >= small.distinct[h];
        Side known = largeKnown ? large : small;
        Side other = largeKnown ? small : large;
        double chanceNew = (known.once[h] + NEW_BEFORE) / (known.sightings[h] + SEEN_BEFORE);
        double bits = other.alone[h] * Math.min(VALUE_BITS_MAX, -Worths.log2(chanceNew));
        return Math.min(FIELD_BITS_MAX, holdings[h].against().steadiness() * bits);
    }

    private int opposed(int bundle) {
        return (int) Math.round(1000 * against[bundle]);
    }
}
