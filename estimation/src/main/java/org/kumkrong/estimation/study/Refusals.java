// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.util.List;
import java.util.stream.Collectors;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.fit.Existence;
import org.kumkrong.estimation.fit.Fit;

/// Why a model has no estimate, in words that name the lists.
final class Refusals {
    private static final int NAMED_MAX = 4;

    private Refusals() {}

    static Sentence of(Fit fit, CaptureTable table) {
        return switch (fit.verdict()) {
            case VALID -> throw new IllegalArgumentException("fit is valid");
            case NO_ESTIMATE, NEITHER -> missing(fit, table);
            case NOT_IDENTIFIABLE ->
                Sentence.of("refused.not-identifiable", fit.model().toString());
        };
    }

    private static Sentence missing(Fit fit, CaptureTable table) {
        var observed = Observed.of(table);
        List<Integer> cells = Existence.certificate(observed, fit.model()).missingCells(observed);
        if (cells.isEmpty()) {
            return Sentence.of("refused.no-estimate", fit.model().toString());
        }
        String names = cells.stream().limit(NAMED_MAX).map(table::nameOf).collect(Collectors.joining("; "));
        return Sentence.of("refused.nobody-there", fit.model().toString(), names);
    }
}
