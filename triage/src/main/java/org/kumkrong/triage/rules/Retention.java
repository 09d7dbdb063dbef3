// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.Map;
import org.kumkrong.triage.signals.TipSignals;

/// How many days providers keep the record of who used an address, by country. Immutable, safe for threads.
///
/// @param unitCountry the country assumed where a tip names none, or one that is not listed
/// @param days by ISO 3166 alpha-2 code; holds the unit's country
record Retention(String unitCountry, Map<String, Integer> days) {
    private static final long DAY_SECONDS = 86_400;

    Retention {
        days = Map.copyOf(days);
        if (!days.containsKey(unitCountry)) {
            throw new IllegalArgumentException("no days for the unit's own country");
        }
    }

    /// When the last record of a suspect's address is lost, in seconds since 1970; [TipSignals#NEVER] where the tip has
    /// none.
    long lostAt(TipSignals tip) {
        if (tip.lastAddressAt() == TipSignals.NEVER) {
            return TipSignals.NEVER;
        }
        Integer kept = days.get(tip.country());
        return tip.lastAddressAt() + DAY_SECONDS * (kept == null ? days.getOrDefault(unitCountry, 0) : kept);
    }
}
