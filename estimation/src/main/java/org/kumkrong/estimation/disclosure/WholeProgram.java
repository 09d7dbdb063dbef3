// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.exact.Fraction;
import org.kumkrong.estimation.exact.LinearProgram;

/// The least and the largest sum of some unknowns under [KnownSum]s, in whole numbers and without rounding.
///
/// Linear programming first; where the best corner is not whole, the unknown that is not is held below and
/// above in turn. Not safe for threads.
final class WholeProgram {
    private static final int BRANCHES_MAX = 2_000;
    private static final int SOLUTIONS_MAX = 2_000;

    private final int[] unknowns;
    private final int[] columnOf;
    private final int columns;
    private final LinearProgram relaxed;
    private final List<long[]> solutions = new ArrayList<>();
    private int branches;

    private WholeProgram(List<KnownSum> sums) {
        BitSet all = new BitSet();
        int slacks = 0;
        for (KnownSum sum : sums) {
            all.or(sum.unknowns());
            slacks += sum.exact() ? 0 : sum.bounded() ? 2 : 1;
        }
        unknowns = all.stream().toArray();
        columnOf = new int[all.length()];
        for (int i = 0; i < unknowns.length; i++) {
            columnOf[unknowns[i]] = i;
        }
        columns = unknowns.length + slacks;
        List<long[]> rows = new ArrayList<>();
        List<Long> rightSides = new ArrayList<>();
        int slack = unknowns.length;
        for (KnownSum sum : sums) {
            if (sum.exact()) {
                rows.add(row(sum.unknowns(), -1, 0));
                rightSides.add(sum.least());
            } else {
                rows.add(row(sum.unknowns(), slack++, -1));
                rightSides.add(sum.least());
                if (sum.bounded()) {
                    rows.add(row(sum.unknowns(), slack++, 1));
                    rightSides.add(sum.most());
                }
            }
        }
        relaxed = new LinearProgram(
                rows.toArray(long[][]::new),
                rightSides.stream().mapToLong(Long::longValue).toArray(),
                columns);
        if (!relaxed.feasible()) {
            throw new IllegalArgumentException("sums must have a solution: printed numbers contradict one another");
        }
        remember(relaxed);
    }

    static WholeProgram of(List<KnownSum> sums) {
        return new WholeProgram(sums);
    }

    private long[] row(BitSet counted, int slack, int sign) {
        long[] row = new long[columns];
        counted.stream().forEach(unknown -> row[columnOf[unknown]] = 1);
        if (slack >= 0) {
            row[slack] = sign;
        }
        return row;
    }

    Range range(BitSet wanted) {
        long[] up = row(wanted, -1, 0);
        long[] down = new long[columns];
        for (int i = 0; i < columns; i++) {
            down[i] = -up[i];
        }
        branches = 0;
        Long least = smallest(up);
        Long most = smallest(down);
        if (least == null) {
            throw new IllegalStateException("a sum of numbers not below zero has a least value");
        }
        return new Range(least, most == null ? Range.UNBOUNDED : -most);
    }

    /// The smallest value in whole numbers; null where it has no bound.
    private @Nullable Long smallest(long[] cost) {
        Fraction bound = relaxed.minimum(cost);
        if (bound == null) {
            return null;
        }
        int split = notWhole(relaxed);
        remember(relaxed);
        return split < 0 ? bound.ceiling().longValueExact() : branch(relaxed, split, Long.MAX_VALUE);
    }

    private long branch(LinearProgram at, int split, long best) {
        long floor = at.corner().get(split).floor().longValueExact();
        long found = best;
        for (int sign : new int[] {1, -1}) {
            if (++branches > BRANCHES_MAX) {
                throw new Attacker.TooLargeException();
            }
            LinearProgram next = at.within(split, sign, sign > 0 ? floor : floor + 1);
            if (!next.feasible() || next.least().ceiling().longValueExact() >= found) {
                continue;
            }
            int again = notWhole(next);
            remember(next);
            found = again < 0 ? next.least().ceiling().longValueExact() : Math.min(found, branch(next, again, found));
        }
        return found;
    }

    /// Keeps a corner that is whole: it solves every question, and is the answer to one.
    private void remember(LinearProgram program) {
        if (solutions.size() < SOLUTIONS_MAX && notWhole(program) < 0) {
            solutions.add(program.corner().stream()
                    .limit(unknowns.length)
                    .mapToLong(value -> value.floor().longValueExact())
                    .toArray());
        }
    }

    /// How far apart the smaller sum and the larger lie in solutions that were found so far; looks no
    /// further than `enough`.
    long spreadSeen(BitSet smaller, BitSet larger, long enough) {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int i = solutions.size() - 1; i >= 0 && most - least < enough; i--) {
            least = Math.min(least, sum(solutions.get(i), smaller));
            most = Math.max(most, sum(solutions.get(i), larger));
        }
        return Math.max(0, most - least);
    }

    private long sum(long[] solution, BitSet counted) {
        long sum = 0;
        for (int unknown = counted.nextSetBit(0); unknown >= 0; unknown = counted.nextSetBit(unknown + 1)) {
            sum += solution[columnOf[unknown]];
        }
        return sum;
    }

    private int notWhole(LinearProgram program) {
        List<Fraction> corner = program.corner();
        for (int i = 0; i < unknowns.length; i++) {
            if (!corner.get(i).isWhole()) {
                return i;
            }
        }
        return -1;
    }
}
