// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The proof of a [Verdict]: whole numbers that anyone can multiply out.
///
/// A *raising* direction of the parameters leaves every filled cell as it is, lowers no empty cell and
/// raises one or more: going along it the likelihood rises for ever, and there is no estimate. If instead
/// people can be moved among the cells so that no margin of the model changes and every empty cell gets
/// some, a *filling*, there is one. An *unmoving* direction changes no cell at all: nothing in the table
/// says how far to go. If instead each parameter is a combination of cells, a *solving*, the estimate is
/// the only one.
///
/// @param model the model
/// @param verdict what is certified
/// @param raising a raising direction by term, or nothing
/// @param unmoving an unmoving direction by term, or nothing
/// @param filling how much to add to each cell, or nothing where there is no estimate
/// @param solving for each term the combination of cells that leaves it alone, or nothing where it is not
/// determined
public record Certificate(
        HierarchicalModel model,
        Verdict verdict,
        List<Map<Integer, BigInteger>> raising,
        List<Map<Integer, BigInteger>> unmoving,
        Map<Integer, BigInteger> filling,
        Map<Integer, Map<Integer, BigInteger>> solving) {

    public Certificate {
        raising = List.copyOf(raising);
        unmoving = List.copyOf(unmoving);
        filling = Map.copyOf(filling);
        solving = Map.copyOf(solving);
    }

    /// Multiplies it out on the counts: whether it proves what it says. Knows nothing of how it was found.
    public boolean proves(Overlaps overlaps) {
        Support support = Support.of(overlaps, model);
        boolean none = verdict == Verdict.NO_ESTIMATE || verdict == Verdict.NEITHER;
        boolean many = verdict == Verdict.NOT_IDENTIFIABLE || verdict == Verdict.NEITHER;
        return (none ? proven(raising, direction -> raises(overlaps, support, direction)) : fills(overlaps, support))
                && (many ? proven(unmoving, direction -> movesNothing(support, direction)) : solves(support));
    }

    private static boolean proven(List<Map<Integer, BigInteger>> directions, Predicate<Map<Integer, BigInteger>> test) {
        return !directions.isEmpty() && directions.stream().allMatch(test);
    }

    /// The sets of lists in which nobody was found and somebody would have to be.
    public List<Integer> missingCells(Overlaps overlaps) {
        List<Integer> missing = new ArrayList<>();
        for (Map<Integer, BigInteger> direction : raising) {
            for (int cell : Support.of(overlaps, model).cells()) {
                if (effect(direction, cell).signum() > 0) {
                    missing.add(cell);
                }
            }
        }
        return missing;
    }

    private static boolean raises(Overlaps overlaps, Support support, Map<Integer, BigInteger> direction) {
        boolean any = false;
        for (int cell : support.cells()) {
            int sign = effect(direction, cell).signum();
            if (overlaps.count(cell) > 0 ? sign != 0 : sign < 0) {
                return false;
            }
            any |= sign > 0;
        }
        return any && among(support, direction);
    }

    private static boolean movesNothing(Support support, Map<Integer, BigInteger> direction) {
        return !direction.isEmpty()
                && among(support, direction)
                && Arrays.stream(support.cells())
                        .allMatch(cell -> effect(direction, cell).signum() == 0);
    }

    private static boolean among(Support support, Map<Integer, BigInteger> direction) {
        return direction.keySet().stream()
                .allMatch(term -> Arrays.stream(support.terms()).anyMatch(other -> other == term));
    }

    private boolean fills(Overlaps overlaps, Support support) {
        boolean emptyGetSome = Arrays.stream(support.cells())
                .filter(cell -> overlaps.count(cell) == 0)
                .allMatch(cell -> filling.getOrDefault(cell, BigInteger.ZERO).signum() > 0);
        boolean onCells = filling.keySet().stream()
                .allMatch(cell -> Arrays.stream(support.cells()).anyMatch(other -> other == cell));
        return emptyGetSome
                && onCells
                && Arrays.stream(support.terms())
                        .allMatch(term -> sum(filling, term).signum() == 0);
    }

    private boolean solves(Support support) {
        return Arrays.stream(support.terms()).allMatch(term -> {
            Map<Integer, BigInteger> cells = solving.getOrDefault(term, Map.of());
            return Arrays.stream(support.terms())
                    .allMatch(other -> sum(cells, other).signum() == 0 ? other != term : other == term);
        });
    }

    /// What cells have together that contain a term.
    private static BigInteger sum(Map<Integer, BigInteger> cells, int term) {
        return cells.entrySet().stream()
                .filter(cell -> (cell.getKey() & term) == term)
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger effect(Map<Integer, BigInteger> direction, int cell) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<Integer, BigInteger> part : direction.entrySet()) {
            if ((part.getKey() & cell) == part.getKey()) {
                sum = sum.add(part.getValue());
            }
        }
        return sum;
    }
}
