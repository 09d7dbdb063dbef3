// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashsetCommandTest {
    private static final String ONE = "1".repeat(32);
    private static final String TWO = "2".repeat(32);
    private static final String THREE = "3".repeat(32);
    private static final String LOOKS = "0f".repeat(32);

    @TempDir
    Path disk;

    private Path older;
    private Path newer;
    private final Shell shell = new Shell();

    @BeforeEach
    void buildsTwoSets() throws IOException {
        older = disk.resolve("older");
        newer = disk.resolve("newer");
        Path first = Files.writeString(
                disk.resolve("first.csv"), "md5,pdq,category,id\n" + ONE + "," + LOOKS + ",1,7\n" + TWO + ",,2,8\n");
        Path second =
                Files.writeString(disk.resolve("second.csv"), "MD5,Category\n" + TWO + ",1\n" + THREE + ",2\nxx,3\n");
        assertThat(shell.run("hashset", "build", first.toString(), "--name", "a", "--out", older.toString()))
                .isZero();
        assertThat(shell.run(
                        "hashset",
                        "build",
                        second.toString(),
                        "--name",
                        "b",
                        "--source",
                        "us",
                        "--scheme",
                        "XY 1",
                        "--trust",
                        "confirmed",
                        "--current-at",
                        "2026-09-01T06:00:00Z",
                        "--out",
                        newer.toString()))
                .isEqualTo(2);
    }

    @Test
    void saysWhichLineWasRejected() {
        assertThat(shell.err()).contains("line 4: a md5 fingerprint has 32 hexadecimal digits, not 2");
    }

    @Test
    void saysWhatASetHolds() {
        var info = new Shell();

        int code = info.run("hashset", "info", newer.toString());

        assertThat(code).isZero();
        assertThat(info.out())
                .contains("name        b", "source      us", "scheme      XY 1", "trust       confirmed")
                .contains("current at  2026-09-01T06:00:00Z", "entries     2", "md5         2", "categories  1, 2");
    }

    @Test
    void tellsWhatChanged() {
        var diff = new Shell();

        int code = diff.run("hashset", "diff", older.toString(), newer.toString());

        assertThat(code).isZero();
        assertThat(diff.out())
                .isEqualTo("kind,change,fingerprint,before,after\nmd5,withdrawn," + ONE + ",1,\nmd5,category," + TWO
                        + ",2,1\nmd5,added," + THREE + ",,2\npdq,withdrawn," + LOOKS + ",1,\n");
        assertThat(diff.err()).contains("different schemes");
    }

    @Test
    void whatIsExportedCanBeReadAgain() throws IOException {
        Path json = disk.resolve("out.json");
        Path again = disk.resolve("again");

        int code = shell.run("hashset", "export", older.toString(), "--format", "vics", "--out", json.toString());
        shell.run("hashset", "build", json.toString(), "--name", "a", "--out", again.toString());
        var table = new Shell();
        table.run("hashset", "export", again.toString());

        assertThat(code).isZero();
        assertThat(Files.readString(json)).contains("2.0.xml/Default/$metadata#Media", "\"MediaID\":7");
        assertThat(table.out())
                .isEqualTo("md5,sha1,sha256,pdq,quality,category,id\n" + ONE + ",,," + LOOKS + ",,1,7\n" + TWO
                        + ",,,,,2,8\n");
    }

    @Test
    void exportsAListThatMatchReads() throws IOException {
        Path list = disk.resolve("list.txt");

        shell.run("hashset", "export", older.toString(), "--format", "pdq", "--out", list.toString());
        var match = new Shell();
        int code = match.run("match", list.toString(), "--against", list.toString());

        assertThat(code).isZero();
        assertThat(match.out()).isEqualTo("query,match,distance\n7,7,0\n");
    }

    @Test
    void leavesNothingBehindWhereNothingCouldBeRead() throws IOException {
        Path broken = Files.writeString(disk.resolve("broken.json"), "{\"value\":[{\"MD5\":");
        Path out = disk.resolve("none");

        int code = shell.run("hashset", "build", broken.toString(), "--name", "n", "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("broken.json: broken JSON after entry 0");
        assertThat(out).doesNotExist();
        assertThat(disk.resolve("none.part")).doesNotExist();
    }
}
