// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.io.IOException;
import org.kumkrong.estimation.report.StudyPage;
import org.kumkrong.estimation.study.Findings;
import org.kumkrong.estimation.study.Investigation;

/// How many are on no list: every method on one table, what may be concluded, and the files that tell it.
///
/// Numbers leave it with their interval, their status and their doubts, or not at all. Same table, same
/// settings, same bytes, on any number of threads. Immutable.
public final class Study {
    private final Findings findings;
    private final Headline headline;

    private Study(Findings findings) {
        this.findings = findings;
        this.headline = Gate.assess(findings);
    }

    /// Studies a table; may take a while.
    public static Study of(CaptureTable table, StudySettings settings, StudyProgress progress) {
        return new Study(Investigation.of(table, settings, progress));
    }

    /// What may be concluded.
    public Headline headline() {
        return headline;
    }

    /// The table it is about.
    public CaptureTable table() {
        return findings.table();
    }

    /// How it was made.
    public StudySettings settings() {
        return findings.settings();
    }

    /// Writes what each method says and what may be concluded, a row each.
    public void writeEstimates(Appendable out) throws IOException {
        EstimateRows.write(findings, headline, out);
    }

    /// Writes every model that was tried, a row each.
    public void writeModels(Appendable out) throws IOException {
        ModelRows.write(findings.models(), out);
    }

    /// Writes the page to read, in Thai and English.
    public void writeReport(ReportOptions options, Appendable out) throws IOException {
        out.append(StudyPage.of(findings, headline, options));
    }
}
