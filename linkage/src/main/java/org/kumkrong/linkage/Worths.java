// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What it is worth that two groups share a value: the weights by which fragments are gathered, fixed once learned.
///
/// A value's worth falls with the number of groups that hold it and with how strange they are to each other, see
/// [Strangers]; it rises as those groups prove to be one person by other means: a rented account keeps many unrelated
/// holders, an offender's own does not. Values that were not there, or stood in one record, when this was learned count
/// as if two groups held them; and nothing once more records hold them than the holding allows groups. Safe for reading
/// threads.
final class Worths {
    /// People who could have been told of, at least: a folder of ten tips is not a world of ten people.
    static final int POPULATION_MIN = 10_000;
    /// Two records of one folder are more often one person than two of a nation: somebody put them together. They count
    /// as taken from so many people for each record, but not from fewer than a district's.
    private static final int PEOPLE_PER_RECORD = 10;

    private static final int DISTRICT = 2_000;
    /// Two records taken at random are one person with this chance times one in the people they were taken from.
    private static final double PARTNERS = 2;
    /// Bits towards *shared by trade* for each further group that holds a value.
    private static final double BITS_PER_GROUP = 0.1;
    /// Bits against it for each holder that the group with most of them has gathered, a remaining group; and at most:
    /// that somebody uses an account much does not say that nobody else does.
    private static final double BITS_PER_JOINING = 2;

    private static final double JOININGS_BITS_MAX = 4;
    private static final double CERTAIN_BITS = 40;

    private final List<Holding> holdings;
    private final int records;
    private final int population;
    private final Map<String, Spelling> spellings;
    private final LongIntMap[] known;

    /// How a value is held.
    ///
    /// @param groups how many hold it
    /// @param most holders that one of them has gathered, at most
    /// @param strangers bits by which they look like strangers to each other
    record Use(int groups, int most, double strangers) {
        /// A value that nobody has judged.
        static final Use UNKNOWN = new Use(2, 1, 0);
    }

    private Worths(List<Holding> holdings, int records, Map<String, Spelling> spellings, LongIntMap[] known) {
        this.holdings = holdings;
        this.records = records;
        this.population = Math.max(POPULATION_MIN, records);
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
        return new Worths(holdings, records.size(), spellings, new LongIntMap[0]);
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
        return new Worths(holdings, records, spellings, learned);
    }

    /// Evidence before anything is compared, in thousandths of a bit.
    int start() {
        long near = Math.clamp((long) PEOPLE_PER_RECORD * records, DISTRICT, POPULATION_MIN);
        return Answer.toMillibits(Answer.log2(PARTNERS / Math.max(near, records)));
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
                : millibits(held, coincidence(held, dictionary.value(id)), Use.UNKNOWN);
    }

    /// Chance that another person holds it by accident, from spelling where that tells more.
    double coincidence(Holding holding, String value) {
        Spelling spelling = spellings.get(holding.group());
        return spelling == null || holding.spelled() == 0
                ? holding.chances().coincidence()
                : Math.max(holding.chances().coincidence(), spelling.chance(unscoped(value)) * holding.spelled());
    }

    /// What sharing a value is worth.
    int millibits(Holding holding, double coincidence, Use use) {
        double shared = chanceShared(holding, use);
        double chance = (1 - shared) * coincidence
                + shared * Math.max(coincidence, frequency(use))
                + unseen(holding.chances(), use);
        double bits = Answer.log2(holding.chances().reuse() / chance);
        return Answer.toMillibits(Math.clamp(bits, 0, holding.bounds().bitsMax()));
    }

    /// Chance that another person holds a value because people share it.
    double sharing(Holding holding, Use use) {
        return chanceShared(holding, use) * frequency(use);
    }

    private double frequency(Use use) {
        return (use.groups() - 1.0) / population;
    }

    private static double chanceShared(Holding holding, Use use) {
        double prior = holding.chances().shared();
        double joinings = BITS_PER_JOINING * (use.most() - 1) / Math.max(1, use.groups() - 1);
        double bits = Answer.log2(prior / (1 - prior))
                + BITS_PER_GROUP * (use.groups() - 2)
                + use.strangers()
                - Math.min(JOININGS_BITS_MAX, joinings);
        return 1 / (1 + Math.pow(2, -Math.clamp(bits, -CERTAIN_BITS, CERTAIN_BITS)));
    }

    /// Chance that another person holds a value that many use, though few of them stand in the records: how many do is
    /// taken for a Poisson number.
    private double unseen(Holding.Chances chances, Use use) {
        double expected = chances.breadth() * records;
        double term = Math.exp(-expected);
        double soFew = 0;
        for (int users = 0; users <= use.groups() && term > 0; users++) {
            soFew += term;
            term *= expected / (users + 1);
        }
        return chances.shared() * soFew * chances.breadth();
    }
}
