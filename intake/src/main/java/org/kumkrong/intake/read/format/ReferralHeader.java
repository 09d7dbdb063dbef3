// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The first row of a referral table: which column stands where, and what separates the cells.
public final class ReferralHeader {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final char separator;
    private final List<String> titles;
    private final int[] index = new int[ReferralColumn.values().length];

    private ReferralHeader(char separator, List<String> titles) {
        this.separator = separator;
        this.titles = List.copyOf(titles);
        Arrays.fill(index, -1);
        for (int i = titles.size() - 1; i >= 0; i--) { // from behind, so that the first of two namesakes counts
            ReferralColumn column = column(titles.get(i));
            if (column != null) {
                index[column.ordinal()] = i;
            }
        }
    }

    /// Reads a header row; null where it is not that of any table of ours.
    public static @Nullable ReferralHeader parse(String line) {
        ReferralHeader best = null;
        for (char separator : SEPARATORS) {
            ReferralHeader header = new ReferralHeader(separator, titles(line, separator));
            if (header.known() > 0 && (best == null || header.known() > best.known())) {
                best = header;
            }
        }
        return best;
    }

    private static List<String> titles(String line, char separator) {
        try {
            return cells(line, separator);
        } catch (CsvParseException _) {
            return List.of(); // a line of some other text
        }
    }

    /// The cells of one row.
    ///
    /// @throws CsvParseException where its quotes are broken
    static List<String> cells(String row, char separator) {
        return new ArrayList<>(CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .ofSingleCsvRecord(row)
                .getFields());
    }

    /// What is missing for a table of tips, null where nothing is.
    public @Nullable String missing() {
        if (index(ReferralColumn.TIP_ID) < 0) {
            return "a table without the column tip_id";
        }
        boolean says = ReferralColumn.SAYING.stream().anyMatch(c -> index(c) >= 0);
        return says ? null : "a table without any of the columns narrative, suspect_…, victim_…, file_hashes";
    }

    public char separator() {
        return separator;
    }

    int columns() {
        return titles.size();
    }

    /// Where a column stands, −1 where the table has none.
    int index(ReferralColumn column) {
        return index[column.ordinal()];
    }

    /// The title of a column as the sender wrote it.
    String title(int at) {
        return titles.get(at).isBlank() ? "column " + (at + 1) : titles.get(at).strip();
    }

    private int known() {
        return (int) Arrays.stream(index).filter(i -> i >= 0).count();
    }

    private static @Nullable ReferralColumn column(String title) {
        String folded = title.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
        for (ReferralColumn column : ReferralColumn.values()) {
            if (column.title().equals(folded)) {
                return column;
            }
        }
        return null;
    }
}
