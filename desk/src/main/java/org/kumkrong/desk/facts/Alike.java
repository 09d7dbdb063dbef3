// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.kumkrong.estimation.disclosure.Entry;
import org.kumkrong.estimation.disclosure.Protection;
import org.kumkrong.estimation.disclosure.Shown;

/// Groups that every table treats alike, as one: thousands of children become a handful of unknowns,
/// and nothing is lost.
final class Alike {
    private final Map<String, String> nameOf = new HashMap<>();
    private final List<Protection.Release> releases;

    Alike(List<Set<String>> rows, List<Protection.Release> releases) {
        List<Set<String>> all = new ArrayList<>(rows);
        releases.forEach(release ->
                release.shown().forEach(shown -> all.add(shown.entry().groups())));
        Map<String, BitSet> seenIn = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String group : all.get(i)) {
                seenIn.computeIfAbsent(group, _ -> new BitSet()).set(i);
            }
        }
        Map<BitSet, String> names = new HashMap<>();
        seenIn.forEach((group, where) -> nameOf.put(group, names.computeIfAbsent(where, BitSet::toString)));
        this.releases = releases.stream()
                .map(release -> new Protection.Release(
                        release.name(), release.shown().stream().map(this::of).toList()))
                .toList();
    }

    Set<String> of(Collection<String> groups) {
        Set<String> names = new HashSet<>();
        groups.forEach(group -> names.add(nameOf.getOrDefault(group, group)));
        return names;
    }

    private Shown of(Shown shown) {
        Entry entry = new Entry(
                shown.entry().label(), of(shown.entry().groups()), shown.entry().count());
        return switch (shown) {
            case Shown.Exact _ -> new Shown.Exact(entry);
            case Shown.Hidden _ -> new Shown.Hidden(entry);
            case Shown.Rounded(var _, long value, long lower, long upper) ->
                new Shown.Rounded(entry, value, lower, upper);
            case Shown.Under(var _, long least, long limit) -> new Shown.Under(entry, least, limit);
            case Shown.Summed(var _, long value) -> new Shown.Summed(entry, value);
        };
    }

    List<Protection.Release> releases() {
        return releases;
    }

    /// How many people each has.
    Map<String, Long> people(ToLongFunction<String> peopleIn) {
        Map<String, Long> people = new HashMap<>();
        nameOf.forEach((group, name) -> people.merge(name, peopleIn.applyAsLong(group), Long::sum));
        return people;
    }
}
