// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// What it means when two groups of fragments hold the same value of a key field.
///
/// @param field the key field
/// @param group fields of one group tell much the same; only the one that tells most counts
/// @param coincidence chance that another person holds a given value by accident, where it is not shared by trade
/// @param sharedPrior chance, before anything is seen, that a value belongs to several people: a rented account
/// @param reuse chance that one more value of the same person repeats a given one; also how much each value that is
///     *not* repeated counts against, the more values the other side holds
/// @param bitsMax evidence of one shared value, at most, in bits
/// @param holdersMax groups holding a value beyond which it tells nothing
/// @param against whether values that are not shared count against
/// @param spelled 0 where spelling says nothing; else the share of people whose values could be written alike: the
///     chance of a coincidence is then at least what a model of how such values are spelled gives, times this
/// @param bundle fields that change together, as a persona's do: of what they say against, once groups are well known,
///     only the one counts that says most
/// @param steadiness how much of that counts: 1 for what people keep, less for what changes with the place they are at
/// @param further share of the evidence of each shared value after the first: 1 where values come about independently
public record Holding(
        String field,
        String group,
        double coincidence,
        double sharedPrior,
        double reuse,
        double bitsMax,
        int holdersMax,
        boolean against,
        double spelled,
        String bundle,
        double steadiness,
        double further) {
    private static final double FURTHER = 0.5;

    public Holding {
        if (!(coincidence > 0 && coincidence < 1 && sharedPrior > 0 && sharedPrior < 1 && reuse > 0 && reuse < 1)) {
            throw new IllegalArgumentException("holding " + field + ": chances lie between 0 and 1");
        }
        if (!(steadiness >= 0 && steadiness <= 1 && further >= 0 && further <= 1)) {
            throw new IllegalArgumentException("holding " + field + ": shares lie between 0 and 1");
        }
        if (holdersMax < 2) {
            throw new IllegalArgumentException("holding " + field + " allows " + holdersMax + " holders");
        }
    }

    /// Values that people keep, and that change with nothing else.
    public Holding(
            String field,
            String group,
            double coincidence,
            double sharedPrior,
            double reuse,
            double bitsMax,
            int holdersMax,
            boolean against,
            double spelled) {
        this(field, group, coincidence, sharedPrior, reuse, bitsMax, holdersMax, against, spelled, field, 1, FURTHER);
    }

    /// The same as part of a bundle.
    public Holding in(String bundle) {
        return new Holding(
                field,
                group,
                coincidence,
                sharedPrior,
                reuse,
                bitsMax,
                holdersMax,
                against,
                spelled,
                bundle,
                steadiness,
                further);
    }
}
