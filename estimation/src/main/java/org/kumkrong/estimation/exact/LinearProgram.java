// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All `x ≥ 0` with `A x = b`, in whole numbers and without rounding: is there one, and how small can a sum
/// get?
///
/// The simplex method in two phases with Bland's rule, so that it ends; with a bound more, its dual.
/// Source: Bland (1977), Math. Oper. Res. 2, 103–107. Keeps its last corner, from which the next question
/// starts. Not safe for threads.
public final class LinearProgram {
    private final int variables;
    private final Tableau tableau;
    private final int[] basis;
    private final boolean feasible;

    /// A system of equations.
    ///
    /// @param a a row for each equation
    /// @param b its right side, of any sign
    /// @param variables how many unknowns
    public LinearProgram(long[][] a, long[] b, int variables) {
        this.variables = variables;
        Start start = new Start(a, b, variables);
        feasible = start.feasible();
        tableau = feasible ? start.withoutArtificials() : start.tableau;
        basis = feasible ? start.variablesInBasis() : start.basis;
    }

    private LinearProgram(int variables, Tableau tableau, int[] basis) {
        this.variables = variables;
        this.tableau = tableau;
        this.basis = basis;
        this.feasible = becomesFeasible();
    }

    /// The first phase: a corner of the system with an artificial variable for each equation that has no
    /// variable of its own, and these made as small as can be.
    private static final class Start {
        private final int variables;
        private final Tableau tableau;
        private final int[] basis;

        Start(long[][] a, long[] b, int variables) {
            this.variables = variables;
            int constraints = a.length;
            int[] alone = alone(a, variables);
            long[][] entries = new long[constraints + 1][variables + constraints + 1];
            basis = new int[constraints];
            for (int i = 0; i < constraints; i++) {
                int sign = b[i] < 0 ? -1 : 1;
                for (int j = 0; j < variables; j++) {
                    entries[i][j] = sign * a[i][j];
                }
                entries[i][variables + constraints] = sign * b[i];
                entries[i][variables + i] = 1;
                if (alone[i] >= 0 && entries[i][alone[i]] == 1) {
                    basis[i] = alone[i];
                    entries[constraints][variables + i] = 1;
                    continue;
                }
                basis[i] = variables + i;
                for (int j = 0; j < entries[i].length; j++) {
                    entries[constraints][j] -= j == variables + i ? 0 : entries[i][j];
                }
            }
            tableau = new Tableau(entries);
            improve(tableau, basis, variables);
        }

        /// For each equation a variable that no other has; -1 where it has none.
        private static int[] alone(long[][] a, int variables) {
            int[] alone = new int[a.length];
            Arrays.fill(alone, -1);
            for (int j = 0; j < variables; j++) {
                int only = -1;
                int seen = 0;
                for (int i = 0; i < a.length && seen < 2; i++) {
                    if (a[i][j] != 0) {
                        only = i;
                        seen++;
                    }
                }
                if (seen == 1) {
                    alone[only] = j;
                }
            }
            return alone;
        }

        boolean feasible() {
            return tableau.sign(tableau.rows() - 1, tableau.columns() - 1) == 0;
        }

        /// What is left once artificial variables, all nought, have gone, and with them equations that say
        /// nothing new.
        Tableau withoutArtificials() {
            for (int i = 0; i < basis.length; i++) {
                for (int j = 0; basis[i] >= variables && j < variables; j++) {
                    if (tableau.sign(i, j) != 0) {
                        tableau.pivot(i, j);
                        basis[i] = j;
                    }
                }
            }
            IntStream rows =
                    IntStream.rangeClosed(0, basis.length).filter(i -> i == basis.length || basis[i] < variables);
            IntStream columns = IntStream.concat(IntStream.range(0, variables), IntStream.of(tableau.columns() - 1));
            return tableau.part(rows.toArray(), columns.toArray());
        }

        int[] variablesInBasis() {
            return IntStream.of(basis).filter(j -> j < variables).toArray();
        }
    }

    /// Whether any `x` solves it.
    public boolean feasible() {
        return feasible;
    }

    /// Where nothing solves it, a combination `y` of the equations with `yᵀA ≥ 0` and `yᵀb < 0`: the proof.
    ///
    /// @param b the right side it was made with
    public BigInteger[] proofOfNone(long[] b) {
        if (feasible) {
            throw new IllegalStateException("there is a solution");
        }
        BigInteger[] y = new BigInteger[basis.length];
        for (int i = 0; i < basis.length; i++) {
            // The reduced cost of the i-th artificial variable is 1 minus the dual value.
            BigInteger dual = tableau.numerator(basis.length, variables + i).subtract(tableau.denominator());
            y[i] = b[i] < 0 ? dual.negate() : dual;
        }
        return y;
    }

    /// The smallest value of a sum over all solutions; null where it has no bound.
    ///
    /// @param cost what one of each variable adds
    public @Nullable Fraction minimum(long[] cost) {
        if (!feasible) {
            throw new IllegalStateException("there is no solution");
        }
        tableau.price(basis.length, cost, basis);
        return improve(tableau, basis, variables) ? least() : null;
    }

    /// The smallest value that was asked for last.
    public Fraction least() {
        return Fraction.of(tableau.numerator(basis.length, variables).negate(), tableau.denominator());
    }

    /// The same system with a bound on a variable, at its smallest for the cost that was asked for last,
    /// and found from there in a few steps. The variable must not be nought at the last corner.
    ///
    /// @param variable which
    /// @param sign 1 for at most, -1 for at least
    /// @param bound how much
    public LinearProgram within(int variable, int sign, long bound) {
        int row = IntStream.range(0, basis.length)
                .filter(i -> basis[i] == variable)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("variable must not be nought"));
        int[] more = Arrays.copyOf(basis, basis.length + 1);
        more[basis.length] = variables;
        return new LinearProgram(variables + 1, tableau.bounded(row, variable, sign, bound), more);
    }

    /// The dual method: from a corner that would be best if it were allowed to one that is. Says whether
    /// there is any.
    private boolean becomesFeasible() {
        while (true) {
            int leaving = -1;
            for (int i = 0; i < basis.length; i++) {
                if (tableau.sign(i, variables) < 0 && (leaving < 0 || basis[i] < basis[leaving])) {
                    leaving = i;
                }
            }
            if (leaving < 0) {
                return true;
            }
            int entering = -1;
            for (int j = 0; j < variables; j++) {
                if (tableau.sign(leaving, j) < 0
                        && (entering < 0 || tableau.compareCosts(j, entering, basis.length, leaving) < 0)) {
                    entering = j;
                }
            }
            if (entering < 0) {
                return false;
            }
            tableau.pivot(leaving, entering);
            basis[leaving] = entering;
        }
    }

    /// The corner where the last question ended.
    public List<Fraction> corner() {
        List<Fraction> x = new ArrayList<>(Collections.nCopies(variables, Fraction.ZERO));
        for (int i = 0; i < basis.length; i++) {
            x.set(basis[i], Fraction.of(tableau.numerator(i, variables), tableau.denominator()));
        }
        return x;
    }

    /// Pivots while an objective kept in the last row can get better; only columns before `limit` may enter.
    private static boolean improve(Tableau tableau, int[] basis, int limit) {
        while (true) {
            int entering = -1;
            for (int j = 0; j < limit && entering < 0; j++) {
                if (tableau.sign(basis.length, j) < 0) {
                    entering = j;
                }
            }
            if (entering < 0) {
                return true;
            }
            int leaving = leaving(tableau, basis, entering);
            if (leaving < 0) {
                return false;
            }
            tableau.pivot(leaving, entering);
            basis[leaving] = entering;
        }
    }

    private static int leaving(Tableau tableau, int[] basis, int entering) {
        int rightSide = tableau.columns() - 1;
        int leaving = -1;
        for (int i = 0; i < basis.length; i++) {
            if (tableau.sign(i, entering) > 0) {
                int order = leaving < 0 ? -1 : tableau.compareRatios(i, leaving, rightSide, entering);
                if (order < 0 || (order == 0 && basis[i] < basis[leaving])) {
                    leaving = i;
                }
            }
        }
        return leaving;
    }
}
