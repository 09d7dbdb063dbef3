// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads lists from CSV files, in one of three shapes that their headers tell apart.
///
/// *Counts*: a column of 0 and 1 for each list and a last column `count`, a row for each set of lists.
/// *Memberships*: the columns `list` and `id`, a row for each person on each list. *A file for each list*:
/// a column `id`, the list named as the file. Ids are compared letter by letter, kept no longer than it
/// takes to count, and never quoted.
public final class ListsFile {
    private static final String SHAPES = "It needs a column of 0 and 1 for each list and a last column count;"
            + " or the columns list and id; or, in a file for each list, a column id";

    private final Path path;

    private ListsFile(Path path) {
        this.path = path;
    }

    /// Reads one file of counts or memberships, or several files of ids.
    public static CaptureTable read(List<Path> paths) {
        return paths.size() == 1 ? new ListsFile(paths.getFirst()).table() : listEach(paths);
    }

    private static CaptureTable listEach(List<Path> paths) {
        Ids ids = new Ids();
        for (Path path : paths) {
            ListsFile file = new ListsFile(path);
            List<CsvRecord> rows = file.rows();
            int column = header(rows.getFirst()).indexOf("id");
            if (column < 0) {
                throw file.fault(
                        rows.getFirst(), "no column is called id. Where there are several files, each is one list");
            }
            String fileName = Objects.requireNonNull(path.getFileName()).toString();
            String list = fileName.replaceFirst("\\.[^.]*$", "");
            if (ids.byList.containsKey(list)) {
                throw new ListsException(
                        path + ": a list called " + list + " was already read. Rename one of the files");
            }
            ids.open(list);
            for (CsvRecord row : rows.subList(1, rows.size())) {
                ids.add(file, row, list, file.cell(row, column));
            }
        }
        return ids.table();
    }

    private CaptureTable table() {
        List<CsvRecord> rows = rows();
        List<String> header = header(rows.getFirst());
        if (header.getLast().equals("count")) {
            return new CountsTable(this, rows).table();
        }
        int list = header.indexOf("list");
        int id = header.indexOf("id");
        if (list >= 0 && id >= 0) {
            return memberships(rows, list, id);
        }
        if (id >= 0) {
            throw fault(
                    rows.getFirst(),
                    "this is one list, and one list has no overlap with another. Name at least three files, one for each list");
        }
        throw fault(
                rows.getFirst(),
                header.contains("count")
                        ? "the column count must stand last, behind a column for each list"
                        : "no shape that we know. " + SHAPES);
    }

    private CaptureTable memberships(List<CsvRecord> rows, int list, int id) {
        requireRows(rows);
        Ids ids = new Ids();
        for (CsvRecord row : rows.subList(1, rows.size())) {
            String name = cell(row, list);
            if (name.isEmpty()) {
                throw fault(row, "no list is named");
            }
            ids.open(name);
            ids.add(this, row, name, cell(row, id));
            if (ids.byList.size() > CaptureTable.LISTS_MAX * 100) {
                throw fault(row, "more than " + CaptureTable.LISTS_MAX * 100 + " lists. Are list and id exchanged?");
            }
        }
        try {
            return ids.table();
        } catch (ListsException e) {
            throw new ListsException(path + ": " + e.getMessage(), e);
        }
    }

    String cell(CsvRecord row, int column) {
        if (row.getFieldCount() <= column) {
            throw fault(row, "only " + row.getFieldCount() + " cells. A separator is missing");
        }
        return row.getField(column).strip();
    }

    void requireRows(List<CsvRecord> rows) {
        if (rows.size() == 1) {
            throw fault(rows.getFirst(), "a header and no row below it");
        }
    }

    private static List<String> header(CsvRecord first) {
        return names(first).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /// What stands in the header, without the empty cells that spreadsheets leave at its end.
    static List<String> names(CsvRecord first) {
        List<String> names = first.getFields().stream().map(String::strip).toList();
        int last = names.size();
        while (last > 1 && names.get(last - 1).isEmpty()) {
            last--;
        }
        return names.subList(0, last);
    }

    ListsException fault(CsvRecord row, String what) {
        return new ListsException(path + ", line " + row.getStartingLineNumber() + ": " + what);
    }

    private List<CsvRecord> rows() {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            return rows(text);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw notUtf8(e);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new ListsException(path + ": no CSV that can be read. Save it again from the spreadsheet", e);
        } catch (IOException e) {
            throw new ListsException(
                    path + ": cannot be read" + (Files.exists(path) ? "" : ", there is no such file"), e);
        }
    }

    private List<CsvRecord> rows(Reader text) throws IOException {
        BufferedReader reader = (BufferedReader) text;
        reader.mark(1 << 16);
        String first = reader.readLine();
        reader.reset();
        if (first == null) {
            throw new ListsException(path + ": empty. " + SHAPES);
        }
        if (first.indexOf('\0') >= 0) { // UTF-16 without a mark
            throw notUtf8(null);
        }
        char separator = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)) {
            List<CsvRecord> rows = csv.stream().filter(ListsFile::saysAnything).toList();
            if (rows.isEmpty()) {
                throw new ListsException(path + ": empty. " + SHAPES);
            }
            return rows;
        }
    }

    /// Spreadsheets leave rows of separators below a table.
    private static boolean saysAnything(CsvRecord row) {
        return row.getFields().stream().anyMatch(cell -> !cell.isBlank());
    }

    private ListsException notUtf8(@Nullable IOException cause) {
        return new ListsException(path + ": not UTF-8. Save it as \"CSV UTF-8\"", cause);
    }

    /// The ids of each list, and where each was read.
    private static final class Ids {
        private final Map<String, List<String>> byList = new LinkedHashMap<>();
        private final Map<String, Map<String, Long>> lines = new HashMap<>();

        void open(String list) {
            byList.computeIfAbsent(list, _ -> new ArrayList<>());
            lines.computeIfAbsent(list, _ -> new HashMap<>());
        }

        CaptureTable table() {
            CaptureTable table = CaptureTable.fromIds(byList);
            Capitals.requireAlike(byList);
            return table;
        }

        void add(ListsFile file, CsvRecord row, String list, String id) {
            if (id.isEmpty()) {
                throw file.fault(row, "no id. Leave out who has none, and say so beside the estimate");
            }
            Long before = Objects.requireNonNull(lines.get(list)).putIfAbsent(id, row.getStartingLineNumber());
            if (before != null) {
                throw file.fault(
                        row,
                        "the same id as on line " + before + " of the list " + list
                                + ". Each person may stand on a list once: remove one of the two");
            }
            Objects.requireNonNull(byList.get(list)).add(id);
        }
    }
}
