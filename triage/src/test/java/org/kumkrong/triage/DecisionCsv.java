// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads the files of a decision folder.
///
/// @param folder where they are
record DecisionCsv(Path folder) {
    /// The rows below the header.
    List<List<String>> rows(String name) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(folder.resolve(name))) {
            return reader.stream().skip(1).map(CsvRecord::getFields).toList();
        }
    }
}
