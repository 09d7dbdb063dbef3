// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kumkrong.estimation.Method;
import org.kumkrong.estimation.fit.Fit;

/// The model of the stepwise estimate beside the best of all models, by the Bayesian information criterion.
///
/// @param best the best of all valid models
/// @param chosen that of the stepwise estimate
public record Ranking(Fit best, Fit chosen) {
    /// Both; empty where not all models were tried, or there is no estimate.
    public static Optional<Ranking> of(Findings findings) {
        List<Fit> valid = findings.models().stream().filter(Fit::valid).toList();
        if (findings.joined() != null || valid.size() < 2) {
            return Optional.empty();
        }
        String model = findings.of(Method.STEPWISE).map(MethodFinding::model).orElse("");
        Fit best = Collections.min(valid, Comparator.comparingDouble(Fit::bic));
        return valid.stream()
                .filter(fit -> fit.model().toString().equals(model))
                .findFirst()
                .map(chosen -> new Ranking(best, chosen));
    }

    /// How far the criterion of the chosen model lies behind the best, to a whole number.
    public long behind() {
        return Math.round(chosen.bic() - best.bic());
    }
}
