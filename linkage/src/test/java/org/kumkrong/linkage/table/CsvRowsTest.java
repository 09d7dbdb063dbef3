// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    private static final long SEED = 41;

    @Test
    void readsQuotesSeparatorsAndLineEndsInsideCells() throws IOException {
        List<List<String>> rows = read("a,\"b,\"\"c\"\"\",\"d\ne\"\r\n\n1,,ไทย\r\n", Integer.MAX_VALUE);

        assertThat(rows).containsExactly(List.of("a", "b,\"c\"", "d\ne"), List.of("1", "", "ไทย"));
    }

    @Test
    void countsLinesFromOne() throws IOException {
        CsvRows rows = new CsvRows(stream("a\n\"b\nc\"\n\nd", Integer.MAX_VALUE), ',');
        List<Long> lines = new ArrayList<>();

        while (rows.next()) {
            lines.add(rows.line());
        }

        assertThat(lines).containsExactly(1L, 2L, 5L);
    }

    @Test
    void saysWhereAQuoteIsLeftOpen() {
        assertThatThrownBy(() -> read("a,b\n\"c,d\n", Integer.MAX_VALUE))
                .isInstanceOf(IOException.class)
                .hasMessage("line 2: a quote is left open");
    }

    @Test
    void readsWhatAnotherReaderReadsHoweverBytesArrive() throws IOException {
        Random random = new Random(SEED);
        String[] pieces = {"a", "ก", " ", ",", ",", "\n", "\r\n", "\"x\"", "\"y,\n\"\"z\"", "long".repeat(40)};
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            boolean fresh = true;
            for (int i = random.nextInt(60); i > 0; i--) {
                String piece = pieces[random.nextInt(pieces.length)];
                if (fresh || piece.charAt(0) != '"') {
                    text.append(piece);
                    fresh = piece.equals(",") || piece.endsWith("\n");
                    if (piece.charAt(0) == '"') {
                        text.append(',');
                        fresh = true;
                    }
                }
            }
            List<List<String>> others = new ArrayList<>();
            try (var reader = CsvReader.builder()
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text.toString())) {
                reader.forEach(row -> others.add(row.getFields()));
            }

            assertThat(read(text.toString(), 1 + random.nextInt(50)))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(others);
        }
    }

    private static List<List<String>> read(String text, int bytesAtOnce) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (CsvRows rows = new CsvRows(stream(text, bytesAtOnce), ',')) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < rows.cells(); i++) {
                    cells.add(new String(rows.bytes(), rows.from(i), rows.length(i), UTF_8));
                }
                read.add(cells);
            }
        }
        return read;
    }

    private static InputStream stream(String text, int bytesAtOnce) {
        return new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, bytesAtOnce));
            }
        };
    }
}
