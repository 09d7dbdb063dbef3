// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.estimation.ReferenceTables;

/// Every model of eleven published tables against MultipleSystemsEstimation 1.2.0, refitted at tight
/// tolerance.
class ModelTablesTest {
    /// Every refusal is proved, and of the valid models one in so many.
    private static final int VALID_PROVED_EVERY = 40;

    @ParameterizedTest
    @CsvSource({
        "Artificial_3,2",
        "Australia,2",
        "Australia,3",
        "HIV,3",
        "Korea,2",
        "NewOrl_5_186,2",
        "spina,2",
        "UKdat_4,2",
        "UKdat_4,3",
        "UKdat_5,2",
        "UKdat_5,3"
    })
    void everyModelHasTheVerdictAndTheNumbersOfR(String table, int order) {
        String file = "models/" + table + "_order" + order + ".csv";
        List<String> columns = Arrays.asList(ReferenceTables.header(file));
        Overlaps overlaps = ReferenceTables.overlaps(table);
        Fitter fitter = new Fitter(overlaps.lists());

        for (String[] row : ReferenceTables.rows(file)) {
            Fit fit = fitter.fit(overlaps, HierarchicalModel.parse(overlaps.lists(), row[0]));
            assertThat(fit.verdict().code()).as(row[0]).isEqualTo(Integer.parseInt(row[1]));
            assertThat(fit.model()).hasToString(row[0]);
            if (fit.valid()) {
                near(row[0], fit.total(), row[columns.indexOf("tight_abundance")], 1e-9);
                near(row[0], fit.hiddenLogError(), row[columns.indexOf("tight_se0")], 1e-9);
                near(row[0], fit.deviance(), row[columns.indexOf("tight_deviance")], 1e-9);
                near(row[0], fit.aic(), row[columns.indexOf("tight_aic")], 1e-9);
                near(row[0], fit.bic(), row[columns.indexOf("tight_bic")], 1e-9);
                near(row[0], fit.total(), row[columns.indexOf("abundance")], 1e-6);
            }
            if (!fit.valid() || fit.model().hashCode() % VALID_PROVED_EVERY == 0) {
                assertThat(Existence.certificate(overlaps, fit.model()).proves(overlaps))
                        .as(row[0])
                        .isTrue();
            }
        }
    }

    private static void near(String model, double ours, String theirs, double share) {
        double reference = Double.parseDouble(theirs);
        assertThat(ours).as(model).isCloseTo(reference, within(share * Math.max(1, Math.abs(reference))));
    }
}
