// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.util.EnumMap;
import java.util.Map;

/// The figures of one run.
///
/// @param tips tips read
/// @param rejected things that could not be read
/// @param refusedValues values of tips that were not taken
/// @param refusedTips tips they are of
/// @param subjects entities on the suspect side
/// @param children entities on the victim side
/// @param cases cases
/// @param bands tips in each band
public record TriageOutcome(
        int tips,
        int rejected,
        long refusedValues,
        int refusedTips,
        int subjects,
        int children,
        int cases,
        Map<Band, Long> bands) {
    public TriageOutcome {
        var copy = new EnumMap<Band, Long>(Band.class);
        copy.putAll(bands);
        bands = copy;
    }
}
