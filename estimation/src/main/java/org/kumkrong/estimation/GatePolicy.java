// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

/// What a number must withstand before it is printed as a conclusion.
///
/// @param peopleMin fewest people on any list
/// @param overlapMin fewest people on two lists or more
/// @param refusedDrawsMax largest share of draws without a valid model
/// @param influenceMax largest change that one person more or less may make
/// @param widthMax largest quotient of the interval's ends
/// @param spreadMax largest quotient of what different methods say
/// @param spreadOfNumberMax the same, up to which a number stands beside the range
/// @param containedTold share of a list on another from which on that is a doubt
/// @param containedMax share of a list on another from which on it is no list of its own
/// @param drawsMin fewest draws that make an interval
/// @param misfitMin smallest probability of the deviance at which no doubt is raised
/// @param missedLinksMax largest share of missed links that can be corrected
public record GatePolicy(
        long peopleMin,
        long overlapMin,
        double refusedDrawsMax,
        double influenceMax,
        double widthMax,
        double spreadMax,
        double spreadOfNumberMax,
        double containedTold,
        double containedMax,
        int drawsMin,
        double misfitMin,
        double missedLinksMax) {

    public GatePolicy {
        if (peopleMin < 1 || overlapMin < 1) {
            throw new IllegalArgumentException("peopleMin and overlapMin must be at least 1");
        }
        if (!(widthMax > 1 && spreadMax >= spreadOfNumberMax && spreadOfNumberMax >= 1)) {
            throw new IllegalArgumentException(
                    "widthMax, spreadMax and spreadOfNumberMax must be at least 1, in order");
        }
    }

    /// The usual thresholds; `docs/estimation.md` says where each comes from.
    public static GatePolicy usual() {
        return new GatePolicy(50, 10, 0.05, 0.20, 10, 3, 1.5, 0.90, 0.95, 200, 0.01, 0.15);
    }
}
