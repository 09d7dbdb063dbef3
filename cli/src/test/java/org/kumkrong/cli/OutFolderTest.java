// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
    @TempDir
    Path disk;

    private final List<String> said = new ArrayList<>();

    @Test
    void isAsItWasAndSaysSoWhenTheProgramIsStopped() throws IOException {
        Path out = disk.resolve("decision");
        write(out, "tips.csv", "before");
        OutFolder folder = OutFolder.at(out, said::add);
        Files.writeString(folder.stage().resolve("tips.csv"), "half");

        folder.stopped(said::add);

        assertThat(out.resolve("tips.csv")).hasContent("before");
        assertThat(namesIn(disk)).containsExactly("decision");
        assertThat(said).singleElement().asString().contains("stopped", "decision");
    }

    @Test
    void namesTheFolderThatAFullDiskKeepsFromBeingMade() {
        Path out = disk.resolve("decision");

        try (OutFolder folder = OutFolder.at(out, said::add)) {
            assertThatThrownBy(() -> folder.fill(stage -> {
                        throw new IOException("No space left on device");
                    }))
                    .isInstanceOf(Problem.class)
                    .hasMessageContainingAll(out.toString(), "No space left");
        }

        assertThat(out).doesNotExist();
    }

    @Test
    void saysNothingWhenTheProgramIsStoppedAfterPublishing() throws IOException {
        Path out = disk.resolve("decision");
        OutFolder folder = OutFolder.at(out, said::add);
        Files.writeString(folder.stage().resolve("tips.csv"), "all");
        folder.publish();

        folder.stopped(said::add);

        assertThat(out.resolve("tips.csv")).hasContent("all");
        assertThat(said).isEmpty();
    }

    @Test
    void showsNothingBeforeItIsPublished() throws IOException {
        Path out = disk.resolve("decision");

        try (OutFolder folder = OutFolder.at(out, said::add)) {
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

        assertThatThrownBy(() -> OutFolder.at(out, said::add))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("did not write");

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

        assertThatThrownBy(() -> OutFolder.at(out, said::add))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is a file");
    }

    private void write(Path out, String name, String text) throws IOException {
        try (OutFolder folder = OutFolder.at(out, said::add)) {
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
