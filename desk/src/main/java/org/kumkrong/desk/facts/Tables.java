// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kumkrong.desk.facts.Counting.Item;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.estimation.disclosure.DisclosureControl;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.kumkrong.estimation.disclosure.Entry;
import org.kumkrong.estimation.disclosure.Protection;
import org.kumkrong.estimation.disclosure.Sheet;
import org.kumkrong.estimation.disclosure.Shown;

/// Makes the tables of a sheet, safe beside everything that was published before.
///
/// Cases and children are known one by one, under marks, so that a case that moved to another category
/// between two sheets is seen
/// as what it is. Reports are known by month and source; what was once published of a month stays, and
/// what came late is a part of
/// its own.
final class Tables {
    static final String CASES = "cases";
    static final String REPORTS = "reports";
    static final String CHILDREN = "children";

    /// Rows of a table besides its totals; the smallest of more are one row.
    static final int ROWS_MAX = 8;

    private final List<Counts> earlier;
    private final DisclosurePolicy policy;
    private final Words words;
    private final Map<String, List<Long>> slices = new TreeMap<>();

    /// @param earlier counts of everything that was published before, oldest first
    Tables(List<Counts> earlier, DisclosurePolicy policy, Words words) {
        this.earlier = List.copyOf(earlier);
        this.policy = policy;
        this.words = words;
    }

    /// Names of rows that no list gives.
    ///
    /// @param all every case, report or child
    /// @param several children on two lists or more
    /// @param others what has no row of its own
    record Words(Bilingual all, Bilingual several, Bilingual others) {}

    /// A row before it is protected.
    private record Plain(Bilingual label, boolean total, Set<String> groups, long count) {}

    /// The tables.
    List<Counts.Table> of(List<Item> items) {
        return List.of(
                protectedTable(CASES, people(items, "case", false)),
                protectedTable(REPORTS, reports(items)),
                protectedTable(CHILDREN, people(items, "child", true)));
    }

    /// Reports by month and source, as they are known after this sheet.
    Map<String, List<Long>> slices() {
        return slices;
    }

    private List<Plain> people(List<Item> items, String subject, boolean overlap) {
        Map<String, Set<String>> byList = new TreeMap<>();
        Map<String, Bilingual> called = new HashMap<>();
        Map<String, Integer> lists = new HashMap<>();
        for (Item item : items) {
            if (item.subject().equals(subject)) {
                byList.computeIfAbsent(item.list(), _ -> new LinkedHashSet<>()).add(item.member());
                called.put(item.list(), item.called());
                lists.merge(item.member(), 1, Integer::sum);
            }
        }
        List<Plain> rows = new ArrayList<>();
        byList.forEach((list, members) ->
                rows.add(new Plain(called.getOrDefault(list, words.others()), false, members, members.size())));
        List<Plain> shown = merged(rows);
        if (!lists.isEmpty()) {
            shown.add(new Plain(words.all(), true, lists.keySet(), lists.size()));
        }
        if (overlap && !lists.isEmpty()) { // shown where it is none too, so that its absence tells nothing
            Set<String> several = new LinkedHashSet<>(lists.keySet());
            several.removeIf(member -> lists.getOrDefault(member, 0) < 2);
            shown.add(new Plain(words.several(), false, several, several.size()));
        }
        return shown;
    }

    private List<Plain> reports(List<Item> items) {
        Map<String, Plain> bySource = new TreeMap<>();
        Set<String> all = new LinkedHashSet<>();
        long total = 0;
        for (Item item : items) {
            if (item.subject().equals("report")) {
                List<Long> parts = parts(item);
                Set<String> groups = new LinkedHashSet<>();
                for (int part = 0; part < parts.size(); part++) {
                    groups.add(item.member() + " " + item.list() + " " + part);
                }
                long count = parts.stream().mapToLong(Long::longValue).sum();
                bySource.merge(item.list(), new Plain(item.called(), false, groups, count), Tables::together);
                all.addAll(groups);
                total += count;
            }
        }
        List<Plain> rows = merged(new ArrayList<>(bySource.values()));
        if (!all.isEmpty()) {
            rows.add(new Plain(words.all(), true, all, total));
        }
        return rows;
    }

    /// The parts of a month's reports of a source: those that earlier sheets counted, and what has come since.
    private List<Long> parts(Item item) {
        String slice = item.member() + " " + item.list();
        List<Long> parts = new ArrayList<>();
        for (Counts counts : earlier) {
            List<Long> known = counts.slices().getOrDefault(slice, List.of());
            parts = known.size() > parts.size() ? new ArrayList<>(known) : parts;
        }
        long more = item.people() - parts.stream().mapToLong(Long::longValue).sum();
        if (more > 0) {
            parts.add(more);
        }
        slices.put(slice, List.copyOf(parts));
        return parts;
    }

    private static Plain together(Plain one, Plain other) {
        Set<String> groups = new LinkedHashSet<>(one.groups());
        boolean apart = groups.addAll(other.groups());
        long count = apart ? one.count() + other.count() : one.count();
        return new Plain(one.label(), one.total(), groups, count);
    }

    /// Largest first; the smallest of too many as one.
    private List<Plain> merged(List<Plain> rows) {
        List<Plain> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingLong((Plain row) -> -row.count())
                .thenComparing(row -> row.label().en()));
        if (sorted.size() <= ROWS_MAX) {
            return sorted;
        }
        Set<String> rest = new LinkedHashSet<>();
        long count = 0;
        for (Plain row : sorted.subList(ROWS_MAX - 1, sorted.size())) {
            rest.addAll(row.groups());
            count += row.count();
        }
        List<Plain> shown = new ArrayList<>(sorted.subList(0, ROWS_MAX - 1));
        boolean each = rows.stream().allMatch(row -> row.groups().size() == row.count());
        shown.add(new Plain(words.others(), false, rest, each ? rest.size() : count));
        return shown;
    }

    private Counts.Table protectedTable(String key, List<Plain> rows) {
        if (rows.isEmpty()) {
            return new Counts.Table(key, List.of(), null);
        }
        Protection made = protection(key, rows);
        Map<Integer, Set<String>> noughts = key.equals(CHILDREN) ? Noughts.of(groupsOfLists(rows)) : Map.of();
        Protection guarded = noughts.isEmpty() ? made : protection(key, withNoughts(rows, noughts));
        if (made instanceof Protection.Withheld(var _, var reason)) {
            return new Counts.Table(key, List.of(), reason.name());
        }
        if (guarded instanceof Protection.Withheld(var _, var reason)) {
            return new Counts.Table(key, List.of(), reason.name());
        }
        List<Counts.Row> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            Optional<Shown> one = shown(guarded, i).filter(Shown.Hidden.class::isInstance);
            Plain plain = rows.get(i);
            shown.add(one.or(() -> shown(made, place))
                    .map(each -> row(plain, each))
                    .orElseGet(() -> nought(plain)));
        }
        return new Counts.Table(key, shown, null);
    }

    /// Protects rows beside everything that was published before.
    private Protection protection(String key, List<Plain> rows) {
        List<Protection.Release> releases = earlier.stream()
                .flatMap(counts -> counts.tables().stream())
                .filter(table -> table.key().equals(key) && table.withheld() == null)
                .map(Counts.Table::release)
                .toList();
        Alike alike = new Alike(rows.stream().map(Plain::groups).toList(), releases);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Plain plain = rows.get(i);
            if (!plain.groups()
                    .isEmpty()) { // a nought of nobody is shown as it is; who is in no group, nobody can tell
                entries.add(new Entry(String.valueOf(i), alike.of(plain.groups()), plain.count()));
            }
        }
        Map<String, Long> people = alike.people(this::peopleIn);
        return DisclosureControl.protect(new Sheet(key, entries), alike.releases(), people, policy);
    }

    private static Optional<Shown> shown(Protection made, int row) {
        return made instanceof Protection.Release release ? release.of(String.valueOf(row)) : Optional.empty();
    }

    private List<Set<String>> groupsOfLists(List<Plain> rows) {
        return rows.stream()
                .map(row -> row.total() || row.label().equals(words.several()) ? Set.<String>of() : row.groups())
                .toList();
    }

    /// The same rows and numbers, where a child could be on one list only although none is.
    private static List<Plain> withNoughts(List<Plain> rows, Map<Integer, Set<String>> noughts) {
        Set<String> all = new LinkedHashSet<>();
        noughts.values().forEach(all::addAll);
        List<Plain> wider = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Plain row = rows.get(i);
            Set<String> groups = new LinkedHashSet<>(row.groups());
            groups.addAll(row.total() ? all : noughts.getOrDefault(i, Set.of()));
            wider.add(new Plain(row.label(), row.total(), groups, row.count()));
        }
        return wider;
    }

    /// Of a case or a child, one; of reports, as many as came in that part of the month.
    private long peopleIn(String group) {
        int end = group.lastIndexOf(' ');
        if (end < 0) {
            return 1;
        }
        String slice = group.substring(0, end);
        int part = Integer.parseInt(group.substring(end + 1));
        List<Long> parts = slices.getOrDefault(slice, List.of());
        for (Counts counts : earlier) {
            List<Long> known = counts.slices().getOrDefault(slice, List.of());
            parts = known.size() > parts.size() ? known : parts;
        }
        return parts.get(part);
    }

    private static Counts.Row nought(Plain row) {
        return new Counts.Row(row.label(), row.total(), List.of(), 0, "exact", 0, 0, 0);
    }

    private static Counts.Row row(Plain row, Shown shown) {
        List<String> groups = row.groups().stream().sorted().toList();
        return switch (shown) {
            case Shown.Exact _ ->
                new Counts.Row(row.label(), row.total(), groups, row.count(), "exact", row.count(), 0, 0);
            case Shown.Hidden _ -> new Counts.Row(row.label(), row.total(), groups, row.count(), "hidden", 0, 0, 0);
            case Shown.Rounded(var _, long value, long lower, long upper) ->
                new Counts.Row(row.label(), row.total(), groups, row.count(), "rounded", value, lower, upper);
            case Shown.Under(var _, long least, long limit) ->
                new Counts.Row(row.label(), row.total(), groups, row.count(), "under", limit, least, limit - 1);
            case Shown.Summed(var _, long value) ->
                new Counts.Row(row.label(), row.total(), groups, row.count(), "summed", value, 0, 0);
        };
    }
}
