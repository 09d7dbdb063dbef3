// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

/// A way of estimating, by the word that `estimates.csv` has for it.
public enum Method {
    /// All lists independent.
    MAIN_EFFECTS("main-effects"),
    /// Pairs of lists added one by one while their overlap is a surprise.
    STEPWISE("stepwise"),
    /// The best of all models with pairs, by the Bayesian information criterion.
    BIC_2("bic-2"),
    /// The best of all models.
    BIC_ALL("bic-all"),
    /// The average over decomposable graphs.
    DGA("dga"),
    /// Chao's estimator for unequal people.
    CHAO_MTH("chao-mth"),
    /// Two lists, for orientation only.
    CHAPMAN("chapman");

    private final String word;

    Method(String word) {
        this.word = word;
    }

    /// A mark in a sentence's values, in whose place each language has the name that tables have for it.
    String named() {
        return "{method." + word + "}";
    }

    /// As files call it.
    public String word() {
        return word;
    }
}
