// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.estimation.Studies.QUICK;
import static org.kumkrong.estimation.Studies.estimates;
import static org.kumkrong.estimation.Studies.number;
import static org.kumkrong.estimation.Studies.row;
import static org.kumkrong.estimation.Studies.table;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a study refuses to say, and in which words.
class RefusalsTest {
    /// Tables with something wrong planted in them, and the words that must name it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40,30,6, 20,5,4,3|A shares nobody with any other|no",
                "40,30,9, 20,8,7,3|do not cover the same people|same",
                "9,8,3, 6,3,2,1|Fewer than 50 people are on the lists in all|no",
                "40,30,3, 20,2,2,0|Fewer than 10 people are on two lists|no",
                "0,30,9, 20,0,0,0|Everybody on the list A is on B too|no"
            })
    void plantedFaultsAreRefusedInWords(String cells, String words, String declared) {
        String[] parts = cells.split(",\\s*");
        Map<Integer, Long> counts = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            counts.put(i + 1, Long.parseLong(parts[i].strip()));
        }
        if (words.startsWith("A shares")) {
            counts.putAll(Map.of(3, 0L, 5, 0L, 7, 0L));
        }
        CaptureTable table = CaptureTable.of(List.of("A", "B", "C"), counts);
        StudySettings settings = declared.equals("same") ? QUICK.declaring(false) : QUICK.declaring(true);

        Headline headline =
                Study.of(table, settings.withDraws(300, 200), Studies::silent).headline();

        assertThat(headline).isInstanceOf(Headline.Refused.class);
        assertThat(((Headline.Refused) headline).reasons().toString()).contains(words);
        assertThat(headline.doubts().toString()).contains("No method sees people whom no list could ever have met");
    }

    /// One person on each of two overlaps: some draws lose both, and then nothing bounds the total.
    @Test
    void drawsWithoutAModelLeaveTheIntervalOpen() throws IOException {
        CaptureTable table = CaptureTable.of(List.of("A", "B", "C"), Map.of(1, 40L, 2, 30L, 4, 20L, 3, 1L, 6, 1L));
        Study study = Study.of(table, QUICK.withDraws(400, 200), Studies::silent);
        StringBuilder page = new StringBuilder();

        study.writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(((Headline.Refused) study.headline()).reasons().toString())
                .contains("of the draws have no valid model")
                .contains("The upper end of the interval is ∞ times");
        assertThat(row(estimates(study), "stepwise")).contains(",Inf,");
        assertThat(page).contains("–∞");
    }

    @Test
    void nobodyAndNothingSharedAreRefusedWithoutNumbers() throws IOException {
        Study nobody = Study.of(CaptureTable.of(List.of("A", "B", "C"), Map.of()), QUICK, Studies::silent);
        Study apart = Study.of(
                CaptureTable.of(List.of("A", "B", "C"), Map.of(1, 50L, 2, 40L, 4, 30L)),
                QUICK.withDraws(200, 200),
                Studies::silent);

        for (Study study : List.of(nobody, apart)) {
            assertThat(study.headline()).isInstanceOf(Headline.Refused.class);
            assertThat(estimates(study).stream().skip(1))
                    .allMatch(row -> row.matches("[a-z0-9-]+,(\\[[^,]*])?,\\d+,,,,,,refused,.+"));
        }
        assertThat(row(estimates(apart), "main-effects")).contains("nobody was found on exactly");
    }

    @Test
    void moreMissedLinksThanCanBeCorrectedAreRefused() throws IOException {
        Study many = Study.of(table("Kosovo"), QUICK.withDraws(200, 20).withMissedLinks(0.2), Studies::silent);
        Study few = Study.of(table("Kosovo"), QUICK.withDraws(2_000, 20).withMissedLinks(0.02), Studies::silent);

        assertThat(((Headline.Refused) many.headline()).reasons().toString()).contains("More than 15 %");
        assertThat(few.headline().doubts().toString()).contains("corrected for 2 % missed links");
        assertThat(number(estimates(few), "stepwise")).isLessThan(14341);
    }

    @Test
    void fewDrawsMakeNoIntervalAndNoNumber() throws IOException {
        Study study = Study.of(table("NewOrl_5"), QUICK.withDraws(199, 1), Studies::silent);
        List<String> rows = estimates(study);

        assertThat(((Headline.Refused) study.headline()).reasons().toString())
                .contains("Too few draws for an interval: 199; at least 200");
        assertThat(row(rows, "stepwise")).containsPattern("\\],\\d+,1034\\.15[0-9]*,,,,,ok,");
        assertThat(row(rows, "bic-all")).containsPattern("\\],\\d+,1034\\.15[0-9]*,,,,,ok,");
    }

    /// Three lists of 330 people that say 620, between 540 and 730.
    @ParameterizedTest
    @CsvSource({
        "330,refused,no larger than the number",
        "400,refused,whole interval lies above",
        "650,ok,reaches beyond",
        "9000,ok,"
    })
    void populationIsNeverExceededInSilence(long population, String status, String words) throws IOException {
        CaptureTable table =
                CaptureTable.of(List.of("A", "B", "C"), Map.of(1, 100L, 2, 80L, 3, 30L, 4, 70L, 5, 25L, 6, 20L, 7, 5L));
        StringBuilder page = new StringBuilder();

        Study study = Study.of(table, QUICK.withPopulation(population), Studies::silent);
        study.writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(row(estimates(study), "headline")).contains("," + status + ",");
        assertThat(words == null ? "" : words)
                .satisfies(said -> assertThat(row(estimates(study), "headline")).contains(said))
                .satisfies(said -> assertThat(page).contains(said));
        assertThat(page.toString().contains("in every 1,000")).isEqualTo(words == null);
        assertThat(row(estimates(study), "headline").contains("population")).isEqualTo(words != null);
    }

    /// A is a copy of B, less four ids and with three new ones; C is another list.
    @Test
    void nearCopyOfAListIsNoListOfItsOwn() {
        Headline copied = headlineOf(Map.of(1, 3L, 2, 4L, 3, 220L, 4, 150L, 5, 1L, 6, 2L, 7, 40L));
        Headline tenth = headlineOf(Map.of(1, 16L, 2, 40L, 3, 220L, 4, 150L, 5, 2L, 6, 12L, 7, 40L));
        Headline apart = headlineOf(Map.of(1, 60L, 2, 40L, 3, 220L, 4, 150L, 5, 2L, 6, 12L, 7, 40L));

        assertThat(((Headline.Refused) copied).reasons().toString())
                .containsOnlyOnce("At least 95 % of the people on the list A are on B too")
                .doesNotContain("on the list B are on A");
        assertThat(tenth.doubts().toString()).contains("At least 90 % of the people on the list A are on B too");
        assertThat(apart.doubts().toString()).doesNotContain("hardly a list of its own");
    }

    /// B holds nearly everybody on A, and nearly everybody else too.
    @Test
    void listThatHoldsNearlyEverybodyIsNoCopy() {
        Headline headline = headlineOf(Map.of(1, 6L, 2, 400L, 3, 180L, 4, 5L, 5, 1L, 6, 160L, 7, 60L));

        assertThat(headline.doubts().toString()).contains("At least 95 % of the people on the list A are on B too");
        assertThat(
                        headline instanceof Headline.Refused refused
                                ? refused.reasons().toString()
                                : "")
                .doesNotContain("hardly a list");
    }

    private static Headline headlineOf(Map<Integer, Long> counts) {
        return Study.of(CaptureTable.of(List.of("A", "B", "C"), counts), QUICK.withDraws(300, 200), Studies::silent)
                .headline();
    }
}
