// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One run of a program that ends by itself. What it prints goes into a file, so that nobody has to read along.
///
/// @param command the program and its arguments
/// @param folder where it runs
/// @param output the file that gets what it prints, at its end
/// @param limit how long it may take; then it is ended
record Program(List<String> command, Path folder, Path output, Duration limit) {
    /// The programs of PostgreSQL read many variables (PGDATA, PGPORT, LD_LIBRARY_PATH); they get none of the caller's.
    private static final Map<String, String> ENVIRONMENT = Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C");

    static final Redirect NOTHING = Redirect.from(Path.of("/dev/null").toFile());

    Program {
        command = List.copyOf(command);
    }

    static List<String> join(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    /// True when it ended well.
    ///
    /// @throws PostgresUnavailable when it cannot be run, or takes longer than its limit
    boolean succeeds() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(NOTHING)
                .redirectOutput(Redirect.appendTo(output.toFile()));
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new PostgresUnavailable("The program " + command.getFirst() + " cannot be run.", e);
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new PostgresUnavailable("The program " + command.getFirst() + " did not end within "
                        + limit.toSeconds() + " seconds; see " + output + ".");
            }
            return process.exitValue() == 0;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable("Starting or stopping PostgreSQL was interrupted.", e);
        }
    }
}
