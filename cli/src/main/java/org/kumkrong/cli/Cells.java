// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

/// Cells of a CSV table.
final class Cells {
    private Cells() {}

    /// A cell, in quotes where it must be.
    static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
