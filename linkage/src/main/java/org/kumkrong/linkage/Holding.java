// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// What it means when two groups of fragments hold the same value of a key field.
///
/// @param field the key field
/// @param group fields of one group tell much the same; only the one that tells most counts
/// @param chances how values come about
/// @param bounds how much values may tell
/// @param spelled 0 where spelling says nothing; else the share of people whose values could be written alike: the
///     chance of a coincidence is then at least what a model of how such values are spelled gives, times this
/// @param against what values say against that are not shared
public record Holding(String field, String group, Chances chances, Bounds bounds, double spelled, Against against) {
    /// How values come about.
    ///
    /// @param coincidence chance that another person holds a given value by accident, not shared by trade
    /// @param shared chance, before anything is seen, that a value belongs to several people: a rented account
    /// @param breadth where a value belongs to many, the share of all people who use it, as an address of a carrier
    ///     does; 0 where values are shared by few at a time. Such a value cannot be told from a private one in a
    ///     small folder; in a large one it stands out
    /// @param reuse chance that one more value of the same person repeats a given one; also how much each
    ///     value that is *not* repeated counts against, the more values the other side holds
    public record Chances(double coincidence, double shared, double breadth, double reuse) {
        public Chances {
            if (!(isChance(coincidence) && isChance(shared) && isChance(reuse) && breadth >= 0 && breadth < 1)) {
                throw new IllegalArgumentException("chances lie between 0 and 1");
            }
        }

        /// Where values are shared by few at a time.
        public Chances(double coincidence, double shared, double reuse) {
            this(coincidence, shared, 0, reuse);
        }

        private static boolean isChance(double number) {
            return number > 0 && number < 1;
        }
    }

    /// How much values may tell.
    ///
    /// @param bitsMax evidence of one shared value, at most, in bits
    /// @param holdersMax groups holding a value beyond which it tells nothing
    /// @param further share of the evidence of each shared value after the first: 1 where values come about
    ///     independently
    public record Bounds(double bitsMax, int holdersMax, double further) {
        private static final double FURTHER = 0.5;

        public Bounds {
            requireShare(further);
            if (holdersMax < 2) {
                throw new IllegalArgumentException("a bound allows " + holdersMax + " holders");
            }
        }

        /// Values of one person that come about together.
        public Bounds(double bitsMax, int holdersMax) {
            this(bitsMax, holdersMax, FURTHER);
        }
    }

    /// What values say against that are not shared.
    ///
    /// @param counts whether they say anything
    /// @param bundle fields that change together, as a persona's do: once groups are well known, only the
    ///     one counts that says most
    /// @param steadiness how much of that counts: 1 for what people keep, less for what changes with the
    ///     place they are at
    public record Against(boolean counts, String bundle, double steadiness) {
        public Against {
            requireShare(steadiness);
        }
    }

    /// Values that people keep, that change with nothing else and are not told by their spelling.
    public Holding(String field, String group, Chances chances, Bounds bounds) {
        this(field, group, chances, bounds, 0, new Against(true, field, 1));
    }

    /// The same as part of a bundle.
    public Holding in(String bundle) {
        return against(new Against(against.counts, bundle, against.steadiness));
    }

    /// The same, where other values say something else against.
    public Holding against(Against against) {
        return new Holding(field, group, chances, bounds, spelled, against);
    }

    /// The same for values told by their spelling.
    public Holding spelled(double share) {
        return new Holding(field, group, chances, bounds, share, against);
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("shares lie between 0 and 1");
        }
    }
}
