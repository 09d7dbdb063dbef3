// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

/// Takes back what missed links do to a table: a person found on several lists and not recognised counts
/// several times.
///
/// Assumes that each link between two entries of one person is missed with the same chance, independently,
/// and that entries joined by a chain of found links become one person. A set `v` of lists then splits off
/// a person on `w` with probability `C(v) · e^(|v|·(|w|−|v|))`, `C` being the chance that `v` hangs
/// together; these sums are solved from the largest set down. Counts below zero become zero. Ours; the
/// connectivity recursion is Gilbert's (1959), Ann. Math. Stat. 30.
///
/// @param rate share of links between entries of one person that were not found
public record MissedLinks(double rate) {
    /// Beyond this the correction asks more of the counts than they can carry.
    public static final double RATE_MAX = 0.5;

    public MissedLinks {
        if (!(rate >= 0 && rate < RATE_MAX)) {
            throw new IllegalArgumentException("rate must be from 0 to " + RATE_MAX + ", not " + rate);
        }
    }

    /// The table as it would be with all links found, on average.
    public Overlaps corrected(Overlaps overlaps) {
        if (rate == 0) {
            return overlaps;
        }
        double[] connected = connected(overlaps.lists());
        double[] counts = new double[overlaps.cells()];
        for (int size = overlaps.lists(); size > 0; size--) {
            for (int set = 1; set < counts.length; set++) {
                if (Integer.bitCount(set) == size) {
                    counts[set] = Math.max(0, overlaps.count(set) / connected[size] - splitOff(counts, set, size));
                }
            }
        }
        return new Overlaps(counts);
    }

    /// The table that missed links make of a true one, on average.
    public Overlaps blurred(Overlaps truth) {
        double[] connected = connected(truth.lists());
        double[] counts = truth.counts();
        for (int set = 1; set < counts.length; set++) {
            int size = Integer.bitCount(set);
            counts[set] = connected[size] * (truth.count(set) + splitOff(truth.counts(), set, size));
        }
        return new Overlaps(counts);
    }

    private double splitOff(double[] counts, int set, int size) {
        double sum = 0;
        for (int larger = set + 1; larger < counts.length; larger++) {
            if ((larger & set) == set) {
                sum += counts[larger] * power(size * (Integer.bitCount(larger) - size));
            }
        }
        return sum;
    }

    /// The chance that so many entries of one person hang together.
    private double[] connected(int most) {
        double[] connected = new double[most + 1];
        for (int size = 1; size <= most; size++) {
            double apart = 0;
            double choices = 1;
            for (int part = 1; part < size; part++) {
                apart += choices * connected[part] * power(part * (size - part));
                choices = choices * (size - part) / part;
            }
            connected[size] = 1 - apart;
        }
        return connected;
    }

    private double power(int exponent) {
        double product = 1;
        for (int i = 0; i < exponent; i++) {
            product *= rate;
        }
        return product;
    }
}
