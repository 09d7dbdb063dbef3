// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// The program: reads the command line, runs one command, ends with its exit code.
final class Main {
    private Main() {}

    /// Runs one command. Exit codes: 0 all done, 2 done but some input was rejected, 1 nothing could be done.
    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new Kumkrong()).setOut(out).setErr(err);
        return line.execute(args);
    }
}
