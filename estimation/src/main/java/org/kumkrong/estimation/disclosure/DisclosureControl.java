// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kumkrong.estimation.disclosure.Protection.Reason;
import org.kumkrong.estimation.disclosure.Protection.Release;

/// Makes a table publishable, so that with all that was published before nobody can work out a small number.
///
/// Protected are small numbers of this table and of earlier ones, and small differences between a
/// number now and a number
/// then. After each step an [Attacker] reads everything; what it can pin down is protected further, and
/// what turns out to
/// be hidden in vain is shown again. Nothing is random: the same tables give the same release. Stateless.
public final class DisclosureControl {
    /// Most pairs of small numbers that are kept from being known together.
    private static final int TOGETHER_MAX = 500;

    private final Sheet sheet;
    private final List<Release> earlier;
    private final DisclosurePolicy policy;
    private final List<BitSet> members;
    private final Map<String, Long> people;
    private final List<Target> targets;

    /// Groups of whom must stay unknown how many they are, within so much.
    private record Target(Set<String> groups, long width) {}

    private DisclosureControl(Sheet sheet, List<Release> earlier, Map<String, Long> people, DisclosurePolicy policy) {
        this.sheet = sheet;
        this.people = Map.copyOf(people);
        this.earlier = List.copyOf(earlier);
        this.policy = policy;
        Map<String, Integer> numbers = new HashMap<>();
        this.members =
                sheet.entries().stream().map(entry -> numbered(entry, numbers)).toList();
        this.targets = targets();
    }

    private static BitSet numbered(Entry entry, Map<String, Integer> numbers) {
        BitSet set = new BitSet();
        for (String group : entry.groups()) {
            int next = numbers.size();
            set.set(numbers.computeIfAbsent(group, _ -> next));
        }
        return set;
    }

    /// Protects a table.
    ///
    /// @param sheet the table with its true numbers
    /// @param earlier everything published before that counts any of the same groups
    /// @param policy what the unit has decided
    public static Protection protect(Sheet sheet, List<Release> earlier, DisclosurePolicy policy) {
        return protect(sheet, earlier, Map.of(), policy);
    }

    /// Protects a table, and besides every few people whom no publication tells apart: three numbers and more can be
    /// subtracted from one another, and what is left stands in none of them.
    ///
    /// @param people how many there are in each group, of this table and of earlier ones
    public static Protection protect(
            Sheet sheet, List<Release> earlier, Map<String, Long> people, DisclosurePolicy policy) {
        DisclosureControl control = new DisclosureControl(sheet, earlier, people, policy);
        try {
            return switch (policy.method()) {
                case SUPPRESS -> control.suppressed();
                case ROUND -> control.rounded();
            };
        } catch (Attacker.TooLargeException _) {
            return new Protection.Withheld(sheet.name(), Reason.TOO_LARGE);
        }
    }

    /// Everything that must stay unknown and is not known already.
    private List<Target> targets() {
        Set<Set<String>> found = new LinkedHashSet<>();
        List<Entry> before = earlier.stream()
                .flatMap(release -> release.shown().stream())
                .map(shown ->
                        new Entry("", shown.entry().groups(), shown.entry().count()))
                .distinct()
                .toList();
        List<Entry> all = new ArrayList<>(before);
        all.addAll(sheet.entries());
        all.stream().filter(entry -> policy.sensitive(entry.count())).forEach(entry -> found.add(entry.groups()));
        fewTogether(found);
        for (Entry then : before) {
            for (Entry one : all) { // of two earlier ones too: what they kept together, a third could tell
                difference(one, then).ifPresent(found::add);
                difference(then, one).ifPresent(found::add);
            }
        }
        Set<Target> wanted = new LinkedHashSet<>();
        found.forEach(groups -> wanted.add(new Target(groups, policy.widthMin())));
        fewAlike(all).forEach(groups -> wanted.add(new Target(groups, policy.widthOfAlike())));
        Attacker reader = new Attacker(earlier);
        return wanted.stream().filter(target -> safe(reader, target)).toList();
    }

    /// Groups that all numbers treat alike, where these are few people together.
    private List<Set<String>> fewAlike(List<Entry> all) {
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

    /// Small numbers that are small together too: a later table might join their rows or columns.
    private void fewTogether(Set<Set<String>> found) {
        List<Integer> few = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (sheet.entries().get(i).count() > 0
                    && policy.sensitive(sheet.entries().get(i).count())) {
                few.add(i);
            }
        }
        int added = 0;
        for (int a : few) {
            for (int b : few) {
                long together =
                        sheet.entries().get(a).count() + sheet.entries().get(b).count();
                if (a < b
                        && policy.sensitive(together)
                        && !members.get(a).intersects(members.get(b))
                        && added < TOGETHER_MAX) {
                    Set<String> both = new HashSet<>(groups(a));
                    both.addAll(groups(b));
                    added += found.add(both) ? 1 : 0;
                }
            }
        }
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

    private static boolean safe(Attacker attacker, Target target) {
        return attacker.leavesOpen(target.groups(), target.width());
    }

    private Protection suppressed() {
        Set<Integer> hidden = new TreeSet<>();
        for (int i = 0; i < sheet.entries().size(); i++) {
            if (policy.sensitive(sheet.entries().get(i).count())) {
                hidden.add(i);
            }
        }
        Set<Integer> needed = Set.copyOf(hidden);
        hidden.addAll(hiddenBefore());
        Optional<Set<String>> known = firstKnown(hidden);
        while (known.isPresent()) {
            int next = next(known.get(), hidden);
            if (next < 0) {
                return new Protection.Withheld(sheet.name(), Reason.GIVES_AWAY);
            }
            hidden.add(next);
            known = firstKnown(hidden);
        }
        showAgain(hidden, needed);
        return hidden.size() == sheet.entries().size() && !hidden.isEmpty()
                ? new Protection.Withheld(sheet.name(), Reason.GIVES_AWAY)
                : release(hidden);
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
        List<Release> all = new ArrayList<>(earlier);
        all.add(release(hidden));
        Attacker attacker = new Attacker(all);
        return targets.stream()
                .filter(target -> !safe(attacker, target))
                .findFirst()
                .map(Target::groups)
                .or(() -> smallRest(hidden));
    }

    /// What a shown total leaves to its hidden cells, where that is few people together: they would be known as a few.
    private Optional<Set<String>> smallRest(Set<Integer> hidden) {
        for (int total = 0; total < members.size(); total++) {
            if (hidden.contains(total)) {
                continue;
            }
            BitSet rest = (BitSet) members.get(total).clone();
            long count = sheet.entries().get(total).count();
            for (int cell = 0; cell < members.size(); cell++) {
                if (!hidden.contains(cell) && cell != total && contains(rest, members.get(cell))) {
                    rest.andNot(members.get(cell));
                    count -= sheet.entries().get(cell).count();
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

    /// The number to hide next: of those that give a target away, a cell before a total, and a small one
    /// before a large.
    private int next(Set<String> known, Set<Integer> hidden) {
        Set<String> near = new HashSet<>(known);
        for (int i = 0; i < sheet.entries().size(); i++) {
            Entry entry = sheet.entries().get(i);
            if (!hidden.contains(i) && meets(entry.groups(), known)) {
                near.addAll(entry.groups());
            }
        }
        Set<String> around = new HashSet<>(near);
        Comparator<Integer> order = Comparator.comparingInt((Integer i) -> meets(groups(i), known) ? 1 : 0)
                .thenComparingInt(i -> groups(i).size())
                .thenComparingLong(i -> sheet.entries().get(i).count() == 0
                        ? Long.MAX_VALUE
                        : sheet.entries().get(i).count())
                .thenComparingInt(i -> i);
        Optional<Integer> nearest = java.util.stream.IntStream.range(
                        0, sheet.entries().size())
                .boxed()
                .filter(i -> !hidden.contains(i) && meets(groups(i), around))
                .min(order);
        return nearest.orElseGet(
                () -> java.util.stream.IntStream.range(0, sheet.entries().size())
                        .boxed()
                        .filter(i -> !hidden.contains(i))
                        .min(order)
                        .orElse(-1));
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
                .sorted(Comparator.comparingLong(
                        (Integer i) -> -sheet.entries().get(i).count()))
                .toList();
        for (int candidate : candidates) {
            hidden.remove(candidate);
            if (firstKnown(hidden).isPresent()) {
                hidden.add(candidate);
            }
        }
    }

    /// Every number by itself; where that gives something away, without totals.
    private Protection rounded() {
        List<Shown> each = sheet.entries().stream().map(this::rounded).toList();
        List<Shown> cells = each.stream()
                .map(shown -> isTotal(shown.entry()) ? new Shown.Hidden(shown.entry()) : shown)
                .toList();
        return Stream.of(each, cells)
                .map(shown -> new Release(sheet.name(), shown))
                .filter(this::keepsTargets)
                .map(Protection.class::cast)
                .findFirst()
                .orElseGet(() -> new Protection.Withheld(sheet.name(), Reason.GIVES_AWAY));
    }

    private boolean keepsTargets(Release release) {
        List<Release> all = new ArrayList<>(earlier);
        all.add(release);
        Attacker attacker = new Attacker(all);
        return targets.stream().allMatch(target -> safe(attacker, target));
    }

    private boolean isTotal(Entry entry) {
        return sheet.entries().stream()
                .anyMatch(cell -> cell.groups().size() < entry.groups().size()
                        && entry.groups().containsAll(cell.groups()));
    }

    /// What is small only as being so; no number that is printed stands for a smaller one.
    private Shown rounded(Entry entry) {
        long count = entry.count();
        long limit = policy.limit();
        if (count == 0 && !policy.zerosToo()) {
            return new Shown.Exact(entry);
        }
        if (count < limit) {
            return new Shown.Under(entry, policy.zerosToo() ? 0 : 1, limit);
        }
        long first = policy.smallestRounded();
        long reach = policy.reach();
        long nearest = (count + reach) / policy.base() * policy.base();
        return nearest <= first
                ? new Shown.Rounded(entry, first, limit, first + reach)
                : new Shown.Rounded(entry, nearest, nearest - reach, nearest + reach);
    }
}
