// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Runs commands and keeps what they say.
final class Shell {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    /// The same with something on standard input.
    int runWith(String input, String... args) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err), false, Map.of(), in), args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
