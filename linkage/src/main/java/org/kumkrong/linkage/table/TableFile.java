// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A CSV file with a header: comma, semicolon, tab or bar; UTF-8 with or without byte order mark. Streams.
record TableFile(Path path) {
    /// Takes one row below the header.
    interface RowTaker {
        /// @param row counted from 1
        void take(long row, List<String> cells);
    }

    /// The header, each name trimmed.
    List<String> header() {
        try (CsvReader<CsvRecord> reader = open()) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw new TableException(path + ": empty. It needs a header line and rows below it");
            }
            return checked(rows.next().getFields().stream().map(String::strip).toList());
        } catch (UncheckedIOException | CsvParseException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new TableException(path + ": cannot be read", e);
        }
    }

    private List<String> checked(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new TableException(
                        path + ", line 1: the column " + name + " stands twice. Give each column a name of its own");
            }
        }
        return header;
    }

    /// Reads all rows, each padded or refused to the header's width.
    void rows(int columns, RowTaker taker) {
        try (CsvReader<CsvRecord> reader = open()) {
            Iterator<CsvRecord> rows = reader.iterator();
            rows.next();
            long row = 0;
            while (rows.hasNext()) {
                CsvRecord record = rows.next();
                row++;
                if (record.getFieldCount() != columns) {
                    throw new TableException(path + ", line " + record.getStartingLineNumber() + ": "
                            + record.getFieldCount() + " cells under " + columns
                            + " columns. Mend that line, perhaps a quote or separator inside a cell");
                }
                taker.take(row, record.getFields());
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new TableException(path + ": cannot be read", e);
        }
    }

    private TableException unreadable(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new TableException(path + ": not UTF-8. Save it as \"CSV UTF-8\" and try again", e);
            }
        }
        return new TableException(path + ": cannot be read as CSV. Is a quote left open?", e);
    }

    private CsvReader<CsvRecord> open() throws IOException {
        char separator = separator();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .ofCsvRecord(text());
    }

    private Reader text() throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new TableException(path + ": no such file");
        }
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(path),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private char separator() throws IOException {
        try (BufferedReader reader = new BufferedReader(text())) {
            char[] start = new char[16_384];
            int length = Math.max(0, reader.read(start));
            int[] counts = new int[4];
            String marks = ",;\t|";
            for (int i = 0; i < length && start[i] != '\n'; i++) {
                int mark = marks.indexOf(start[i]);
                if (mark >= 0) {
                    counts[mark]++;
                }
            }
            int best = 0;
            for (int i = 1; i < counts.length; i++) {
                best = counts[i] > counts[best] ? i : best;
            }
            return marks.charAt(best);
        } catch (CharacterCodingException e) {
            throw new TableException(path + ": not UTF-8. Save it as \"CSV UTF-8\" and try again", e);
        }
    }
}
