// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.kumkrong.estimation.study.Figures;
import org.kumkrong.estimation.study.Findings;
import org.kumkrong.estimation.study.Interval;
import org.kumkrong.estimation.study.Joinings;
import org.kumkrong.estimation.study.MethodFinding;
import org.kumkrong.estimation.study.Misfit;
import org.kumkrong.estimation.study.Ranking;
import org.kumkrong.estimation.study.Resampled;
import org.kumkrong.estimation.study.Sensitivity;

/// Decides whether a study supports a number, only a range, or nothing, and says why.
///
/// The headline is the stepwise estimate with the union of both bootstrap intervals. Each reason is a rule of
/// `docs/estimation.md`; all that apply are given, not only the first.
final class Gate {
    /// A difference of the Bayesian information criterion that Kass and Raftery (1995), "Bayes factors", call
    /// very strong evidence.
    private static final int BEHIND_TOLD = 10;

    /// Methods that differ by less agree within five in a hundred.
    private static final double SPREAD_TOLD = 1.05;

    private final Findings findings;
    private final CaptureTable table;
    private final GatePolicy policy;
    private final List<Sentence> reasons = new ArrayList<>();
    private final List<Sentence> doubts = new ArrayList<>();

    private Gate(Findings findings) {
        this.findings = findings;
        this.table = findings.table();
        this.policy = findings.settings().policy();
    }

    static Headline assess(Findings findings) {
        return new Gate(findings).headline();
    }

    private Headline headline() {
        ListRules lists = ListRules.of(findings);
        reasons.addAll(lists.reasons());
        doubts.addAll(lists.doubts());
        links();
        doubts.add(Sentence.of("doubt.unseen"));
        doubts.add(Sentence.of("doubt.assumption"));
        MethodFinding stepwise = findings.of(Method.STEPWISE).orElseThrow();
        Resampled draws = findings.stepwise();
        Sensitivity sensitivity = findings.sensitivity();
        if (!stepwise.valid() || draws == null || sensitivity == null) {
            reasons.addAll(stepwise.reasons());
            return new Headline.Refused(reasons, doubts);
        }
        misfit();
        Interval interval = draws.union();
        resampling(draws, interval);
        influence(sensitivity);
        population(interval);
        Joinings joined = findings.joined();
        if (joined != null) {
            joined(joined);
        }
        Comparison comparison = Comparison.of(findings);
        doubts.addAll(comparison.doubts());
        if (!(comparison.spread() <= policy.spreadMax())) {
            reasons.add(
                    Sentence.of("gate.apart", Figures.times(comparison.spread()), Figures.times(policy.spreadMax())));
            reasons.addAll(comparison.extremes());
        }
        return reasons.isEmpty()
                ? conclusion(stepwise.estimate(), interval, comparison)
                : new Headline.Refused(reasons, doubts);
    }

    /// Rule 8.
    private void links() {
        Double missed = findings.settings().missedLinks();
        if (missed == null) {
            doubts.add(Sentence.of("doubt.links-unknown"));
        } else if (missed > policy.missedLinksMax()) {
            reasons.add(Sentence.of("gate.missed-links", Figures.percent(policy.missedLinksMax())));
        } else if (missed > 0) {
            doubts.add(Sentence.of("doubt.links-corrected", Figures.percent(missed)));
        }
    }

    /// A doubt and no refusal: on sparse lists the probability is crude, and a model that fits may be as
    /// wrong.
    private void misfit() {
        Misfit.rejected(findings)
                .ifPresent(misfit -> doubts.add(Sentence.of("doubt.misfit", misfit.probabilityTold())));
        Ranking.of(findings)
                .filter(ranking -> ranking.behind() > BEHIND_TOLD)
                .ifPresent(_ -> doubts.add(Sentence.of("doubt.behind", String.valueOf(BEHIND_TOLD))));
    }

    /// Rules 3 and 5.
    private void resampling(Resampled draws, Interval interval) {
        int count = findings.settings().draws();
        if (count < policy.drawsMin()) {
            reasons.add(Sentence.of("gate.few-draws", String.valueOf(count), String.valueOf(policy.drawsMin())));
        }
        if (draws.refusedShare() > policy.refusedDrawsMax()) {
            reasons.add(Sentence.of("gate.refused-draws", Figures.percent(draws.refusedShare())));
        }
        if (!(interval.width() <= policy.widthMax())) {
            reasons.add(Sentence.of("gate.wide", Figures.times(interval.width()), Figures.times(policy.widthMax())));
        }
        if (draws.bca() == null) {
            doubts.add(Sentence.of("doubt.bca-by-chance"));
        }
    }

    /// Rule 4.
    private void influence(Sensitivity sensitivity) {
        double influence = Math.max(sensitivity.onePersonLess(), sensitivity.onePersonMore());
        if (!(influence <= policy.influenceMax())) {
            reasons.add(
                    Sentence.of("gate.one-person", Figures.percent(influence), Figures.percent(policy.influenceMax())));
        } else {
            doubts.add(Sentence.of("doubt.one-person", Figures.percent(influence)));
        }
    }

    /// No more people than there are: not one is hidden beyond the population that the user gave.
    private void population(Interval interval) {
        Long population = findings.settings().population();
        if (population != null && table.people() < population && interval.lower() > population) {
            reasons.add(Sentence.of("gate.beyond-population", Figures.grouped(population)));
        }
    }

    /// Rules 2 and 3 on joined lists: a list that was split in two, or added to the others, must not carry a
    /// table past the gate.
    private void joined(Joinings joined) {
        joined.ways().stream()
                .filter(way -> way.table().peopleOnSeveral() < policy.overlapMin())
                .findFirst()
                .ifPresent(way -> reasons.add(
                        Sentence.of("gate.joined-few-overlaps", way.joined(), String.valueOf(policy.overlapMin()))));
        joined.ways().stream()
                .filter(way -> way.byOnePerson().isEmpty())
                .findFirst()
                .ifPresent(way -> reasons.add(Sentence.of("gate.joined-invalid", way.joined())));
        Resampled draws = joined.widest().stepwise();
        if (draws != null && draws.refusedShare() > policy.refusedDrawsMax()) {
            reasons.add(Sentence.of(
                    "gate.joined-refused-draws",
                    joined.furthestApart().joined(),
                    Figures.percent(draws.refusedShare())));
        }
    }

    /// Rules 4 and 5 on joined lists, for a number; a range holds what was found there.
    private List<Sentence> againstNumber(Joinings joined) {
        List<Sentence> against = new ArrayList<>();
        joined.ways().stream()
                .filter(way -> way.influence() > policy.influenceMax())
                .max(Comparator.comparingDouble(Joinings.Way::influence))
                .ifPresent(way -> against.add(Sentence.of(
                        "gate.joined-one-person",
                        way.joined(),
                        Figures.percent(way.influence()),
                        Figures.percent(policy.influenceMax()))));
        Resampled draws = joined.widest().stepwise();
        if (draws != null && !(draws.union().width() <= policy.widthMax())) {
            against.add(Sentence.of(
                    "gate.joined-wide",
                    joined.furthestApart().joined(),
                    Figures.times(draws.union().width()),
                    Figures.times(policy.widthMax())));
        }
        return against;
    }

    /// Rule 6, when no other rule has refused.
    private Headline conclusion(double estimate, Interval interval, Comparison comparison) {
        Joinings joined = findings.joined();
        boolean apart = comparison.spread() > policy.spreadOfNumberMax();
        Misfit rejected = Misfit.rejected(findings).orElse(null);
        if (!apart && (rejected == null || !comparison.reachesBeyond(interval))) {
            reasons.addAll(joined == null ? List.of() : againstNumber(joined));
            if (!reasons.isEmpty()) {
                return new Headline.Refused(reasons, doubts);
            }
            if (comparison.spread() >= SPREAD_TOLD) {
                doubts.add(Sentence.of("doubt.spread", Figures.times(comparison.spread())));
            }
            Figure figure =
                    Figure.number(estimate, interval, findings.settings().level(), findings.counted());
            outside(figure, comparison);
            return new Headline.Supported(figure, doubts);
        }
        return range(
                Math.min(interval.lower(), comparison.lower()),
                Math.max(interval.upper(), comparison.upper()),
                comparison,
                apart || rejected == null ? "" : rejected.probabilityTold());
    }

    /// What all methods span, where they are far apart, or where the data reject the model that a number
    /// would come from and others would reach further.
    private Headline range(double lower, double upper, Comparison comparison, String rejectedAt) {
        Joinings joined = findings.joined();
        boolean wide = upper / lower > policy.widthMax();
        String spread = Figures.times(comparison.spread());
        String width = Figures.times(upper / lower);
        String widthMax = Figures.times(policy.widthMax());
        if (!rejectedAt.isEmpty()) {
            reasons.add(Sentence.of("gate.range-rejected", rejectedAt));
            if (wide) {
                reasons.add(Sentence.of("gate.wide-rejected", width, widthMax));
            }
        } else if (wide) {
            reasons.add(Sentence.of("gate.wide-range", spread, width, widthMax));
        } else {
            reasons.add(Sentence.of("gate.range-only", spread));
        }
        reasons.addAll(comparison.extremes());
        if (wide) {
            return new Headline.Refused(reasons, doubts);
        }
        reasons.add(Sentence.of("gate.range-is-no-interval"));
        List<Sentence> held = joined == null ? List.of() : againstNumber(joined);
        if (!held.isEmpty()) {
            doubts.addAll(held);
            doubts.add(Sentence.of("doubt.range-holds"));
        }
        if (findings.settings().modelDraws() < policy.drawsMin()) {
            reasons.add(Sentence.of("gate.range-without", String.valueOf(policy.drawsMin())));
        }
        Figure figure = Figure.range(lower, upper, findings.settings().level(), findings.counted());
        outside(figure, comparison);
        return new Headline.RangeOnly(figure, reasons, doubts);
    }

    /// What lies beyond the ends that are told: other methods, and the same method without one of the lists;
    /// and what these ends lie beyond.
    private void outside(Figure figure, Comparison comparison) {
        Long population = findings.settings().population();
        if (population != null && figure.upper() > population) {
            doubts.add(Sentence.of("doubt.beyond-population", Figures.grouped(population)));
        }
        String methods = comparison.told().stream()
                .filter(said -> beyond(figure, said.total()))
                .map(said -> said.name() + " " + nearest(said.total()))
                .distinct()
                .collect(Collectors.joining("; "));
        if (!methods.isEmpty()) {
            doubts.add(Sentence.of("doubt.method-outside", methods));
        }
        Sensitivity sensitivity = findings.sensitivity();
        String lists = sensitivity == null
                ? ""
                : sensitivity.lists().stream()
                        .filter(change -> change.what().key().equals("vary.without"))
                        .filter(change -> beyond(figure, change.total()))
                        .map(change -> change.what().values().getFirst() + " " + nearest(change.total()))
                        .collect(Collectors.joining("; "));
        if (!lists.isEmpty()) {
            doubts.add(Sentence.of("doubt.list-outside", lists));
        }
    }

    /// As a reader sees it, who has rounded numbers only.
    private static boolean beyond(Figure figure, double total) {
        double drawn = Double.isNaN(total) ? figure.lower() : Figures.drawn(total, RoundingMode.HALF_EVEN);
        return drawn < figure.lower() || drawn > figure.upper();
    }

    private static String nearest(double total) {
        return Figures.text(total, RoundingMode.HALF_EVEN);
    }
}
