// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.kumkrong.estimation.study.Figures;
import org.kumkrong.estimation.study.Findings;
import org.kumkrong.estimation.study.Interval;
import org.kumkrong.estimation.study.Joinings;
import org.kumkrong.estimation.study.MethodFinding;
import org.kumkrong.estimation.study.Resampled;

/// What the methods of rule 6 say beside one another, on the lists and, where those are many, on joined
/// ones: the very same people must not get a number from six lists that the methods contradict on five.
///
/// @param said what was said, the least first; never empty
/// @param intervals those that go with it
/// @param byOnePerson what one person less or more makes of those on joined lists
/// @param doubts what must be said of the comparison
record Comparison(List<Said> said, List<Interval> intervals, List<Double> byOnePerson, List<Sentence> doubts) {
    private static final List<Method> COMPARED = List.of(Method.STEPWISE, Method.BIC_2, Method.BIC_ALL, Method.DGA);

    /// One estimate.
    ///
    /// @param total the estimate
    /// @param method whose it is
    /// @param joined the lists that were joined for it; empty where none were
    record Said(double total, Method method, String joined) {
        /// Who says it, as tables call it: "best of all models", "average over graphs (C + D)".
        String name() {
            return joined.isEmpty() ? method.named() : method.named() + " (" + joined + ")";
        }
    }

    static Comparison of(Findings findings) {
        List<Said> said = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        List<Double> byOnePerson = new ArrayList<>();
        List<Sentence> doubts = new ArrayList<>();
        for (Method method : COMPARED) {
            findings.of(method)
                    .filter(MethodFinding::valid)
                    .ifPresent(finding -> said.add(new Said(finding.estimate(), method, "")));
        }
        addIntervals(findings, intervals);
        Joinings joined = findings.joined();
        if (joined != null) {
            joined.ways()
                    .forEach(way -> way.estimates()
                            .forEach((method, total) -> said.add(new Said(total, method, way.joined()))));
            addIntervals(joined.widest(), intervals);
            joined.ways().forEach(way -> byOnePerson.addAll(way.byOnePerson()));
            doubts.add(
                    Sentence.of("doubt.joined", String.join("; ", joined.six().names())));
        }
        said.sort(Comparator.comparingDouble(Said::total)
                .thenComparing(Said::method)
                .thenComparing(Said::joined));
        return new Comparison(said, intervals, byOnePerson, doubts);
    }

    private static void addIntervals(Findings findings, List<Interval> intervals) {
        for (Method method : COMPARED) {
            MethodFinding finding =
                    findings.of(method).filter(MethodFinding::valid).orElse(null);
            Interval interval = finding == null ? null : finding.interval();
            if (interval != null) {
                intervals.add(interval);
            }
        }
        Resampled stepwise = findings.stepwise();
        if (stepwise != null) {
            intervals.add(stepwise.union());
        }
    }

    /// The quotient of the largest and the smallest estimate.
    double spread() {
        return said.getLast().total() / said.getFirst().total();
    }

    /// The lowest of all estimates and ends, and of what one person makes of them on joined lists.
    double lower() {
        return DoubleStream.concat(
                        DoubleStream.of(said.getFirst().total()),
                        DoubleStream.concat(
                                intervals.stream().mapToDouble(Interval::lower),
                                byOnePerson.stream().mapToDouble(total -> total)))
                .min()
                .orElseThrow();
    }

    /// The highest of all estimates and ends, and of what one person makes of them on joined lists.
    double upper() {
        return DoubleStream.concat(
                        DoubleStream.of(said.getLast().total()),
                        DoubleStream.concat(
                                intervals.stream().mapToDouble(Interval::upper),
                                byOnePerson.stream().mapToDouble(total -> total)))
                .max()
                .orElseThrow();
    }

    /// Whether an estimate or an end lies beyond an interval, as a reader of two digits sees it.
    boolean reachesBeyond(Interval interval) {
        return Figures.drawn(lower(), RoundingMode.FLOOR) < Figures.drawn(interval.lower(), RoundingMode.FLOOR)
                || Figures.drawn(upper(), RoundingMode.CEILING) > Figures.drawn(interval.upper(), RoundingMode.CEILING);
    }

    /// All estimates on the lists as they are; of those on joined ones the least and the most.
    List<Said> told() {
        return said.stream()
                .filter(each -> each.joined().isEmpty() || each == said.getFirst() || each == said.getLast())
                .toList();
    }

    /// Who says the least and who the most, where lists were joined for it.
    List<Sentence> extremes() {
        List<Sentence> extremes = new ArrayList<>();
        if (!said.getFirst().joined().isEmpty()) {
            extremes.add(told("gate.least", said.getFirst()));
        }
        if (!said.getLast().joined().isEmpty()) {
            extremes.add(told("gate.most", said.getLast()));
        }
        return extremes;
    }

    private static Sentence told(String key, Said said) {
        return Sentence.of(key, said.method().named(), said.joined());
    }
}
