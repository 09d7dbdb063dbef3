// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.List;
import org.kumkrong.intake.Tip;
import org.kumkrong.triage.NotTaken;
import org.kumkrong.triage.report.Words;

/// What was not taken of one tip, in words.
public final class NotTakenWords {
    private NotTakenWords() {}

    /// One for each field and reason, in the tip's order.
    public static List<NotTaken> of(Tip tip) {
        return RefusedValues.of(tip).entrySet().stream()
                .map(each -> inWords(each.getKey(), each.getValue()))
                .toList();
    }

    private static NotTaken inWords(RefusedValues.Why why, int values) {
        Words reason = why.inWords();
        Words action = InThai.of(why.action());
        return new NotTaken(reason.en(), reason.th(), action.en(), action.th(), values);
    }
}
