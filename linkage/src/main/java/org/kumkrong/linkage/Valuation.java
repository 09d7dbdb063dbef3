// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// What the values of one gathering are worth while it runs: fixed, or judged anew as groups join.
interface Valuation {
    /// Sharing a value worth less than this is no reason to look at a pair.
    int PROPOSING_MILLIBITS_MIN = 4_000;

    /// What it is worth that two groups share a value, in thousandths of a bit; 0 or more.
    int millibits(int value);

    /// Whether few enough hold a value that it tells anything.
    boolean tells(int value);

    /// Two groups that both held a value became one, which has gathered so many of its holders.
    void joined(int value, int holders);

    /// Whether a value is reason enough to look at a pair.
    default boolean proposes(int value) {
        return tells(value) && millibits(value) >= PROPOSING_MILLIBITS_MIN;
    }

    /// What a value of a holding is worth, by the number that its dictionary gives it.
    @FunctionalInterface
    interface Price {
        int millibits(int holding, int id);
    }

    /// By weights learned before.
    static Valuation fixed(HeldValues values, Worths worths) {
        return fixed(values, (holding, id) -> worths.millibits(holding, values.dictionaries()[holding], id));
    }

    /// The same, asked of somebody who remembers them.
    static Valuation fixed(HeldValues values, Price price) {
        int[] millibits = new int[values.size()];
        for (int value = 0; value < millibits.length; value++) {
            millibits[value] =
                    values.holders(value) < 2 ? 0 : price.millibits(values.holdingOf(value), values.id(value));
        }
        return new Valuation() {
            @Override
            public int millibits(int value) {
                return millibits[value];
            }

            @Override
            public boolean tells(int value) {
                return millibits[value] > 0;
            }

            @Override
            public void joined(int value, int holders) {
                // fixed
            }
        };
    }
}
