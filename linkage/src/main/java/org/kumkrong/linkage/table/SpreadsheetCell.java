// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.util.regex.Pattern;

/// A CSV cell as a spreadsheet may open it.
public final class SpreadsheetCell {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]+(?:\\.[0-9]+)?");

    private SpreadsheetCell() {}

    /// The text, with an apostrophe before it where a spreadsheet would run it as a formula. A negative number is none.
    public static String defused(String text) {
        return !text.isEmpty()
                        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                        && !NEGATIVE_NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
