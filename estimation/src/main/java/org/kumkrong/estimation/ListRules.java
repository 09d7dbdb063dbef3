// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.util.ArrayList;
import java.util.List;
import org.kumkrong.estimation.study.Figures;
import org.kumkrong.estimation.study.Findings;

/// Rules 1 and 2 of `docs/estimation.md`: what the lists themselves must be, before any model is looked at.
///
/// @param reasons why they support no number
/// @param doubts what must be said of them
record ListRules(List<Sentence> reasons, List<Sentence> doubts) {
    static ListRules of(Findings findings) {
        ListRules rules = new ListRules(new ArrayList<>(), new ArrayList<>());
        CaptureTable table = findings.table();
        if (table.people() > 0) { // otherwise every method says so
            rules.sameQuestion(table, findings.settings());
            for (int list = 0; list < table.lists(); list++) {
                rules.loneOrContained(table, list, findings.settings().policy());
            }
            rules.people(table, findings.settings());
        }
        return rules;
    }

    private void sameQuestion(CaptureTable table, StudySettings settings) {
        if (table.lists() < 3) {
            reasons.add(Sentence.of("gate.two-lists"));
        }
        Boolean same = settings.sameQuestion();
        if (same == null) {
            doubts.add(Sentence.of("doubt.not-declared"));
        } else if (!same) {
            reasons.add(Sentence.of("gate.not-the-same"));
        }
    }

    private void loneOrContained(CaptureTable table, int list, GatePolicy policy) {
        int bit = 1 << list;
        String name = table.names().get(list);
        long on = table.peopleOn(bit);
        if (on == 0) {
            reasons.add(Sentence.of("gate.empty-list", name));
            return;
        }
        if (on == table.count(bit)) {
            reasons.add(Sentence.of("gate.lone-list", name));
        }
        for (int other = 0; other < table.lists(); other++) {
            if (other == list) {
                continue;
            }
            if (table.peopleOn(bit | 1 << other) == on) {
                reasons.add(Sentence.of("gate.contained", name, table.names().get(other)));
            } else {
                nearlyContained(table, list, other, policy);
            }
        }
    }

    /// A copy with a few changed ids must not carry a table past the gate that its original would not. Where
    /// the other list holds nearly everybody, whoever they are, that is no sign of a copy.
    private void nearlyContained(CaptureTable table, int list, int other, GatePolicy policy) {
        double share = shareOn(table, list, other);
        boolean toldAlready = other < list && shareOn(table, other, list) >= policy.containedTold();
        if (share < policy.containedTold() || toldAlready) {
            return;
        }
        double most = Math.max(share, shareOn(table, other, list));
        boolean copy = most >= policy.containedMax() && shareOfRest(table, list, other) < policy.containedTold();
        double said = most >= policy.containedMax() ? policy.containedMax() : policy.containedTold();
        (copy ? reasons : doubts)
                .add(Sentence.of(
                        "gate.nearly-contained",
                        table.names().get(list),
                        table.names().get(other),
                        Figures.percent(said)));
    }

    private static double shareOn(CaptureTable table, int list, int other) {
        return (double) table.peopleOn(1 << list | 1 << other) / table.peopleOn(1 << list);
    }

    /// Of those on any third list and not on the first, the share on the other.
    private static double shareOfRest(CaptureTable table, int list, int other) {
        long rest = 0;
        long shared = 0;
        for (int set = 1; set < table.cells(); set++) {
            if ((set >> list & 1) == 0 && (set & ~(1 << other)) != 0) {
                rest += table.count(set);
                shared += (set >> other & 1) != 0 ? table.count(set) : 0;
            }
        }
        return rest == 0 ? 0 : (double) shared / rest;
    }

    private void people(CaptureTable table, StudySettings settings) {
        GatePolicy policy = settings.policy();
        if (table.people() < policy.peopleMin()) {
            reasons.add(Sentence.of("gate.few-people", String.valueOf(policy.peopleMin())));
        }
        if (table.peopleOnSeveral() < policy.overlapMin()) {
            reasons.add(Sentence.of("gate.few-overlaps", String.valueOf(policy.overlapMin())));
        }
        Long population = settings.population();
        if (population != null && population <= table.people()) {
            reasons.add(Sentence.of("gate.population-counted"));
        }
    }
}
