// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Studies of published and of invented tables, and what they write; for tests.
final class Studies {
    static final StudySettings QUICK =
            StudySettings.usual().withDraws(2_000, 200).onThreads(2);

    private Studies() {}

    static CaptureTable table(String name) {
        return ListsFile.read(List.of(Path.of("src/test/resources/mse/datasets", name + ".csv")));
    }

    static List<String> estimates(Study study) throws IOException {
        StringBuilder text = new StringBuilder();
        study.writeEstimates(text);
        return text.toString().lines().toList();
    }

    static String row(List<String> rows, String method) {
        return rows.stream()
                .filter(row -> row.startsWith(method + ","))
                .findFirst()
                .orElseThrow();
    }

    static double number(List<String> rows, String method) {
        return Double.parseDouble(row(rows, method).split(",", 5)[3]);
    }

    static void silent(StudyProgress.Step step, long done, long total) {
        assertThat(done).isLessThanOrEqualTo(total);
    }
}
