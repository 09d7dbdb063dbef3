// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.estimation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kumkrong.estimation.fit.Overlaps;

/// Published tables, from the engine's test resources.
///
/// @param folder where they lie
record Tables(Path folder) {
    Overlaps read(String name) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(name + ".csv"));
            int lists = lines.getFirst().split(",", -1).length - 1;
            double[] counts = new double[1 << lists];
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                int set = 0;
                for (int list = 0; list < lists; list++) {
                    set |= cells[list].equals("1") ? 1 << list : 0;
                }
                counts[set] += Double.parseDouble(cells[lists]);
            }
            return new Overlaps(counts);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// The names of a table's lists.
    List<String> lists(String name) throws IOException {
        List<String> header = List.of(
                Files.readAllLines(folder.resolve(name + ".csv")).getFirst().split(",", -1));
        return header.subList(0, header.size() - 1);
    }
}
