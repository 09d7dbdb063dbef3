// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kumkrong.hashindex.ListCell;
import org.kumkrong.hashindex.TextLines;

/// Reads a table of fingerprints: a heading with some of md5, sha1, sha256 and pdq, and beside them quality (or
/// pdqQuality, as `kumkrong hash` calls it), category and id. Of a row with one damaged fingerprint the
/// others are taken.
final class CsvSetReader {
    private static final Set<String> COLUMNS =
            Set.of("md5", "sha1", "sha256", "pdq", "quality", "pdqquality", "category", "id");

    private final SetImport found;

    CsvSetReader(SetImport found) {
        this.found = found;
    }

    void read(Path file) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .fieldSeparator(separator(file))
                .ofCsvRecord(file)) {
            Map<String, Integer> columns = new HashMap<>();
            int cells = 0;
            for (CsvRecord row : rows) {
                if (columns.isEmpty()) {
                    heading(row.getFields(), columns);
                    sayWhatIsNotRead(row.getFields());
                    cells = row.getFieldCount();
                } else if (row.getFieldCount() != cells) {
                    found.reject(
                            "line " + row.getStartingLineNumber(), row.getFieldCount() + " cells instead of " + cells);
                } else {
                    row(row, columns);
                }
            }
        } catch (CsvParseException e) {
            throw new IOException("broken CSV", e);
        } catch (UncheckedIOException e) {
            throw new IOException("cannot be read to its end", e);
        }
    }

    /// A comma, or what stands between the names of the columns instead.
    private static char separator(Path file) throws IOException {
        String heading;
        try (TextLines lines = TextFiles.lines(file)) {
            heading = Objects.requireNonNullElse(lines.next(), "");
        }
        return heading.contains(",") ? ',' : heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : ',';
    }

    private static void heading(List<String> names, Map<String, Integer> columns) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(name(names.get(i)), i);
        }
        for (Kind kind : Kind.values()) {
            if (columns.containsKey(kind.word())) {
                return;
            }
        }
        throw new IOException("no column md5, sha1, sha256 or pdq in the first line");
    }

    /// By their places: a heading may hold anything.
    private void sayWhatIsNotRead(List<String> names) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!COLUMNS.contains(name(names.get(i)))) {
                others.add(String.valueOf(i + 1));
            }
        }
        if (!others.isEmpty()) {
            found.note(
                    "line 1",
                    "columns that are not read: " + String.join(", ", others)
                            + " (read are md5, sha1, sha256, pdq, quality, category and id)");
        }
    }

    private static String name(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replace("-", "");
    }

    private void row(CsvRecord row, Map<String, Integer> columns) throws IOException {
        String where = "line " + row.getStartingLineNumber();
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        List<String> damage = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String digits = cell(row, columns, kind.word()).toLowerCase(Locale.ROOT);
            if (!digits.isEmpty()) {
                try {
                    prints.putAll(SetEntry.of(kind, digits).prints());
                } catch (IllegalArgumentException e) {
                    damage.add(String.valueOf(e.getMessage()));
                }
            }
        }
        if (prints.isEmpty() && !damage.isEmpty()) {
            found.reject(where, String.join("; ", damage));
            return;
        }
        SetEntry entry;
        try {
            String quality = cell(row, columns, columns.containsKey("quality") ? "quality" : "pdqquality");
            entry = new SetEntry(
                    prints,
                    quality.isEmpty() ? SetEntry.NO_QUALITY : Integer.parseInt(quality),
                    cell(row, columns, "category"),
                    cell(row, columns, "id"));
        } catch (NumberFormatException e) {
            found.reject(where, "quality is not a whole number");
            return;
        } catch (IllegalArgumentException e) {
            found.reject(where, String.valueOf(e.getMessage()));
            return;
        }
        damage.forEach(why -> found.remark(where, why));
        found.take(entry);
    }

    private static String cell(CsvRecord row, Map<String, Integer> columns, String name) {
        int column = columns.getOrDefault(name, -1);
        return column < 0 || column >= row.getFieldCount()
                ? ""
                : ListCell.of(row.getField(column).strip());
    }
}
