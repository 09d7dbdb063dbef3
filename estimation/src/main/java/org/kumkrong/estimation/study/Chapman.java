// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.util.List;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Method;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.chance.NormalLaw;

/// The size of a closed population from two overlapping lists: for orientation, never as a conclusion.
///
/// Assumes independent lists, equal chances of being listed and links without error, none of which two
/// lists can test. Source: Chapman (1951), Univ. Calif. Publ. Statist. 1, 131–160; variance by Seber
/// (1970), Biometrics
/// 26. Here `n1`, `n2` are the people on each list and `m` those on both. The interval is normal on the
/// logarithm of the hidden figure.
final class Chapman {
    private Chapman() {}

    static MethodFinding of(CaptureTable table, double level) {
        double n1 = table.peopleOn(1);
        double n2 = table.peopleOn(2);
        double m = table.peopleOn(3);
        double estimate = (n1 + 1) * (n2 + 1) / (m + 1) - 1;
        double variance = (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) * (m + 1) * (m + 2));
        double people = table.people();
        double hidden = Math.max(0, estimate - people);
        double spread = hidden == 0 ? 0 : Math.sqrt(StrictMath.log1p(variance / (hidden * hidden)));
        double factor = StrictMath.exp(NormalLaw.quantile((1 + level) / 2) * spread);
        return new MethodFinding(
                Method.CHAPMAN,
                "[1|2]",
                estimate,
                new Interval(people + hidden / factor, people + hidden * factor, Interval.Kind.MODEL_TAKEN_AS_KNOWN),
                null,
                MethodFinding.Status.ORIENTATION,
                List.of(Sentence.of("remark.chapman")));
    }
}
