// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.List;
import java.util.Optional;

/// What became of a table that was to be published.
public sealed interface Protection {
    /// It may be published like this. Keep it: the next table is checked against it.
    ///
    /// @param name of the table
    /// @param shown each number as it is published
    record Release(String name, List<Shown> shown) implements Protection {
        public Release {
            shown = List.copyOf(shown);
        }

        /// How a number is published, by its label.
        public Optional<Shown> of(String label) {
            return shown.stream()
                    .filter(one -> one.entry().label().equals(label))
                    .findFirst();
        }
    }

    /// It cannot be published in a way that points at nobody.
    ///
    /// @param name of the table
    /// @param reason why not, and what would help
    record Withheld(String name, Reason reason) implements Protection {}

    /// Why a table is withheld.
    enum Reason {
        /// Together with what was published before, small numbers could be worked out. Fewer breakdowns
        /// would help.
        GIVES_AWAY,
        /// Too large to be checked in full. Fewer rows or columns would help.
        TOO_LARGE
    }
}
