// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Method;
import org.kumkrong.estimation.fit.BicSearch;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.fit.Fitter;
import org.kumkrong.estimation.fit.GraphAverage;
import org.kumkrong.estimation.fit.HierarchicalModel;
import org.kumkrong.estimation.fit.MissedLinks;
import org.kumkrong.estimation.fit.ModelSpace;
import org.kumkrong.estimation.fit.Overlaps;
import org.kumkrong.estimation.fit.Selection;
import org.kumkrong.estimation.fit.Stepwise;
import org.kumkrong.estimation.fit.Workers;

/// The same people on so few lists that every method can be tried: each two of six lists as one.
///
/// No single way of joining decides, as nobody knows which lists are of one kind and some ways hide what
/// others show. More than six lists are joined by size first ([CaptureTable#joinedTo]). Published five-list
/// tables of New Orleans, the Netherlands and the United Kingdom are among the ways of their longer ones.
/// Follows the advice of Sharifi Far et al. (2021) to join lists and look.
///
/// @param six the lists that were joined two by two
/// @param ways each way, in the order of the lists
/// @param widest all that was found on the way whose methods are furthest apart
public record Joinings(CaptureTable six, List<Way> ways, Findings widest) {
    private static final int LISTS_BEFORE = ModelSpace.LISTS_MAX + 1;

    /// Fewer than one study looks at, as there are many ways: no estimate is off by more than one in 200 of
    /// the people.
    private static final int TOTALS_MAX = 6_000;

    /// How many ways there are.
    static final int WAYS = LISTS_BEFORE * (LISTS_BEFORE - 1) / 2;

    /// One way of joining.
    ///
    /// @param joined the two lists that became one
    /// @param table the table then
    /// @param estimates the totals of those methods that have one
    /// @param byOnePerson the stepwise estimate after one person less or more, in every way that is
    /// possible; empty
    ///     where there is no estimate
    public record Way(String joined, CaptureTable table, Map<Method, Double> estimates, List<Double> byOnePerson) {
        public Way {
            estimates = Map.copyOf(estimates);
            byOnePerson = List.copyOf(byOnePerson);
        }

        /// The largest change of the stepwise estimate by one person, as a share; 0 where there is no
        /// estimate.
        public double influence() {
            double estimate = estimates.getOrDefault(Method.STEPWISE, Double.NaN);
            return byOnePerson.stream()
                    .mapToDouble(total -> Math.abs(total / estimate - 1))
                    .max()
                    .orElse(0);
        }

        /// The quotient of its largest and its smallest estimate.
        double spread() {
            var totals =
                    estimates.values().stream().mapToDouble(Double::doubleValue).summaryStatistics();
            return estimates.isEmpty() ? 1 : totals.getMax() / totals.getMin();
        }
    }

    /// Studies one table whole.
    @FunctionalInterface
    interface Study {
        /// All that can be found.
        Findings of(CaptureTable table);
    }

    public Joinings {
        ways = List.copyOf(ways);
    }

    static Joinings of(CaptureTable table, MissedLinks links, Workers workers, Study study) {
        CaptureTable six = table.joinedTo(LISTS_BEFORE);
        List<HierarchicalModel> models = ModelSpace.of(ModelSpace.LISTS_MAX, ModelSpace.LISTS_MAX - 1);
        Map<Method, Selection> searches = new EnumMap<>(Method.class);
        searches.put(Method.STEPWISE, Stepwise.usual());
        searches.put(
                Method.BIC_2,
                new BicSearch(
                        models.stream().filter(model -> model.order() <= 2).toList()));
        searches.put(Method.BIC_ALL, new BicSearch(models));
        List<Way> untried = new ArrayList<>();
        for (int one = 0; one < LISTS_BEFORE; one++) {
            for (int other = one + 1; other < LISTS_BEFORE; other++) {
                CaptureTable joined = six.merged(other, one);
                untried.add(new Way(joined.names().get(one), joined, Map.of(), List.of()));
            }
        }
        Way[] ways = new Way[untried.size()];
        workers.run(
                ways.length,
                () -> new Fitter(ModelSpace.LISTS_MAX),
                (fitter, i) -> ways[i] = tried(untried.get(i), links, searches, fitter));
        Way widest = Collections.max(List.of(ways), Comparator.comparingDouble(Way::spread));
        return new Joinings(six, List.of(ways), study.of(widest.table()));
    }

    private static Way tried(Way way, MissedLinks links, Map<Method, Selection> searches, Fitter fitter) {
        Overlaps overlaps = links.corrected(Observed.of(way.table()));
        Map<Method, Double> estimates = new EnumMap<>(Method.class);
        searches.forEach((method, search) -> {
            Fit fit = search.choose(overlaps, fitter);
            if (fit.valid()) {
                estimates.put(method, fit.total());
            }
        });
        if (way.table().peopleOnSeveral() > 0) {
            estimates.put(Method.DGA, GraphAverage.of(overlaps, TOTALS_MAX).quantile(0.5));
        }
        return new Way(
                way.joined(),
                way.table(),
                estimates,
                estimates.containsKey(Method.STEPWISE) ? Sensitivity.byOnePerson(way.table(), links) : List.of());
    }

    /// The way that was studied whole.
    public Way furthestApart() {
        return Collections.max(ways, Comparator.comparingDouble(Way::spread));
    }
}
