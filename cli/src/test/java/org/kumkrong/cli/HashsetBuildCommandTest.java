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
}
