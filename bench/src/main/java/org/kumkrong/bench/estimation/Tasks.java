// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.estimation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.estimation.chance.Chance;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.fit.Fitter;
import org.kumkrong.estimation.fit.HierarchicalModel;
import org.kumkrong.estimation.fit.ModelSpace;
import org.kumkrong.estimation.fit.Overlaps;
import org.kumkrong.estimation.fit.Selection;
import org.kumkrong.estimation.fit.Stepwise;

/// The tasks that are run beside R, one a process, on one thread: prints the CPU seconds of the whole process, and
/// writes what was found for comparison.
final class Tasks {
    private static final long SEED = 1;

    private final Tables tables;
    private final List<String> found = new ArrayList<>();

    private Tasks(Tables tables) {
        this.tables = tables;
    }

    /// `--task models|stepwise|search|scale --table NAME --order N --draws N --file CSV --out CSV`.
    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Tasks tasks =
                new Tasks(new Tables(Path.of(arguments.or("tables", "estimation/src/test/resources/mse/datasets"))));
        String table = arguments.or("table", "UKdat_5");
        int order = Integer.parseInt(arguments.or("order", "2"));
        int draws = Integer.parseInt(arguments.or("draws", "1000"));
        switch (arguments.need("task")) {
            case "models" -> tasks.models(table, order);
            case "stepwise" -> tasks.stepwise(table, Path.of(arguments.need("file")));
            case "search" -> tasks.everyModelOnDraws(table, order, draws);
            case "scale" -> tasks.scale(Integer.parseInt(arguments.or("lists", "5")), draws);
            default -> throw new IllegalArgumentException("task must be models, stepwise, search or scale");
        }
        Files.write(Path.of(arguments.need("out")), tasks.found);
        // asking the operating system: the beans of Java's management would take a tenth of what is measured to load
        Duration used = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        System.out.printf(Locale.ROOT, "%.2f%n", used.toMillis() / 1e3);
    }

    /// Checks and fits every model.
    private void models(String name, int order) {
        Overlaps table = tables.read(name);
        Fitter fitter = new Fitter(table.lists());
        for (HierarchicalModel model : ModelSpace.of(table.lists(), order)) {
            Fit fit = fitter.fit(table, model);
            if (fit.valid()) {
                found.add(model + "," + fit.total());
            }
        }
    }

    /// Chooses a model on every draw of a file, and on the table without one person of each cell.
    private void stepwise(String name, Path file) throws IOException {
        Overlaps table = tables.read(name);
        Fitter fitter = new Fitter(table.lists());
        List<String> names = tables.lists(name);
        List<String> lines = Files.readAllLines(file);
        int[] sets = sets(lines.getFirst(), names);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double[] counts = new double[table.cells()];
            for (int i = 1; i < cells.length; i++) {
                counts[sets[i]] = Double.parseDouble(cells[i]);
            }
            found.add(String.valueOf(
                    Stepwise.usual().choose(new Overlaps(counts), fitter).total()));
        }
        for (int set = 1; set < table.cells(); set++) {
            if (table.count(set) > 0) {
                double[] counts = table.counts();
                counts[set]--;
                found.add(String.valueOf(
                        Stepwise.usual().choose(new Overlaps(counts), fitter).total()));
            }
        }
    }

    /// The set of lists that each column after the first counts, from a header such as `draw,LA,LA+PF`.
    private static int[] sets(String header, List<String> names) {
        String[] columns = header.split(",", -1);
        int[] sets = new int[columns.length];
        for (int i = 1; i < columns.length; i++) {
            for (String list : columns[i].split("\\+", -1)) {
                sets[i] |= 1 << names.indexOf(list);
            }
        }
        return sets;
    }

    /// Fits every model on every draw, passing over none.
    private void everyModelOnDraws(String name, int order, int draws) {
        Overlaps table = tables.read(name);
        Fitter fitter = new Fitter(table.lists());
        List<HierarchicalModel> models = ModelSpace.of(table.lists(), order);
        Selection best = (drawn, _) -> models.stream()
                .map(model -> fitter.fit(drawn, model))
                .filter(Fit::valid)
                .min(java.util.Comparator.comparingDouble(Fit::bic))
                .orElseThrow();
        for (int draw = 0; draw < draws; draw++) {
            double[] counts = new double[table.cells()];
            Chance.of(SEED, draw).multinomial(Math.round(table.people()), table.counts(), counts);
            found.add(String.valueOf(best.choose(new Overlaps(counts), fitter).total()));
        }
    }

    /// Stepwise selection on draws of a made-up table of so many lists.
    private void scale(int lists, int draws) {
        double[] chances = new double[1 << lists];
        for (int set = 1; set < chances.length; set++) {
            chances[set] = StrictMath.pow(0.12, Integer.bitCount(set));
        }
        Fitter fitter = new Fitter(lists);
        double[] counts = new double[chances.length];
        for (int draw = 0; draw < draws; draw++) {
            Chance.of(SEED, draw).multinomial(2_000, chances, counts);
            found.add(String.valueOf(
                    Stepwise.usual().choose(new Overlaps(counts), fitter).total()));
        }
    }
}
