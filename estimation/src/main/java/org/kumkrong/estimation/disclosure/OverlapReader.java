// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    private static final int TRIES_MAX = 600;
    private static final int STEPS_MAX = 200_000;
    private static final int MOVES_MAX = 4;

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
        List<long[]> alike = new ArrayList<>(List.of(cells()));
        secrets.forEach(secret -> secret.see(cells()));
        Set<List<Long>> tried = new HashSet<>();
        Chance chance = Chance.of(1, truth.cells());
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Secret closest = closest(secrets).orElse(null);
            if (closest == null) {
                return true;
            }
            long[] next = next(closest, alike, tried, chance);
            if (next == null) {
                return false;
            }
            if (said.apply(table(next)).equals(printed)) {
                alike.add(next);
                secrets.forEach(secret -> secret.see(next));
            }
        }
        return closest(secrets).isEmpty();
    }

    /// The secret of which least is known to be left; empty where enough is left of each.
    private Optional<Secret> closest(List<Secret> secrets) {
        return secrets.stream()
                .filter(secret -> !isOpen(secret))
                .min(Comparator.comparingInt(secret -> secret.seen.size()));
    }

    /// An untried table that would be published alike, near one from which the same is said, where a secret is another
    /// small number than in all of these; null where none was found.
    private long @Nullable [] next(Secret secret, List<long[]> alike, Set<List<Long>> tried, Chance chance) {
        for (int step = 0; step < STEPS_MAX; step++) {
            long[] next = alike.get(chance.below(alike.size())).clone();
            for (int moves = 1 + chance.below(MOVES_MAX); moves > 0; moves--) {
                move(next, chance);
            }
            if (secret.isNew(next)
                    && Arrays.stream(next).allMatch(count -> count >= 0)
                    && tables.stream().allMatch(told -> told.allows(next))
                    && tried.add(Arrays.stream(next).boxed().toList())) {
                return next;
            }
        }
        return null;
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
