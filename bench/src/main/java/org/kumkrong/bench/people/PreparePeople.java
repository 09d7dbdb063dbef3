// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kumkrong.bench.people.PeopleSet.Truth;
import org.kumkrong.bench.score.Arguments;

/// Takes the answers out of public sets, so that no arm of a comparison can see them.
///
/// `--data FOLDER --out FOLDER [set …]` writes, for each set that is there, its tables without hidden columns and with
/// rows in a seeded random order, and `truth.csv` (`file,row,entity`; rows from 1 below the header). A set whose files
/// are absent is named and left out.
final class PreparePeople {
    private static final long SHUFFLE_SEED = 1;

    private final Path data;
    private final Path out;

    private PreparePeople(Path data, Path out) {
        this.data = data;
        this.out = out;
    }

    static PreparePeople of(Path data, Path out) {
        return new PreparePeople(data, out);
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        PreparePeople prepare = of(Path.of(arguments.need("data")), Path.of(arguments.need("out")));
        for (PeopleSet set : PeopleSets.all()) {
            if (arguments.words().isEmpty() || arguments.words().contains(set.name())) {
                prepare.prepare(set);
            }
        }
    }

    /// Prepares one set; says so and does nothing where a file of it is absent.
    void prepare(PeopleSet set) throws IOException {
        for (String file : set.files()) {
            if (!Files.exists(data.resolve(file))) {
                System.out.printf("%s: left out, %s is not in the data folder%n", set.name(), file);
                return;
            }
        }
        Path folder = Files.createDirectories(out.resolve(set.name()));
        Map<String, String> keys = keys(set.truth());
        try (CsvWriter truth = CsvWriter.builder().build(folder.resolve("truth.csv"))) {
            truth.writeRecord("file", "row", "entity");
            for (String file : inOrder(set.files())) {
                copy(set, file, folder, keys, truth);
            }
        }
    }

    /// By file name: the order in which a folder's tables are later linked.
    private static List<String> inOrder(List<String> files) {
        return files.stream()
                .sorted(Comparator.comparing(file -> file.substring(file.lastIndexOf('/') + 1)))
                .toList();
    }

    private void copy(PeopleSet set, String file, Path folder, Map<String, String> keys, CsvWriter truth)
            throws IOException {
        List<CsvRecord> rows = read(data.resolve(file));
        List<String> header = rows.getFirst().getFields();
        List<CsvRecord> shuffled = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(shuffled, new Random(SHUFFLE_SEED));
        int[] kept = IntStream.range(0, header.size())
                .filter(i -> !set.hidden().contains(header.get(i).strip()))
                .toArray();
        String name = Path.of(file).getFileName().toString();
        try (CsvWriter table = CsvWriter.builder().build(folder.resolve(name))) {
            table.writeRecord(pick(header, kept));
            int row = 0;
            for (CsvRecord record : shuffled) {
                table.writeRecord(pick(record.getFields(), kept));
                row++;
                truth.writeRecord(name, String.valueOf(row), entity(set.truth(), header, record.getFields(), keys));
            }
        }
    }

    private static List<String> pick(List<String> values, int[] kept) {
        return IntStream.of(kept).mapToObj(values::get).toList();
    }

    private static String entity(Truth truth, List<String> header, List<String> row, Map<String, String> keys) {
        return switch (truth) {
            case Truth.Column column -> value(header, row, column.name());
            case Truth.Within within -> {
                Matcher found = Pattern.compile(within.pattern()).matcher(value(header, row, within.column()));
                if (!found.find()) {
                    throw new IllegalStateException("a row has no answer in " + within.column());
                }
                yield found.group(1);
            }
            case Truth.KeyFile file -> {
                String key = value(header, row, file.source()) + ':' + value(header, row, file.record());
                yield keys.getOrDefault(key, "alone:" + key);
            }
        };
    }

    private Map<String, String> keys(Truth truth) throws IOException {
        Map<String, String> keys = new HashMap<>();
        if (truth instanceof Truth.KeyFile file) {
            List<CsvRecord> rows = read(data.resolve(file.file()));
            List<String> header = rows.getFirst().getFields();
            for (CsvRecord row : rows.subList(1, rows.size())) {
                keys.put(
                        value(header, row.getFields(), file.source())
                                + ':'
                                + value(header, row.getFields(), file.record()),
                        value(header, row.getFields(), file.entity()));
            }
        }
        return keys;
    }

    private static String value(List<String> header, List<String> row, String column) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equals(column)) {
                return row.get(i).strip();
            }
        }
        throw new IllegalStateException("no column " + column);
    }

    private static List<CsvRecord> read(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
