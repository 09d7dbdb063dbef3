// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.estimation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.estimation.chance.Chance;
import org.kumkrong.estimation.chance.NormalLaw;
import org.kumkrong.estimation.chance.Quantiles;
import org.kumkrong.estimation.fit.BcaLevels;
import org.kumkrong.estimation.fit.BicSearch;
import org.kumkrong.estimation.fit.Bootstrap;
import org.kumkrong.estimation.fit.ChaoMth;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.fit.Fitter;
import org.kumkrong.estimation.fit.GraphAverage;
import org.kumkrong.estimation.fit.MissedLinks;
import org.kumkrong.estimation.fit.ModelSpace;
import org.kumkrong.estimation.fit.Overlaps;
import org.kumkrong.estimation.fit.Selection;
import org.kumkrong.estimation.fit.Stepwise;
import org.kumkrong.estimation.fit.Workers;

/// How often an interval that should hold the truth in 95 of 100 tables does.
final class Coverage {
    private static final double LEVEL = 0.95;
    private static final double TAIL = (1 - LEVEL) / 2;
    private static final long SEED = 20_261_130;
    private static final int GRAPHS_EVERY_WITH_FIVE_LISTS = 5;

    private final Population population;
    private final int draws;
    private final BicSearch pairModels;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private Coverage(Population population, int draws) {
        this.population = population;
        this.draws = draws;
        this.pairModels = new BicSearch(ModelSpace.of(Integer.numberOfTrailingZeros(population.chances().length), 2));
    }

    /// Runs every design and prints a table of each.
    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args);
        int runs = Integer.parseInt(arguments.or("runs", "1000"));
        int draws = Integer.parseInt(arguments.or("draws", "500"));
        int threads = Integer.parseInt(arguments.or("threads", "1"));
        Tables tables = new Tables(Path.of(arguments.or("tables", "estimation/src/test/resources/mse/datasets")));
        List<Population> designs = Population.all(tables);
        for (int design = 0; design < designs.size(); design++) {
            long begun = System.nanoTime();
            Coverage coverage = new Coverage(designs.get(design), draws);
            long seed = SEED + design;
            new Workers(threads, _ -> {}).run(runs, () -> coverage, (all, run) -> all.once(seed, run));
            coverage.print(runs, (System.nanoTime() - begun) / 1_000_000_000);
        }
    }

    private void once(long seed, int run) {
        Overlaps table = population.draw(Chance.of(seed, run));
        Fitter fitter = new Fitter(table.lists());
        asymptotic("main effects", Selection.mainEffects(table.lists()).choose(table, fitter));
        asymptotic("stepwise, model taken as known", Stepwise.usual().choose(table, fitter));
        asymptotic("bic-2, model taken as known", pairModels.choose(table, fitter));
        resampled("", table, new MissedLinks(0), seed + run);
        if (population.missedLinks() > 0) {
            for (double rate : new double[] {0.05, 0.10, 0.15}) {
                resampled(
                        String.format(Locale.ROOT, ", %.0f %% missed links corrected", 100 * rate),
                        table,
                        new MissedLinks(rate),
                        seed + run);
            }
        }
        if (table.lists() < 5 || run % GRAPHS_EVERY_WITH_FIVE_LISTS == 0) {
            GraphAverage average = GraphAverage.of(table);
            tell("dga", average.quantile(0.5), average.quantile(TAIL), average.quantile(1 - TAIL));
        }
        Fit chao = ChaoMth.fit(table);
        tell("chao-mth, estimate not above the truth", chao.total(), 0, Double.POSITIVE_INFINITY, chao.total());
    }

    private void asymptotic(String method, Fit fit) {
        double factor = StrictMath.exp(NormalLaw.quantile(1 - TAIL) * fit.hiddenLogError());
        tell(method, fit.total(), fit.people() + fit.hidden() / factor, fit.people() + fit.hidden() * factor);
    }

    private void resampled(String remark, Overlaps table, MissedLinks links, long seed) {
        Fit fit = Stepwise.usual().choose(links.corrected(table), new Fitter(table.lists()));
        if (!fit.valid()) {
            for (String kind : List.of("bca", "percentile", "bca or percentile")) {
                tell("stepwise, " + kind + remark, Double.NaN, Double.NaN, Double.NaN);
            }
            return;
        }
        Workers alone = new Workers(1, _ -> {});
        Bootstrap bootstrap = new Bootstrap(Stepwise.usual(), links, draws, seed);
        double[] totals = bootstrap.totals(table, alone);
        BcaLevels levels = BcaLevels.of(fit.total(), totals, table.counts(), bootstrap.withoutOne(table, alone));
        double bcaLow = Quantiles.of(totals, levels.level(TAIL));
        double bcaHigh = Quantiles.of(totals, levels.level(1 - TAIL));
        double low = Quantiles.of(totals, TAIL);
        double high = Quantiles.of(totals, 1 - TAIL);
        tell("stepwise, bca" + remark, fit.total(), bcaLow, bcaHigh);
        tell("stepwise, percentile" + remark, fit.total(), low, high);
        tell("stepwise, bca or percentile" + remark, fit.total(), Math.min(low, bcaLow), Math.max(high, bcaHigh));
    }

    private void tell(String method, double estimate, double lower, double upper) {
        tell(method, estimate, lower, upper, Double.NaN);
    }

    private synchronized void tell(String method, double estimate, double lower, double upper, double bound) {
        tallies.computeIfAbsent(method, _ -> new Tally()).add(population.people(), estimate, lower, upper, bound);
    }

    private void print(int runs, long seconds) {
        System.out.printf(
                Locale.ROOT,
                "%n### %s (N %,d, %,d tables, %d draws each, %d s)%n%n",
                population.name(),
                population.people(),
                runs,
                draws,
                seconds);
        System.out.println(
                "| method | tables | held the truth | truth above | truth below | median estimate / N | median width |");
        System.out.println("|---|---|---|---|---|---|---|");
        tallies.forEach((method, tally) -> System.out.println("| " + method + " | " + tally.row()));
        System.out.flush();
    }

    /// What one method did on all tables of a design.
    private static final class Tally {
        private int tables;
        private int held;
        private int above;
        private int below;
        private double[] ratios = new double[16];
        private double[] widths = new double[16];

        void add(double truth, double estimate, double lower, double upper, double bound) {
            if (tables == ratios.length) {
                ratios = Arrays.copyOf(ratios, 2 * tables);
                widths = Arrays.copyOf(widths, 2 * tables);
            }
            ratios[tables] = Double.isNaN(estimate) ? Double.POSITIVE_INFINITY : estimate / truth;
            widths[tables] = Double.isNaN(lower) ? Double.POSITIVE_INFINITY : upper / lower;
            tables++;
            if (!Double.isNaN(bound)) {
                held += bound <= truth ? 1 : 0;
            } else if (!Double.isNaN(lower)) {
                held += lower <= truth && truth <= upper ? 1 : 0;
                above += truth > upper ? 1 : 0;
                below += truth < lower ? 1 : 0;
            }
        }

        String row() {
            double width = median(widths);
            return String.format(
                    Locale.ROOT,
                    "%,d | %.1f %% | %.1f %% | %.1f %% | %.3f | %s |",
                    tables,
                    100.0 * held / tables,
                    100.0 * above / tables,
                    100.0 * below / tables,
                    median(ratios),
                    Double.isInfinite(width) ? "–" : String.format(Locale.ROOT, "%.2f", width));
        }

        private double median(double[] values) {
            double[] sorted = Arrays.copyOf(values, tables);
            Arrays.sort(sorted);
            return Quantiles.of(sorted, 0.5);
        }
    }
}
