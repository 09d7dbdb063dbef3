// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kumkrong.estimation.disclosure.DisclosurePolicy.Method;
import org.kumkrong.estimation.disclosure.Protection.Release;

/// Finds everything that must stay unknown once a table is published beside earlier ones.
///
/// Small numbers of this table and of earlier ones, two of them that are small together, small differences
/// between any two numbers, and few people whom all numbers treat alike. What earlier publications have
/// told already cannot be kept any more; it must not be told more narrowly.
final class Targets {
    /// Most sums of small numbers that are kept from being known together.
    private static final int TOGETHER_MAX = 5_000;

    private final Sheet sheet;
    private final Map<String, Long> people;
    private final DisclosurePolicy policy;
    private final List<Entry> before;
    private final List<Entry> all;

    private Targets(Sheet sheet, List<Release> earlier, Map<String, Long> people, DisclosurePolicy policy) {
        this.sheet = sheet;
        this.people = people;
        this.policy = policy;
        before = earlier.stream()
                .flatMap(release -> release.shown().stream())
                .map(shown ->
                        new Entry("", shown.entry().groups(), shown.entry().count()))
                .distinct()
                .toList();
        all = new ArrayList<>(before);
        all.addAll(sheet.entries());
    }

    static List<Target> of(Sheet sheet, List<Release> earlier, Map<String, Long> people, DisclosurePolicy policy) {
        Set<Target> wanted = new Targets(sheet, earlier, people, policy).wanted();
        Attacker any = new Attacker(earlier);
        Attacker told = Attacker.told(earlier, policy);
        return wanted.stream()
                .map(target -> new Target(
                        target.groups(),
                        left(any, target.groups(), target.width()),
                        left(told, target.groups(), target.widthTold())))
                .filter(target -> target.width() > 0 || target.widthTold() > 0)
                .toList();
    }

    private static long left(Attacker reader, Set<String> groups, long width) {
        return reader.leavesOpen(groups, width) ? width : reader.of(groups).width();
    }

    private Set<Target> wanted() {
        Set<Set<String>> found = new LinkedHashSet<>();
        all.stream().filter(entry -> policy.sensitive(entry.count())).forEach(entry -> found.add(entry.groups()));
        fewTogether(found);
        for (Entry then : before) {
            for (Entry one : all) { // of two earlier ones too: what they kept together, a third could tell
                difference(one, then).ifPresent(found::add);
                difference(then, one).ifPresent(found::add);
            }
        }
        Set<Target> wanted = new LinkedHashSet<>();
        found.forEach(groups -> wanted.add(new Target(groups, policy.widthMin(), policy.widthTold())));
        fewAlike().forEach(groups -> wanted.add(new Target(groups, policy.widthOfAlike(), policy.widthTold())));
        return wanted;
    }

    /// Groups that all numbers treat alike, where these are few people together.
    private List<Set<String>> fewAlike() {
        Map<String, BitSet> seenIn = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String group : all.get(i).groups()) {
                seenIn.computeIfAbsent(group, _ -> new BitSet()).set(i);
            }
        }
        Map<BitSet, Set<String>> alike = new LinkedHashMap<>();
        seenIn.forEach((group, where) ->
                alike.computeIfAbsent(where, _ -> new HashSet<>()).add(group));
        return alike.values().stream()
                .filter(people.keySet()::containsAll)
                .filter(groups -> policy.sensitive(groups.stream()
                        .mapToLong(group -> people.getOrDefault(group, 0L))
                        .sum()))
                .toList();
    }

    /// Several small numbers that are small together too: a later table might join their rows or columns.
    ///
    /// @param people all of them
    /// @param count how many
    /// @param last the last one among all small numbers
    private record Together(Set<String> people, long count, int last) {}

    private void fewTogether(Set<Set<String>> found) {
        List<Together> small = small();
        List<Together> joined = small;
        int left = TOGETHER_MAX;
        while (!joined.isEmpty() && left > 0) { // twos, then threes, and so on
            List<Together> larger = new ArrayList<>();
            for (Together next : small) {
                for (Together some : joined) {
                    long count = some.count() + next.count();
                    if (left > 0
                            && some.last() < next.last()
                            && policy.sensitive(count)
                            && Collections.disjoint(some.people(), next.people())) {
                        Set<String> all = new HashSet<>(some.people());
                        all.addAll(next.people());
                        larger.add(new Together(all, count, next.last()));
                        left -= found.add(all) ? 1 : 0;
                    }
                }
            }
            joined = policy.method() == Method.SUPPRESS ? larger : List.of();
        }
    }

    /// Each small number once: those of this table first.
    private List<Together> small() {
        Map<Set<String>, Together> small = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>(sheet.entries());
        if (policy.method() == Method.SUPPRESS) {
            entries.addAll(before);
        }
        for (Entry entry : entries) {
            if (entry.count() > 0 && policy.sensitive(entry.count())) {
                small.putIfAbsent(entry.groups(), new Together(entry.groups(), entry.count(), small.size()));
            }
        }
        return List.copyOf(small.values());
    }

    /// What is in the larger and not in the smaller, where that is few people.
    private Optional<Set<String>> difference(Entry larger, Entry smaller) {
        long difference = larger.count() - smaller.count();
        if (difference < 1
                || !policy.sensitive(difference)
                || larger.groups().size() <= smaller.groups().size()
                || !larger.groups().containsAll(smaller.groups())) {
            return Optional.empty();
        }
        Set<String> rest = new HashSet<>(larger.groups());
        rest.removeAll(smaller.groups());
        return Optional.of(rest);
    }
}
