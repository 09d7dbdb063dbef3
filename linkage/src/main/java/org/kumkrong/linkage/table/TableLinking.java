// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kumkrong.linkage.BlockingPlan;
import org.kumkrong.linkage.BlockingRule;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.linkage.Linkage;
import org.kumkrong.linkage.Linker;
import org.kumkrong.linkage.Records;

/// Links the rows of CSV tables of people: guesses what the columns hold unless told, and writes entities and links.
public final class TableLinking {
    private static final int SAMPLE_ROWS_MAX = 50_000;
    private static final int BLOCK_RECORDS_MAX = 400;

    private final List<TableFile> files;
    private final TableSchema schema;
    private final String id;

    private TableLinking(List<TableFile> files, TableSchema schema, String id) {
        this.files = files;
        this.schema = schema;
        this.id = id;
    }

    /// Prepares to link tables, guessing their columns.
    ///
    /// @param id column holding each row's id; empty for none
    /// @param ignored columns to leave out
    public static TableLinking guessing(List<Path> paths, String id, Set<String> ignored) {
        List<TableFile> files = paths.stream().map(TableFile::new).toList();
        List<String> left = new ArrayList<>(ignored);
        if (!id.isEmpty()) {
            left.add(id);
        }
        requireColumns(files, left);
        return new TableLinking(files, guess(files, Set.copyOf(left)), id);
    }

    /// Prepares to link tables by a schema written before.
    public static TableLinking told(List<Path> paths, String id, Path schemaFile) {
        List<TableFile> files = paths.stream().map(TableFile::new).toList();
        requireColumns(files, id.isEmpty() ? List.of() : List.of(id));
        return new TableLinking(files, SchemaFile.read(schemaFile), id);
    }

    private static void requireColumns(List<TableFile> files, List<String> names) {
        for (String name : names) {
            if (files.stream().noneMatch(file -> file.header().stream().anyMatch(name::equalsIgnoreCase))) {
                throw new TableException(
                        "no column " + name + " in " + files.getFirst().path() + "; it has "
                                + String.join(", ", files.getFirst().header()));
            }
        }
    }

    private static TableSchema guess(List<TableFile> files, Set<String> left) {
        List<String> names = new ArrayList<>();
        for (TableFile file : files) {
            for (String header : file.header()) {
                if (!header.isEmpty() && names.stream().noneMatch(header::equalsIgnoreCase)) {
                    names.add(header);
                }
            }
        }
        List<ColumnProfile> profiles = new ArrayList<>();
        names.forEach(name -> profiles.add(new ColumnProfile()));
        List<List<String>> sample = new ArrayList<>();
        for (TableFile file : files) {
            List<String> header = file.header();
            int[] places = header.stream().mapToInt(name -> place(names, name)).toArray();
            file.rows(header.size(), (row, cells) -> {
                if (row <= SAMPLE_ROWS_MAX) {
                    List<String> line = new ArrayList<>(java.util.Collections.nCopies(names.size(), ""));
                    for (int i = 0; i < places.length; i++) {
                        if (places[i] >= 0) {
                            line.set(places[i], Cells.clean(cells.get(i)));
                        }
                    }
                    for (int c = 0; c < line.size(); c++) {
                        profiles.get(c).add(line.get(c));
                    }
                    sample.add(line);
                }
            });
        }
        return new SchemaGuess(names, profiles).guess(left, sample);
    }

    private static int place(List<String> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /// The schema as a file to edit.
    public String schemaText() {
        return SchemaFile.write(schema);
    }

    /// The same tables under another threshold.
    ///
    /// @param bits groups of rows join from this mean evidence on
    public TableLinking withThreshold(double bits) {
        return new TableLinking(files, schema.withThreshold(bits), id);
    }

    /// Links all rows of all files.
    public TableLinkage link(LinkSettings settings) {
        if (schema.columns().stream().allMatch(column -> column.role() == ColumnRole.IGNORED)) {
            throw new TableException("no column can be compared; tell what they hold with --schema");
        }
        PersonSchema person = new PersonSchema(schema);
        long rows = count();
        List<BlockingRule> blocking = blocking(person, rows);
        Records records = new Records(person.schema(blocking));
        fill(person, records, 1);
        Linkage linkage = Linker.with(settings).link(records, List.of());
        return new TableLinkage(files, id, linkage);
    }

    private List<BlockingRule> blocking(PersonSchema person, long rows) {
        Records sample = new Records(person.schema(List.of()));
        fill(person, sample, Math.max(1, rows / SAMPLE_ROWS_MAX));
        return BlockingPlan.choose(
                sample, person.blockingCandidates(), rows, pairsPerRecord(rows), BLOCK_RECORDS_MAX, person.splits());
    }

    /// More pairs a record where there are few records: a small register can afford to look twice.
    private static double pairsPerRecord(long rows) {
        return Math.clamp(60 * Math.pow(100_000.0 / Math.max(1, rows), 0.5), 6, 120);
    }

    private long count() {
        long[] rows = {0};
        for (TableFile file : files) {
            file.rows(file.header().size(), (row, cells) -> rows[0]++);
        }
        if (rows[0] < 2) {
            throw new TableException(files.getFirst().path() + ": fewer than two rows; nothing to link");
        }
        return rows[0];
    }

    private void fill(PersonSchema person, Records records, long every) {
        for (int f = 0; f < files.size(); f++) {
            TableFile file = files.get(f);
            List<String> header = file.header();
            int[] mapping = schema.mapping(header);
            long salt = (long) f << 40;
            file.rows(header.size(), (row, cells) -> {
                if (row % every == 0) {
                    person.add(records, salt + row, mapping, cells);
                }
            });
        }
    }

    /// The columns and what each was taken for, for showing to the user.
    public List<String> columnsInWords() {
        return schema.columns().stream()
                .map(column -> String.format(
                        Locale.ROOT, "%s: %s%s", column.name(), column.role().word(), because(column)))
                .toList();
    }

    private static String because(TableSchema.Column column) {
        return column.why().isEmpty() ? "" : " (" + column.why() + ")";
    }
}
