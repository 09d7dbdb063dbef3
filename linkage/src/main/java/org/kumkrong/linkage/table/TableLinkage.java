// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kumkrong.linkage.Link;
import org.kumkrong.linkage.Linkage;
import org.kumkrong.linkage.Reason;

/// The outcome of linking tables, written as `entities.csv` and `links.csv`.
public final class TableLinkage {
    private static final double LINK_BITS_MIN = 0;

    private final List<TableFile> files;
    private final String id;
    private final Linkage linkage;
    private final long[] firstRecord;

    TableLinkage(List<TableFile> files, String id, Linkage linkage) {
        this.files = files;
        this.id = id;
        this.linkage = linkage;
        this.firstRecord = new long[files.size() + 1];
        for (int f = 0; f < files.size(); f++) {
            long[] rows = {0};
            files.get(f).rows(files.get(f).header().size(), (row, cells) -> rows[0]++);
            firstRecord[f + 1] = firstRecord[f] + rows[0];
        }
    }

    /// What the engine found.
    public Linkage linkage() {
        return linkage;
    }

    /// Rows and the entities they form.
    public long entities() {
        long count = 0;
        for (int record = 0; record < linkage.records().size(); record++) {
            count += linkage.entity(record) == record ? 1 : 0;
        }
        return count;
    }

    /// Writes `file,row,id,entity`: every row, in order, rows counted from 1 below the header.
    public void writeEntities(Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("file", "row", "id", "entity");
            for (int f = 0; f < files.size(); f++) {
                TableFile file = files.get(f);
                List<String> header = file.header();
                int idColumn = idColumn(header);
                int first = (int) firstRecord[f];
                String name = file.path().getFileName().toString();
                file.rows(
                        header.size(),
                        (row, cells) -> csv.writeRecord(
                                SpreadsheetCell.defused(name),
                                Long.toString(row),
                                idColumn < 0
                                        ? ""
                                        : SpreadsheetCell.defused(
                                                cells.get(idColumn).strip()),
                                Integer.toString(linkage.entity(first + (int) row - 1) + 1)));
            }
        }
    }

    private int idColumn(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (!id.isEmpty() && header.get(i).equalsIgnoreCase(id)) {
                return i;
            }
        }
        return -1;
    }

    /// Writes `file_a,row_a,file_b,row_b,weight,probability,reasons`: pairs of at least even odds; reasons sum to the
    /// weight.
    public void writeLinks(Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("file_a", "row_a", "file_b", "row_b", "weight", "probability", "reasons");
            for (Iterator<Link> links = linkage.links(LINK_BITS_MIN).iterator(); links.hasNext(); ) {
                Link link = links.next();
                csv.writeRecord(
                        file(link.b()),
                        row(link.b()),
                        file(link.a()),
                        row(link.a()),
                        String.format(Locale.ROOT, "%.3f", link.bits()),
                        String.format(Locale.ROOT, "%.6f", link.probability()),
                        reasons(linkage.explain(link.a(), link.b())));
            }
        }
    }

    private int fileNumber(int record) {
        int f = 0;
        while (record >= firstRecord[f + 1]) {
            f++;
        }
        return f;
    }

    private String file(int record) {
        return SpreadsheetCell.defused(
                files.get(fileNumber(record)).path().getFileName().toString());
    }

    private String row(int record) {
        return Long.toString(record - firstRecord[fileNumber(record)] + 1);
    }

    private static String reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> String.format(
                        Locale.ROOT, "%s: %s %+.3f", reason.comparison(), reason.label(), reason.millibits() / 1000.0))
                .collect(Collectors.joining("; "));
    }
}
