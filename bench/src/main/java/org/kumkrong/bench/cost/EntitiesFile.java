// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;

/// The entities of the synthetic register as `kumkrong link` would write them.
final class EntitiesFile {
    private EntitiesFile() {}

    /// Writes `file,row,id,entity`.
    ///
    /// @param entities of each row, from the first on, its entity
    static void write(int[] entities, Path file) throws IOException {
        try (CsvWriter out = CsvWriter.builder().build(file)) {
            out.writeRecord("file", "row", "id", "entity");
            for (int i = 0; i < entities.length; i++) {
                out.writeRecord("people.csv", Integer.toString(i + 1), "", Integer.toString(entities[i]));
            }
        }
    }
}
