// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes sample pages to look at: `target/report-sample/`.
final class SamplePage {
    private SamplePage() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "target/report-sample");
        Files.createDirectories(folder);
        for (int tips : new int[] {12, 400, 20_000}) {
            ReportPage.write(
                    SampleReport.of(tips, 7), ReportLimits.standard(), folder.resolve("report-" + tips + ".html"));
        }
    }
}
