// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashsetBuildCommandTest {
    private static final String ONE = "1".repeat(32);

    @TempDir
    Path disk;

    private final Shell shell = new Shell();

    private Path vics(String country) throws IOException {
        return Files.writeString(disk.resolve(country + ".json"), """
                {"@odata.context":"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/%s/$metadata#Media",
                "value":[{"MediaID":1,"Category":1,"MD5":"%s"}]}
                """.formatted(country, ONE));
    }

    private Path table() throws IOException {
        return Files.writeString(disk.resolve("table.csv"), "md5,category\n" + ONE + ",1\n");
    }

    private int build(List<Path> files, String... more) {
        List<String> args = new ArrayList<>(List.of("hashset", "build"));
        files.forEach(file -> args.add(file.toString()));
        args.addAll(List.of("--name", "n", "--out", disk.resolve("set").toString()));
        args.addAll(List.of(more));
        return shell.run(args.toArray(String[]::new));
    }

    private void nothingIsBuilt() {
        assertThat(disk.resolve("set")).doesNotExist();
        assertThat(disk.resolve("set.part")).doesNotExist();
        assertThat(disk.resolve(".set.lock")).doesNotExist();
    }

    @Test
    void doesNotPutTheCategoriesOfTwoCountriesUnderOneScheme() throws IOException {
        Path us = vics("US");
        Path uk = vics("UK");

        assertThat(build(List.of(us, uk))).isEqualTo(1);
        nothingIsBuilt();
        assertThat(build(List.of(us, uk), "--scheme", "VICS 2.0 UK")).isEqualTo(1);
        nothingIsBuilt();

        assertThat(shell.err())
                .contains("categories of different schemes: " + us + " of VICS 2.0 US, " + uk + " of VICS 2.0 UK");
    }

    @Test
    void refusesASchemeThatContradictsWhatItsFileSays() throws IOException {
        Path us = vics("US");

        assertThat(build(List.of(us), "--scheme", "UK CAID")).isEqualTo(1);
        nothingIsBuilt();

        assertThat(shell.err())
                .contains(us + " says that its categories are of VICS 2.0 US, --scheme that they are of UK CAID.");
        assertThat(build(List.of(us), "--scheme", "ICMEC us 2026")).isZero();
    }

    @Test
    void asksForTheSchemeWhereOneOfTheFilesNamesNone() throws IOException {
        List<Path> files = List.of(vics("US"), table());

        assertThat(build(files)).isEqualTo(1);
        nothingIsBuilt();
        assertThat(shell.err()).contains("table.csv of a scheme that it does not name. Say with --scheme");

        assertThat(build(files, "--scheme", "VICS 2.0 US")).isZero();
        shell.run("hashset", "info", disk.resolve("set").toString());
        assertThat(shell.out()).contains("scheme      VICS 2.0 US");
    }

    @Test
    void takesTheSchemeThatAllFilesName() throws IOException {
        Path again = Files.copy(vics("UK"), disk.resolve("again.json"));

        assertThat(build(List.of(vics("UK"), again))).isZero();

        shell.run("hashset", "info", disk.resolve("set").toString());
        assertThat(shell.out()).contains("scheme      VICS 2.0 UK");
    }

    @Test
    void doesNotBeginWhereAnotherProgramIsBuilding() throws IOException {
        Path lock = disk.resolve(".set.lock");
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();

            assertThat(build(List.of(table()))).isEqualTo(1);
        }

        assertThat(shell.err())
                .contains("cannot write to " + disk.resolve("set") + " (another program is building it)");
        assertThat(build(List.of(table()))).isZero();
    }

    @Test
    void namesTheSetAndNotTheFileThatIsReadWhereTheSetCannotBeWritten() throws IOException {
        Path many = Files.writeString(disk.resolve("many.csv"), manyCategories());

        int code = build(List.of(many));

        assertThat(code).isEqualTo(1);
        assertThat(shell.err())
                .contains("cannot write to " + disk.resolve("set") + " (more than 65536 categories). Nothing was built")
                .doesNotContain("many.csv");
        nothingIsBuilt();
    }

    private static String manyCategories() {
        var text = new StringBuilder("md5,category\n");
        for (int i = 0; i <= 65_536; i++) {
            text.append(String.format("%032x,%d%n", i, i));
        }
        return text.toString();
    }

    @Test
    void saysHowItReadDigitsThatFitTwoKinds() throws IOException {
        Path list = Files.writeString(disk.resolve("list.txt"), "1".repeat(64) + "\n" + "f".repeat(64) + "\n");

        assertThat(build(List.of(list))).isZero();

        assertThat(shell.err())
                .contains(list + ": 2 values of 64 digits were read as SHA-256; if they are PDQ, give --pdq");
    }

    @Test
    void saysNothingOfDigitsThatWereSaid() throws IOException {
        Path list = Files.writeString(disk.resolve("list.txt"), "1".repeat(64) + "\n");

        assertThat(build(List.of(list), "--sha256")).isZero();

        assertThat(shell.err()).doesNotContain("64 digits");
    }

    @Test
    void refusesWhatLooksLikePdqUntilSomebodySaysWhatItIs() throws IOException {
        Path list = Files.writeString(disk.resolve("list.txt"), ("f0".repeat(32) + "\n").repeat(4));

        assertThat(build(List.of(list))).isEqualTo(1);
        nothingIsBuilt();
        assertThat(shell.err())
                .contains(
                        "4 values of 64 digits that look like PDQ",
                        "If they are PDQ, give --pdq; if they are SHA-256, give --sha256. Nothing was built");
        assertThat(build(List.of(list), "--pdq", "--sha256")).isEqualTo(1);
        nothingIsBuilt();

        assertThat(build(List.of(list), "--pdq")).isZero();
        shell.run("hashset", "info", disk.resolve("set").toString());
        assertThat(shell.out()).containsPattern("pdq +4");
    }

    @Test
    void readsWhatHashPrints() throws IOException {
        Path lines = Files.writeString(
                disk.resolve("h.jsonl"), """
                {"file":"a.jpg","bytes":1,"md5":"%s","sha256":"%s","pdq":"%s","pdqQuality":80}
                {"file":"b.txt","bytes":1,"md5":"%s","error":"no picture that can be read"}
                {"file":"c","error":"no such file or folder"}
                """.formatted(ONE, "2".repeat(64), "f0".repeat(32), "3".repeat(32)));

        assertThat(build(List.of(lines))).isEqualTo(2);

        assertThat(shell.out()).contains("2 entries", "1 rejected");
        assertThat(shell.err())
                .contains(
                        "h.jsonl line 3: a file that could not be read, without any fingerprint",
                        "h.jsonl: files without a fingerprint of their looks: 1")
                .doesNotContain("64 digits");
        shell.run("hashset", "export", disk.resolve("set").toString(), "--format", "csv");
        assertThat(shell.out()).contains("f0".repeat(32) + ",80,,a.jpg");
    }

    @Test
    void whatTellsNothingIsLeftOutAndSaid() throws IOException {
        Path lines = Files.writeString(
                disk.resolve("h.csv"),
                "md5,pdq\nd41d8cd98f00b204e9800998ecf8427e,\n" + ONE + "," + "0".repeat(64) + "\n");

        assertThat(build(List.of(lines))).isZero();

        assertThat(shell.out()).contains("1 entry in", "0 rejected.");
        assertThat(shell.err()).contains("2 fingerprints of an empty file or a picture with nothing on it left out");
    }
}
