// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// One thing that records tell of a person, and what it is worth that two groups of records agree on it or do not.
///
/// Where records tell nothing of it on either side, it counts nothing. All worths are in bits.
public sealed interface Trait {
    /// Shown nowhere but in messages about wrong settings.
    String name();

    /// A key that belongs to one person or few: the shared value that tells most counts.
    ///
    /// @param coincidence chance that another person holds a given value by accident
    /// @param sharedPrior chance, before anything is seen, that a value belongs to several people; 1 where it
    ///     always does: only how many groups hold it counts then
    /// @param repeat chance that two records of one person show the same value
    /// @param bitsMax evidence of a shared value, at most
    /// @param bitsAgainst what it counts against that both hold values and share none
    record Key(
            String name,
            String field,
            double coincidence,
            double sharedPrior,
            double repeat,
            double bitsMax,
            double bitsAgainst)
            implements Trait {
        public Key {
            if (!(coincidence > 0 && coincidence < 1 && sharedPrior > 0 && sharedPrior <= 1)) {
                throw new IllegalArgumentException("trait " + name + ": chances lie between 0 and 1");
            }
            requireChance(name, repeat);
        }
    }

    /// A word that many people share: it tells the more the rarer it is, and all pairs of mentions count.
    ///
    /// @param repeat chance that two records of one person agree
    /// @param bitsMax evidence of agreement, at most
    /// @param bitsAgainst what another word counts against
    record Word(String name, String field, double repeat, double bitsMax, double bitsAgainst) implements Trait {
        public Word {
            requireChance(name, repeat);
        }
    }

    /// A number that lies near where the person is one: a year of birth, a day of being told of.
    ///
    /// @param unless a field that says it better: not asked where both sides hold it; blank for none
    /// @param steps what a distance counts, nearest first
    /// @param bitsBeyond what any larger distance counts
    /// @param repeat 0, or the chance that two records of one person fall into the first step: agreeing counts
    ///     the more then, up to the step's bits, the fewer people are near
    record Near(String name, String field, String unless, List<Step> steps, double bitsBeyond, double repeat)
            implements Trait {
        public Near {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("trait " + name + " has no steps");
            }
        }
    }

    /// A distance and what it counts.
    ///
    /// @param most the largest distance that counts so
    record Step(double most, double bits) {}

    /// What a person goes by: full names, nicknames, handles, and the handles that are made of those names.
    ///
    /// @param names fields of full names or given names
    /// @param nicknames fields of nicknames
    /// @param handles field of handles
    /// @param mailboxes field of the names before the @ of e-mail addresses, often made of a handle
    record Called(String name, String names, List<String> nicknames, String handles, String mailboxes)
            implements Trait {
        public Called {
            nicknames = List.copyOf(nicknames);
        }
    }

    /// Two records that share this value are two people: told of beside each other.
    record Apart(String name, String field) implements Trait {}

    private static void requireChance(String name, double chance) {
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("trait " + name + ": a chance lies between 0 and 1");
        }
    }
}
