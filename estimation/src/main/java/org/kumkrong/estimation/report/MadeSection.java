// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.util.HexFormat;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.GatePolicy;
import org.kumkrong.estimation.ReportOptions;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.StudySettings;
import org.kumkrong.estimation.study.Figures;
import org.kumkrong.estimation.study.Findings;

/// How a study was made, so that somebody else can make it again: program, settings, thresholds, data.
///
/// @param html the page
/// @param findings what was found
/// @param counts counts as the page shows them
/// @param options how the page is wanted
record MadeSection(Html html, Findings findings, ShownCounts counts, ReportOptions options) {
    void write() {
        StudySettings settings = findings.settings();
        html.raw("<section class=\"made\"><h2>").both("page.made").raw("</h2><ul>");
        item(Sentence.of("page.made.program", options.program()));
        if (findings.stepwise() != null) {
            item(Sentence.of(
                    "page.made.draws",
                    Figures.grouped(settings.draws()),
                    Figures.grouped(settings.modelDraws()),
                    String.valueOf(settings.seed()),
                    Figures.percent(settings.level())));
        }
        item(sameQuestion(settings));
        Double missed = settings.missedLinks();
        item(
                missed == null
                        ? Sentence.of("page.made.links-unknown")
                        : Sentence.of("page.made.links", Figures.percent(missed)));
        Long population = settings.population();
        if (population != null) {
            item(Sentence.of("page.made.population", Figures.grouped(population)));
        }
        item(thresholds(settings.policy()));
        html.raw("<li>").both("page.made.data").raw(" <code>").text(dataMark()).raw("</code></li>");
        item(Sentence.of("page.made.read"));
        html.raw("</ul></section>\n");
    }

    private void item(Sentence sentence) {
        html.raw("<li>").both(sentence).raw("</li>");
    }

    private static Sentence sameQuestion(StudySettings settings) {
        Boolean same = settings.sameQuestion();
        if (same == null) {
            return Sentence.of("doubt.not-declared");
        }
        return Sentence.of(same ? "page.made.same" : "gate.not-the-same");
    }

    private static Sentence thresholds(GatePolicy policy) {
        return Sentence.of(
                "page.made.thresholds",
                String.valueOf(policy.peopleMin()),
                String.valueOf(policy.overlapMin()),
                Figures.percent(policy.refusedDrawsMax()),
                Figures.percent(policy.influenceMax()),
                Figures.times(policy.widthMax()),
                Figures.times(policy.spreadMax()),
                Figures.times(policy.spreadOfNumberMax()),
                Figures.percent(policy.missedLinksMax()),
                Figures.percent(policy.containedMax()));
    }

    /// A mark of the lists and of the counts as they are shown, by which two reports can be told to be
    /// about other data. One of exact counts would give them away: there are few enough to try them all.
    /// Cut to 64 bits.
    private String dataMark() {
        CaptureTable table = findings.table();
        StringBuilder all = new StringBuilder(String.join("\n", table.names()));
        for (int set = 1; set < table.cells(); set++) {
            all.append('\n').append(counts.of(set));
        }
        return HexFormat.of().formatHex(PageFrame.sha256(all.toString()), 0, 8);
    }
}
