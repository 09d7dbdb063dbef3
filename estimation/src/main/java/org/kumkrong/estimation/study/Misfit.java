// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.util.Locale;
import java.util.Optional;
import org.kumkrong.estimation.Method;
import org.kumkrong.estimation.chance.Gammas;
import org.kumkrong.estimation.fit.Fit;

/// How far the model of the stepwise estimate is from the lists, by the chi-squared test of its deviance.
///
/// On sparse lists it is crude.
///
/// @param deviance as it was found, of which the probability is told however it is shown
/// @param freedom degrees of freedom, above zero
public record Misfit(double deviance, int freedom) {
    private static final double SMALLEST_TOLD = 0.01;
    private static final double LARGEST_TOLD = 0.99;

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
        return new Misfit(fit.deviance(), fit.freedom());
    }

    /// The chance of a deviance as large as this one if the model holds.
    public double probability() {
        return Gammas.chiSquaredAtLeast(deviance, freedom);
    }

    /// That chance as it is told: `0.32`, `<0.01`, `>0.99`.
    public String probabilityTold() {
        double probability = probability();
        if (probability < SMALLEST_TOLD) {
            return "<0.01";
        }
        return probability > LARGEST_TOLD ? ">0.99" : String.format(Locale.ROOT, "%.2f", probability);
    }
}
