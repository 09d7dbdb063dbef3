// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kumkrong.estimation.fit.HierarchicalModel;

/// How many people stand on exactly which lists: all that multiple systems estimation knows.
///
/// A set of lists is written as a number whose bit i stands for list i + 1. Holds counts only, no person.
/// Immutable.
public final class CaptureTable {
    /// Most lists that are taken.
    public static final int LISTS_MAX = HierarchicalModel.LISTS_MAX;

    /// Most people on all lists together.
    static final long PEOPLE_MAX = 1_000_000_000;

    private final List<String> names;
    private final long[] counts;

    private CaptureTable(List<String> names, long[] counts) {
        this.names = names;
        this.counts = counts;
    }

    /// A table from its counts.
    ///
    /// @param names the lists' names, in the order of the bits
    /// @param counts people by set of lists; sets that are not there count as empty
    public static CaptureTable of(List<String> names, Map<Integer, Long> counts) {
        long[] cells = new long[1 << checked(names).size()];
        counts.forEach((set, count) -> {
            if (set < 1 || set >= cells.length) {
                throw new IllegalArgumentException("counts must name sets of the lists, not " + set);
            }
            if (count < 0 || count > PEOPLE_MAX) {
                throw new IllegalArgumentException("counts must be from 0 to " + PEOPLE_MAX + ", not " + count);
            }
            cells[set] = count;
        });
        CaptureTable table = new CaptureTable(List.copyOf(names), cells);
        if (table.people() > PEOPLE_MAX) {
            throw new ListsException("more than " + PEOPLE_MAX + " people in all. Are the counts what they should be?");
        }
        return table;
    }

    /// A table from lists of pseudonymous ids; the same id on two lists is the same person.
    ///
    /// @param ids the ids of each list by the list's name, none twice on one list
    public static CaptureTable fromIds(Map<String, ? extends Collection<String>> ids) {
        List<String> names = List.copyOf(new LinkedHashMap<>(ids).keySet());
        checked(names);
        Map<String, Integer> sets = new HashMap<>();
        for (int list = 0; list < names.size(); list++) {
            int bit = 1 << list;
            Set<String> seen = new HashSet<>();
            for (String id : Objects.requireNonNull(ids.get(names.get(list)))) {
                if (!seen.add(id)) {
                    throw new ListsException(
                            "the list " + names.get(list) + " holds an id twice. Each person may stand on a list once");
                }
                sets.merge(id, bit, (a, b) -> a | b);
            }
        }
        return counted(names, sets.values().stream());
    }

    /// A table from people, each given as the names of the lists they stand on; who stands on none is
    /// passed over.
    public static CaptureTable fromMemberships(List<String> names, Stream<? extends Collection<String>> people) {
        checked(names);
        return counted(List.copyOf(names), people.map(lists -> {
            int set = 0;
            for (String list : lists) {
                int at = names.indexOf(list);
                if (at < 0) {
                    throw new IllegalArgumentException("people must stand on the named lists, not on " + list);
                }
                set |= 1 << at;
            }
            return set;
        }));
    }

    private static CaptureTable counted(List<String> names, Stream<Integer> sets) {
        long[] counts = new long[1 << names.size()];
        sets.filter(set -> set != 0).forEach(set -> counts[set]++);
        return new CaptureTable(names, counts);
    }

    private static List<String> checked(List<String> names) {
        if (names.size() < 2) {
            throw new ListsException(
                    "one list has no overlap with another. An estimate needs at least three lists that overlap");
        }
        if (names.size() > LISTS_MAX) {
            throw new ListsException(names.size() + " lists are too many: at most " + LISTS_MAX
                    + " are taken. Merge lists of the same kind, or leave out those that overlap hardly any other");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isBlank()) {
                throw new ListsException("a list has no name. Give each list a name of its own");
            }
            if (!seen.add(name.strip().toLowerCase(Locale.ROOT))) {
                throw new ListsException("two lists are called " + name + ". Give each list a name of its own");
            }
        }
        return names;
    }

    /// How many lists there are.
    public int lists() {
        return names.size();
    }

    /// Their names, in order.
    public List<String> names() {
        return names;
    }

    /// People on exactly these lists.
    public long count(int set) {
        return counts[set];
    }

    /// People on any list.
    public long people() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /// People on at least these lists.
    public long peopleOn(int set) {
        long sum = 0;
        for (int other = 1; other < counts.length; other++) {
            sum += (other & set) == set ? counts[other] : 0;
        }
        return sum;
    }

    /// People on two lists or more.
    public long peopleOnSeveral() {
        long sum = 0;
        for (int set = 1; set < counts.length; set++) {
            sum += Integer.bitCount(set) > 1 ? counts[set] : 0;
        }
        return sum;
    }

    /// How many sets of lists there could be, with the empty one.
    public int cells() {
        return counts.length;
    }

    /// The names of the lists in a set, joined by a plus.
    public String nameOf(int set) {
        List<String> in = new ArrayList<>();
        for (int list = 0; list < names.size(); list++) {
            if ((set >> list & 1) != 0) {
                in.add(names.get(list));
            }
        }
        return String.join(" + ", in);
    }

    /// The same people without one list; who stood on it alone is gone.
    public CaptureTable without(int list) {
        List<String> left = new ArrayList<>(names);
        left.remove(list);
        long[] fewer = new long[counts.length >> 1];
        int low = (1 << list) - 1;
        for (int set = 1; set < counts.length; set++) {
            fewer[(set & low) | (set >> 1 & ~low)] += counts[set];
        }
        fewer[0] = 0;
        return new CaptureTable(List.copyOf(left), fewer);
    }

    /// The same people with two lists joined into one.
    public CaptureTable merged(int list, int into) {
        int from = Math.max(list, into);
        int to = Math.min(list, into);
        List<String> left = new ArrayList<>(names);
        left.set(to, names.get(to) + " + " + names.get(from));
        left.remove(from);
        long[] fewer = new long[counts.length >> 1];
        int low = (1 << from) - 1;
        for (int set = 1; set < counts.length; set++) {
            int joined = (set & low) | (set >> 1 & ~low) | ((set >> from & 1) << to);
            fewer[joined] += counts[set];
        }
        return new CaptureTable(List.copyOf(left), fewer);
    }

    /// The same people with the two smallest lists joined into one, again and again until so many lists are
    /// left.
    ///
    /// Sizes alone decide, of equal ones the order: never who overlaps whom, so that nobody can steer an
    /// estimate by it.
    public CaptureTable joinedTo(int listsMax) {
        CaptureTable table = this;
        while (table.lists() > listsMax) {
            List<Integer> bySize = table.bySize();
            table = table.merged(bySize.get(0), bySize.get(1));
        }
        return table;
    }

    private List<Integer> bySize() {
        return IntStream.range(0, lists())
                .boxed()
                .sorted(Comparator.comparingLong(list -> peopleOn(1 << list)))
                .toList();
    }
}
