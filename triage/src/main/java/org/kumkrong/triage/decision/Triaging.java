// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.kumkrong.triage.TriageOutcome;
import org.kumkrong.triage.TriageSettings;
import org.kumkrong.triage.report.ReportLimits;
import org.kumkrong.triage.report.ReportModel;
import org.kumkrong.triage.report.ReportPage;

/// Writes a decision out: CSV files, summary and page.
public final class Triaging {
    private Triaging() {}

    /// Writes everything into an existing folder.
    public static TriageOutcome write(
            Decision decision, TriageSettings settings, RuleOrigin rules, WordsOnTips words, Path folder)
            throws IOException {
        new DecisionFolder(decision, DecisionFolder.made(folder)).write();
        new Summary(decision, settings.version(), rules).write(folder.resolve("summary.json"));
        ReportLimits limits = ReportLimits.standard();
        ReportModel.Header header = new ReportModel.Header(
                Objects.requireNonNullElse(settings.madeAt(), decision.now()),
                decision.now(),
                settings.version(),
                rules.name(),
                rules.sha256(),
                ReportModel.Language.TH,
                ReportModel.Values.BEHIND_A_CLICK,
                settings.synthetic());
        ReportPage.write(new ReportFiller(decision, limits).model(header), limits, folder.resolve("report.html"));
        return new TriageOutcome(
                decision.rows().size(),
                decision.rejections().size(),
                decision.refused().values(),
                decision.refused().tips(),
                decision.subjects().count(),
                decision.children().count(),
                decision.caseCount(),
                decision.queue().bands(),
                new TriageOutcome.FileOfJudgements(words.count(), words.linesUnmatched(), contradicted(decision)));
    }

    private static int contradicted(Decision decision) {
        return decision.sides().stream()
                .mapToInt(side -> side.side().linkage().contradictions().size())
                .sum();
    }
}
