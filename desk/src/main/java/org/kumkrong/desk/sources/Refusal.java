// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import java.io.Serial;

/// A request that is not done, with its problem.
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// @param problem why
    public Refusal(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
