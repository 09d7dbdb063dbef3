// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/// Where a command speaks: results on `out`, everything said on the way on `err`.
///
/// @param out standard output
/// @param err standard error
/// @param terminal whether a person watches `err` on a terminal
/// @param environment environment variables
/// @param in standard input
record Console(PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment, InputStream in) {
    /// Longest line that a bar may take.
    private static final int BAR_CHARS_MAX = 79;

    Console {
        environment = Map.copyOf(environment);
    }

    Console(PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment) {
        this(out, err, terminal, environment, System.in);
    }

    /// Whether colours help: on a terminal, unless `NO_COLOR` is set to anything or the terminal is a dumb one.
    boolean colours() {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /// One line to the person, marked as ours; on a terminal over the bar that may stand there.
    void say(String line) {
        if (terminal) {
            err.print("\r" + " ".repeat(BAR_CHARS_MAX) + "\r");
        }
        err.println("kumkrong: " + VisibleText.of(line)); // names of files may hold anything
        err.flush();
    }

    String bold(String text) {
        return colours() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
}
