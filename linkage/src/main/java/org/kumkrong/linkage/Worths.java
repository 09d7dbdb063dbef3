// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What it is worth that two groups share a value: the weights by which fragments are gathered, fixed once learned.
///
/// A value's worth falls with the number of groups that hold it and rises as those groups prove to be one person by
/// other means: a rented account keeps many unrelated holders, an offender's own does not. Values that were not there,
/// or stood in one record, when this was learned count as if two groups held them; and nothing once more records hold
/// them than the holding allows groups. Safe for reading threads.
final class Worths {
    /// People who could have been told of, at least: a folder of ten tips is not a world of ten people.
    static final int POPULATION_MIN = 10_000;
    /// Bits towards *shared by trade* for each further group that holds a value.
    private static final double BITS_PER_GROUP = 0.3;
    /// Bits against it for each holder that the group with most of them has gathered, a remaining group.
    private static final double BITS_PER_JOINING = 2;
    /// Two records taken at random are one person with this chance times one in the population.
    private static final double PARTNERS = 2;

    private final List<Holding> holdings;
    private final int population;
    private final Map<String, Spelling> spellings;
    private final LongIntMap[] known;

    private Worths(List<Holding> holdings, int population, Map<String, Spelling> spellings, LongIntMap[] known) {
        this.holdings = holdings;
        this.population = population;
        this.spellings = spellings;
        this.known = known;
    }

    /// What is known before anything is gathered: how many there are, and how such values are spelled.
    static Worths before(Records records, List<Holding> holdings) {
        Map<String, Spelling> spellings = new HashMap<>();
        for (Holding holding : holdings) {
            if (holding.spelled() > 0) {
                spellings.computeIfAbsent(holding.group(), group -> spelling(records, holdings, group));
            }
        }
        return new Worths(holdings, Math.max(POPULATION_MIN, records.size()), spellings, new LongIntMap[0]);
    }

    private static Spelling spelling(Records records, List<Holding> holdings, String group) {
        TreeSet<String> distinct = new TreeSet<>();
        for (Holding holding : holdings) {
            if (holding.group().equals(group) && holding.spelled() > 0) {
                Dictionary dictionary = records.dictionary(records.schema().field(holding.field()));
                for (int id = 0; id < dictionary.size(); id++) {
                    distinct.add(unscoped(dictionary.value(id)));
                }
            }
        }
        return new Spelling(new ArrayList<>(distinct));
    }

    /// The value without the service it belongs to, which stands before the last blank.
    static String unscoped(String value) {
        return value.substring(value.lastIndexOf(' ') + 1);
    }

    /// The same, with what a gathering of all records found each value that several hold to be worth.
    Worths with(HeldValues values, Valuation found) {
        LongIntMap[] learned = new LongIntMap[holdings.size()];
        for (int h = 0; h < learned.length; h++) {
            learned[h] = new LongIntMap(64);
        }
        for (int value = 0; value < values.size(); value++) {
            if (values.holders(value) > 1) {
                int worth = found.tells(value) ? found.millibits(value) : 0;
                learned[values.holdingOf(value)].put(values.dictionary(value).fingerprint(values.id(value)), worth + 1);
            }
        }
        return new Worths(holdings, population, spellings, learned);
    }

    /// People among whom coincidences are reckoned.
    int population() {
        return population;
    }

    /// Evidence before anything is compared, in thousandths of a bit.
    int start() {
        return (int) Math.round(1000 * log2(PARTNERS / population));
    }

    /// What sharing a value is worth, in thousandths of a bit; 0 or more.
    int millibits(int holding, Dictionary dictionary, int id) {
        int learned = known.length == 0 ? 0 : known[holding].get(dictionary.fingerprint(id));
        if (learned > 0) {
            return learned - 1;
        }
        Holding held = holdings.get(holding);
        return dictionary.records(id) > held.bounds().holdersMax()
                ? 0
                : millibits(held, coincidence(held, dictionary.value(id)), 2, 1);
    }

    /// Chance that another person holds it by accident, from spelling where that tells more.
    double coincidence(Holding holding, String value) {
        Spelling spelling = spellings.get(holding.group());
        return spelling == null || holding.spelled() == 0
                ? holding.chances().coincidence()
                : Math.max(holding.chances().coincidence(), spelling.chance(unscoped(value)) * holding.spelled());
    }

    /// What sharing a value is worth.
    ///
    /// @param groups how many hold it
    /// @param most holders that one of them has gathered, at most
    int millibits(Holding holding, double coincidence, int groups, int most) {
        double shared = log2(holding.chances().shared() / (1 - holding.chances().shared()))
                + BITS_PER_GROUP * (groups - 2)
                - BITS_PER_JOINING * (most - 1) / Math.max(1, groups - 1);
        double chanceShared = 1 / (1 + Math.pow(2, -Math.clamp(shared, -40, 40)));
        double chance =
                (1 - chanceShared) * coincidence + chanceShared * Math.max(coincidence, (groups - 1.0) / population);
        double bits =
                Math.min(holding.bounds().bitsMax(), log2(holding.chances().reuse() / chance));
        return (int) Math.round(1000 * Math.max(0, bits));
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
