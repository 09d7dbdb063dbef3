// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.kumkrong.bench.score.Arguments;

/// Writes made-up registers with known answers, in the form in which prepared sets are kept.
///
/// `--out FOLDER [--rows N] [--seed S] [old|german|german-names …]`: for each kind a folder with its table and
/// `truth.csv` (`file,row,entity`). Made to look like data that are hard to link; nobody in them lives.
final class MadeRegister {
    private MadeRegister() {}

    /// Makes one person's rows after the other.
    interface Maker {
        List<String> columns();

        List<List<String>> person();
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        List<String> kinds = arguments.words().isEmpty() ? List.of("old", "german", "german-names") : arguments.words();
        for (String kind : kinds) {
            int rows = Integer.parseInt(arguments.or("rows", kind.equals("german-names") ? "10000" : "50000"));
            Luck luck = new Luck(Long.parseLong(arguments.or("seed", "7")));
            Path folder = Files.createDirectories(Path.of(arguments.need("out")).resolve("made-" + kind));
            write(maker(kind, luck), rows, luck, folder);
        }
    }

    static Maker maker(String kind, Luck luck) {
        return switch (kind) {
            case "old" -> new OldRegister(luck);
            case "german" -> new GermanRegister(luck, false);
            case "german-names" -> new GermanRegister(luck, true);
            default ->
                throw new IllegalArgumentException("unknown kind " + kind + "; known: old, german, german-names");
        };
    }

    private record Row(int entity, List<String> cells) {}

    static void write(Maker maker, int rows, Luck luck, Path folder) throws IOException {
        List<Row> all = new ArrayList<>();
        for (int entity = 0; all.size() < rows; entity++) {
            for (List<String> cells : maker.person()) {
                all.add(new Row(entity, cells));
            }
        }
        List<Row> kept = new ArrayList<>(all.subList(0, rows));
        Collections.shuffle(kept, new Random(luck.below(1_000_000)));
        try (CsvWriter table = CsvWriter.builder().build(folder.resolve("people.csv"));
                CsvWriter truth = CsvWriter.builder().build(folder.resolve("truth.csv"))) {
            table.writeRecord(maker.columns());
            truth.writeRecord("file", "row", "entity");
            for (int i = 0; i < kept.size(); i++) {
                table.writeRecord(kept.get(i).cells());
                truth.writeRecord(
                        "people.csv",
                        Integer.toString(i + 1),
                        Integer.toString(kept.get(i).entity()));
            }
        }
    }

    static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    /// Chance from one seed, and what it does to words.
    static final class Luck {
        private final SplittableRandom random;

        Luck(long seed) {
            this.random = new SplittableRandom(seed);
        }

        boolean in(int percent) {
            return random.nextInt(100) < percent;
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        /// A rank below `count`; low ranks come more often, as with names.
        int often(int count) {
            double u = random.nextDouble();
            return (int) Math.min(count - 1.0, Math.pow(u * (Math.pow(count, 0.3) - 1) + 1, 1 / 0.3) - 1);
        }

        /// One letter lost, doubled, changed, or two swapped.
        String slip(String word) {
            if (word.length() < 3) {
                return word;
            }
            int at = 1 + random.nextInt(word.length() - 2);
            char other = (char) ('a' + random.nextInt(26));
            return switch (random.nextInt(4)) {
                case 0 -> word.substring(0, at) + word.substring(at + 1);
                case 1 -> word.substring(0, at) + other + word.substring(at);
                case 2 -> word.substring(0, at) + other + word.substring(at + 1);
                default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            };
        }

        /// One digit changed.
        String slipDigits(String text) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                if (Character.isDigit(text.charAt(i))) {
                    places.add(i);
                }
            }
            int at = places.get(random.nextInt(places.size()));
            return text.substring(0, at) + random.nextInt(10) + text.substring(at + 1);
        }
    }
}
