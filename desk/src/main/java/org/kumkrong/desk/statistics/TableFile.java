// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// A table as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Thai). Names that
/// people gave can do
/// nothing in a spreadsheet.
final class TableFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /// What spreadsheets take for the beginning of a formula, the wide forms of East Asia included.
    private static final String FORMULA = "=+-@\t\r\n|＝＋－＠";

    private final StringBuilder lines = new StringBuilder(BYTE_ORDER_MARK);

    TableFile line(List<String> cells) {
        lines.append(cells.stream().map(TableFile::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /// A line of a label, of numbers, `c` where one is not shown, and of what else there is.
    TableFile line(String label, List<OptionalLong> numbers, List<String> more) {
        List<String> cells = new ArrayList<>();
        cells.add(label);
        numbers.forEach(number -> cells.add(number.isPresent() ? Long.toString(number.getAsLong()) : "c"));
        cells.addAll(more);
        return line(cells);
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String plain) {
        String start = plain.stripLeading();
        boolean formula = !plain.isEmpty()
                && (FORMULA.indexOf(plain.charAt(0)) >= 0
                        || (!start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0));
        String safe = formula ? "'" + plain : plain;
        return safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
