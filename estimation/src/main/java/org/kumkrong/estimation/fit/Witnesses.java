// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kumkrong.estimation.exact.Fraction;
import org.kumkrong.estimation.exact.LinearProgram;
import org.kumkrong.estimation.exact.Tableau;

/// Finds what proves that a model has an estimate, and that it is the only one. Stateless.
final class Witnesses {
    private Witnesses() {}

    /// How to move people among cells so that no margin changes and every empty cell gets at least one, in
    /// whole numbers.
    static Map<Integer, BigInteger> filling(Support support, int[] empty) {
        int[] cells = support.cells();
        int terms = support.terms().length;
        // An empty cell gets 1 + x; a filled one gets x − y.
        long[][] a = new long[terms][2 * cells.length];
        long[] b = new long[terms];
        for (int i = 0; i < cells.length; i++) {
            long[] row = support.row(cells[i]);
            boolean isEmpty = Arrays.binarySearch(empty, cells[i]) >= 0;
            for (int term = 0; term < terms; term++) {
                a[term][2 * i] = row[term];
                a[term][2 * i + 1] = isEmpty ? 0 : -row[term];
                b[term] -= isEmpty ? row[term] : 0;
            }
        }
        LinearProgram moves = new LinearProgram(a, b, 2 * cells.length);
        if (!moves.feasible()) {
            throw new IllegalStateException("an estimate exists, so there is a filling");
        }
        List<Fraction> x = moves.corner();
        BigInteger scale = x.stream().map(Fraction::below).reduce(BigInteger.ONE, Witnesses::common);
        Map<Integer, BigInteger> filling = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            BigInteger more = scaled(x.get(2 * i), scale).subtract(scaled(x.get(2 * i + 1), scale));
            boolean isEmpty = Arrays.binarySearch(empty, cells[i]) >= 0;
            filling.put(cells[i], isEmpty ? more.add(scale) : more);
        }
        return filling;
    }

    /// For each term a combination of cells in which all other terms cancel.
    static Map<Integer, Map<Integer, BigInteger>> solving(Support support) {
        int[] cells = support.cells();
        int terms = support.terms().length;
        long[][] entries = new long[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            entries[i] = Arrays.copyOf(support.row(cells[i]), terms + cells.length);
            entries[i][terms + i] = 1;
        }
        Tableau tableau = new Tableau(entries);
        boolean[] used = new boolean[cells.length];
        int[] rowOf = new int[terms];
        for (int term = 0; term < terms; term++) {
            int row = 0;
            while (used[row] || tableau.sign(row, term) == 0) {
                row++;
            }
            tableau.pivot(row, term);
            used[row] = true;
            rowOf[term] = row;
        }
        Map<Integer, Map<Integer, BigInteger>> solving = new TreeMap<>();
        for (int term = 0; term < terms; term++) {
            Map<Integer, BigInteger> combination = new TreeMap<>();
            for (int i = 0; i < cells.length; i++) {
                combination.put(cells[i], tableau.numerator(rowOf[term], terms + i));
            }
            solving.put(support.terms()[term], combination);
        }
        return solving;
    }

    private static BigInteger scaled(Fraction value, BigInteger scale) {
        return value.above().multiply(scale).divide(value.below());
    }

    private static BigInteger common(BigInteger a, BigInteger b) {
        return a.multiply(b).divide(a.gcd(b));
    }
}
