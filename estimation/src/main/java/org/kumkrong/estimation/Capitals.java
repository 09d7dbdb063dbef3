// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whether two lists write the same ids in capitals and in small letters, so that they seem to share nobody.
///
/// @param written ids as they stand on the list
/// @param folded the same, capitals not told apart
record Capitals(Set<String> written, Set<String> folded) {
    /// Refuses lists that share no id as it is written, and would share some if capitals were not told apart.
    /// Where capitals tell two ids of one list apart, they tell people apart, and nothing is said.
    static void requireAlike(Map<String, List<String>> ids) {
        List<String> names = List.copyOf(ids.keySet());
        List<Capitals> lists = ids.values().stream().map(Capitals::of).toList();
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                if (lists.get(one).differOnlyInCapitals(lists.get(other))) {
                    throw new ListsException("the lists " + names.get(one) + " and " + names.get(other)
                            + " share no id as they are written, but ids of both would agree if capitals were not"
                            + " told apart, as in K-7 and k-7. Write the ids of all lists alike; where they are"
                            + " different people, give them ids that differ in more than capitals");
                }
            }
        }
    }

    private static Capitals of(List<String> ids) {
        Set<String> folded = new HashSet<>();
        ids.forEach(id -> folded.add(id.toLowerCase(Locale.ROOT)));
        return new Capitals(new HashSet<>(ids), folded);
    }

    private boolean differOnlyInCapitals(Capitals other) {
        return toldByCapitals() == 0
                && other.toldByCapitals() == 0
                && shareNone(written, other.written)
                && !shareNone(folded, other.folded);
    }

    private int toldByCapitals() {
        return written.size() - folded.size();
    }

    private static boolean shareNone(Set<String> some, Set<String> others) {
        return some.size() < others.size()
                ? some.stream().noneMatch(others::contains)
                : others.stream().noneMatch(some::contains);
    }

    /// Sizes only: ids are people.
    @Override
    public String toString() {
        return "Capitals[" + written.size() + " ids]";
    }
}
