// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

/// Hears how far a study is; from any thread.
@FunctionalInterface
public interface StudyProgress {
    /// So much of a step is done.
    ///
    /// @param step what is being done
    /// @param done units done
    /// @param total units in all
    void at(Step step, long done, long total);

    /// The parts of a study that take time.
    enum Step {
        /// Every model is checked and fitted.
        MODELS,
        /// The table is drawn again, with stepwise selection.
        STEPWISE,
        /// The table is drawn again, with the best model with pairs.
        BIC_2,
        /// The table is drawn again, with the best of all models.
        BIC_ALL,
        /// Graphs are averaged.
        GRAPHS,
        /// The table is changed a little, to see what the answer does.
        SENSITIVITY,
        /// Lists are joined until there are few enough for every method; then all of it once more.
        JOINED
    }
}
