// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kumkrong.estimation.Studies.QUICK;
import static org.kumkrong.estimation.Studies.estimates;
import static org.kumkrong.estimation.Studies.number;
import static org.kumkrong.estimation.Studies.row;
import static org.kumkrong.estimation.Studies.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a study says of published tables, and that it says the same each time.
class StudyTest {
    /// The numbers of R, and the verdict that the rules of `docs/estimation.md` give.
    @ParameterizedTest
    @CsvSource({
        "Kosovo,range,14341.6638,14341.6638,10356.5190,12594",
        "Korea,range,268.777778,157.166667,157.166667,163",
        "Australia,refused,6496.008695,6496.008695,6496.008695,2253",
        "NewOrl_5,ok,1034.151065,1034.151065,1034.151065,869",
        "Western,refused,2483.383920,2483.383920,2483.383920,2133"
    })
    void publishedTablesHaveTheirNumbersAndVerdicts(
            String table, String status, double stepwise, double pairs, double all, double graphs) throws IOException {
        List<String> rows = estimates(Study.of(table(table), QUICK, Studies::silent));

        assertThat(rows.getFirst()).isEqualTo("method,model,n,estimate,lower,upper,level,interval,status,reason");
        assertThat(number(rows, "stepwise")).isCloseTo(stepwise, within(1e-6 * stepwise));
        assertThat(number(rows, "bic-2")).isCloseTo(pairs, within(1e-6 * pairs));
        assertThat(number(rows, "bic-all")).isCloseTo(all, within(1e-6 * all));
        assertThat(number(rows, "dga")).isEqualTo(graphs);
        assertThat(row(rows, "headline")).contains("," + status + ",");
        assertThat(row(rows, "headline").startsWith("headline,[") && status.equals("ok"))
                .isEqualTo(status.equals("ok"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NewOrl_5", "hare"})
    void sameBytesOnAnyNumberOfThreads(String name) throws IOException {
        CaptureTable table = table(name);
        List<String> outcomes = new ArrayList<>();

        for (int threads : new int[] {1, 2, 8}) {
            Study study = Study.of(table, QUICK.withDraws(1_000, 100).onThreads(threads), Studies::silent);
            StringBuilder all = new StringBuilder();
            study.writeEstimates(all);
            study.writeModels(all);
            study.writeReport(new ReportOptions(true, "Kumkrong"), all);
            outcomes.add(all.toString());
        }

        assertThat(outcomes.get(1)).isEqualTo(outcomes.get(0));
        assertThat(outcomes.get(2)).isEqualTo(outcomes.get(0));
    }

    @Test
    void everyModelThatWasTriedIsListed() throws IOException {
        StringBuilder models = new StringBuilder();

        Study.of(table("Artificial_3"), QUICK, Studies::silent).writeModels(models);

        assertThat(models.toString().lines().skip(1)).hasSize(8);
        assertThat(models.toString().lines())
                .contains("[12|3],2,1,,,,,")
                .anyMatch(line -> line.startsWith("[1|2|3],1,0,539.0939"));
    }

    @Test
    void twoListsAreForOrientationOnly() throws IOException {
        CaptureTable table = CaptureTable.of(List.of("A", "B"), Map.of(1, 60L, 2, 50L, 3, 20L));

        Study study = Study.of(table, QUICK, Studies::silent);

        assertThat(study.headline()).isInstanceOf(Headline.Refused.class);
        List<String> rows = estimates(study);
        // By hand: 81 · 71 / 21 − 1.
        assertThat(number(rows, "chapman")).isCloseTo(272.857142857, within(1e-6));
        assertThat(row(rows, "chapman")).contains("orientation");
        assertThat(row(rows, "stepwise")).startsWith("stepwise,,130,,,,,,refused,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NewOrl", "hare", "UKdat"})
    void manyListsHaveAtLeastTheStepwiseEstimate(String table) throws IOException {
        List<String> rows = estimates(Study.of(table(table), QUICK.withDraws(200, 20), Studies::silent));

        assertThat(number(rows, "stepwise")).isPositive();
        assertThat(row(rows, "bic-2")).contains("refused,With more than 5 lists");
        assertThat(row(rows, "dga")).contains("refused,With more than 5 lists");
    }

    /// The deviance by R, 1.6e-7; leaving EXH out gives 6,000, and HRW 22,000.
    @Test
    void whatContradictsANumberStandsBesideIt() throws IOException {
        Study kosovo = Study.of(table("Kosovo"), QUICK, Studies::silent);
        Study orleans = Study.of(table("NewOrl_5"), QUICK, Studies::silent);
        StringBuilder page = new StringBuilder();

        kosovo.writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(kosovo.headline().doubts().toString())
                .contains("The data reject the chosen model (p <0.01)")
                .contains("lies more than 10 behind the best of all models")
                .contains("EXH 6,0");
        assertThat(kosovo.headline()).isInstanceOfSatisfying(Headline.RangeOnly.class, range -> {
            assertThat(range.reasons().toString()).contains("The data reject the model of the stepwise estimate");
            assertThat(range.figure().lower()).isLessThan(9_000);
            assertThat(range.figure().upper()).isGreaterThan(20_000);
        });
        assertThat(page)
                .contains("Fit of the stepwise model: deviance ", "p &lt;0.01")
                .containsPattern(
                        "The ring is the model of the stepwise estimate, \\[[0-9|]+\\]; its criterion lies 22 behind")
                .contains("class=\"chosen\"", "those 95 to 98 of 100 promise nothing for this page");
        assertThat(orleans.headline().doubts().toString()).doesNotContain("reject", "outside these ends: bic");
    }

    /// The probability agrees with the deviance of models.csv beside it, however that is shown.
    @Test
    void theTestOfFitIsThatOfTheExactDeviance() throws IOException {
        Study study = Study.of(table("Western"), QUICK.withDraws(200, 20), Studies::silent);
        StringBuilder models = new StringBuilder();
        study.writeModels(models);
        String chosen = row(estimates(study), "stepwise").split(",", 3)[1];
        double deviance = Double.parseDouble(models.toString()
                .lines()
                .filter(line -> line.startsWith(chosen + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1)[5]);
        StringBuilder careful = new StringBuilder();
        StringBuilder exact = new StringBuilder();

        study.writeReport(new ReportOptions(false, "Kumkrong"), careful);
        study.writeReport(new ReportOptions(true, "Kumkrong"), exact);

        // By hand, e^(-x/2) times the sum of (x/2)^i / i! for i < 12: 0.324; of 27 it is 0.304.
        assertThat(deviance).isCloseTo(26.5842, within(1e-4));
        assertThat(exact).contains("deviance 26.6, degrees of freedom 24, p 0.32 ");
        assertThat(careful).contains("deviance 27, degrees of freedom 24, p 0.32 ");
    }

    /// Three huge lists that share next to nobody: some draws say more people than a long holds.
    @Test
    void estimatesOfAnySizeAreWritten() throws IOException {
        CaptureTable table = CaptureTable.of(
                List.of("A", "B", "C"),
                Map.of(1, 300_000_000L, 2, 300_000_000L, 4, 300_000_000L, 3, 6L, 5, 7L, 6, 5L, 7, 2L));
        StringBuilder page = new StringBuilder();

        Study.of(table, QUICK.withDraws(200, 20), Studies::silent)
                .writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(page).containsPattern("[0-9]{1,3}(,000){5}");
    }
}
