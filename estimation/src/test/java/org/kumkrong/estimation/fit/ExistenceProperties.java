// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kumkrong.estimation.chance.Chance;

class ExistenceProperties {
    private static final long SEED = 47;
    private static final int TABLES = 400;

    @Test
    void shortcutAndProofAgreeOnSparseTables() {
        List<HierarchicalModel> models = ModelSpace.of(4, 3);
        Existence existence = new Existence();
        int refused = 0;

        for (int i = 0; i < TABLES; i++) {
            Overlaps overlaps = sparse(Chance.of(SEED, i), 4);
            HierarchicalModel model = models.get(i % models.size());
            Certificate certificate = Existence.certificate(overlaps, model);
            assertThat(existence.verdict(overlaps, model))
                    .as("table %d %s", i, model)
                    .isEqualTo(certificate.verdict());
            assertThat(certificate.proves(overlaps)).as("table %d %s", i, model).isTrue();
            refused += certificate.verdict() == Verdict.VALID ? 0 : 1;
        }

        assertThat(refused).isBetween(TABLES / 10, TABLES * 9 / 10);
    }

    /// Without an estimate the likelihood has no top: far out along the direction of the proof it only rises.
    @Test
    void likelihoodRisesAlongTheProof() {
        for (int i = 0; i < TABLES; i++) {
            Overlaps overlaps = sparse(Chance.of(SEED, i), 3);
            for (HierarchicalModel model : ModelSpace.of(3, 2)) {
                for (Map<Integer, BigInteger> direction :
                        Existence.certificate(overlaps, model).raising()) {
                    assertThat(slope(overlaps, model, direction, -1)).isPositive();
                    assertThat(slope(overlaps, model, direction, -5)).isPositive();
                }
            }
        }
    }

    @Test
    void forgedProofProvesNothing() {
        Overlaps overlaps = new Overlaps(0, 40, 30, 6, 20, 0, 0, 0);
        Certificate honest = Existence.certificate(overlaps, HierarchicalModel.parse(3, "[12|3]"));
        Map<Integer, BigInteger> forged = new TreeMap<>(honest.raising().getFirst());
        forged.merge(0, BigInteger.ONE, BigInteger::add);

        assertThat(honest.verdict()).isEqualTo(Verdict.NO_ESTIMATE);
        assertThat(honest.proves(overlaps)).isTrue();
        assertThat(with(honest, Verdict.NO_ESTIMATE, List.of(forged)).proves(overlaps))
                .isFalse();
        assertThat(with(honest, Verdict.NO_ESTIMATE, List.of()).proves(overlaps))
                .isFalse();
        assertThat(with(honest, Verdict.VALID, List.of()).proves(overlaps)).isFalse();
    }

    private static Certificate with(Certificate honest, Verdict verdict, List<Map<Integer, BigInteger>> raising) {
        return new Certificate(honest.model(), verdict, raising, honest.unmoving(), honest.filling(), honest.solving());
    }

    /// The derivative of the likelihood of the empty cells, against the direction, at step `at`; filled
    /// cells do not move.
    private static double slope(
            Overlaps overlaps, HierarchicalModel model, Map<Integer, BigInteger> direction, double at) {
        double slope = 0;
        for (int cell : Support.of(overlaps, model).cells()) {
            double effect = direction.entrySet().stream()
                    .filter(term -> (term.getKey() & cell) == term.getKey())
                    .mapToDouble(term -> term.getValue().doubleValue())
                    .sum();
            slope += overlaps.count(cell) == 0 ? effect * Math.exp(at * effect) : 0;
        }
        return slope;
    }

    private static Overlaps sparse(Chance chance, int lists) {
        double[] counts = new double[1 << lists];
        for (int set = 1; set < counts.length; set++) {
            boolean filled = chance.unit() < (Integer.bitCount(set) == 1 ? 0.95 : 0.45);
            counts[set] = filled ? 1 + chance.below(20) : 0;
        }
        counts[1]++;
        return new Overlaps(counts);
    }
}
