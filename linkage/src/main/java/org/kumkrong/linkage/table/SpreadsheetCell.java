// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

/// A CSV cell as a spreadsheet may open it.
public final class SpreadsheetCell {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetCell() {}

    /// The text, with an apostrophe before it where a spreadsheet would run it as a formula.
    public static String defused(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
