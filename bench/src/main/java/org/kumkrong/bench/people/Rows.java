// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kumkrong.bench.score.Link;
import org.kumkrong.bench.score.Partition;

/// The rows of a set's tables, numbered, with the true entity of each; answers of a linker are read against them.
///
/// @param numbers of each `file:row`, its number
/// @param truth the true entities
/// @param files the table each row is from
record Rows(Map<String, Integer> numbers, Partition truth, Partition files) {
    /// Reads `file,row,entity`.
    static Rows read(Path truth) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> entities = new ArrayList<>();
        List<String> files = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(truth)) {
            for (NamedCsvRecord row : rows) {
                numbers.put(key(row.getField("file"), row.getField("row")), numbers.size());
                entities.add(row.getField("entity"));
                files.add(row.getField("file"));
            }
        }
        return new Rows(numbers, Partition.of(entities.toArray()), Partition.of(files.toArray()));
    }

    /// Reads `file,row,…,entity` of a linker. A row it does not name, or whose entity is empty, stands alone.
    Partition entities(Path file) throws IOException {
        @Nullable Object[] labels = new Object[truth.size()];
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getField("entity").isEmpty()) {
                    labels[number(row.getField("file"), row.getField("row"))] = row.getField("entity");
                }
            }
        }
        Object[] full = new Object[labels.length];
        Arrays.setAll(full, i -> labels[i] instanceof Object label ? label : Integer.valueOf(i));
        return Partition.of(full);
    }

    /// Reads `file_a,row_a,file_b,row_b,weight,…` of a linker.
    List<Link> links(Path file) throws IOException {
        List<Link> links = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                links.add(new Link(
                        number(row.getField("file_a"), row.getField("row_a")),
                        number(row.getField("file_b"), row.getField("row_b")),
                        Double.parseDouble(row.getField("weight"))));
            }
        }
        return links;
    }

    private int number(String file, String row) {
        Integer number = numbers.get(key(file, row));
        if (number == null) {
            throw new IllegalStateException("the truth has no row " + row + " in " + key(file, ""));
        }
        return number;
    }

    private static String key(String file, String row) {
        return Path.of(file).getFileName() + ":" + row;
    }
}
