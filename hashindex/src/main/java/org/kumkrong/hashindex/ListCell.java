// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex;

import java.util.regex.Pattern;

/// A cell of a list or table of fingerprints, as we or others wrote it, back to what it says.
///
/// Whoever writes a table for spreadsheets puts an apostrophe before what one would run as a formula, and one more
/// before apostrophes that stand there already. So one comes off, and nothing is lost.
public final class ListCell {
    private static final Pattern DEFUSED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("'+-[0-9]+(?:\\.[0-9]+)?");

    private ListCell() {}

    /// What a cell says, whose quotes were read already.
    public static String of(String cell) {
        boolean defused = DEFUSED.matcher(cell).matches()
                && !NEGATIVE_NUMBER.matcher(cell).matches();
        return defused ? cell.substring(1) : cell;
    }

    /// The same of all that stands behind the comma of a line, with quotes around it or without.
    public static String rest(String text) {
        String cell = text.strip();
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return of(quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
    }
}
