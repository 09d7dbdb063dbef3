// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import org.kumkrong.hashindex.ListCell;
import org.kumkrong.linkage.table.SpreadsheetCell;

/// Cells of a CSV table. What stands in them comes from the files of others: it steers no terminal and is no formula.
final class Cells {
    private Cells() {}

    /// A cell: control characters are shown, an apostrophe stands before what a spreadsheet would run as a formula
    /// and before an apostrophe that a reader would take for that one, and quotes around it where it must.
    static String of(String text) {
        String visible = VisibleText.of(text);
        boolean read = ListCell.of(visible).equals(visible);
        String safe = read ? SpreadsheetCell.defused(visible) : "'" + visible;
        boolean plain = safe.chars().noneMatch(letter -> letter == ',' || letter == '"');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
