// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kumkrong.testkit.world.Reporter;

/// The referral tables of one stream: a file a source, each with its own separator and byte order mark or none.
final class Tables implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String KEPT_BY = "desk 2";

    private final Path dir;
    private final Map<Reporter, CsvWriter> open = new EnumMap<>(Reporter.class);

    Tables(Path dir) throws IOException {
        this.dir = Files.createDirectories(dir);
    }

    void put(Reporter reporter, List<String> row) throws IOException {
        CsvWriter table = open.get(reporter);
        if (table == null) {
            table = table(reporter);
            open.put(reporter, table);
        }
        table.writeRecord(ReferralCsv.arranged(reporter, row, KEPT_BY));
    }

    private CsvWriter table(Reporter reporter) throws IOException {
        Writer out = Files.newBufferedWriter(dir.resolve(reporter.source() + ".csv"), StandardCharsets.UTF_8);
        if (reporter == Reporter.HOTLINE || reporter == Reporter.NGO_SOUTH) {
            out.write(BYTE_ORDER_MARK);
        }
        char separator = reporter == Reporter.NGO_NORTH || reporter == Reporter.NGO_SOUTH ? ';' : ',';
        CsvWriter table = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        table.writeRecord(ReferralCsv.arranged(reporter, ReferralCsv.HEADER, "ผู้รับเรื่อง"));
        return table;
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter table : open.values()) {
            table.close();
        }
        open.clear();
    }
}
