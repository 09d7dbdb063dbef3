// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.report.ReportModel.Count;
import org.kumkrong.triage.report.ReportModel.Reason;
import org.kumkrong.triage.report.ReportModel.Rejected;

/// Whoever is reported can choose their own name: the page must show it and do nothing else with it.
class HostileTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "]]><svg onload=alert(1)>",
                "{{value:data}}{{lead}}",
                "</title></style></textarea><base href=//evil.example>",
                "\\u003c/script\\u003e",
                "\u2028alert(1)\u2029",
                "${alert(1)} $1 \\",
            })
    void staysInertWhereverItStands(String text) throws IOException {
        var plainTags = tags(page("harmless"));

        var page = page(text);

        assertThat(tags(page)).isEqualTo(plainTags);
        assertThat(dataOf(page)).doesNotContain("<", ">", "&", "'", "\u2028");
        assertThat(page.split("\"made\":", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\u202Etxt.exe", "a\u0000b", "half\uD83D", "\uDE00half", "\u2066x"})
    void showsOddCharactersAsWhatTheyAre(String text) throws IOException {
        var page = page(text);

        assertThat(page).doesNotContain("\u202E", "\u0000", "\u2066").contains("\uFFFD");
        assertThat(page.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    }

    private static String page(String text) throws IOException {
        return ReportPageTest.page(model(text));
    }

    private static ReportModel model(String text) {
        var words = Words.same(text);
        var now = SampleReport.MADE_AT;
        var clock = new ReportModel.Clock(ReportModel.Clock.Kind.PAYMENT, now, words);
        var row = new QueueRow(
                text,
                text,
                SourceFormat.REFERRAL_CSV,
                text,
                now,
                IncidentKind.OTHER,
                Set.of(),
                Band.IMMEDIATE,
                90,
                List.of(new Reason(text, 90, words)),
                List.of(clock),
                50,
                text,
                text,
                1,
                1,
                13,
                Known.nothing(),
                0,
                new RawSource(text, 3, text),
                new Essentials(
                        List.of(new Essentials.Person(
                                org.kumkrong.intake.Role.SUSPECT,
                                text,
                                List.of(new Essentials.Value(IdentifierKind.HANDLE, text, text, 2)),
                                1)),
                        text + "\n" + text,
                        true,
                        false),
                List.of(words));
        var shared = new SharedIdentifier(IdentifierKind.HANDLE, text, text, 2, List.of(text));
        var subject = new Subject(
                text,
                2,
                1,
                List.of(text),
                List.of(new Subject.Sighting(text, now, Band.URGENT)),
                List.of(shared),
                now,
                text,
                true);
        var mention = new CaseFile.Mentioned(text, org.kumkrong.intake.Role.SUSPECT, 0);
        var link = new CaseFile.Link(mention, mention, 12, 0.99, List.of(new CaseFile.Evidence(words, 12)));
        var file = new CaseFile(
                text,
                text,
                Band.IMMEDIATE,
                90,
                1,
                1,
                1,
                clock,
                List.of(new CaseFile.CaseTip(text, Band.IMMEDIATE, 90, now, text)),
                List.of(new CaseFile.Person(text, org.kumkrong.intake.Role.SUSPECT, List.of(mention), List.of(text))),
                List.of(link),
                List.of(shared));
        var header = new ReportModel.Header(
                now, now, text, words, text, ReportModel.Language.EN, ReportModel.Values.BEHIND_A_CLICK, false);
        return new ReportModel(
                header,
                new ReportModel.Totals(1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, Map.of(Band.IMMEDIATE, 1L)),
                new ReportModel.Arrivals(
                        now, now, Map.of(), List.of(new Count(text, 1)), List.of(new Count(text, 1)), List.of(), 0),
                List.of(row),
                List.of(subject),
                List.of(file),
                new ReportModel.Certainty(
                        Map.of(),
                        List.of(new ReportModel.Gap(words, 1)),
                        new ReportModel.Contexts(2, List.of(new ReportModel.Context(shared, 2)))),
                List.of(new Rejected(text, words, words, words)),
                List.of(new ReportModel.Refused(text, 2, words, words)));
    }

    /// The page's markup without any text or attribute value.
    private static List<String> tags(String page) {
        var markup = page.replace(dataOf(page), "").replaceAll("\"[^\"]*\"", "\"\"");
        return java.util.regex.Pattern.compile("<[^>]*>")
                .matcher(markup)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static String dataOf(String page) {
        int from = page.indexOf("id=\"data\">") + 10;
        return page.substring(from, page.indexOf("</script>", from));
    }
}
