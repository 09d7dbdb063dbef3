// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kumkrong.bench.score.Arguments;

/// Our scores beside Splink's as a Markdown table, the set on which we do worst by comparison first.
///
/// `--ours FOLDER --theirs FOLDER`: in each a folder a set, or `set-variant`, with `score.json` (and Splink's
/// `run.json`). Splink's best threshold was chosen with the answers in view; ours is the default.
final class PeopleTable {
    private static final Pattern FIGURE = Pattern.compile("\"([^\"]+)\": ([-0-9.]+)");

    private PeopleTable() {}

    private record Line(String set, Map<String, Double> ours, Map<String, Double> theirs) {
        double gap() {
            return value(ours, "entities.f1") - bestOfTheirs();
        }

        double bestOfTheirs() {
            return Math.max(value(theirs, "joined.best.f1"), value(theirs, "links.best.f1"));
        }

        private static double value(Map<String, Double> figures, String name) {
            return figures.getOrDefault(name, 0.0);
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |",
                    set,
                    ours.isEmpty() ? "none" : String.format(Locale.ROOT, "%+.4f", gap()),
                    shown(ours, "entities.f1"),
                    shown(ours, "entities.precision"),
                    shown(ours, "entities.recall"),
                    shown(ours, "entities.b3.f1"),
                    shown(ours, "entities.largest-ratio"),
                    shown(theirs, "joined.at-half.f1"),
                    shown(theirs, "joined.at-95.f1"),
                    shown(theirs, "joined.best.f1"),
                    shown(theirs, "joined.best.b3.f1"),
                    shown(theirs, "links.best.f1"));
        }

        private static String shown(Map<String, Double> figures, String name) {
            return figures.containsKey(name) ? String.format(Locale.ROOT, "%.4f", figures.get(name)) : "–";
        }
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        List<Line> lines = lines(Path.of(arguments.need("ours")), Path.of(arguments.need("theirs")));
        System.out.println(
                "| set | gap | our F1 | P | R | B³ | largest | Splink at .5 | at .95 | best joined | its B³ | best links |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        lines.forEach(line -> System.out.println(line.row()));
    }

    private static List<Line> lines(Path ours, Path theirs) throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(theirs)) {
            folders = found.filter(folder -> Files.exists(folder.resolve("score.json")))
                    .toList();
        }
        List<Line> lines = new ArrayList<>();
        for (Path folder : folders) {
            String model = folder.getFileName().toString();
            String set = PeopleSets.all().stream()
                    .map(PeopleSet::name)
                    .filter(name -> model.equals(name)
                            || (model.startsWith(name + "-")
                                    && PeopleSets.all().stream()
                                            .noneMatch(other -> other.name().equals(model))))
                    .max(Comparator.comparingInt(String::length))
                    .orElse(model);
            lines.add(new Line(
                    model, figures(ours.resolve(set).resolve("score.json")), figures(folder.resolve("score.json"))));
        }
        lines.sort(Comparator.comparingDouble(Line::gap));
        return lines;
    }

    /// The numbers of a flat JSON object; none where there is no file: that arm did not finish.
    static Map<String, Double> figures(Path file) throws IOException {
        Map<String, Double> figures = new HashMap<>();
        if (Files.exists(file)) {
            Matcher found = FIGURE.matcher(Files.readString(file));
            while (found.find()) {
                figures.put(found.group(1), Double.valueOf(found.group(2)));
            }
        }
        return figures;
    }
}
