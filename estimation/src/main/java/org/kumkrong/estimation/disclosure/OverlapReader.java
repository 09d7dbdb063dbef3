// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.chance.Chance;

/// Somebody who has read what is said of an estimate, knows the tables beside it and the method, and tries the
/// method on other overlaps that would give the same tables.
///
/// Looks for proof that small overlaps stay unknown: for each of them, and each small number that a table hides, other
/// tables of overlaps that agree with everything printed, where it is another small number. More than half of what
/// it can be must be left. Nothing found is no proof that a reader would find out; it counts as if one did.
/// Knows of hidden numbers whether they are small, and nothing of earlier publications.
public final class OverlapReader {
    /// Most lists that are read; each try is a study, and there are too many small overlaps on more.
    public static final int LISTS_MAX = 5;

    private static final int TRIES_MAX = 150;
    private static final int FITTING_MAX = 4_000;
    private static final int STEPS_MAX = 400_000;
    private static final int STEPS_FROM_TRUTH = 2_000;

    private final CaptureTable truth;
    private final List<Told> tables;
    private final DisclosurePolicy policy;

    private OverlapReader(CaptureTable truth, List<Told> tables, DisclosurePolicy policy) {
        this.truth = truth;
        this.tables = List.copyOf(tables);
        this.policy = policy;
    }

    /// A number in a table beside the estimate.
    ///
    /// @param sets the sets of lists whose people it counts
    /// @param known what a reader knows of it
    public record Told(Set<Integer> sets, Range known) {
        public Told {
            sets = Set.copyOf(sets);
        }

        /// What is known of a hidden number by somebody who was told whether it is small.
        public static Told hidden(Set<Integer> sets, long count, DisclosurePolicy policy) {
            return new Told(sets, policy.told(count));
        }

        private long in(long[] cells) {
            return sets.stream().mapToLong(set -> cells[set]).sum();
        }

        private boolean allows(long[] cells) {
            long count = in(cells);
            return count >= known.least() && count <= known.most();
        }
    }

    /// Whether small overlaps stay unknown.
    ///
    /// @param truth the overlaps
    /// @param tables what stands beside the estimate
    /// @param printed what is said of the estimate, word for word
    /// @param said what would be said of one from any overlaps
    public static boolean leavesOpen(
            CaptureTable truth,
            List<Told> tables,
            DisclosurePolicy policy,
            String printed,
            Function<CaptureTable, String> said) {
        return truth.lists() <= LISTS_MAX && new OverlapReader(truth, tables, policy).leavesOpen(printed, said);
    }

    private boolean leavesOpen(String printed, Function<CaptureTable, String> said) {
        List<Secret> secrets = secrets();
        List<long[]> fitting = new ArrayList<>(fitting());
        secrets.forEach(secret -> secret.see(cells()));
        int tries = 0;
        while (!secrets.stream().allMatch(this::isOpen)) {
            long[] next = fitting.stream()
                    .filter(cells -> secrets.stream().anyMatch(secret -> !isOpen(secret) && secret.isNew(cells)))
                    .findFirst()
                    .orElse(null);
            if (next == null || tries == TRIES_MAX) {
                return false;
            }
            tries++;
            fitting.remove(next);
            if (said.apply(table(next)).equals(printed)) {
                secrets.forEach(secret -> secret.see(next));
            }
        }
        return true;
    }

    private boolean isOpen(Secret secret) {
        return secret.seen.size() > policy.widthOpen();
    }

    /// A small number that must stay unknown, and what it can be as far as is known.
    private final class Secret {
        private final Told sum;
        private final Set<Long> seen = new TreeSet<>();

        Secret(Set<Integer> sets) {
            this.sum = new Told(sets, new Range(0, Range.UNBOUNDED));
        }

        boolean isNew(long[] cells) {
            long count = sum.in(cells);
            return policy.sensitive(count) && !seen.contains(count);
        }

        void see(long[] cells) {
            if (policy.sensitive(sum.in(cells))) {
                seen.add(sum.in(cells));
            }
        }
    }

    /// Small overlaps, and small numbers in the tables.
    private List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>();
        for (int set = 1; set < truth.cells(); set++) {
            if (policy.sensitive(truth.count(set))) {
                secrets.add(new Secret(Set.of(set)));
            }
        }
        tables.stream()
                .filter(told -> policy.sensitive(told.in(cells())))
                .forEach(told -> secrets.add(new Secret(told.sets())));
        return secrets;
    }

    /// Tables of overlaps that would be published alike, those nearest to the true one first.
    private List<long[]> fitting() {
        Map<List<Long>, long[]> found = new HashMap<>();
        Chance chance = Chance.of(1, truth.cells());
        long[] here = cells();
        for (int step = 0; step < STEPS_MAX && found.size() < FITTING_MAX; step++) {
            if (step % STEPS_FROM_TRUTH == 0) {
                here = cells();
            }
            long[] next = here.clone();
            int moves = 1 + chance.below(2);
            for (int move = 0; move < moves; move++) {
                move(next, chance);
            }
            if (Arrays.stream(next).allMatch(count -> count >= 0)
                    && tables.stream().allMatch(told -> told.allows(next))) {
                here = next;
                found.putIfAbsent(Arrays.stream(next).boxed().toList(), next);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingLong(this::distance).thenComparing(Arrays::toString))
                .toList();
    }

    private long distance(long[] cells) {
        return IntStream.range(1, cells.length)
                .mapToLong(set -> Math.abs(cells[set] - truth.count(set)))
                .sum();
    }

    /// One person hands one list to another, which leaves the lists as long as they are; or one person's lists
    /// change, or somebody comes or goes.
    private static void move(long[] cells, Chance chance) {
        int from = chance.below(cells.length);
        int to = chance.below(cells.length);
        int handed = from & ~to;
        if (chance.below(4) == 0 || to == 0 || handed == 0) {
            cells[from] -= from == 0 ? 0 : 1;
            cells[to] += to == 0 ? 0 : 1;
            return;
        }
        int list = Integer.lowestOneBit(handed);
        if (chance.below(2) == 0) {
            list = Integer.highestOneBit(handed);
        }
        if (from != list) {
            cells[from]--;
            cells[from ^ list]++;
            cells[to]--;
            cells[to | list]++;
        }
    }

    private long[] cells() {
        return IntStream.range(0, truth.cells()).mapToLong(truth::count).toArray();
    }

    private CaptureTable table(long[] cells) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (int set = 1; set < cells.length; set++) {
            counts.put(set, cells[set]);
        }
        return CaptureTable.of(truth.names(), counts);
    }
}
