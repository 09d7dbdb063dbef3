// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The values that records hold in the fields of some [Holding]s, numbered through, and what sharing one is worth.
///
/// A value's worth falls with the number of groups that hold it and rises as those groups prove to be one person by
/// other means: a rented account keeps many unrelated holders, an offender's own does not.
final class HeldValues {
    /// Bits towards *shared by trade* for each further group that holds a value.
    private static final double BITS_PER_GROUP = 0.3;
    /// Bits against it for each joining among the holders, a remaining group.
    private static final double BITS_PER_JOINING = 2;

    /// People who could have been told of, at least: a folder of ten tips is not a world of ten people.
    static final int POPULATION_MIN = 10_000;

    private final Holding[] holdings;
    private final int[] firstValue;
    private final byte[] holdingOf;
    private final int[] mentions;
    private final int[] groups;
    private final float[] coincidence;
    private final int population;

    HeldValues(Records records, List<Holding> holdings) {
        this.holdings = holdings.toArray(Holding[]::new);
        this.population = Math.max(POPULATION_MIN, records.size());
        this.firstValue = new int[this.holdings.length + 1];
        for (int h = 0; h < this.holdings.length; h++) {
            firstValue[h + 1] = Math.addExact(
                    firstValue[h], dictionary(records, this.holdings[h]).size());
        }
        this.holdingOf = new byte[firstValue[this.holdings.length]];
        this.mentions = new int[holdingOf.length];
        this.coincidence = new float[holdingOf.length];
        for (int h = 0; h < this.holdings.length; h++) {
            Arrays.fill(holdingOf, firstValue[h], firstValue[h + 1], (byte) h);
        }
        spell(records);
        for (int record = 0; record < records.size(); record++) {
            for (int value : of(records, record)) {
                mentions[value]++;
            }
        }
        this.groups = mentions.clone();
    }

    private static Dictionary dictionary(Records records, Holding holding) {
        return records.dictionary(records.schema().field(holding.field()));
    }

    /// Chances of coincidence, from spelling where that tells more.
    private void spell(Records records) {
        Map<String, Spelling> models = new HashMap<>();
        for (int h = 0; h < holdings.length; h++) {
            Dictionary dictionary = dictionary(records, holdings[h]);
            Holding holding = holdings[h];
            for (int id = 0; id < dictionary.size(); id++) {
                coincidence[firstValue[h] + id] = (float) holding.coincidence();
            }
            if (holding.spelled() > 0) {
                Spelling spelling = models.computeIfAbsent(holding.group(), group -> learn(records, group));
                for (int id = 0; id < dictionary.size(); id++) {
                    double chance = spelling.chance(unscoped(dictionary.value(id))) * holding.spelled();
                    coincidence[firstValue[h] + id] = (float) Math.max(holding.coincidence(), chance);
                }
            }
        }
    }

    private Spelling learn(Records records, String group) {
        java.util.TreeSet<String> distinct = new java.util.TreeSet<>();
        for (Holding holding : holdings) {
            if (holding.group().equals(group) && holding.spelled() > 0) {
                Dictionary dictionary = dictionary(records, holding);
                for (int id = 0; id < dictionary.size(); id++) {
                    distinct.add(unscoped(dictionary.value(id)));
                }
            }
        }
        return new Spelling(new ArrayList<>(distinct));
    }

    /// The value without the service it belongs to, which stands before the last blank.
    private static String unscoped(String value) {
        return value.substring(value.lastIndexOf(' ') + 1);
    }

    /// The distinct values of a record, ascending.
    int[] of(Records store, int record) {
        int[] found = new int[8];
        int n = 0;
        for (int h = 0; h < holdings.length; h++) {
            int field = store.schema().field(holdings[h].field());
            for (int entry = store.first(record, field); entry >= 0; entry = store.next(record, entry)) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, 2 * n);
                }
                found[n++] = firstValue[h] + store.value(entry);
            }
        }
        return Arrays.stream(found, 0, n).sorted().distinct().toArray();
    }

    /// People among whom coincidences are reckoned.
    int population() {
        return population;
    }

    int size() {
        return holdingOf.length;
    }

    int holdings() {
        return holdings.length;
    }

    int holdingOf(int value) {
        return holdingOf[value];
    }

    Holding holding(int number) {
        return holdings[number];
    }

    /// Groups that hold a value now.
    int groups(int value) {
        return groups[value];
    }

    /// Two groups that both held a value became one.
    void joined(int value) {
        groups[value]--;
    }

    /// What it is worth that two groups share a value, in thousandths of a bit; 0 or more.
    int millibits(int value) {
        Holding holding = holdings[holdingOf[value]];
        double held = groups[value];
        double joinings = mentions[value] - held;
        double shared = log2(holding.sharedPrior() / (1 - holding.sharedPrior()))
                + BITS_PER_GROUP * (held - 2)
                - BITS_PER_JOINING * joinings / Math.max(1, held - 1);
        double chanceShared = 1 / (1 + Math.pow(2, -Math.clamp(shared, -40, 40)));
        double chance = (1 - chanceShared) * coincidence[value]
                + chanceShared * Math.max(coincidence[value], (held - 1) / population);
        double bits = Math.min(holding.bitsMax(), log2(holding.reuse() / chance));
        return (int) Math.round(1000 * Math.max(0, bits));
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
