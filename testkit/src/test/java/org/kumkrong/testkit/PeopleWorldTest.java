// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleWorldTest {
    @TempDir
    private Path temp;

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        PeopleWorld.write(PeopleWorld.Settings.usual(5, 1_000), temp.resolve("a.csv"));
        PeopleWorld.write(PeopleWorld.Settings.usual(5, 1_000), temp.resolve("b.csv"));

        assertThat(temp.resolve("a.csv")).hasSameBinaryContentAs(temp.resolve("b.csv"));
    }

    @Test
    void holdsPeopleSeveralTimesWithDifferences() throws IOException {
        PeopleWorld.write(PeopleWorld.Settings.usual(6, 3_000), temp.resolve("a.csv"));

        Map<String, List<NamedCsvRecord>> byEntity =
                read(temp.resolve("a.csv")).stream().collect(Collectors.groupingBy(line -> line.getField("entity")));

        assertThat(byEntity).hasSizeBetween(1_700, 2_200);
        assertThat(byEntity.values()).anyMatch(lines -> lines.size() > 3);
        assertThat(byEntity.values())
                .anyMatch(lines -> lines.size() > 1
                        && !lines.get(0).getField("given").equals(lines.get(1).getField("given")));
    }

    @Test
    void sharesOneBankAccountAmongExactlyTheHubsLines() throws IOException {
        PeopleWorld.write(PeopleWorld.Settings.usual(7, 2_000).withHub(100), temp.resolve("a.csv"));

        Map<String, Long> accounts = read(temp.resolve("a.csv")).stream()
                .collect(Collectors.groupingBy(line -> line.getField("bank_account"), Collectors.counting()));

        assertThat(accounts).containsEntry("5550001234", 100L);
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
