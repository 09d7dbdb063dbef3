// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names given to one after the other: each gets what it wishes for, where nobody had that before; else the wish with a
/// count behind it, `7#2`, that nobody wishes for.
final class DistinctNames {
    private final List<String> wishes;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();
    private Set<String> wished = Set.of();

    /// @param wishes everybody's, in the order in which names are given
    DistinctNames(List<String> wishes) {
        this.wishes = wishes;
    }

    /// The names in the order of wishes.
    List<String> all() {
        return wishes.stream().map(this::name).toList();
    }

    private String name(String wish) {
        if (given.add(wish)) {
            return wish;
        }
        if (wished.isEmpty()) {
            wished = new HashSet<>(wishes);
        }
        String name;
        do {
            name = wish + '#' + (times.merge(wish, 1, Integer::sum) + 1);
        } while (wished.contains(name) || !given.add(name));
        return name;
    }
}
