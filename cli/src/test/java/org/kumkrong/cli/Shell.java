// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Runs commands and keeps what they say.
final class Shell {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
