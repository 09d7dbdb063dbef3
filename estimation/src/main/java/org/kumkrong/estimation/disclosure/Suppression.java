// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kumkrong.estimation.disclosure.Protection.Release;

/// Leaves small numbers of a table out, and others to keep them company.
///
/// After each step all [Readers] look; what they would know is protected further, and what turns out to be
/// hidden in vain is shown again.
final class Suppression {
    private final Sheet sheet;
    private final List<Release> earlier;
    private final DisclosurePolicy policy;
    private final Readers readers;
    private final List<BitSet> members;

    Suppression(Sheet sheet, List<Release> earlier, DisclosurePolicy policy, Readers readers) {
        this.sheet = sheet;
        this.earlier = earlier;
        this.policy = policy;
        this.readers = readers;
        Map<String, Integer> numbers = new HashMap<>();
        this.members =
                sheet.entries().stream().map(entry -> numbered(entry, numbers)).toList();
    }

    private static BitSet numbered(Entry entry, Map<String, Integer> numbers) {
        BitSet set = new BitSet();
        for (String group : entry.groups()) {
            int next = numbers.size();
            set.set(numbers.computeIfAbsent(group, _ -> next));
        }
        return set;
    }

    /// The table as it may be published; empty where it may not, or nothing of it would be left.
    Optional<Release> safe() {
        Set<Integer> needed = small();
        Set<Integer> hidden = new TreeSet<>(needed);
        hidden.addAll(hiddenBefore());
        Optional<Set<String>> known = firstKnown(hidden);
        if (known.isPresent() && readers.firstKnown(release(all())).isPresent()) {
            return Optional.empty(); // nothing that could be hidden besides would help
        }
        while (known.isPresent()) {
            int next = next(known.get(), hidden);
            if (next < 0) {
                return Optional.empty();
            }
            hidden.add(next);
            known = firstKnown(hidden);
        }
        showAgain(hidden, needed);
        return Optional.of(hidden)
                .filter(left -> left.isEmpty() || left.size() < sheet.entries().size())
                .map(this::release);
    }

    private Set<Integer> all() {
        return IntStream.range(0, sheet.entries().size()).boxed().collect(Collectors.toSet());
    }

    private Set<Integer> small() {
        Set<Integer> small = new TreeSet<>();
        for (int i = 0; i < sheet.entries().size(); i++) {
            if (policy.sensitive(count(i))) {
                small.add(i);
            }
        }
        return small;
    }

    /// What the last release of the same numbers has hidden: to say the same again tells nothing, whatever
    /// came between.
    private Set<Integer> hiddenBefore() {
        Set<Integer> hidden = new TreeSet<>();
        for (Release release : earlier.reversed()) {
            if (release.shown().size() == sheet.entries().size()) {
                hidden.clear();
                int same = 0;
                for (int i = 0; i < sheet.entries().size(); i++) {
                    Shown before = release.shown().get(i);
                    same += before.entry().groups().equals(groups(i)) ? 1 : 0;
                    if (before instanceof Shown.Hidden) {
                        hidden.add(i);
                    }
                }
                if (same == sheet.entries().size()) {
                    return hidden;
                }
            }
        }
        return Set.of();
    }

    private Optional<Set<String>> firstKnown(Set<Integer> hidden) {
        return readers.firstKnown(release(hidden)).or(() -> smallRest(hidden));
    }

    /// What a shown total leaves to its hidden cells, where that is few people together: they would be
    /// known as a few.
    private Optional<Set<String>> smallRest(Set<Integer> hidden) {
        for (int total = 0; total < members.size(); total++) {
            if (hidden.contains(total)) {
                continue;
            }
            BitSet rest = (BitSet) members.get(total).clone();
            long count = count(total);
            for (int cell = 0; cell < members.size(); cell++) {
                if (!hidden.contains(cell) && cell != total && contains(rest, members.get(cell))) {
                    rest.andNot(members.get(cell));
                    count -= count(cell);
                }
            }
            if (!rest.isEmpty() && !rest.equals(members.get(total)) && policy.sensitive(count)) {
                return Optional.of(named(total, rest));
            }
        }
        return Optional.empty();
    }

    private Set<String> named(int total, BitSet some) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).intersects(some) && contains(some, members.get(i))) {
                names.addAll(groups(i));
            }
        }
        return names.isEmpty() ? groups(total) : names;
    }

    private static boolean contains(BitSet all, BitSet part) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(all);
        return outside.isEmpty();
    }

    private Release release(Set<Integer> hidden) {
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < sheet.entries().size(); i++) {
            Entry entry = sheet.entries().get(i);
            shown.add(hidden.contains(i) ? new Shown.Hidden(entry) : new Shown.Exact(entry));
        }
        return new Release(sheet.name(), shown);
    }

    /// The number to hide next, of those near what is known: a cell before a total, one that hides a small
    /// number alone before one that needs others, a small one before a large; and a nought, which hides
    /// little, last.
    private int next(Set<String> known, Set<Integer> hidden) {
        Set<String> around = new HashSet<>(known);
        for (int i = 0; i < sheet.entries().size(); i++) {
            if (!hidden.contains(i) && meets(groups(i), known)) {
                around.addAll(groups(i));
            }
        }
        Comparator<Integer> order = Comparator.comparingInt((Integer i) -> meets(groups(i), known) ? 1 : 0)
                .thenComparingInt(i -> groups(i).size())
                .thenComparingInt(i -> count(i) >= policy.companyAlone() ? 0 : 1)
                .thenComparingLong(i -> count(i) == 0 ? Long.MAX_VALUE : count(i))
                .thenComparingInt(i -> i);
        return shown(hidden)
                .filter(i -> meets(groups(i), around))
                .boxed()
                .min(order)
                .or(() -> shown(hidden).boxed().min(order))
                .orElse(-1);
    }

    private IntStream shown(Set<Integer> hidden) {
        return IntStream.range(0, sheet.entries().size()).filter(i -> !hidden.contains(i));
    }

    private long count(int entry) {
        return sheet.entries().get(entry).count();
    }

    private Set<String> groups(int entry) {
        return sheet.entries().get(entry).groups();
    }

    private static boolean meets(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    /// Shows what was hidden in vain, large numbers first.
    private void showAgain(Set<Integer> hidden, Set<Integer> needed) {
        List<Integer> candidates = hidden.stream()
                .filter(i -> !needed.contains(i))
                .sorted(Comparator.comparingLong((Integer i) -> -count(i)))
                .toList();
        for (int candidate : candidates) {
            hidden.remove(candidate);
            if (firstKnown(hidden).isPresent()) {
                hidden.add(candidate);
            }
        }
    }
}
