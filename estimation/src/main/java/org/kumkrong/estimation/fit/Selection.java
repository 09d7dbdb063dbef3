// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

/// A way of choosing a model on counts, the same in the table and in each of its replicates.
@FunctionalInterface
public interface Selection {
    /// The chosen model, fitted; its verdict says why where there is none.
    Fit choose(Overlaps overlaps, Fitter fitter);

    /// All lists independent, nothing chosen.
    static Selection mainEffects(int lists) {
        HierarchicalModel model = HierarchicalModel.mainEffects(lists);
        return (overlaps, fitter) -> fitter.fit(overlaps, model);
    }
}
