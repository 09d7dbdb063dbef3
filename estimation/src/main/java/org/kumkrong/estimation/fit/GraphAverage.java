// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kumkrong.estimation.chance.Gammas;

/// What one believes of the people on no list after averaging over all decomposable graphs: an exact sum,
/// no sampling.
///
/// Prior: a hyper-Dirichlet law with weight 2^−t on each of the 2^t cells (a weight of 1 would favour the
/// saturated graph beyond measure), all graphs alike, and each total N in proportion to 1/N, for up to 30
/// times the people seen on no list. Beyond [#TOTALS_MAX] totals an even choice of them stands for all, so
/// that large tables cost no more. Source: Madigan and York (1997), Biometrika 84, 19–31; the priors of the
/// R package dga. Cost: some additions for each graph and total. Immutable.
public final class GraphAverage {
    private static final int HIDDEN_TIMES_MAX = 30;
    private static final int TOTALS_MAX = 60_000;
    /// Weights this far below the highest, as logarithms, change no digit.
    private static final double NEGLIGIBLE = 60;
    /// How much higher, as a logarithm, a curve may rise between two of the places that [Pieces#height]
    /// looks at.
    private static final double BETWEEN = 40;

    private static final double[] NOTHING = {};

    private final double people;
    private final double[] hidden;
    private final double[] posterior;
    private final List<Weight> weights;

    private GraphAverage(double people, double[] hidden, double[] posterior, List<Weight> weights) {
        this.people = people;
        this.hidden = hidden;
        this.posterior = posterior;
        this.weights = weights;
    }

    /// What one graph weighs in the average.
    ///
    /// @param model the hierarchical model of its cliques
    /// @param weight from 0 to 1, all adding up to 1
    /// @param hiddenMean how many it expects on no list
    public record Weight(HierarchicalModel model, double weight, double hiddenMean) {}

    /// The average on a table.
    public static GraphAverage of(Overlaps overlaps) {
        return of(overlaps, TOTALS_MAX);
    }

    /// The same, on so many totals at most: cheaper, and the coarser where people are many.
    public static GraphAverage of(Overlaps overlaps, int totalsMax) {
        double people = overlaps.people();
        double[] hidden = hidden(HIDDEN_TIMES_MAX * Math.round(people), totalsMax);
        List<DecomposableGraph> graphs = DecomposableGraph.all(overlaps.lists());
        Pieces pieces = new Pieces(overlaps, hidden);
        double[] heights = graphs.stream().mapToDouble(pieces::height).toArray();
        double highest = Arrays.stream(heights).max().orElseThrow();
        double[] posterior = new double[hidden.length];
        double[] sums = new double[graphs.size()];
        double[] means = new double[graphs.size()];
        double all = 0;
        for (int g = 0; g < graphs.size(); g++) {
            double[] log = heights[g] > highest - BETWEEN - NEGLIGIBLE ? pieces.of(graphs.get(g)) : NOTHING;
            for (int i = 0; i < log.length; i++) {
                if (log[i] > highest - NEGLIGIBLE) {
                    double mass = StrictMath.exp(log[i] - highest);
                    posterior[i] += mass;
                    sums[g] += mass;
                    means[g] += mass * hidden[i];
                }
            }
            all += sums[g];
        }
        List<Weight> weights = new ArrayList<>();
        for (int g = 0; g < sums.length; g++) {
            weights.add(new Weight(graphs.get(g).model(), sums[g] / all, sums[g] == 0 ? 0 : means[g] / sums[g]));
        }
        weights.sort(Comparator.comparingDouble((Weight weight) -> -weight.weight));
        for (int i = 0; i < posterior.length; i++) {
            posterior[i] /= all;
        }
        return new GraphAverage(people, hidden, posterior, List.copyOf(weights));
    }

    /// Evenly spread from 1 to the most, each once.
    private static double[] hidden(long most, int totalsMax) {
        int values = (int) Math.min(totalsMax, Math.max(1, most));
        double[] hidden = new double[values];
        for (int i = 0; i < values; i++) {
            hidden[i] = values == 1 ? 1 : Math.rint(1 + (most - 1) * (double) i / (values - 1));
        }
        return hidden;
    }

    /// All graphs, the heaviest first.
    public List<Weight> weights() {
        return weights;
    }

    /// The smallest total that all smaller ones together with it reach this probability.
    public double quantile(double probability) {
        double sum = 0;
        for (int i = 0; i < posterior.length; i++) {
            sum += posterior[i];
            if (sum >= probability) {
                return people + hidden[i];
            }
        }
        return people + hidden[hidden.length - 1];
    }

    /// Logarithms of the marginal likelihood, piece by piece, for each number of hidden people.
    private static final class Pieces {
        private final Overlaps overlaps;
        private final double[] hidden;
        private final double cellWeight;
        private final double[] common;
        private final double[] totals;
        private final Map<Integer, double[]> bySet = new HashMap<>();

        Pieces(Overlaps overlaps, double[] hidden) {
            this.overlaps = overlaps;
            this.hidden = hidden;
            this.cellWeight = 1.0 / overlaps.cells();
            this.common = new double[hidden.length];
            this.totals = new double[hidden.length];
            double people = overlaps.people();
            for (int i = 0; i < hidden.length; i++) {
                double all = people + hidden[i];
                totals[i] = Gammas.logGamma(all + 1);
                common[i] = totals[i] - Gammas.logGamma(hidden[i] + 1) - StrictMath.log(all);
            }
        }

        /// About how high a graph's curve rises, from places two in a hundred apart.
        double height(DecomposableGraph graph) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < hidden.length; i += Math.max(1, i / 50)) {
                double sum = common[i];
                for (int list = 0; list < graph.wholes().size(); list++) {
                    sum += of(graph.wholes().get(list))[i] - of(graph.parts().get(list))[i];
                }
                highest = Math.max(highest, sum);
            }
            return highest;
        }

        private double[] of(int set) {
            return Objects.requireNonNull(bySet.computeIfAbsent(set, this::piece));
        }

        double[] of(DecomposableGraph graph) {
            double[] sum = common.clone();
            for (int set : graph.wholes()) {
                add(sum, set, 1);
            }
            for (int set : graph.parts()) {
                add(sum, set, -1);
            }
            return sum;
        }

        private void add(double[] sum, int set, int sign) {
            double[] piece = of(set);
            for (int i = 0; i < hidden.length; i++) {
                sum[i] += sign * piece[i];
            }
        }

        /// The Dirichlet-multinomial likelihood of the table of some lists alone.
        private double[] piece(int set) {
            double[] piece = new double[hidden.length];
            if (set == 0) {
                return piece;
            }
            double[] margin = new double[overlaps.cells()];
            for (int cell = 1; cell < overlaps.cells(); cell++) {
                margin[cell & set] += overlaps.count(cell);
            }
            double weight = cellWeight * (overlaps.cells() >> Integer.bitCount(set));
            double fixed = 0;
            for (int cell = set; cell > 0; cell = (cell - 1) & set) {
                fixed += Gammas.logGamma(margin[cell] + weight) - Gammas.logGamma(weight);
            }
            for (int i = 0; i < hidden.length; i++) {
                piece[i] =
                        fixed + Gammas.logGamma(margin[0] + hidden[i] + weight) - Gammas.logGamma(weight) - totals[i];
            }
            return piece;
        }
    }
}
