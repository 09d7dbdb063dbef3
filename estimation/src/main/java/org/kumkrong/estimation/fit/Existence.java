// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kumkrong.estimation.exact.BitRank;
import org.kumkrong.estimation.exact.LinearProgram;
import org.kumkrong.estimation.exact.NullSpace;

/// Decides, without rounding, whether a model has exactly one estimate on given counts.
///
/// An estimate exists unless the parameters can be moved in a direction that leaves every filled cell as it
/// is and raises some empty cell without lowering another; it is the only one unless some direction leaves
/// all cells as they are. Where the filled cells alone determine all parameters, which a rank modulo 2
/// proves in a microsecond, neither can happen. Source: Fienberg and Rinaldo (2012), Annals of Statistics
/// 40, 996–1023. Not safe for threads.
public final class Existence {
    /// Beyond this many answers we forget those we have.
    private static final int REMEMBERED_MAX = 200_000;

    private final BitRank rank = new BitRank();
    private final Map<Question, Verdict> remembered = new HashMap<>();

    /// All that a verdict depends on: which cells are filled, not by how many.
    private record Question(HierarchicalModel model, long filled) {}

    /// The verdict alone.
    public Verdict verdict(Overlaps overlaps, HierarchicalModel model) {
        return verdict(overlaps, model, Support.of(overlaps, model));
    }

    /// The verdict with its proof.
    public static Certificate certificate(Overlaps overlaps, HierarchicalModel model) {
        return Exactly.of(overlaps, Support.of(overlaps, model)).certificate(model);
    }

    Verdict verdict(Overlaps overlaps, HierarchicalModel model, Support support) {
        if (determined(overlaps, support)) {
            return Verdict.VALID;
        }
        if (overlaps.cells() > Long.SIZE) {
            return Exactly.of(overlaps, support).verdict();
        }
        if (remembered.size() >= REMEMBERED_MAX) {
            remembered.clear();
        }
        long filled = 0;
        for (int cell : support.cells()) {
            filled |= overlaps.count(cell) > 0 ? 1L << cell : 0;
        }
        Question question = new Question(model, filled);
        Verdict known = remembered.get(question);
        if (known == null) {
            known = Exactly.of(overlaps, support).verdict();
            remembered.put(question, known);
        }
        return known;
    }

    private boolean determined(Overlaps overlaps, Support support) {
        int terms = support.terms().length;
        if (terms > Long.SIZE) {
            return false;
        }
        rank.clear();
        for (int cell : support.cells()) {
            if (overlaps.count(cell) > 0) {
                rank.add(support.bits(cell));
                if (rank.rank() == terms) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The long way.
    ///
    /// @param free directions of the parameters that leave every filled cell as it is
    /// @param empty the empty cells that people can be expected in
    /// @param effects for each empty cell what each direction does to it
    private record Exactly(Support support, List<BigInteger[]> free, int[] empty, long[][] effects) {
        static Exactly of(Overlaps overlaps, Support support) {
            List<long[]> rows = new ArrayList<>();
            int[] cells = new int[support.cells().length];
            int count = 0;
            for (int cell : support.cells()) {
                if (overlaps.count(cell) > 0) {
                    rows.add(support.row(cell));
                } else {
                    cells[count++] = cell;
                }
            }
            long[][] filled = rows.toArray(new long[0][]);
            int[] empty = Arrays.copyOf(cells, count);
            List<BigInteger[]> free = NullSpace.of(filled, support.terms().length);
            long[][] effects = new long[empty.length][free.size()];
            for (int i = 0; i < empty.length; i++) {
                for (int j = 0; j < free.size(); j++) {
                    effects[i][j] = effect(support.row(empty[i]), free.get(j)).longValueExact();
                }
            }
            return new Exactly(support, free, empty, effects);
        }

        Verdict verdict() {
            return Verdict.of(raising() == null, unmoving().isEmpty());
        }

        Certificate certificate(HierarchicalModel model) {
            BigInteger[] raising = raising();
            List<BigInteger[]> unmoving = unmoving();
            return new Certificate(
                    model,
                    Verdict.of(raising == null, unmoving.isEmpty()),
                    raising == null ? List.of() : List.of(spread(raising)),
                    unmoving.isEmpty() ? List.of() : List.of(spread(unmoving.getFirst())),
                    raising == null ? Witnesses.filling(support, empty) : Map.of(),
                    unmoving.isEmpty() ? Witnesses.solving(support) : Map.of());
        }

        /// Directions that leave all cells as they are.
        private List<BigInteger[]> unmoving() {
            List<BigInteger[]> found = new ArrayList<>();
            for (BigInteger[] mixture : NullSpace.of(effects, free.size())) {
                found.add(mixed(mixture));
            }
            return found;
        }

        /// A direction that raises empty cells and lowers none; null where there is none.
        private BigInteger @org.jspecify.annotations.Nullable [] raising() {
            int directions = free.size();
            if (directions == 0 || empty.length == 0) {
                return null;
            }
            long[][] balance = new long[directions][empty.length];
            long[] rightSide = new long[directions];
            for (int j = 0; j < directions; j++) {
                for (int i = 0; i < empty.length; i++) {
                    balance[j][i] = effects[i][j];
                    rightSide[j] -= effects[i][j];
                }
            }
            LinearProgram filling = new LinearProgram(balance, rightSide, empty.length);
            return filling.feasible() ? null : mixed(filling.proofOfNone(rightSide));
        }

        private BigInteger[] mixed(BigInteger[] mixture) {
            BigInteger[] sum = new BigInteger[support.terms().length];
            Arrays.fill(sum, BigInteger.ZERO);
            for (int j = 0; j < mixture.length; j++) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] = sum[i].add(mixture[j].multiply(free.get(j)[i]));
                }
            }
            return sum;
        }

        private Map<Integer, BigInteger> spread(BigInteger[] direction) {
            var byTerm = new TreeMap<Integer, BigInteger>();
            for (int i = 0; i < direction.length; i++) {
                if (direction[i].signum() != 0) {
                    byTerm.put(support.terms()[i], direction[i]);
                }
            }
            return byTerm;
        }

        private static BigInteger effect(long[] row, BigInteger[] direction) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < row.length; i++) {
                sum = row[i] == 0 ? sum : sum.add(direction[i]);
            }
            return sum;
        }
    }
}
