// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresBinariesTest {
    @TempDir
    private Path folder;

    private Path unpacked;

    @BeforeEach
    void makeRoom() throws IOException {
        unpacked = Files.createDirectory(folder.resolve("binaries"));
    }

    @Test
    void unpacksFilesProgramsAndLinks() throws Exception {
        Path programs = binaries(archive("bin/postgres", "lib/libpq.so -> libpq.so.5", "lib/libpq.so.5"))
                .unpackedIn(unpacked);

        assertThat(programs.resolve("bin/postgres")).isExecutable().content().isEqualTo("content of bin/postgres");
        assertThat(programs.resolve("lib/libpq.so")).isSymbolicLink().content().isEqualTo("content of lib/libpq.so.5");
    }

    @Test
    void unpacksOnlyOnce() throws Exception {
        PostgresBinaries binaries = binaries(archive("bin/postgres"));
        Path programs = binaries.unpackedIn(unpacked);
        Object before = Files.getAttribute(programs, "unix:ino");

        Path again = binaries.unpackedIn(unpacked);

        assertThat(Files.getAttribute(again, "unix:ino")).isEqualTo(before);
    }

    @Test
    void unpacksAgainWhenAFileLostItsContent() throws Exception {
        PostgresBinaries binaries = binaries(archive("bin/postgres"));
        Files.writeString(binaries.unpackedIn(unpacked).resolve("bin/postgres"), "");

        Path programs = binaries.unpackedIn(unpacked);

        assertThat(programs.resolve("bin/postgres")).content().isEqualTo("content of bin/postgres");
    }

    @Test
    void leavesNothingThatLooksWholeWhenCutShort() throws Exception {
        byte[] whole = archive("bin/initdb", "bin/pg_ctl", "bin/postgres");
        PostgresBinaries cut = binaries(Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> cut.unpackedIn(unpacked)).isInstanceOf(IOException.class);

        try (var left = Files.list(unpacked)) {
            assertThat(left).allMatch(path -> path.toString().contains(".of-"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../outside", "bin/../../outside", "/outside", "lib/x -> ../../outside", "lib/x -> /etc/passwd"})
    void refusesNamesThatLeadOut(String name) throws Exception {
        PostgresBinaries binaries = binaries(archive(name));

        assertThatThrownBy(() -> binaries.unpackedIn(unpacked)).hasMessageContaining("leads out of its folder");
    }

    @Test
    void knowsNoneForAnUnknownMachine() {
        assertThatThrownBy(() -> PostgresBinaries.of("Plan 9", "mips"))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("Plan 9 on mips")
                .hasMessageContaining("KUMKRONG_DB_URL");
    }

    private PostgresBinaries binaries(byte[] archive) throws IOException {
        URL file = Files.write(folder.resolve("archive.txz"), archive).toUri().toURL();
        return new PostgresBinaries(file);
    }

    /// An archive of files, and of links written as `name -> target`.
    private static byte[] archive(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (String name : names) {
                String[] link = name.split(" -> ");
                byte[] content =
                        link.length > 1 ? new byte[0] : ("content of " + name).getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(
                        link[0], link.length > 1 ? TarConstants.LF_SYMLINK : TarConstants.LF_NORMAL, true);
                entry.setLinkName(link.length > 1 ? link[1] : "");
                entry.setSize(content.length);
                entry.setMode(0755);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
