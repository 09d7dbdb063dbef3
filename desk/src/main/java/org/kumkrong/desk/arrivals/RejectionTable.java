// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Rejections as CSV (RFC 4180, UTF-8 with a byte order mark), the columns named as in the files way's `rejected.csv`.
public final class RejectionTable {
    private final Writer out;

    /// A table on a writer that the caller closes.
    public RejectionTable(Writer out) {
        this.out = out;
    }

    /// Writes the header.
    public void begin() {
        row("\ufefffile", "position", "what", "action");
    }

    /// Writes a row.
    ///
    /// @throws UncheckedIOException where it cannot be written
    public void add(NotRead rejection) {
        row(rejection.name(), rejection.position(), rejection.what(), rejection.action());
    }

    private void row(String... cells) {
        try {
            out.write(Arrays.stream(cells).map(RejectionTable::cell).collect(Collectors.joining(",")) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be written", e);
        }
    }

    /// A quote before what a spreadsheet would take for a formula; quotes around what holds a separator.
    static String cell(String plain) {
        String safe = !plain.isEmpty() && "=+-@\t\r".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
