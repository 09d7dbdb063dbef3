// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.List;
import java.util.Map;
import org.kumkrong.triage.Clock;

/// Everything that a sound rule file says. Immutable.
///
/// @param start points that every tip starts from
/// @param scale where the bands begin
/// @param retention how long providers keep records
/// @param completeness what each piece of information is worth
/// @param clocks how clocks are called
/// @param rules the rules, in the order of the file
record RuleParts(
        int start,
        Scale scale,
        Retention retention,
        CompletenessScale completeness,
        Map<Clock.Kind, Label> clocks,
        List<Rule> rules) {

    RuleParts {
        clocks = Map.copyOf(clocks);
        rules = List.copyOf(rules);
    }

    /// A name in both languages.
    record Label(String english, String thai) {}
}
