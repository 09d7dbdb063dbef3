// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.util.Locale;
import java.util.Optional;
import org.kumkrong.estimation.Method;
import org.kumkrong.estimation.chance.Gammas;
import org.kumkrong.estimation.fit.Fit;

/// How far the model of the stepwise estimate is from the lists, by the chi-squared test of its deviance.
///
/// The probability is that of the rounded deviance, so that it tells no more of the counts. On sparse
/// lists it is crude.
///
/// @param deviance to a whole number
/// @param freedom degrees of freedom, above zero
public record Misfit(long deviance, int freedom) {
    private static final double SMALLEST_TOLD = 0.001;

    /// The test; empty where there is no model, or one that has nothing left to be tested by.
    public static Optional<Misfit> of(Findings findings) {
        String model = findings.of(Method.STEPWISE)
                .filter(MethodFinding::valid)
                .map(MethodFinding::model)
                .orElse("");
        return findings.models().stream()
                .filter(fit -> fit.valid()
                        && fit.freedom() > 0
                        && fit.model().toString().equals(model))
                .findFirst()
                .map(Misfit::of);
    }

    /// The test where it rejects the model; empty where it does not, or there is none.
    public static Optional<Misfit> rejected(Findings findings) {
        return of(findings)
                .filter(misfit ->
                        misfit.probability() < findings.settings().policy().misfitMin());
    }

    private static Misfit of(Fit fit) {
        return new Misfit(Math.round(fit.deviance()), fit.freedom());
    }

    /// The chance of a deviance as large as this one if the model holds.
    public double probability() {
        return Gammas.chiSquaredAtLeast(deviance, freedom);
    }

    /// That chance as it is told: `0.032`, `<0.001`.
    public String probabilityTold() {
        double probability = probability();
        return probability < SMALLEST_TOLD ? "<0.001" : String.format(Locale.ROOT, "%.3f", probability);
    }
}
