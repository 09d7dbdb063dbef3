// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.study.Figures;
import org.kumkrong.estimation.study.Findings;
import org.kumkrong.estimation.study.Interval;
import org.kumkrong.estimation.study.MethodFinding;

/// `estimates.csv`: what each method says, and last what may be concluded.
final class EstimateRows {
    private EstimateRows() {}

    static void write(Findings findings, Headline headline, Appendable out) throws IOException {
        String people = String.valueOf(findings.table().people());
        String level = Figures.exact(findings.settings().level());
        out.append("method,model,n,estimate,lower,upper,level,interval,status,reason\n");
        for (MethodFinding finding : findings.methods()) {
            List<String> row = new ArrayList<>(List.of(finding.method().word(), finding.model(), people));
            row.addAll(numbers(finding.estimate(), finding.interval(), level));
            row.add(finding.status().word());
            row.add(joined(finding.reasons()));
            write(row, out);
        }
        write(concluded(findings, headline, people, level), out);
    }

    private static List<String> concluded(Findings findings, Headline headline, String people, String level) {
        MethodFinding stepwise = findings.of(Method.STEPWISE).orElseThrow();
        List<String> row = new ArrayList<>(List.of("headline", stepwise.model(), people));
        switch (headline) {
            case Headline.Supported supported -> {
                Interval union =
                        java.util.Objects.requireNonNull(findings.stepwise()).union();
                row.addAll(numbers(stepwise.estimate(), union, level));
                row.add("ok");
                row.add(joined(supported.doubts()));
            }
            case Headline.RangeOnly range -> {
                Interval all =
                        new Interval(range.figure().lower(), range.figure().upper(), Interval.Kind.ALL_METHODS);
                row.addAll(numbers(Double.NaN, all, level));
                row.add("range");
                row.add(joined(range.reasons()) + " " + joined(range.doubts()));
            }
            case Headline.Refused refused -> {
                row.addAll(numbers(Double.NaN, null, level));
                row.add("refused");
                row.add(joined(refused.reasons()));
            }
        }
        return row;
    }

    private static List<String> numbers(double estimate, @Nullable Interval interval, String level) {
        return interval == null
                ? List.of(Figures.exact(estimate), "", "", "", "")
                : List.of(
                        Figures.exact(estimate),
                        Figures.exact(interval.lower()),
                        Figures.exact(interval.upper()),
                        level,
                        interval.kind().word());
    }

    private static String joined(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::english).collect(Collectors.joining(" "));
    }

    private static void write(List<String> row, Appendable out) throws IOException {
        out.append(row.stream().map(EstimateRows::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String cell) {
        String plain = cell.replaceAll("[\\r\\n]+", " ");
        return plain.matches("[^\",]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
