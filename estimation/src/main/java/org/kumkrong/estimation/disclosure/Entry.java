// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.Set;

/// One number of a table, be it a cell or a total: how many people certain groups have together.
///
/// @param label what it is called, once in its table
/// @param groups the smallest groups it counts; the same people bear the same group in every table
/// @param count how many people, truly
public record Entry(String label, Set<String> groups, long count) {
    public Entry {
        groups = Set.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("groups must not be empty");
        }
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative");
        }
    }

    /// Label only: the true count is not for printing.
    @Override
    public String toString() {
        return label;
    }
}
