// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.estimation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Figure;
import org.kumkrong.estimation.Headline;
import org.kumkrong.estimation.Study;
import org.kumkrong.estimation.StudySettings;
import org.kumkrong.estimation.chance.Chance;
import org.kumkrong.estimation.chance.Quantiles;
import org.kumkrong.estimation.fit.Overlaps;
import org.kumkrong.estimation.fit.Workers;

/// How often the headline as it is printed, after the gate, holds the truth; and how often there is none.
///
/// Runs whole studies, so that a range stands for an interval, and nothing for both, wherever they would on a page.
final class HeadlineCoverage {
    private static final long SEED = 20_261_130;

    private final Population population;
    private final StudySettings settings;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int tables;

    private HeadlineCoverage(Population population, StudySettings settings) {
        this.population = population;
        this.settings = settings;
        for (String kind : List.of("number", "range: methods apart", "range: model rejected", "any range", "printed")) {
            of(kind); // in the order of the rows
        }
    }

    /// Runs every design, and the one with missed links once more with these corrected for.
    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args);
        int few = Integer.parseInt(arguments.or("runs", "1000"));
        int five = Integer.parseInt(arguments.or("runs-five-lists", arguments.or("runs", "1000")));
        StudySettings settings = StudySettings.usual()
                .withDraws(
                        Integer.parseInt(arguments.or("draws", "2000")),
                        Integer.parseInt(arguments.or("model-draws", "200")))
                .declaring(true);
        int threads = Integer.parseInt(arguments.or("threads", "1"));
        Tables tables = new Tables(Path.of(arguments.or("tables", "estimation/src/test/resources/mse/datasets")));
        List<Population> designs = Population.all(tables);
        System.out.println("| population | tables | what is printed | share of all | held the truth | truth above"
                + " | truth below | median width |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int design = 0; design < designs.size(); design++) {
            Population population = designs.get(design);
            int runs = population.chances().length > 1 << 4 ? five : few;
            new HeadlineCoverage(population, settings).run(SEED + design, runs, threads, "");
            if (population.missedLinks() > 0) {
                StudySettings corrected = settings.withMissedLinks(population.missedLinks());
                new HeadlineCoverage(population, corrected).run(SEED + design, runs, threads, ", corrected");
            }
        }
    }

    private void run(long seed, int runs, int threads, String remark) {
        new Workers(threads, _ -> {}).run(runs, () -> this, (all, run) -> all.once(seed, run));
        String first = "| " + population.name() + remark + " | " + String.format(Locale.ROOT, "%,d", tables);
        System.out.printf(
                Locale.ROOT,
                "%s | nothing | %.1f %% | | | | |%n",
                first,
                100.0 * (tables - of("printed").count()) / tables);
        tallies.forEach((kind, tally) -> System.out.println("| | | " + kind + " | " + tally.row(tables)));
        reasons.forEach((reason, count) ->
                System.err.printf(Locale.ROOT, "%s%s: %s %d%n", population.name(), remark, reason, count));
        System.out.flush();
    }

    private void once(long seed, int run) {
        Overlaps drawn = population.draw(Chance.of(seed, run));
        Headline headline = Study.of(table(drawn), settings.withSeed(seed + run), (_, _, _) -> {})
                .headline();
        switch (headline) {
            case Headline.Supported supported -> tell("number", supported.figure(), List.of());
            case Headline.RangeOnly range ->
                tell(
                        range.reasons().stream().anyMatch(reason -> reason.key().equals("gate.range-rejected"))
                                ? "range: model rejected"
                                : "range: methods apart",
                        range.figure(),
                        List.of());
            case Headline.Refused refused ->
                tell(
                        "nothing",
                        null,
                        refused.reasons().stream()
                                .map(each -> each.key())
                                .distinct()
                                .toList());
        }
    }

    private Tally of(String kind) {
        return tallies.computeIfAbsent(kind, _ -> new Tally());
    }

    private static CaptureTable table(Overlaps drawn) {
        Map<Integer, Long> counts = new TreeMap<>();
        double[] cells = drawn.counts();
        for (int set = 1; set < cells.length; set++) {
            counts.put(set, (long) cells[set]);
        }
        return CaptureTable.of(List.of("A", "B", "C", "D", "E").subList(0, drawn.lists()), counts);
    }

    private synchronized void tell(String kind, @Nullable Figure figure, List<String> why) {
        tables++;
        why.forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        if (figure != null) {
            of(kind).add(population.people(), figure);
            of("printed").add(population.people(), figure);
            if (kind.startsWith("range")) {
                of("any range").add(population.people(), figure);
            }
        }
    }

    /// What one kind of headline did.
    private static final class Tally {
        private int count;
        private int above;
        private int below;
        private double[] widths = new double[16];

        void add(long truth, Figure figure) {
            if (count == widths.length) {
                widths = Arrays.copyOf(widths, 2 * count);
            }
            widths[count++] = (double) figure.upper() / figure.lower();
            above += truth > figure.upper() ? 1 : 0;
            below += truth < figure.lower() ? 1 : 0;
        }

        int count() {
            return count;
        }

        String row(int tables) {
            if (count == 0) {
                return "0.0 % | – | – | – | – |";
            }
            double[] sorted = Arrays.copyOf(widths, count);
            Arrays.sort(sorted);
            return String.format(
                    Locale.ROOT,
                    "%.1f %% | %.1f %% | %.1f %% | %.1f %% | %.2f |",
                    100.0 * count / tables,
                    100.0 * (count - above - below) / count,
                    100.0 * above / count,
                    100.0 * below / count,
                    Quantiles.of(sorted, 0.5));
        }
    }
}
