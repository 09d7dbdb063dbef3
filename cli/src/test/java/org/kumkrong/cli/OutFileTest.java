// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.exc.JacksonIOException;

class OutFileTest {
    @TempDir
    Path disk;

    @Test
    void leavesWhatWasThereWhereTheDiskIsFull() throws IOException {
        Path file = Files.writeString(disk.resolve("found.csv"), "before");

        assertThatThrownBy(() -> new OutFile(file).write(to -> {
                    to.write("half");
                    to.flush();
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(Problem.class)
                .hasMessage("cannot write to " + file + " (No space left on device). It is as it was");

        assertThat(file).hasContent("before");
        assertThat(disk.toFile().list()).containsExactly("found.csv");
    }

    @Test
    void namesTheFileAlsoWhereJsonWasWritten() {
        Path file = disk.resolve("set.json");

        assertThatThrownBy(() -> new OutFile(file).write(to -> {
                    throw JacksonIOException.construct(new IOException("No space left on device"));
                }))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file + " (No space left on device)");

        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void replacesWhatWasThereAndFollowsALink() throws IOException {
        Path file = Files.writeString(disk.resolve("found.csv"), "before");
        Path link = Files.createSymbolicLink(disk.resolve("link"), file);

        new OutFile(link).write(to -> to.write("after"));

        assertThat(file).hasContent("after");
        assertThat(link).isSymbolicLink();
        assertThat(disk.toFile().list()).containsExactlyInAnyOrder("found.csv", "link");
    }

    @Test
    void writesToADevice() {
        assertThatThrownBy(() -> new OutFile(Path.of("/dev/full")).write(to -> to.write("x")))
                .hasMessageContaining("cannot write to /dev/full (No space left on device)");
        assertThatCode(() -> new OutFile(Path.of("/dev/null")).write(to -> to.write("x")))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhereThereIsNoFolder() {
        Path file = disk.resolve("none").resolve("found.csv");

        assertThatThrownBy(() -> new OutFile(file).write(to -> to.write("x")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cannot write to " + file)
                .hasCauseInstanceOf(FileSystemException.class);
    }
}
