// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.Method;
import org.kumkrong.estimation.Sentence;

/// What one method says of a table: that method's result, and no conclusion.
///
/// @param method the method
/// @param model its model, or the heaviest of several; empty where there is none
/// @param estimate the total; NaN where refused
/// @param interval the interval that goes with it; null where refused or drawn too seldom
/// @param alsoPercentile the percentile interval where `interval` is another
/// @param status whether there is a number
/// @param reasons why not, or what must be said beside it
public record MethodFinding(
        Method method,
        String model,
        double estimate,
        @Nullable Interval interval,
        @Nullable Interval alsoPercentile,
        Status status,
        List<Sentence> reasons) {

    /// Whether a method has a number.
    public enum Status {
        /// A valid model's number.
        OK("ok"),
        /// No number.
        REFUSED("refused"),
        /// A number that is no estimate to work with.
        ORIENTATION("orientation");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /// As `estimates.csv` says it.
        public String word() {
            return word;
        }
    }

    public MethodFinding {
        reasons = List.copyOf(reasons);
    }

    static MethodFinding refused(Method method, String model, Sentence... reasons) {
        return new MethodFinding(method, model, Double.NaN, null, null, Status.REFUSED, List.of(reasons));
    }

    static MethodFinding of(Method method, String model, double estimate, Interval interval, Sentence... remarks) {
        return new MethodFinding(method, model, estimate, interval, null, Status.OK, List.of(remarks));
    }

    /// Whether it is a valid method's number.
    public boolean valid() {
        return status == Status.OK;
    }
}
