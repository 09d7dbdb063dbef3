// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateCommandTest {
    @TempDir
    Path disk;

    private Path lists;
    private Path out;
    private final Shell shell = new Shell();

    @BeforeEach
    void writesLists() throws IOException {
        out = disk.resolve("estimate");
        lists = Files.writeString(disk.resolve("lists.csv"), """
                police,hospital,shelter,count
                1,0,0,211
                0,1,0,163
                1,1,0,31
                0,0,1,147
                1,0,1,32
                0,1,1,24
                1,1,1,5
                """);
    }

    @Test
    void writesReportEstimatesAndModels() throws IOException {
        int exit = run(lists, "--population", "100000", "--same-question", "yes");

        assertThat(shell.err()).doesNotContain("mistake");
        assertThat(exit).isEqualTo(Exit.DONE);
        assertThat(Files.readAllLines(out.resolve("estimates.csv")))
                .first()
                .isEqualTo("method,model,n,estimate,lower,upper,level,interval,status,reason");
        assertThat(Files.readAllLines(out.resolve("models.csv")))
                .hasSize(9)
                .first()
                .isEqualTo("model,order,status,estimate,se,deviance,aic,bic");
        assertThat(Files.readString(out.resolve("report.html"))).contains("in every 1,000");
        assertThat(shell.out()).contains("In all about").contains("one in ").contains("report.html");
    }

    @Test
    void everythingStaysInsideTheUnitAndSaysSo() throws IOException {
        run(lists);
        assertThat(shell.out()).contains("All three stay inside the unit");
        assertThat(out.resolve("report.html")).content().contains("This page stays inside the unit");
        shell.run("estimate", "--help");
        assertThat(shell.out()).contains("All that it writes stays inside the unit");
    }

    @Test
    void tellsProgramsInOneLineWithTheDoubts() {
        run(lists, "--same-question", "yes", "--json");

        assertThat(shell.out().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"status\":\"ok\",\"lower\":")
                        .contains("\"level\":0.95", "No method sees people")
                        .doesNotContain("\"estimate\""));
    }

    @Test
    void threadsChangeNothing() throws IOException {
        run(lists, "--threads", "1");
        String alone = Files.readString(out.resolve("estimates.csv")) + Files.readString(out.resolve("report.html"));
        run(lists, "--threads", "3");

        assertThat(Files.readString(out.resolve("estimates.csv")) + Files.readString(out.resolve("report.html")))
                .isEqualTo(alone);
    }

    @Test
    void listsOfIdsAreReadToo() throws IOException {
        Path a = Files.writeString(disk.resolve("police.csv"), "id\n1\n2\n3\n");
        Path b = Files.writeString(disk.resolve("hospital.csv"), "id\n3\n4\n");
        Path c = Files.writeString(disk.resolve("shelter.csv"), "id\n4\n1\n");

        int exit = shell.run(
                "estimate", a.toString(), b.toString(), c.toString(), "--draws", "200", "--out", out.toString());

        assertThat(exit).isEqualTo(Exit.DONE);
        assertThat(shell.out()).contains("These lists support no number").contains("Fewer than 50 people");
    }

    @Test
    void refusalIsAResultUnlessANumberIsRequired() throws IOException {
        Path two = Files.writeString(disk.resolve("two.csv"), "a,b,count\n1,0,60\n0,1,50\n1,1,20\n");

        assertThat(run(two)).isEqualTo(Exit.DONE);
        assertThat(run(two, "--require-number")).isEqualTo(3);
        assertThat(out.resolve("estimates.csv")).content().contains("headline", "refused");
        assertThat(run(lists, "--require-number")).isEqualTo(Exit.DONE);
        shell.run("estimate", "--help");
        assertThat(shell.out()).contains("exit code 3 unless");
    }

    @Test
    void reportNamesTheVersion() throws IOException {
        run(lists);

        assertThat(out.resolve("report.html")).content().contains("Made by Kumkrong " + Version.number());
    }

    @Test
    void faultsAreOneLineWithFileAndLine() throws IOException {
        Path bad = Files.writeString(disk.resolve("bad.csv"), "a,b,c,count\n1,0,0,5\n0,1,0,-1\n");

        assertThat(run(bad)).isEqualTo(Exit.NOTHING);
        assertThat(shell.err()).contains("bad.csv, line 3: a negative count");
        assertThat(out).doesNotExist();
    }

    @Test
    void optionsThatCannotBeAreRefused() {
        assertThat(run(lists, "--population", "12")).isEqualTo(Exit.NOTHING);
        assertThat(run(lists, "--missed-links", "5")).isEqualTo(Exit.NOTHING);
        assertThat(run(lists, "--same-question", "perhaps")).isEqualTo(Exit.NOTHING);
        assertThat(shell.err())
                .contains("--population is smaller")
                .contains("--missed-links must be a share")
                .contains("--same-question is yes or no");
    }

    @Test
    void populationBeyondWhichTheIntervalReachesIsADoubtEverywhere() throws IOException {
        assertThat(run(lists, "--population", "613")).isEqualTo(Exit.NOTHING);
        assertThat(shell.err()).contains("nobody could be on none");
        assertThat(run(lists, "--population", "700", "--json")).isEqualTo(Exit.DONE);
        assertThat(shell.out()).contains("\"status\":\"refused\"", "whole interval lies above");
        assertThat(run(lists, "--population", "1700", "--json")).isEqualTo(Exit.DONE);
        assertThat(shell.out()).contains("\"status\":\"ok\"", "reaches beyond the population of 1,700");
        assertThat(run(lists, "--population", "1700", "--require-number", "--quiet"))
                .isEqualTo(Exit.DONE);
        assertThat(shell.err()).contains("reaches beyond the population of 1,700");
        assertThat(out.resolve("estimates.csv")).content().contains("reaches beyond the population of 1,700");
    }

    private int run(Path file, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "estimate", file.toString(), "--draws", "500", "--model-draws", "200", "--out", out.toString()));
        arguments.addAll(List.of(more));
        return shell.run(arguments.toArray(String[]::new));
    }
}
