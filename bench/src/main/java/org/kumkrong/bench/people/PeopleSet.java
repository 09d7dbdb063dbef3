// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import java.util.List;
import java.util.Set;

/// A public set of tables with known answers.
///
/// @param name short name
/// @param files paths below the data folder
/// @param hidden columns that give the answer away, or that exist only because the data were made by a program
/// @param truth where the answer is
record PeopleSet(String name, List<String> files, Set<String> hidden, Truth truth) {

    /// Where a set says which rows are one entity.
    sealed interface Truth {
        /// The value of a column.
        record Column(String name) implements Truth {}

        /// The first group of a pattern in a column.
        record Within(String column, String pattern) implements Truth {}

        /// A file of its own that names rows by two columns.
        record KeyFile(String file, String source, String record, String entity) implements Truth {}
    }
}
