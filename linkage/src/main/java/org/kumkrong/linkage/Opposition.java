// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Weighs what two groups do not share against their being one person, bundle by bundle.
///
/// Little where one of the groups is a fragment, and as far as the better known group repeats itself once both are well
/// known (the chance that its next value is a new one, after Good 1953: values seen once, of all seen). Weighs one pair
/// at a time; not for several threads.
final class Opposition {
    private static final double UNSHARED_MAX = 0.5;
    /// Bits that one value may count against, and all of a field, where both groups are well known.
    private static final double VALUE_BITS_MAX = 3;
    private static final double FIELD_BITS_MAX = 6;
    /// Sightings, of values seen once and of all, with which the chance of a new value is thought of at first.
    private static final double NEW_BEFORE = 2;
    private static final double SEEN_BEFORE = 2.3;
    /// Members of the smaller group beyond the first, from which it counts as well known.
    private static final double WELL_KNOWN = 4;

    private final Holding[] holdings;
    private final int[] bundleOf;
    private final String[] bundles;
    private final double[] against;
    private final double[] established;

    Opposition(Holding[] holdings) {
        this.holdings = holdings;
        this.bundleOf = new int[holdings.length];
        Map<String, Integer> numbered = new LinkedHashMap<>();
        for (int h = 0; h < holdings.length; h++) {
            bundleOf[h] = numbered.computeIfAbsent(holdings[h].against().bundle(), bundle -> numbered.size());
        }
        this.bundles = numbered.keySet().toArray(String[]::new);
        this.against = new double[bundles.length];
        this.established = new double[bundles.length];
    }

    /// The names of the bundles, by number.
    String[] bundles() {
        return bundles;
    }

    /// @param large what the larger group shows, `small` beside it
    /// @param members of the smaller group
    void weigh(Shown large, Shown small, int members) {
        Arrays.fill(against, 0);
        Arrays.fill(established, 0);
        for (int h = 0; h < holdings.length; h++) {
            if (holdings[h].against().counts() && large.distinct()[h] > 0 && small.distinct()[h] > 0) {
                double repeated = Math.min(UNSHARED_MAX, holdings[h].chances().reuse() * large.distinct()[h]);
                against[bundleOf[h]] -= small.alone()[h] * Answer.log2(1 - repeated);
                established[bundleOf[h]] = Math.max(established[bundleOf[h]], unrepeated(h, large, small));
            }
        }
        double known = Math.clamp((members - 1) / WELL_KNOWN, 0, 1);
        for (int bundle = 0; bundle < against.length; bundle++) {
            against[bundle] += known * Math.max(0, established[bundle] - against[bundle]);
        }
    }

    /// What the values of the lesser known group that the better known one never shows say against, in bits.
    private double unrepeated(int h, Shown large, Shown small) {
        boolean largeKnown = large.sightings()[h] > small.sightings()[h]
                || large.sightings()[h] == small.sightings()[h] && large.distinct()[h] >= small.distinct()[h];
        Shown known = largeKnown ? large : small;
        Shown other = largeKnown ? small : large;
        double chanceNew = (known.once()[h] + NEW_BEFORE) / (known.sightings()[h] + SEEN_BEFORE);
        double bits = other.alone()[h] * Math.min(VALUE_BITS_MAX, -Answer.log2(chanceNew));
        return Math.min(FIELD_BITS_MAX, holdings[h].against().steadiness() * bits);
    }

    /// What a bundle of what was weighed last says against, in thousandths of a bit.
    int millibits(int bundle) {
        return Answer.toMillibits(against[bundle]);
    }

    /// What all of it says against, in bits.
    double bits() {
        double sum = 0;
        for (double each : against) {
            sum += each;
        }
        return sum;
    }
}
