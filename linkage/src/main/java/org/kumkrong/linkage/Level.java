// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// One possible answer of a comparison, with what is believed of it before any data is seen.
///
/// @param label word or two for the reason shown
/// @param m believed chance of this answer for two records of one person, where both hold a value
/// @param u believed chance of it for two people
/// @param frequencyShare how much of a value's rarity counts at this level: 1 all, 0 none
/// @param bitsMin least evidence it may be given, in bits
/// @param bitsMax most evidence it may be given, in bits
record Level(String label, double m, double u, double frequencyShare, double bitsMin, double bitsMax) {
    static final Level MISSING = new Level("not known", 0, 0, 0, 0, 0);

    static Level of(String label, double m, double u) {
        return new Level(label, m, u, 0, -12, 30);
    }

    static Level rare(String label, double m, double u, double frequencyShare) {
        return new Level(label, m, u, frequencyShare, -12, 30);
    }

    Level within(double min, double max) {
        return new Level(label, m, u, frequencyShare, min, max);
    }
}
