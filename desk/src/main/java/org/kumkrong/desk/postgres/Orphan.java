// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the process is that a server's pid file names.
///
/// The number alone proves nothing: after the machine or container was started again, another program may bear it.
sealed interface Orphan {
    /// No process bears the number.
    record None() implements Orphan {}

    /// It is the server of this data folder.
    record Ours() implements Orphan {}

    /// It is a program that has nothing to do with us.
    record NumberReused() implements Orphan {}

    /// It is a PostgreSQL for another folder, as when this one was moved or copied under it, or cannot be seen.
    record Unclear(long pid) implements Orphan {}

    /// @param pidFile `postmaster.pid`; may be missing
    /// @param data the data folder, as it is named on the server's command line
    static Orphan seek(Path pidFile, Path data) throws IOException {
        if (!Files.exists(pidFile)) {
            return new None();
        }
        Optional<ProcessHandle> process = Files.readAllLines(pidFile, StandardCharsets.UTF_8).stream()
                .findFirst()
                .map(String::strip)
                .filter(number -> number.matches("[0-9]{1,10}"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                .filter(ProcessHandle::isAlive);
        return process.isEmpty() ? new None() : judge(process.get(), data);
    }

    private static Orphan judge(ProcessHandle process, Path data) throws IOException {
        List<String> command = command(process);
        if (command.isEmpty()) {
            return new Unclear(process.pid());
        }
        if (!Path.of(command.getFirst()).endsWith("postgres")) {
            return new NumberReused();
        }
        return command.contains(data.toString()) ? new Ours() : new Unclear(process.pid());
    }

    /// The program and its arguments; empty when they cannot be seen.
    ///
    /// Linux shows the arguments to everyone, but the program's own path only to its user: so we read them.
    /// There, a process that has ended and that nobody has asked about yet has none left.
    private static List<String> command(ProcessHandle process) throws IOException {
        Path shown = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(shown)) {
            String line = new String(Files.readAllBytes(shown), StandardCharsets.UTF_8);
            return List.of(line.split("\0"));
        }
        List<String> command = new ArrayList<>();
        process.info().command().ifPresent(command::add);
        process.info().arguments().ifPresent(arguments -> command.addAll(List.of(arguments)));
        return command;
    }
}
