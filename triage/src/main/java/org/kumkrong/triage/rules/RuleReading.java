// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.List;

/// What came of reading a rule file.
public sealed interface RuleReading {
    /// The rules are sound.
    record Sound(RuleBook rules) implements RuleReading {}

    /// The rules must not be used.
    ///
    /// @param problems each as `file:line: what is wrong and what was expected`
    record Refused(List<String> problems) implements RuleReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
