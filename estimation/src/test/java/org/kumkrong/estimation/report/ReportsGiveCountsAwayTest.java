// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.ReportOptions;
import org.kumkrong.estimation.Study;
import org.kumkrong.estimation.StudySettings;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.fit.Fitter;
import org.kumkrong.estimation.fit.HierarchicalModel;
import org.kumkrong.estimation.fit.ModelSpace;
import org.kumkrong.estimation.study.Observed;

/// Rounding keeps small counts from a glance only, and every page says so. A reader who tries all tables
/// that fit the rounded counts against the picture of the models is left with next to none.
class ReportsGiveCountsAwayTest {
    private static final List<String> NAMES = List.of("A", "B", "C");
    private static final List<HierarchicalModel> MODELS = ModelSpace.of(3, 2);

    /// Counts by set of lists; those from one to four are the secret.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"41,29,8,26,3,2,1|1", "34,52,7,40,4,1,2|1", "63,25,6,31,2,3,3|1"})
    void readerWhoTriesAllTablesGetsTheCountsBack(String cells, int leftMax) {
        long[] truth =
                Arrays.stream(cells.split(",")).mapToLong(Long::parseLong).toArray();
        Fitter fitter = new Fitter(3);
        ModelPicture printed = picture(truth, fitter, shown(truth).people());
        String dots = printed.svg();

        List<long[]> fit = tablesThatFit(truth).stream()
                .filter(table -> picture(table, fitter, shown(truth).people()).equals(printed))
                .toList();

        assertThat(dots).contains("class=\"model\"");
        assertThat(fit).hasSizeLessThanOrEqualTo(leftMax).anyMatch(table -> Arrays.equals(table, truth));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPageSaysFirstThatItStaysInside(boolean exact) throws IOException {
        for (long[] cells : List.of(new long[] {41, 29, 8, 26, 3, 2, 1}, new long[] {0, 0, 0, 0, 0, 0, 0})) {
            StringBuilder page = new StringBuilder();
            Study.of(table(cells), StudySettings.usual().withDraws(200, 5), (_, _, _) -> {})
                    .writeReport(new ReportOptions(exact, "Kumkrong 7"), page);

            String lead = page.substring(page.indexOf("<section class=\"lead\">"), page.indexOf("</section>"));
            assertThat(lead).contains("This page stays inside the unit", "หน้านี้ให้เก็บไว้ในหน่วยงาน ห้ามเผยแพร่");
        }
    }

    /// What was once claimed here and is not so.
    @Test
    void nothingClaimsThatRoundingKeepsACount() throws IOException {
        Path words = Path.of("src/main/resources/org/kumkrong/estimation");

        assertThat(Files.readString(Path.of("../docs/estimation.md")))
                .contains("stays inside the unit**", "from nobody who calculates");
        assertThat(Files.readString(words.resolve("words_en.properties")))
                .doesNotContain("no small number can be read");
        assertThat(Files.readString(words.resolve("words_th.properties"))).doesNotContain("จึงไม่อาจอ่านจำนวนน้อย");
    }

    private static ModelPicture picture(long[] cells, Fitter fitter, long people) {
        var overlaps = Observed.of(table(cells));
        List<Fit> fits =
                MODELS.stream().map(model -> fitter.fit(overlaps, model)).toList();
        return ModelPicture.of(fits, people, null);
    }

    private static ShownCounts shown(long[] cells) {
        return new ShownCounts(table(cells), false);
    }

    private static CaptureTable table(long[] cells) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            counts.put(i + 1, cells[i]);
        }
        return CaptureTable.of(NAMES, counts);
    }

    /// All tables whose counts are printed alike.
    private static List<long[]> tablesThatFit(long[] truth) {
        List<long[]> tables = List.of(new long[0]);
        for (long count : truth) {
            long[] alike = count < 5
                    ? LongStream.rangeClosed(1, 4).toArray()
                    : LongStream.rangeClosed(5 * ((count + 2) / 5) - 2, 5 * ((count + 2) / 5) + 2)
                            .filter(each -> each >= 5)
                            .toArray();
            List<long[]> longer = new ArrayList<>();
            for (long[] table : tables) {
                IntStream.range(0, alike.length).forEach(i -> {
                    long[] more = Arrays.copyOf(table, table.length + 1);
                    more[table.length] = alike[i];
                    longer.add(more);
                });
            }
            tables = longer;
        }
        return tables;
    }
}
