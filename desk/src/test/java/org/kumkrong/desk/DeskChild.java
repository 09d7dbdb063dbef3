// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kumkrong.desk.postgres.LocalPostgresSettings.Durability;

/// A desk in a process of its own, for tests that kill it.
final class DeskChild {
    private DeskChild() {}

    /// Opens a desk on a database and waits to be ended.
    public static void main(String[] args) throws IOException {
        DeskSettings.Database database = new DeskSettings.Database(
                args[0], TestPostgres.PASSWORD, TestPostgres.PASSWORD, TestPostgres.PASSWORD, Durability.THROWAWAY);
        try (Desk desk = Desk.open(
                DeskSettings.demo(0, database, Databases.KEY, Duration.ZERO),
                Clock.fixed(Instant.parse("2026-11-15T02:00:00Z"), ZoneOffset.UTC),
                new SecureRandom(new byte[] {2}))) {
            int end = System.in.read(); // until its parent is gone
            assert end < 0 : desk.address();
        }
    }

    /// Starts one on a database.
    static Process start(TestPostgres.Database database) throws IOException {
        String classes = Stream.of("java.class.path", "jdk.module.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-cp",
                Path.of("target", "test-classes")
                        + File.pathSeparator
                        + Path.of("target", "classes")
                        + File.pathSeparator
                        + classes,
                DeskChild.class.getName(),
                database.url()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
