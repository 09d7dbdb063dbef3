// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.util.List;

/// What may be concluded from a study, after the gate.
public sealed interface Headline {
    /// What must be said beside it; never empty.
    List<Sentence> doubts();

    /// A number with its interval.
    ///
    /// @param figure the number and the interval, rounded outward
    /// @param doubts what must be said beside it
    record Supported(Figure figure, List<Sentence> doubts) implements Headline {
        public Supported {
            doubts = List.copyOf(doubts);
        }
    }

    /// Methods differ too much for a number: only what they span.
    ///
    /// @param figure the range alone
    /// @param reasons why there is no number in it
    /// @param doubts what must be said beside it
    record RangeOnly(Figure figure, List<Sentence> reasons, List<Sentence> doubts) implements Headline {
        public RangeOnly {
            reasons = List.copyOf(reasons);
            doubts = List.copyOf(doubts);
        }
    }

    /// No number.
    ///
    /// @param reasons why not
    /// @param doubts what could not be seen in any case
    record Refused(List<Sentence> reasons, List<Sentence> doubts) implements Headline {
        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("reasons must not be empty");
            }
            reasons = List.copyOf(reasons);
            doubts = List.copyOf(doubts);
        }
    }
}
