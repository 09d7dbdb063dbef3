// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.fit.Bootstrap;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.fit.Fitter;
import org.kumkrong.estimation.fit.MissedLinks;
import org.kumkrong.estimation.fit.Overlaps;
import org.kumkrong.estimation.fit.Stepwise;
import org.kumkrong.estimation.fit.Workers;

/// How far the stepwise estimate leans on a single list, a single person, the linking, and what cannot be
/// tested.
///
/// @param lists with each list left out, and each two joined
/// @param links with shares of missed links corrected
/// @param assumptions with the hidden figure half and twice as large, which fits the table just as well
/// @param onePersonLess largest change when one person is left out, as a share
/// @param onePersonMore largest change when one person is added to any set of lists, as a share
public record Sensitivity(
        List<Variation> lists,
        List<Variation> links,
        List<Variation> assumptions,
        double onePersonLess,
        double onePersonMore) {

    private static final double[] LINK_RATES = {0, 0.02, 0.05, 0.10};

    static Sensitivity of(CaptureTable table, Fit chosen, Bootstrap bootstrap, double[] withoutOne, Workers workers) {
        Overlaps observed = Observed.of(table);
        double[] withOneMore = bootstrap.withOneMore(observed, workers);
        return new Sensitivity(
                lists(table, bootstrap.missedLinks()),
                links(observed),
                List.of(
                        new Variation(Sentence.of("vary.half"), chosen.people() + chosen.hidden() / 2),
                        new Variation(Sentence.of("vary.as-fitted"), chosen.total()),
                        new Variation(Sentence.of("vary.twice"), chosen.people() + chosen.hidden() * 2)),
                largestChange(withoutOne, chosen.total()),
                largestChange(withOneMore, chosen.total()));
    }

    /// The stepwise estimate after one person less or more; infinite where a changed table has none.
    static List<Double> byOnePerson(CaptureTable table, MissedLinks links) {
        Bootstrap stepwise = new Bootstrap(Stepwise.usual(), links, 1, 0);
        Overlaps observed = Observed.of(table);
        Workers here = new Workers(1, _ -> {});
        return DoubleStream.concat(
                        DoubleStream.of(stepwise.withoutOne(observed, here)),
                        DoubleStream.of(stepwise.withOneMore(observed, here)))
                .filter(total -> !Double.isNaN(total))
                .boxed()
                .toList();
    }

    private static List<Variation> lists(CaptureTable table, MissedLinks links) {
        List<Variation> found = new ArrayList<>();
        if (table.lists() < 4) {
            return found; // what is left would be two lists
        }
        for (int list = 0; list < table.lists(); list++) {
            String name = table.names().get(list);
            found.add(new Variation(Sentence.of("vary.without", name), total(Observed.of(table.without(list)), links)));
        }
        for (int a = 0; a < table.lists(); a++) {
            for (int b = a + 1; b < table.lists(); b++) {
                found.add(new Variation(
                        Sentence.of(
                                "vary.joined",
                                table.names().get(a),
                                table.names().get(b)),
                        total(Observed.of(table.merged(b, a)), links)));
            }
        }
        return found;
    }

    private static List<Variation> links(Overlaps observed) {
        List<Variation> found = new ArrayList<>();
        for (double rate : LINK_RATES) {
            found.add(new Variation(
                    Sentence.of("vary.missed-links", Figures.percent(rate)), total(observed, new MissedLinks(rate))));
        }
        return found;
    }

    private static double total(Overlaps observed, MissedLinks links) {
        if (observed.people() == 0) {
            return Double.NaN;
        }
        Fit fit = Stepwise.usual().choose(links.corrected(observed), new Fitter(observed.lists()));
        return fit.total();
    }

    /// Infinite where a changed table has no estimate at all.
    private static double largestChange(double[] totals, double estimate) {
        double largest = 0;
        for (double total : totals) {
            if (!Double.isNaN(total)) {
                largest = Math.max(largest, Math.abs(total / estimate - 1));
            }
        }
        return largest;
    }
}
