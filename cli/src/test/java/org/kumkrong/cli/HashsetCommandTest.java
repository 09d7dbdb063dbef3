// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void noTwoMediaAreExportedUnderOneNumber() throws IOException {
        Path list = Files.writeString(
                disk.resolve("ids.csv"),
                "md5,id\n%s,2147483648999\n%s,1\n%s,2\n%s,2\n".formatted(ONE, TWO, THREE, "c3".repeat(16)));
        Path set = disk.resolve("ids");
        shell.run("hashset", "build", list.toString(), "--name", "i", "--out", set.toString());
        var export = new Shell();

        int code = export.run("hashset", "export", set.toString(), "--format", "vics", "--country", "Default");

        assertThat(code).isZero();
        assertThat(export.out().split("\"MediaID\":"))
                .extracting(medium -> medium.substring(0, 1))
                .containsExactlyInAnyOrder("{", "1", "2", "3", "4");
    }

    @Test
    void whatIsExportedCanBeReadAgain() throws IOException {
        Path json = disk.resolve("out.json");
        Path again = disk.resolve("again");

        int code = shell.run(
                "hashset",
                "export",
                older.toString(),
                "--format",
                "vics",
                "--country",
                "Default",
                "--out",
                json.toString());
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
    void aTableComesBackExactlyWhateverASpreadsheetWouldMakeOfIt() throws IOException {
        List<String> texts = List.of(
                "=1+1", "+66", "-5", "-5x", "@a", "'=1", "''+2", "'-5", "'plain", "a,\"b\"", "=\"x\",y", "หมวด ๑");
        var rows = new StringBuilder("md5,category,id\n");
        for (int i = 0; i < texts.size(); i++) {
            rows.append(String.format("%032x,%s,%s%n", i + 1, quoted("'" + texts.get(i)), quoted(texts.get(i))));
        }
        Path first = Files.writeString(disk.resolve("odd.csv"), rows);
        Path table = disk.resolve("table.csv");
        Path list = disk.resolve("list.txt");
        Path odd = disk.resolve("odd");
        shell.run("hashset", "build", first.toString(), "--name", "a", "--out", odd.toString());
        shell.run("hashset", "export", odd.toString(), "--format", "csv", "--out", table.toString());
        shell.run("hashset", "export", odd.toString(), "--format", "md5", "--out", list.toString());

        for (Path exported : List.of(table, list)) {
            Path again = disk.resolve(exported.getFileName() + " again");
            shell.run("hashset", "build", exported.toString(), "--name", "a", "--out", again.toString());
            Path second = disk.resolve(exported.getFileName() + " twice");
            shell.run(
                    "hashset",
                    "export",
                    again.toString(),
                    "--format",
                    exported.equals(list) ? "md5" : "csv",
                    "--out",
                    second.toString());
            assertThat(second).hasSameTextualContentAs(exported);
        }
        var diff = new Shell();
        diff.run(
                "hashset",
                "diff",
                odd.toString(),
                disk.resolve("table.csv again").toString());
        assertThat(diff.err()).contains("changes: none");
        assertThat(Files.readString(table))
                .contains(",'=1+1\n", ",'-5x\n", ",-5\n")
                .doesNotContain(",=");
        var match = new Shell();
        match.run("match", list.toString(), "--against", odd.toString());
        assertThat(match.out()).contains("\n'=1+1,").doesNotContain("\n''=1+1,");
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
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
    void tellsAChangedSetFromAWholeOne() throws IOException {
        var whole = new Shell();
        int before = whole.run("hashset", "info", older.toString(), "--check");
        Path entries = older.resolve("entries.bin");
        byte[] bytes = Files.readAllBytes(entries);
        bytes[5] ^= 1;
        Files.write(entries, bytes);

        int info = shell.run("hashset", "info", older.toString(), "--check");
        int export = shell.run("hashset", "export", older.toString());

        assertThat(before).isZero();
        assertThat(whole.out()).contains("checked     every file is as it was written");
        assertThat(info).isEqualTo(1);
        assertThat(export).isEqualTo(1);
        assertThat(shell.err()).contains("entries.bin: not as it was written; build the set again");
    }

    @Test
    void doesNotAnswerWithASetThatLacksAFile() throws IOException {
        Files.delete(older.resolve("md5.exact"));
        Path query = Files.writeString(disk.resolve("query.txt"), LOOKS + "\n");

        int match = shell.run("match", query.toString(), "--against", older.toString());
        int info = shell.run("hashset", "info", older.toString());

        assertThat(match).isEqualTo(1);
        assertThat(info).isEqualTo(1);
        assertThat(shell.err()).contains("md5.exact: missing");
    }

    @Test
    void readsRowsThatAreTooShortOrInOtherShapes() throws IOException {
        Path table =
                Files.writeString(disk.resolve("t.csv"), "md5;category\n" + ONE + ";1\n" + TWO + "\n" + THREE + ";2\n");
        Path wide = Files.write(disk.resolve("w.txt"), (TWO + "\r\n").getBytes(StandardCharsets.UTF_16LE));
        Path twice = Files.writeString(
                disk.resolve("v.json"),
                ("{\"value\":[{\"MD5\":\"%s\"}]}".formatted("4".repeat(32)) + "\n{\"value\":[{\"MD5\":\"%s\"}]}")
                        .formatted("5".repeat(32)));
        Path out = disk.resolve("all");

        int code = shell.run(
                "hashset",
                "build",
                table.toString(),
                wide.toString(),
                twice.toString(),
                "--name",
                "n",
                "--out",
                out.toString());

        assertThat(code).isEqualTo(2);
        assertThat(shell.out()).contains("5 entries in", "1 rejected");
        assertThat(shell.err()).contains("t.csv line 3: 1 cells instead of 2");
    }

    @Test
    void doesNotPassCategoriesOnUnderAnotherScheme() throws IOException {
        Path list = Files.writeString(disk.resolve("uk.csv"), "md5,category\n" + ONE + ",1\n" + TWO + ",1.0\n");
        Path uk = disk.resolve("uk");
        shell.run(
                "hashset", "build", list.toString(), "--name", "u", "--scheme", "VICS 2.0 UK", "--out", uk.toString());

        var own = new Shell();
        int asItIs = own.run("hashset", "export", uk.toString(), "--format", "vics");
        int asAnother = shell.run("hashset", "export", uk.toString(), "--format", "vics", "--country", "US");
        int unknown = shell.run("hashset", "export", newer.toString(), "--format", "vics");

        assertThat(asItIs).isEqualTo(2);
        assertThat(own.out()).contains("2.0.xml/UK/$metadata#Media", "\"Category\":1", "\"Category\":null");
        assertThat(own.err()).contains("without their category, because the format knows whole numbers only: 1");
        assertThat(asAnother).isEqualTo(1);
        assertThat(unknown).isEqualTo(1);
        assertThat(shell.err())
                .contains("the set's categories are those of UK, not of US", "not known from the scheme \"XY 1\"");
    }

    @Test
    void keepsTheGoodFingerprintsOfADamagedRow() throws IOException {
        Path list = Files.writeString(disk.resolve("half.csv"), "md5,sha1\n" + ONE + ",zz\n");
        Path half = disk.resolve("half");

        int code = shell.run("hashset", "build", list.toString(), "--name", "h", "--out", half.toString());

        assertThat(code).isEqualTo(2);
        assertThat(shell.out()).contains("1 entry", "0 rejected, 1 remark.");
        assertThat(shell.err()).contains("half.csv line 2: a sha1 fingerprint has 40");
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
