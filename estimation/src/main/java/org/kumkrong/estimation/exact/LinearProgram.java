// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All `x ≥ 0` with `A x = b`, in whole numbers and without rounding: is there one, and how small can a sum get?
///
/// The simplex method in two phases with Bland's rule, so that it ends. Source: Bland (1977), Math. Oper. Res. 2,
/// 103–107. Keeps its last corner, from which the next question starts. Not safe for threads.
public final class LinearProgram {
    private final int variables;
    private final int constraints;
    private final Tableau tableau;
    private final int[] basis;
    private final int objective;
    private final int rightSide;
    private final boolean feasible;

    /// A system of equations.
    ///
    /// @param a a row for each equation
    /// @param b its right side, of any sign
    /// @param variables how many unknowns
    public LinearProgram(long[][] a, long[] b, int variables) {
        this.variables = variables;
        this.constraints = a.length;
        this.rightSide = variables + constraints;
        this.objective = constraints;
        long[][] entries = new long[constraints + 1][rightSide + 1];
        basis = new int[constraints];
        for (int i = 0; i < constraints; i++) {
            int sign = b[i] < 0 ? -1 : 1;
            for (int j = 0; j < variables; j++) {
                entries[i][j] = sign * a[i][j];
                entries[objective][j] -= entries[i][j];
            }
            entries[i][variables + i] = 1;
            entries[i][rightSide] = sign * b[i];
            entries[objective][rightSide] -= entries[i][rightSide];
            basis[i] = variables + i;
        }
        tableau = new Tableau(entries);
        improve(variables);
        feasible = tableau.sign(objective, rightSide) == 0;
        if (feasible) {
            driveOutArtificials();
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
        BigInteger[] y = new BigInteger[constraints];
        for (int i = 0; i < constraints; i++) {
            // The reduced cost of the i-th artificial variable is 1 minus the dual value.
            BigInteger dual = tableau.numerator(objective, variables + i).subtract(tableau.denominator());
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
        tableau.price(objective, cost, basis);
        return improve(variables)
                ? Fraction.of(tableau.numerator(objective, rightSide).negate(), tableau.denominator())
                : null;
    }

    /// The corner where the last question ended.
    public List<Fraction> corner() {
        List<Fraction> x = new ArrayList<>(java.util.Collections.nCopies(variables, Fraction.ZERO));
        for (int i = 0; i < constraints; i++) {
            if (basis[i] < variables) {
                x.set(basis[i], Fraction.of(tableau.numerator(i, rightSide), tableau.denominator()));
            }
        }
        return x;
    }

    /// Pivots while an objective kept in the last row can get better; only columns before `limit` may enter.
    private boolean improve(int limit) {
        while (true) {
            int entering = -1;
            for (int j = 0; j < limit && entering < 0; j++) {
                if (tableau.sign(objective, j) < 0) {
                    entering = j;
                }
            }
            if (entering < 0) {
                return true;
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return false;
            }
            tableau.pivot(leaving, entering);
            basis[leaving] = entering;
        }
    }

    private int leaving(int entering) {
        int leaving = -1;
        for (int i = 0; i < constraints; i++) {
            if (tableau.sign(i, entering) > 0) {
                int order = leaving < 0 ? -1 : tableau.compareRatios(i, leaving, rightSide, entering);
                if (order < 0 || (order == 0 && basis[i] < basis[leaving])) {
                    leaving = i;
                }
            }
        }
        return leaving;
    }

    private void driveOutArtificials() {
        for (int i = 0; i < constraints; i++) {
            for (int j = 0; basis[i] >= variables && j < variables; j++) {
                if (tableau.sign(i, j) != 0) {
                    tableau.pivot(i, j);
                    basis[i] = j;
                }
            }
        }
    }
}
