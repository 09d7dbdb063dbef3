// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.tips;

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

/// The mentions of one role in a stream of tips, numbered, with the true entity of each.
///
/// @param role `suspect` or `victim`
/// @param numbers of each `tip:mention`, its number
/// @param truth the true entities
record Mentions(String role, Map<String, Integer> numbers, Partition truth) {

    /// What a decision says of these mentions.
    ///
    /// @param entities the claimed entities; a mention the decision does not name stands alone
    /// @param missing true mentions the decision does not name
    /// @param extra mentions of this role the decision names and the truth does not
    record Claim(Partition entities, long missing, long extra) {}

    /// Reads `tip_id,role,mention,entity`.
    static Mentions read(Path truth, String role) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> entities = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(truth)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("role").equals(role)) {
                    numbers.put(key(row.getField("tip_id"), row.getField("mention")), numbers.size());
                    entities.add(row.getField("entity"));
                }
            }
        }
        return new Mentions(role, numbers, Partition.of(entities.toArray()));
    }

    /// Reads the `entities.csv` of a decision, with the columns the truth has.
    Claim claim(Path file) throws IOException {
        @Nullable Object[] labels = new Object[truth.size()];
        long extra = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("role").equals(role)) {
                    Integer number = numbers.get(key(row.getField("tip_id"), row.getField("mention")));
                    if (number == null) {
                        extra++;
                    } else {
                        labels[number] = row.getField("entity");
                    }
                }
            }
        }
        long missing = Arrays.stream(labels).filter(label -> label == null).count();
        Object[] full = new Object[labels.length];
        Arrays.setAll(full, i -> labels[i] instanceof Object label ? label : Integer.valueOf(i));
        return new Claim(Partition.of(full), missing, extra);
    }

    /// Reads the `links.csv` of a decision: `tip_a,mention_a,tip_b,mention_b,role,weight,…`. Links of mentions the
    /// truth does not know are left out.
    List<Link> links(Path file) throws IOException {
        List<Link> links = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Integer a = numbers.get(key(row.getField("tip_a"), row.getField("mention_a")));
                Integer b = numbers.get(key(row.getField("tip_b"), row.getField("mention_b")));
                if (row.getField("role").equals(role) && a != null && b != null) {
                    links.add(new Link(a, b, Double.parseDouble(row.getField("weight"))));
                }
            }
        }
        return links;
    }

    private static String key(String tip, String mention) {
        return tip + '\n' + mention;
    }
}
