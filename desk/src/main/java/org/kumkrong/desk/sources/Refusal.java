// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import java.io.Serial;

/// A request that is not done, with its problem.
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final int retryAfterSeconds;

    /// @param problem why
    public Refusal(Problem problem) {
        this(problem, 0);
    }

    /// @param problem why
    /// @param retryAfterSeconds when to ask again; 0 where that would not help
    public Refusal(Problem problem, int retryAfterSeconds) {
        super(problem.title());
        this.problem = problem;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    Problem problem() {
        return problem;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
