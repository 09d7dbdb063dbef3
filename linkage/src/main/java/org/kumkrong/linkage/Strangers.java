// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// How much those who hold a value look like strangers to each other, by all else that they show.
///
/// One person's tips repeat what they show: whoever joins many that never do, and shares nothing else
/// with them, is most
/// likely somebody else. Holders are met one by one, the best known first, each beside all before it. The strangest one
/// does not count: whether two of them are one person is what the value is to tell. Time for a value is
/// that of all that
/// its holders show. Not for several threads.
final class Strangers {
    /// Whom nobody else can be strange to beside one other.
    private static final int HOLDERS_MIN = 3;

    private final HeldValues values;
    private final Valuation valuation;
    private final Groups groups;
    private final Opposition opposition;
    private final Shown before;
    private final Shown next;
    /// The value for whose holders each was shown last, and how often.
    private final int[] shownFor;

    private final int[] shown;

    Strangers(HeldValues values, Valuation valuation, Groups groups) {
        this.values = values;
        this.valuation = valuation;
        this.groups = groups;
        this.opposition = new Opposition(values.holdings());
        this.before = new Shown(values.holdings().length);
        this.next = new Shown(values.holdings().length);
        this.shownFor = new int[values.size()];
        this.shown = new int[values.size()];
    }

    /// Bits by which the holders of each value look like strangers.
    float[] ofAll(Holders holders) {
        Arrays.fill(shownFor, -1);
        float[] bits = new float[values.size()];
        for (int value = 0; value < bits.length; value++) {
            if (values.holders(value) >= HOLDERS_MIN && valuation.tells(value)) {
                bits[value] = (float) of(value, holders.groups(value));
            }
        }
        return bits;
    }

    private double of(int value, int[] holders) {
        if (holders.length < HOLDERS_MIN) {
            return 0;
        }
        int[] met = sorted(holders, holder -> -groups.size(holder));
        before.clear();
        double sum = 0;
        double most = 0;
        int members = 0;
        for (int holder : met) {
            boolean known = compare(holder, value);
            if (members > 0 && !known) {
                opposition.weigh(before, next, Math.min(members, groups.size(holder)));
                sum += opposition.bits();
                most = Math.max(most, opposition.bits());
            }
            add(holder, value);
            members += groups.size(holder);
        }
        return sum - most;
    }

    /// What a holder shows beside those before; says whether they share another value that would be reason enough.
    private boolean compare(int holder, int value) {
        next.clear();
        int[] held = groups.held(holder);
        int[] counts = groups.counts(holder);
        boolean known = false;
        for (int i = 0; i < held.length; i++) {
            boolean shown = shownFor[held[i]] == value;
            if (held[i] != value) {
                next.add(values.holdingOf(held[i]), counts[i], !shown);
                known |= shown && valuation.proposes(held[i]);
            }
        }
        return known;
    }

    private void add(int holder, int value) {
        int[] held = groups.held(holder);
        int[] counts = groups.counts(holder);
        for (int i = 0; i < held.length; i++) {
            int h = values.holdingOf(held[i]);
            if (held[i] != value && shownFor[held[i]] == value) {
                before.sightings()[h] += counts[i];
                before.once()[h] -= shown[held[i]] == 1 ? 1 : 0;
                shown[held[i]] += counts[i];
            } else if (held[i] != value) {
                before.add(h, counts[i], true);
                shownFor[held[i]] = value;
                shown[held[i]] = counts[i];
            }
        }
    }

    /// By a number, then by name.
    private static int[] sorted(int[] holders, IntUnaryOperator number) {
        return Arrays.stream(holders)
                .mapToLong(holder -> (long) number.applyAsInt(holder) << Integer.SIZE | holder)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }
}
