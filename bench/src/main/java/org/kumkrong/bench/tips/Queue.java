// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.tips;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The ids of tips in the order in which an officer would take them.
///
/// @param tips first come first
record Queue(List<String> tips) {
    Queue {
        tips = List.copyOf(tips);
    }

    private record Ranked(String tip, double priority) {}

    /// Reads `tip_id,…,priority,…` as it stands: the order of the file is the order of the queue.
    static Queue asWritten(Path file) throws IOException {
        return new Queue(read(file).stream().map(Ranked::tip).toList());
    }

    /// Reads it by falling priority; equal priorities stay in the order of the file.
    static Queue byPriority(Path file) throws IOException {
        List<Ranked> rows = read(file);
        rows.sort(Comparator.comparingDouble(Ranked::priority).reversed());
        return new Queue(rows.stream().map(Ranked::tip).toList());
    }

    private static List<Ranked> read(Path file) throws IOException {
        List<Ranked> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                rows.add(new Ranked(row.getField("tip_id"), Double.parseDouble(row.getField("priority"))));
            }
        }
        return rows;
    }

    /// The share of some tips that stand among the first ones; a tip that is not in the queue stands at its end.
    double shareWithinFirst(int first, Set<String> some) {
        long found = tips.stream().limit(first).filter(some::contains).count();
        return some.isEmpty() ? 1 : (double) found / some.size();
    }
}
