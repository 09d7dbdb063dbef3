// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.estimation;

import java.util.List;
import org.kumkrong.estimation.chance.Chance;
import org.kumkrong.estimation.fit.Fitter;
import org.kumkrong.estimation.fit.HierarchicalModel;
import org.kumkrong.estimation.fit.Overlaps;

/// A made-up population of known size and how its people come onto lists.
///
/// @param name what it stands for
/// @param people how many there are
/// @param chances of being on exactly each set of lists, the empty one first
/// @param missedLinks share of links that are lost before the lists are compared
record Population(String name, long people, double[] chances, double missedLinks) {
    /// The designs: six that the methods' assumptions hold in, and two that they fail in.
    static List<Population> all(Tables tables) {
        return List.of(
                fitted("S1 UK, its stepwise model true", tables.read("UKdat_5"), "[12|13|24|25|35|45]"),
                fitted("S2 UK, its BIC model true", tables.read("UKdat_5"), "[12|13|23|25|34]"),
                fitted("S3 Western, its model true", tables.read("Western"), "[15|2|3|4]"),
                independent("S4 four independent lists", 1_000, 0, 0.3, 0.2, 0.15, 0.1),
                independent("S7 five sparse lists", 300, 0, 0.08, 0.08, 0.08, 0.08, 0.08),
                independent("S8 three lists, few people", 100, 0, 0.3, 0.25, 0.2),
                twoClasses("S5 a class hardly ever listed", 2_000),
                independent("S6 S4 with 10 % missed links", 1_000, 0.10, 0.3, 0.2, 0.15, 0.1));
    }

    private static Population fitted(String name, Overlaps table, String model) {
        Fitter fitter = new Fitter(table.lists());
        double people =
                fitter.fit(table, HierarchicalModel.parse(table.lists(), model)).total();
        double[] chances = new double[table.cells()];
        for (int set = 0; set < chances.length; set++) {
            chances[set] = fitter.expected(set) / people;
        }
        return new Population(name, Math.round(people), chances, 0);
    }

    private static Population independent(String name, long people, double missedLinks, double... listed) {
        return new Population(name, people, cells(listed), missedLinks);
    }

    /// Seven in ten have chances of two to five in a hundred on each list; the others are met often.
    private static Population twoClasses(String name, long people) {
        double[] seldom = cells(0.05, 0.04, 0.03, 0.02);
        double[] often = cells(0.5, 0.4, 0.3, 0.3);
        double[] chances = new double[seldom.length];
        for (int set = 0; set < chances.length; set++) {
            chances[set] = 0.7 * seldom[set] + 0.3 * often[set];
        }
        return new Population(name, people, chances, 0);
    }

    private static double[] cells(double... listed) {
        double[] cells = new double[1 << listed.length];
        for (int set = 0; set < cells.length; set++) {
            cells[set] = 1;
            for (int list = 0; list < listed.length; list++) {
                cells[set] *= (set >> list & 1) != 0 ? listed[list] : 1 - listed[list];
            }
        }
        return cells;
    }

    /// What the lists of one such population show.
    Overlaps draw(Chance chance) {
        double[] counts = new double[chances.length];
        chance.multinomial(people, chances, counts);
        counts[0] = 0;
        return new Overlaps(missedLinks == 0 ? counts : torn(counts, chance));
    }

    /// Each link between two entries of one person is lost with the same chance; chains of links hold.
    private double[] torn(double[] whole, Chance chance) {
        double[] torn = new double[whole.length];
        for (int set = 1; set < whole.length; set++) {
            for (int person = 0; person < whole[set]; person++) {
                int left = set;
                int[] group = groups(set, chance);
                while (left != 0) {
                    int part = group[Integer.numberOfTrailingZeros(left)] & set;
                    torn[part]++;
                    left &= ~part;
                }
            }
        }
        return torn;
    }

    private int[] groups(int set, Chance chance) {
        int[] group = new int[Integer.SIZE];
        for (int a = 0; a < group.length; a++) {
            group[a] = 1 << a;
        }
        for (int a = 0; a < Integer.SIZE - 1; a++) {
            for (int b = a + 1; b < Integer.SIZE - 1; b++) {
                if ((set >> a & 1) != 0 && (set >> b & 1) != 0 && chance.unit() >= missedLinks) {
                    int joined = group[a] | group[b];
                    for (int i = 0; i < group.length; i++) {
                        if ((joined >> i & 1) != 0) {
                            group[i] = joined;
                        }
                    }
                }
            }
        }
        return group;
    }
}
