// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.tips;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What the maker of a stream knows of each tip.
///
/// @param cases of each tip, its true case
/// @param danger tips that hide a child in danger
/// @param viral tips that only look urgent because a known file goes round
record TrueTips(Map<String, String> cases, Set<String> danger, Set<String> viral) {
    /// Reads `tip_id,danger,viral,case`.
    static TrueTips read(Path file) throws IOException {
        Map<String, String> cases = new HashMap<>();
        Set<String> danger = new LinkedHashSet<>();
        Set<String> viral = new LinkedHashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                cases.put(row.getField("tip_id"), row.getField("case"));
                if (yes(row.getField("danger"))) {
                    danger.add(row.getField("tip_id"));
                }
                if (yes(row.getField("viral"))) {
                    viral.add(row.getField("tip_id"));
                }
            }
        }
        return new TrueTips(cases, danger, viral);
    }

    private static boolean yes(String value) {
        return switch (value) {
            case "1", "true", "yes" -> true;
            case "0", "false", "no", "" -> false;
            default -> throw new IllegalStateException("neither yes nor no in the truth: " + value);
        };
    }
}
