// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the launcher against JDKs that only print what they were asked to do.
class LauncherTest {
    @TempDir
    Path machine;

    Path launcher;
    Path newJdk;

    @BeforeEach
    void installs() throws IOException {
        Path home = Files.createDirectories(machine.resolve("a folder/กุมครอง"));
        Files.createDirectories(home.resolve("app/lib"));
        launcher = Files.copy(sourceOfLauncher(), home.resolve("kumkrong"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        newJdk = jdk("new jdk", "25.0.1");
    }

    @Test
    void runsFromAFolderWithBlanksAndThaiLetters() throws Exception {
        Answer answer = run(Map.of("KUMKRONG_JAVA", newJdk.toString()), launcher, "triage", "a b", "ค");

        assertThat(answer.code()).isZero();
        assertThat(answer.lines()).endsWith("triage", "a b", "ค");
        assertThat(answer.lines())
                .contains(
                        "-jar",
                        Objects.requireNonNull(launcher.toRealPath().getParent())
                                .resolve("app/lib/kumkrong.jar")
                                .toString());
    }

    @Test
    void runsThroughALinkToALink() throws Exception {
        Path first = Files.createSymbolicLink(machine.resolve("first"), launcher);
        Path second = Files.createSymbolicLink(machine.resolve("second"), Path.of("first"));

        Answer answer = run(Map.of("KUMKRONG_JAVA", newJdk.toString()), second, "--version");

        assertThat(answer.code()).isZero();
        assertThat(answer.lines()).endsWith("--version");
        assertThat(first).isSymbolicLink();
    }

    @Test
    void takesTheProgramAsWellAsTheFolder() throws Exception {
        Answer answer = run(Map.of("KUMKRONG_JAVA", newJdk.resolve("bin/java").toString()), launcher, "--version");

        assertThat(answer.code()).isZero();
    }

    @Test
    void passesOverAnOldJavaHome() throws Exception {
        Path oldJdk = jdk("old", "1.8.0_402");
        String path = newJdk.resolve("bin") + ":" + System.getenv("PATH");

        Answer answer = run(Map.of("JAVA_HOME", oldJdk.toString(), "PATH", path), launcher, "--version");

        assertThat(answer.code()).isZero();
        assertThat(answer.lines()).startsWith("new jdk");
    }

    @Test
    void refusesAnOldJavaInOneSentence() throws Exception {
        Path oldJdk = jdk("old", "21.0.4");

        Answer answer = run(Map.of("KUMKRONG_JAVA", oldJdk.toString()), launcher, "--version");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines())
                .containsExactly("kumkrong: KUMKRONG_JAVA is " + oldJdk
                        + ", which is no JDK 25 or newer. Point it at one or unset it.");
    }

    @Test
    void givesTheUsersOptionsTheLastWord() throws Exception {
        Answer answer = run(
                Map.of("KUMKRONG_JAVA", newJdk.toString(), "KUMKRONG_JAVA_OPTS", "-Xmx9g -Da=*"),
                launcher,
                "--version");

        List<String> heaps =
                answer.lines().stream().filter(line -> line.startsWith("-Xmx")).toList();
        assertThat(heaps).hasSize(2).endsWith("-Xmx9g");
        assertThat(answer.lines()).contains("-Da=*");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(machine.resolve(name));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' '" + name + "' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private static Path sourceOfLauncher() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("kumkrong"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder.resolve("kumkrong");
    }

    private record Answer(int code, List<String> lines) {}

    private Answer run(Map<String, String> environment, Path program, String... arguments) throws Exception {
        var command = new ProcessBuilder(program.toString()).redirectErrorStream(true);
        command.command().addAll(List.of(arguments));
        command.environment().remove("JAVA_HOME");
        command.environment().put("LC_ALL", "C.UTF-8");
        command.environment().putAll(environment);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said.lines().toList());
    }
}
