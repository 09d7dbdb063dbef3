// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex;

import java.util.regex.Pattern;

/// A cell of a list or table of fingerprints, as we or others wrote it, back to what it says.
///
/// Whoever writes a table for spreadsheets puts an apostrophe before what one would run as a formula, and one more
/// before apostrophes that stand there already. So one comes off, and nothing is lost.
public final class ListCell {
    private static final Pattern DEFUSED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final String SEPARATORS = ",;\t";
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("'+-[0-9]+(?:\\.[0-9]+)?");

    private ListCell() {}

    /// What a cell says, whose quotes were read already.
    public static String of(String cell) {
        boolean defused = DEFUSED.matcher(cell).matches()
                && !NEGATIVE_NUMBER.matcher(cell).matches();
        return defused ? cell.substring(1) : cell;
    }

    /// Where the first cell of a line ends: before a comma, a semicolon or a tab, as tables have them.
    public static int end(String line) {
        int at = 0;
        while (at < line.length() && SEPARATORS.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /// What stands behind the first cell of a line; empty where there is nothing.
    public static String behind(String line) {
        int end = end(line);
        return end == line.length() ? "" : rest(line.substring(end + 1));
    }

    /// The same of all that stands behind the first cell of a line, with quotes around it or without.
    public static String rest(String text) {
        String cell = text.strip();
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return of(quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
    }
}
