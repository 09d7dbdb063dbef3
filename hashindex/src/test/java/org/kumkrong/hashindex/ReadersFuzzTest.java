// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.hashindex.near.PdqLines;
import org.kumkrong.hashindex.near.VideoFrames;
import org.kumkrong.hashindex.set.Digits64;
import org.kumkrong.hashindex.set.QueryLines;
import org.kumkrong.hashindex.set.SetImport;

/// Throws arbitrary bytes at each reader of fingerprints: it ends in entries and rejections, at worst in one complaint.
///
/// Brief with the other tests (its seeds only); long with `JAZZER_FUZZ=1 mvn -pl hashindex test
/// -Dtest=ReadersFuzzTest#vics`.
class ReadersFuzzTest {
    @TempDir
    private static Path disk = Path.of("");

    @FuzzTest
    void vics(byte[] bytes) throws IOException {
        read(bytes, SetImport.Format.VICS);
    }

    @FuzzTest
    void nsrl(byte[] bytes) throws IOException {
        read(bytes, SetImport.Format.NSRL);
    }

    @FuzzTest
    void table(byte[] bytes) throws IOException {
        read(bytes, SetImport.Format.CSV);
    }

    @FuzzTest
    void list(byte[] bytes) throws IOException {
        read(bytes, SetImport.Format.LIST);
    }

    @FuzzTest
    void hashed(byte[] bytes) throws IOException {
        read(bytes, SetImport.Format.HASHED);
    }

    private static void read(byte[] bytes, SetImport.Format format) throws IOException {
        Path file = Files.write(disk.resolve("any"), bytes);
        var reading = new SetImport(entry -> assertThat(entry.prints()).isNotEmpty());
        try {
            reading.read(file, format, Digits64.PDQ);
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(reading.reasons().size()).isLessThanOrEqualTo((int) Math.min(reading.rejected(), Integer.MAX_VALUE));
    }

    @FuzzTest
    void queries(byte[] bytes) throws IOException {
        Path file = Files.write(disk.resolve("any"), bytes);
        try {
            QueryLines lines = QueryLines.read(file, why -> assertThat(why).isNotBlank());
            assertThat(lines.names()).hasSameSizeAs(lines.queries());
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @FuzzTest
    void looks(byte[] bytes) {
        try {
            PdqLines lines = PdqLines.read(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            assertThat(lines.ids()).hasSize(lines.prints().size());
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @FuzzTest
    void frames(byte[] bytes) {
        try {
            VideoFrames frames = VideoFrames.read(new StringReader(new String(bytes, StandardCharsets.UTF_8)), 50);
            assertThat(frames.dropped()).isNotNegative();
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @FuzzTest
    void ofOneFile(byte[] bytes) {
        try {
            HashedFile file = HashedFile.read(new String(bytes, StandardCharsets.UTF_8));
            assertThat(file.digits().keySet()).isSubsetOf("md5", "sha1", "sha256", "pdq");
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
