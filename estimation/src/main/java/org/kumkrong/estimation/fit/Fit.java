// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

/// A model fitted to counts: a result among others, and no conclusion.
///
/// @param model the model
/// @param verdict whether it has exactly one estimate; where not, all numbers are NaN
/// @param people how many are on any list
/// @param hidden how many it expects on none
/// @param hiddenLogError standard error of the logarithm of `hidden`
/// @param deviance twice the log likelihood that it lacks to a perfect fit
/// @param logLikelihood of the counts under it
/// @param infinite parameters at minus infinity
/// @param freedom degrees of freedom: cells where people can be expected, less the parameters that are finite
public record Fit(
        HierarchicalModel model,
        Verdict verdict,
        double people,
        double hidden,
        double hiddenLogError,
        double deviance,
        double logLikelihood,
        int infinite,
        int freedom) {

    static Fit refused(HierarchicalModel model, Verdict verdict, double people, int infinite) {
        return new Fit(model, verdict, people, Double.NaN, Double.NaN, Double.NaN, Double.NaN, infinite, 0);
    }

    /// Whether it has exactly one estimate.
    public boolean valid() {
        return verdict == Verdict.VALID;
    }

    /// All people: on a list and on none.
    public double total() {
        return people + hidden;
    }

    /// Akaike's criterion; parameters at minus infinity count too.
    public double aic() {
        return -2 * logLikelihood + 2 * model.parameters();
    }

    /// The Bayesian information criterion, by the number of people; parameters at minus infinity count too.
    public double bic() {
        return -2 * logLikelihood + StrictMath.log(people) * model.parameters();
    }
}
