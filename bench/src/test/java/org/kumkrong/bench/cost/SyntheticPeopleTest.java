// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyntheticPeopleTest {
    private static final int ROWS = 20_000; // enough for many slips in addresses

    @TempDir
    Path folder;

    private List<String> rows(String name, long seed) throws IOException {
        Path out = Files.createDirectories(folder.resolve(name));
        SyntheticPeople.write(ROWS, seed, out);
        return Files.readAllLines(out.resolve("people.csv"));
    }

    @Test
    void writesAsManyRowsAsAsked() throws IOException {
        assertThat(rows("a", 1)).hasSize(ROWS + 1);
        assertThat(Files.readAllLines(folder.resolve("a/truth.csv"))).hasSize(ROWS + 1);
    }

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        assertThat(rows("a", 1)).isEqualTo(rows("b", 1)).isNotEqualTo(rows("c", 2));
    }

    @Test
    void usesReservedMailDomainsOnly() throws IOException {
        assertThat(rows("a", 1).stream().skip(1).filter(row -> row.contains("@")))
                .isNotEmpty()
                .allMatch(row -> row.endsWith(".example"));
    }
}
