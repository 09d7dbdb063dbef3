// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kumkrong.estimation.chance.Chance;

class FitterProperties {
    private static final long SEED = 11;
    private static final int TABLES = 150;

    @Test
    void fittedMarginsAreTheObservedOnes() {
        List<HierarchicalModel> models = ModelSpace.of(4, 3);
        Fitter fitter = new Fitter(4);

        for (int i = 0; i < TABLES; i++) {
            Overlaps overlaps = random(Chance.of(SEED, i));
            HierarchicalModel model = models.get(i % models.size());
            if (fitter.fit(overlaps, model).valid()) {
                for (int term : model.terms()) {
                    double observed = overlaps.margin(term);
                    assertThat(fitter.expectedMargin(term))
                            .as("table %d %s", i, model)
                            .isCloseTo(observed, within(1e-8 * Math.max(1, observed)));
                }
            }
        }
    }

    @Test
    void aPlainRegressionFindsTheSame() {
        List<HierarchicalModel> models = ModelSpace.of(4, 2);
        Fitter fitter = new Fitter(4);

        for (int i = 0; i < TABLES; i++) {
            Overlaps overlaps = random(Chance.of(SEED, i));
            HierarchicalModel model = models.get(i % models.size());
            Fit fit = fitter.fit(overlaps, model);
            Support support = Support.of(overlaps, model);
            long[][] design = new long[support.cells().length][];
            double[] counts = new double[design.length];
            for (int row = 0; row < design.length; row++) {
                design[row] = support.row(support.cells()[row]);
                counts[row] = overlaps.count(support.cells()[row]);
            }
            assertThat(PoissonRegression.verdict(design, counts)).isEqualTo(fit.verdict());
            if (fit.valid()) {
                PoissonRegression plain = PoissonRegression.fit(design, counts);
                double hidden = Math.exp(plain.parameters()[0]);
                assertThat(fit.hidden()).isCloseTo(hidden, within(1e-6 * hidden));
                assertThat(fit.deviance()).isCloseTo(plain.deviance(), within(1e-6));
            }
        }
    }

    @Test
    void searchThatPassesOverModelsFindsWhatTryingAllFinds() {
        List<HierarchicalModel> models = ModelSpace.of(4, 3);
        Fitter fitter = new Fitter(4);

        for (int i = 0; i < 40; i++) {
            Overlaps overlaps = random(Chance.of(SEED, i));
            double best = models.stream()
                    .map(model -> fitter.fit(overlaps, model))
                    .filter(Fit::valid)
                    .mapToDouble(Fit::bic)
                    .min()
                    .orElseThrow();
            assertThat(new BicSearch(models).choose(overlaps, fitter).bic()).isEqualTo(best);
        }
    }

    @Test
    void knownPopulationIsFoundAgain() {
        double[] listed = {0.4, 0.3, 0.5};
        double[] counts = new double[8];
        for (int set = 1; set < 8; set++) {
            counts[set] = 10_000;
            for (int list = 0; list < 3; list++) {
                counts[set] *= (set >> list & 1) != 0 ? listed[list] : 1 - listed[list];
            }
        }

        Fit fit = new Fitter(3).fit(new Overlaps(counts), HierarchicalModel.mainEffects(3));

        assertThat(fit.total()).isCloseTo(10_000, within(1e-6));
    }

    private static Overlaps random(Chance chance) {
        double[] counts = new double[16];
        for (int set = 1; set < counts.length; set++) {
            counts[set] = chance.below(200 >> 2 * Integer.bitCount(set) - 2) + (Integer.bitCount(set) == 1 ? 5 : 0);
        }
        return new Overlaps(counts);
    }
}
