// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Reason;

/// One rule: when it applies, what it does to the priority, and why. Immutable, safe for threads.
///
/// @param id its name in the file
/// @param when when it applies
/// @param points what it adds, or takes where negative
/// @param floor the band below which it lets no tip fall; null where none
/// @param cap the band above which it lets no tip rise by points alone; null where none. A floor is stronger
/// @param group rules of one group stand for one thing: only the weightiest of them counts; empty for none
/// @param english why, in English
/// @param thai the same in Thai
/// @param source where the rule comes from
record Rule(
        String id,
        Condition when,
        int points,
        @Nullable Band floor,
        @Nullable Band cap,
        String group,
        ReasonText english,
        ReasonText thai,
        String source) {

    boolean raises() {
        return points > 0 || floor != null;
    }

    boolean lowers() {
        return points < 0 || cap != null;
    }

    Reason reason(Facts facts) {
        return new Reason(id, points, english.fill(facts), thai.fill(facts));
    }

    /// Why the rule must not be used: it would let danger, or material that may be AI-made, lower a tip. Empty where it
    /// may.
    List<String> dangers() {
        List<String> dangers = new ArrayList<>();
        if (raises() && lowers()) {
            dangers.add("a rule either raises (points above 0, floor) or lowers (points below 0, cap); make two of it");
        }
        when.readings(true, (fact, falsified, verified) -> {
            if (fact == Fact.GENERATIVE_AI && (lowers() || falsified)) {
                dangers.add("material that may be AI-made must never lower a tip: a child may be behind it."
                        + " A rule that reads `generative_ai` may only raise, and not by `not generative_ai`");
            } else if (fact.danger() != Fact.Danger.NONE && ((raises() && falsified) || (lowers() && verified))) {
                dangers.add("as it reads `" + fact.word() + "`, more danger would lower the tip; "
                        + (raises()
                                ? "a rule that raises may not need less danger"
                                : "a rule that lowers may not need more"));
            }
        });
        return dangers;
    }
}
