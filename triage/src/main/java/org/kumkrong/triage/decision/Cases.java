// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which tips make a case: what one officer can work, and no more.
///
/// A case stands around one person. Every tip goes to the subject whom it names and whom most tips name; where it
/// names none that another tip names too, to the child it names. A subject at least half of whose tips
/// went to one larger
/// case goes there whole, and so do the tips of a child that a case already holds. Cases that share a person are
/// related, never joined: joining whatever touches chains strangers into one case of hundreds of tips. A person whom
/// more tips name than a case may hold is split by month. See `docs/formats/decision.md`.
///
/// Cost: linear in mentions, but for the sorting of people by size. Not for several threads.
final class Cases {
    /// Most tips of a case.
    static final int TIPS_MAX = 150;

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int NONE = -1;

    private final List<@Nullable Instant> times;
    private final int[] caseOf;
    private final List<String> abouts = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    private Cases(List<@Nullable Instant> times) {
        this.times = times;
        this.caseOf = new int[times.size()];
        Arrays.fill(caseOf, NONE);
    }

    /// @param times when each tip happened
    static Cases of(List<@Nullable Instant> times, Named subjects, Named children) {
        Cases cases = new Cases(times);
        cases.gather(subjects, true);
        cases.gather(children, false);
        cases.settleTheRest(subjects, children);
        return cases;
    }

    /// The case of a tip, counted from 0 in no order that means anything.
    int of(int tip) {
        return caseOf[tip];
    }

    int count() {
        return abouts.size();
    }

    /// The entity around which a case stands; empty where its tip names nobody.
    String about(int number) {
        return abouts.get(number);
    }

    /// Goes through the people of one side whom several tips name, from those whom most name: each takes the tips that
    /// nobody took before.
    private void gather(Named side, boolean mostlyOnly) {
        int[] tipCounts = IntStream.range(0, side.count())
                .map(person -> side.tipCount(person))
                .toArray();
        IntStream.range(0, side.count())
                .filter(person -> tipCounts[person] > 1)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(person -> -tipCounts[person])
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(person -> gather(side, person, mostlyOnly));
    }

    private void gather(Named side, int person, boolean mostlyOnly) {
        int[] tips = side.tips(person);
        int[] free = Arrays.stream(tips).filter(tip -> caseOf[tip] == NONE).toArray();
        if (free.length == 0) {
            return;
        }
        int home = home(tips, mostlyOnly ? (tips.length + 1) / 2 : 1);
        if (home != NONE && sizes.get(home) + free.length <= TIPS_MAX) {
            put(free, home);
        } else if (free.length <= TIPS_MAX) {
            put(free, opened(side.id(person)));
        } else {
            byMonth(free).forEach(part -> put(part, opened(side.id(person))));
        }
    }

    /// The case that holds most of these tips, if it holds so many.
    private int home(int[] tips, int tipsMin) {
        Map<Integer, Integer> held = new TreeMap<>();
        for (int tip : tips) {
            if (caseOf[tip] != NONE) {
                held.merge(caseOf[tip], 1, Integer::sum);
            }
        }
        return held.entrySet().stream()
                .filter(entry -> entry.getValue() >= tipsMin)
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(NONE);
    }

    /// Tips in parts of at most [#TIPS_MAX], a month's tips together where they fit; those without a time come last.
    private List<int[]> byMonth(int[] tips) {
        Map<YearMonth, List<Integer>> months = new TreeMap<>();
        Arrays.stream(tips)
                .boxed()
                .sorted(Comparator.comparing((Integer tip) -> at(tip)).thenComparing(Comparator.naturalOrder()))
                .forEach(tip -> months.computeIfAbsent(
                                YearMonth.from(at(tip).atZone(BANGKOK)), month -> new ArrayList<>())
                        .add(tip));
        List<int[]> parts = new ArrayList<>();
        for (List<Integer> month : months.values()) {
            for (int from = 0; from < month.size(); from += TIPS_MAX) {
                parts.add(month.subList(from, Math.min(month.size(), from + TIPS_MAX)).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
            }
        }
        return parts;
    }

    private Instant at(int tip) {
        @Nullable Instant time = times.get(tip);
        return time == null ? LAST : time;
    }

    private void settleTheRest(Named subjects, Named children) {
        for (int tip = 0; tip < caseOf.length; tip++) {
            if (caseOf[tip] == NONE) {
                int[] named = subjects.ofTip(tip);
                int[] hurt = children.ofTip(tip);
                String about = named.length > 0 ? subjects.id(named[0]) : hurt.length > 0 ? children.id(hurt[0]) : "";
                put(new int[] {tip}, opened(about));
            }
        }
    }

    private int opened(String about) {
        abouts.add(about);
        sizes.add(0);
        return abouts.size() - 1;
    }

    private void put(int[] tips, int number) {
        for (int tip : tips) {
            caseOf[tip] = number;
        }
        sizes.set(number, sizes.get(number) + tips.length);
    }
}
