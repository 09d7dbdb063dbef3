// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
    @TempDir
    Path disk;

    @Test
    void showsNothingBeforeItIsPublished() throws IOException {
        Path out = disk.resolve("decision");

        try (OutFolder folder = OutFolder.at(out)) {
            Files.writeString(folder.stage().resolve("tips.csv"), "half");
            assertThat(out).doesNotExist();
        }

        assertThat(namesIn(disk)).isEmpty();
    }

    @Test
    void appearsWholeWhenPublished() throws IOException {
        Path out = disk.resolve("a/b/decision");

        write(out, "tips.csv", "all");

        assertThat(out.resolve("tips.csv")).hasContent("all");
        assertThat(namesIn(disk.resolve("a/b"))).containsExactly("decision");
    }

    @Test
    void replacesItsOwnFilesAndKeepsTheOfficersNotes() throws IOException {
        Path out = disk.resolve("decision");
        write(out, "tips.csv", "yesterday");
        Files.writeString(out.resolve("notes.txt"), "mine");

        write(out, "tips.csv", "today");

        assertThat(out.resolve("tips.csv")).hasContent("today");
        assertThat(out.resolve("notes.txt")).hasContent("mine");
        assertThat(namesIn(disk)).containsExactly("decision");
    }

    @Test
    void removesWhatOnlyTheFormerRunWrote() throws IOException {
        Path out = disk.resolve("decision");
        write(out, "old.csv", "yesterday");

        write(out, "tips.csv", "today");

        assertThat(namesIn(out)).containsExactly(OutFolder.MARK, "tips.csv");
    }

    @Test
    void removesNothingOutsideItselfWhateverItsMarkSays() throws IOException {
        Path out = disk.resolve("decision");
        write(out, "tips.csv", "all");
        Path precious = Files.writeString(disk.resolve("precious.txt"), "mine");
        Files.writeString(out.resolve(OutFolder.MARK), "sentence\n../precious.txt\n" + precious + "\n");

        write(out, "tips.csv", "all");

        assertThat(precious).hasContent("mine");
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Path out = Files.createDirectories(disk.resolve("home"));
        Files.writeString(out.resolve("tips.csv"), "not ours");

        assertThatThrownBy(() -> OutFolder.at(out)).isInstanceOf(Problem.class).hasMessageContaining("did not write");

        assertThat(out.resolve("tips.csv")).hasContent("not ours");
    }

    @Test
    void takesAnEmptyFolder() throws IOException {
        Path out = Files.createDirectories(disk.resolve("empty"));

        write(out, "tips.csv", "all");

        assertThat(out.resolve("tips.csv")).hasContent("all");
    }

    @Test
    void refusesAFile() throws IOException {
        Path out = Files.writeString(disk.resolve("report.txt"), "x");

        assertThatThrownBy(() -> OutFolder.at(out)).isInstanceOf(Problem.class).hasMessageContaining("is a file");
    }

    private static void write(Path out, String name, String text) throws IOException {
        try (OutFolder folder = OutFolder.at(out)) {
            Files.writeString(folder.stage().resolve(name), text);
            folder.publish();
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
