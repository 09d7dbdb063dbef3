// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Why a model has no estimate, or more than one: whole numbers that anyone can multiply out.
///
/// A *raising* direction of the parameters leaves every filled cell as it is, lowers no empty cell and
/// raises one or more:
/// going along it the likelihood rises for ever. An *unmoving* direction changes no cell at all:
/// nothing in the table says
/// how far to go. A valid model needs none of them.
///
/// @param model the model
/// @param verdict what is certified
/// @param raising a raising direction by term, or nothing
/// @param unmoving an unmoving direction by term, or nothing
public record Certificate(
        HierarchicalModel model,
        Verdict verdict,
        List<Map<Integer, BigInteger>> raising,
        List<Map<Integer, BigInteger>> unmoving) {

    public Certificate {
        raising = List.copyOf(raising);
        unmoving = List.copyOf(unmoving);
    }

    /// Multiplies it out on the counts: whether it proves what it says. Knows nothing of how it was found.
    public boolean proves(Overlaps overlaps) {
        boolean none = verdict == Verdict.NO_ESTIMATE || verdict == Verdict.NEITHER;
        boolean many = verdict == Verdict.NOT_IDENTIFIABLE || verdict == Verdict.NEITHER;
        return none != raising.isEmpty()
                && many != unmoving.isEmpty()
                && raising.stream().allMatch(direction -> raises(overlaps, direction))
                && unmoving.stream().allMatch(direction -> movesNothing(overlaps, direction));
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

    private boolean raises(Overlaps overlaps, Map<Integer, BigInteger> direction) {
        boolean any = false;
        for (int cell : Support.of(overlaps, model).cells()) {
            int sign = effect(direction, cell).signum();
            if (overlaps.count(cell) > 0 ? sign != 0 : sign < 0) {
                return false;
            }
            any |= sign > 0;
        }
        return any && inModel(overlaps, direction);
    }

    private boolean movesNothing(Overlaps overlaps, Map<Integer, BigInteger> direction) {
        for (int cell : Support.of(overlaps, model).cells()) {
            if (effect(direction, cell).signum() != 0) {
                return false;
            }
        }
        return !direction.isEmpty() && inModel(overlaps, direction);
    }

    private boolean inModel(Overlaps overlaps, Map<Integer, BigInteger> direction) {
        return direction.keySet().stream().allMatch(term -> model.has(term) && overlaps.margin(term) > 0);
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
