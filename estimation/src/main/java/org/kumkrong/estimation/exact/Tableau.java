// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.exact;

import java.math.BigInteger;

/// A matrix of fractions with one common denominator, kept as whole numbers, that can be pivoted without
/// rounding.
///
/// Every entry stays a minor of the matrix it began as, so each division is exact. Starts in 64-bit numbers
/// and moves to big ones the first time one does not fit. Source: Bareiss (1968), Math. Comp. 22, 565–578;
/// in the form for linear programs, Edmonds (1967). Not safe for threads.
public final class Tableau {
    /// Products of two numbers below this, and their difference, fit into 64 bits.
    private static final long CERTAINLY_FITS = 1L << 30;

    private final int rows;
    private final int columns;
    private long[][] small;
    private long smallDenominator = 1;
    /// No number has been larger than this, but for sign; kept up while all are below [#CERTAINLY_FITS].
    private long largest = 1;

    private BigInteger[][] big = new BigInteger[0][0];
    private BigInteger bigDenominator = BigInteger.ONE;

    /// A matrix of whole numbers; it is copied.
    public Tableau(long[][] entries) {
        rows = entries.length;
        columns = rows == 0 ? 0 : entries[0].length;
        small = new long[rows][];
        for (int i = 0; i < rows; i++) {
            small[i] = entries[i].clone();
            raise(small[i]);
        }
    }

    private Tableau(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.small = new long[rows][columns];
    }

    /// A copy of some rows and columns, in the order given.
    Tableau part(int[] keptRows, int[] keptColumns) {
        Tableau part = new Tableau(keptRows.length, keptColumns.length);
        part.smallDenominator = smallDenominator;
        part.largest = largest;
        if (isBig()) {
            part.grow();
            part.bigDenominator = bigDenominator;
        }
        for (int i = 0; i < keptRows.length; i++) {
            for (int j = 0; j < keptColumns.length; j++) {
                if (isBig()) {
                    part.big[i][j] = big[keptRows[i]][keptColumns[j]];
                } else {
                    part.small[i][j] = small[keptRows[i]][keptColumns[j]];
                }
            }
        }
        return part;
    }

    /// A copy with one row more, before the last, and one column more, before the last: the basic variable
    /// of a row is at most a bound (sign 1) or at least (sign -1), and how far it is from it is the new
    /// variable.
    Tableau bounded(int row, int basicColumn, int sign, long bound) {
        Tableau next = new Tableau(rows + 1, columns + 1);
        next.smallDenominator = smallDenominator;
        next.largest = largest;
        long right = 0;
        boolean fits = !isBig() && Math.multiplyHigh(smallDenominator, bound) == (smallDenominator * bound) >> 63;
        if (fits) {
            right = smallDenominator * bound - small[row][columns - 1];
            fits = Math.abs(right) < Long.MAX_VALUE / 2 && Math.abs(small[row][columns - 1]) < Long.MAX_VALUE / 2;
        }
        if (!fits) {
            return biggerBounded(row, basicColumn, sign, bound);
        }
        for (int i = 0; i < rows; i++) {
            long[] line = next.small[i < rows - 1 ? i : rows];
            System.arraycopy(small[i], 0, line, 0, columns - 1);
            line[columns] = small[i][columns - 1];
        }
        long[] added = next.small[rows - 1];
        for (int j = 0; j < columns - 1; j++) {
            added[j] = -sign * small[row][j];
        }
        added[basicColumn] = 0;
        added[columns - 1] = smallDenominator;
        added[columns] = sign * right;
        next.raise(added);
        return next;
    }

    private Tableau biggerBounded(int row, int basicColumn, int sign, long bound) {
        Tableau next = new Tableau(rows + 1, columns + 1);
        next.grow();
        next.bigDenominator = denominator();
        for (int i = 0; i < rows; i++) {
            BigInteger[] line = next.big[i < rows - 1 ? i : rows];
            for (int j = 0; j < columns; j++) {
                line[j < columns - 1 ? j : columns] = numerator(i, j);
            }
        }
        BigInteger signum = BigInteger.valueOf(sign);
        BigInteger[] added = next.big[rows - 1];
        for (int j = 0; j < columns - 1; j++) {
            added[j] = numerator(row, j).multiply(signum).negate();
        }
        added[basicColumn] = BigInteger.ZERO;
        added[columns - 1] = denominator();
        added[columns] = denominator()
                .multiply(BigInteger.valueOf(bound))
                .subtract(numerator(row, columns - 1))
                .multiply(signum);
        return next;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// The sign of an entry.
    public int sign(int row, int column) {
        return isBig() ? big[row][column].signum() : Long.signum(small[row][column]);
    }

    /// The numerator of an entry over [#denominator].
    public BigInteger numerator(int row, int column) {
        return isBig() ? big[row][column] : BigInteger.valueOf(small[row][column]);
    }

    /// What all entries are divided by; above zero.
    public BigInteger denominator() {
        return isBig() ? bigDenominator : BigInteger.valueOf(smallDenominator);
    }

    /// Compares the quotients of two rows, of one column by another; both divisors are above zero.
    public int compareRatios(int rowA, int rowB, int above, int below) {
        if (!isBig()) {
            long aHigh = Math.multiplyHigh(small[rowA][above], small[rowB][below]);
            long bHigh = Math.multiplyHigh(small[rowB][above], small[rowA][below]);
            long aLow = small[rowA][above] * small[rowB][below];
            long bLow = small[rowB][above] * small[rowA][below];
            return aHigh != bHigh ? Long.compare(aHigh, bHigh) : Long.compareUnsigned(aLow, bLow);
        }
        return big[rowA][above].multiply(big[rowB][below]).compareTo(big[rowB][above].multiply(big[rowA][below]));
    }

    /// Compares the quotients of two columns, of the last row by one with entries below zero; signs aside.
    int compareCosts(int columnA, int columnB, int above, int below) {
        return numerator(above, columnA)
                .multiply(numerator(below, columnB).negate())
                .compareTo(numerator(above, columnB)
                        .multiply(numerator(below, columnA).negate()));
    }

    /// Makes a column a unit column: one in the given row, nothing in the others.
    public void pivot(int row, int column) {
        if (sign(row, column) == 0) {
            throw new IllegalArgumentException("pivot must not be zero");
        }
        if (!isBig() && !pivotSmall(row, column)) {
            grow();
        }
        if (isBig()) {
            pivotBig(row, column);
        }
    }

    /// Replaces a row by a cost less what the basic rows account for, so that basic columns cost nothing in
    /// it.
    ///
    /// @param row the row to replace
    /// @param cost of each column, as many as are given; the others cost nothing
    /// @param basis for each row before `row` its basic column
    public void price(int row, long[] cost, int[] basis) {
        if (!isBig() && !priceSmall(row, cost, basis)) {
            grow();
        }
        if (isBig()) {
            for (int j = 0; j < columns; j++) {
                BigInteger sum =
                        j < cost.length ? bigDenominator.multiply(BigInteger.valueOf(cost[j])) : BigInteger.ZERO;
                for (int i = 0; i < basis.length; i++) {
                    if (basis[i] < cost.length && cost[basis[i]] != 0) {
                        sum = sum.subtract(big[i][j].multiply(BigInteger.valueOf(cost[basis[i]])));
                    }
                }
                big[row][j] = sum;
            }
        }
    }

    private boolean priceSmall(int row, long[] cost, int[] basis) {
        long[] line = new long[columns];
        try {
            for (int j = 0; j < columns; j++) {
                long sum = j < cost.length ? Math.multiplyExact(smallDenominator, cost[j]) : 0;
                for (int i = 0; i < basis.length; i++) {
                    if (basis[i] < cost.length && cost[basis[i]] != 0) {
                        sum = Math.subtractExact(sum, Math.multiplyExact(small[i][j], cost[basis[i]]));
                    }
                }
                line[j] = sum;
            }
        } catch (ArithmeticException _) {
            return false;
        }
        small[row] = line;
        raise(line);
        return true;
    }

    private boolean isBig() {
        return small.length == 0 && rows > 0;
    }

    /// Says whether all numbers fitted; where not, nothing has changed.
    private boolean pivotSmall(int row, int column) {
        if (small[row][column] < 0) {
            small[row] = times(small[row], -1);
        }
        return largest < CERTAINLY_FITS ? pivotInPlace(row, column) : pivotWithCare(row, column);
    }

    /// With numbers so small that no product can overflow.
    private boolean pivotInPlace(int row, int column) {
        long pivot = small[row][column];
        long[] taken = small[row];
        long most = pivot;
        for (int i = 0; i < rows; i++) {
            long factor = small[i][column];
            if (i == row || (factor == 0 && pivot == smallDenominator)) {
                continue;
            }
            long[] line = small[i];
            for (int j = 0; j < columns; j++) {
                long value = line[j] * pivot - factor * taken[j];
                line[j] = smallDenominator == 1 ? value : value / smallDenominator;
                most = Math.max(most, Math.abs(line[j]));
            }
        }
        smallDenominator = pivot;
        largest = Math.max(largest, most);
        return true;
    }

    private boolean pivotWithCare(int row, int column) {
        long pivot = small[row][column];
        long[][] next = new long[rows][];
        for (int i = 0; i < rows; i++) {
            long factor = small[i][column];
            if (i == row || (factor == 0 && pivot == smallDenominator)) {
                next[i] = small[i];
                continue;
            }
            long[] line = new long[columns];
            for (int j = 0; j < columns; j++) {
                long kept = small[i][j];
                long taken = small[row][j];
                long left = kept * pivot;
                long right = factor * taken;
                long difference = left - right;
                boolean fits = Math.multiplyHigh(kept, pivot) == left >> 63
                        && Math.multiplyHigh(factor, taken) == right >> 63
                        && ((left ^ right) & (left ^ difference)) >= 0;
                if (!fits) {
                    return false;
                }
                line[j] = difference / smallDenominator;
            }
            next[i] = line;
        }
        small = next;
        smallDenominator = pivot;
        return true;
    }

    private void raise(long[] line) {
        for (long value : line) {
            largest = Math.max(largest, value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value));
        }
    }

    private static long[] times(long[] line, int sign) {
        long[] product = line.clone();
        for (int j = 0; j < product.length; j++) {
            product[j] *= sign;
        }
        return product;
    }

    private void grow() {
        big = new BigInteger[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                big[i][j] = BigInteger.valueOf(small[i][j]);
            }
        }
        bigDenominator = BigInteger.valueOf(smallDenominator);
        small = new long[0][0];
    }

    private void pivotBig(int row, int column) {
        if (big[row][column].signum() < 0) {
            for (int j = 0; j < columns; j++) {
                big[row][j] = big[row][j].negate();
            }
        }
        BigInteger pivot = big[row][column];
        for (int i = 0; i < rows; i++) {
            if (i != row) {
                BigInteger factor = big[i][column];
                for (int j = 0; j < columns; j++) {
                    big[i][j] = big[i][j]
                            .multiply(pivot)
                            .subtract(factor.multiply(big[row][j]))
                            .divide(bigDenominator);
                }
            }
        }
        bigDenominator = pivot;
    }
}
