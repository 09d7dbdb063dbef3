// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.triage.report.ReportModel.Language;
import org.kumkrong.triage.report.ReportModel.Values;

class ReportPageTest {
    private static final long MEGABYTE = 1_000_000;

    @Test
    void asksForNothingFromTheNetwork() throws IOException {
        var page = page(SampleReport.of(60, 1));

        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://", "https://", "<link", "<iframe", "@import", "url(", " src=", "fetch(");
        assertThat(page).contains("default-src 'none'").doesNotContain("unsafe-inline", "unsafe-eval");
    }

    @Test
    void namesItsOnlyScriptAndStyleByTheirHash() throws Exception {
        var page = page(SampleReport.of(60, 1));

        assertThat(page).contains("script-src 'sha256-" + sha256(between(page, "<script>", "</script>")) + "'");
        assertThat(page).contains("style-src 'sha256-" + sha256(between(page, "<style>", "</style>")) + "'");
        assertThat(page).doesNotContain(" style=\"").doesNotContainPattern(" on[a-z]+=\"");
    }

    @Test
    void writesTheSameBytesForTheSameRun() throws IOException {
        assertThat(page(SampleReport.of(120, 3))).isEqualTo(page(SampleReport.of(120, 3)));
    }

    @Test
    void staysBelowThreeMegabytesForALargeRun() throws IOException {
        var page = page(SampleReport.of(20_000, 5));

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan((int) (3 * MEGABYTE));
        assertThat(page).contains("\"rows\":20000");
    }

    @Test
    void showsTheFirstRowsWithoutAScript() throws IOException {
        var model = SampleReport.of(60, 1);

        var body = page(model).replaceAll("(?s)<script.*?</script>", "");

        for (var row : model.queue().subList(0, ReportLimits.standard().staticRowsMax())) {
            assertThat(body)
                    .contains(
                            row.tipId(),
                            row.raw().sha256(),
                            row.reasons().getFirst().text().th());
        }
        assertThat(body).contains(model.subjects().getFirst().entityId(), "มนุษย์เป็นผู้ตัดสินใจ", "A human decides");
    }

    @Test
    void leavesValuesOutOfTheFileWhenTold() throws IOException {
        var shown = page(SampleReport.of(60, 1));
        var withheld = page(SampleReport.of(60, 1, Language.EN, Values.WITHHELD));

        assertThat(shown.replaceAll("(?s)<script.*?</script>", "")).doesNotContain("0123456780");
        assertThat(shown).contains("0123456780");
        assertThat(withheld).doesNotContain("0123456780", "sunny.day0", "198.18.4.");
    }

    @Test
    void standsOnAnEmptyRun() throws IOException {
        var empty = SampleReport.empty();

        assertThat(page(empty)).contains("No tips were read", "ไม่มีเบาะแสที่อ่านได้");
    }

    @Test
    void replacesAFileWholeAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("report.html"), "old");

        ReportPage.write(SampleReport.of(12, 1), ReportLimits.standard(), file);

        assertThat(Files.readString(file)).startsWith("<!doctype html>").endsWith("</html>\n");
        try (var beside = Files.list(folder)) {
            assertThat(beside).containsExactly(file);
        }
    }

    static String page(ReportModel model) throws IOException {
        var out = new StringBuilder();
        ReportPage.write(model, ReportLimits.standard(), out);
        return out.toString();
    }

    private static String between(String page, String start, String end) {
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static String sha256(String text) throws java.security.NoSuchAlgorithmException {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        return java.util.Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
