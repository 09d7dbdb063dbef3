// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kumkrong.bench.score.Agreement;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.bench.score.Figures;
import org.kumkrong.bench.score.Partition;
import org.kumkrong.bench.score.Sweep;

/// Scores a linker's answer on tables with known answers.
///
/// `--truth truth.csv [--entities entities.csv] [--links links.csv] [--json FILE]`. Entities are scored as they are;
/// links give, for every threshold, the score of the links alone and of everything they connect: what is printed as
/// best was chosen with the answers in view and is an upper bound, fair only to a rival.
final class EvaluatePeople {
    private EvaluatePeople() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Rows rows = Rows.read(Path.of(arguments.need("truth")));
        Figures figures = new Figures();
        figures.note("rows", rows.truth().size());
        figures.note("entities.true", rows.truth().count());
        figures.note("pairs.true", rows.truth().pairs());
        if (arguments.has("entities")) {
            entities(rows, rows.entities(Path.of(arguments.need("entities"))), figures);
        }
        if (arguments.has("links")) {
            links(rows, Path.of(arguments.need("links")), figures);
        }
        figures.publish(arguments.or("json", ""));
    }

    static void entities(Rows rows, Partition claimed, Figures figures) {
        Agreement agreement = Agreement.of(claimed, rows.truth());
        figures.note("entities.pairs", claimed.pairs());
        figures.note("entities", agreement.pairs());
        figures.note("entities.b3", agreement.bCubed());
        figures.note("entities.largest-ratio", agreement.largestRatio());
        if (rows.files().count() > 1) {
            figures.note("entities.across", Agreement.acrossSources(claimed, rows.truth(), rows.files()));
        }
    }

    private static void links(Rows rows, Path file, Figures figures) throws IOException {
        List<Sweep.Step> steps = Sweep.over(rows.truth(), rows.links(file));
        figures.note("links.thresholds", steps.size());
        if (steps.isEmpty()) {
            return;
        }
        figures.note("links.recall-of-all", steps.getLast().links().recall());
        Sweep.Step best = best(steps, step -> step.links().f1());
        figures.note("links.best", best.links());
        figures.note("links.best.weight", best.weight());
        Sweep.Step joined = best(steps, step -> step.joined().f1());
        figures.note("joined.best", joined.joined());
        figures.note("joined.best.b3", joined.bCubed());
        figures.note("joined.best.weight", joined.weight());
        figures.note(
                "joined.two-bits-lower.f1",
                at(steps, joined.weight() - 2).joined().f1());
        figures.note(
                "joined.two-bits-higher.f1",
                at(steps, joined.weight() + 2).joined().f1());
        Sweep.Step half = at(steps, 0);
        figures.note("joined.at-half", half.joined());
        figures.note("joined.at-half.b3", half.bCubed());
        Sweep.Step sure = at(steps, Math.log(19) / Math.log(2));
        figures.note("joined.at-95", sure.joined());
        figures.note("joined.at-95.b3", sure.bCubed());
    }

    private static Sweep.Step best(List<Sweep.Step> steps, ToDoubleFunction<Sweep.Step> figure) {
        return steps.stream().max(Comparator.comparingDouble(figure)).orElseThrow();
    }

    /// The step of the lowest threshold that is not below a weight; the highest where all are below.
    private static Sweep.Step at(List<Sweep.Step> steps, double weight) {
        Sweep.Step found = steps.getFirst();
        for (Sweep.Step step : steps) {
            if (step.weight() >= weight) {
                found = step;
            }
        }
        return found;
    }
}
