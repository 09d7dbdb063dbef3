// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetFacts;
import org.kumkrong.hashindex.set.SetMatch;
import org.kumkrong.intake.Tip;
import org.kumkrong.triage.SetsOfFiles;

/// Which files of which tips are known, by which set, and how far to trust it: the table `known.csv`. Safe for threads.
final class KnownTable implements SetsOfFiles.Listener {
    private static final String HEADING =
            "tip_id,file,file_id,set,source,scheme,category,trust,kind,distance,quality,weak,entry_id,current_at\n";

    private final NavigableSet<Row> rows = new ConcurrentSkipListSet<>();

    /// One match, in the order of the table.
    private record Row(String tip, int place, String fileId, SetMatch match, boolean weak) implements Comparable<Row> {
        private static final Comparator<Row> ORDER = Comparator.comparing(Row::tip)
                .thenComparingInt(Row::place)
                .thenComparing(row -> row.match().set().name())
                .thenComparingInt(row -> row.match().distance())
                .thenComparing(row -> row.match().kind())
                .thenComparing(row -> row.match().entry().category())
                .thenComparing(row -> row.match().entry().id());

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }

        /// Without what the tip says.
        @Override
        public String toString() {
            return "Row[" + match.set().name() + "]";
        }
    }

    @Override
    public void found(Tip tip, int place, SetMatch match, boolean weak) {
        rows.add(new Row(tip.id(), place, tip.files().get(place).id(), match, weak));
    }

    /// How many matches there are.
    int size() {
        return rows.size();
    }

    void write(Path folder) throws IOException {
        try (BufferedWriter to = Files.newBufferedWriter(folder.resolve("known.csv"))) {
            to.write(HEADING);
            for (Row row : rows) {
                to.write(line(row));
            }
        }
    }

    private static String line(Row row) {
        SetFacts set = row.match().set();
        SetEntry entry = row.match().entry();
        return Stream.of(
                                row.tip(),
                                Integer.toString(row.place() + 1),
                                row.fileId(),
                                set.name(),
                                set.source(),
                                set.scheme(),
                                entry.category(),
                                set.trust().name().toLowerCase(Locale.ROOT),
                                row.match().kind().word(),
                                Integer.toString(row.match().distance()),
                                entry.quality() == SetEntry.NO_QUALITY ? "" : Integer.toString(entry.quality()),
                                row.weak() ? "1" : "0",
                                entry.id(),
                                set.currentAt().toString())
                        .map(Cells::of)
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
