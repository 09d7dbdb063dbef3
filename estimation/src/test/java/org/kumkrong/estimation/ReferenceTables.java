// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.kumkrong.estimation.fit.Overlaps;

/// Published tables and what R's packages make of them, from `mse/` in the test resources.
public final class ReferenceTables {
    private ReferenceTables() {}

    /// The lines behind the header of a file, split at commas outside brackets.
    public static List<String[]> rows(String file) {
        return lines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /// The header of a file.
    public static String[] header(String file) {
        return lines(file).getFirst().split(",", -1);
    }

    /// A published table.
    public static Overlaps overlaps(String name) {
        String file = "datasets/" + name + ".csv";
        int lists = header(file).length - 1;
        double[] counts = new double[1 << lists];
        for (String[] row : rows(file)) {
            int set = 0;
            for (int list = 0; list < lists; list++) {
                set |= row[list].equals("1") ? 1 << list : 0;
            }
            counts[set] += Double.parseDouble(row[lists]);
        }
        return new Overlaps(counts);
    }

    /// The set of lists that a heading such as `LA+GO` means in a table.
    public static int set(String name, String heading) {
        List<String> lists = Arrays.asList(header("datasets/" + name + ".csv"));
        return Arrays.stream(heading.split("\\+"))
                .mapToInt(list -> 1 << lists.indexOf(list))
                .sum();
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReferenceTables.class.getResourceAsStream("/mse/" + file), file),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
