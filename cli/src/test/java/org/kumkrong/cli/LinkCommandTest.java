// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {
    @TempDir
    Path disk;

    private Path table;
    private Path out;
    private final Shell shell = new Shell();

    @BeforeEach
    void writesATable() throws IOException {
        out = disk.resolve("linked");
        StringBuilder rows = new StringBuilder("no,given_name,surname,date_of_birth,email\n");
        String[] given = {"Anna", "Boris", "Chloe", "David", "Erika", "Farid", "Greta", "Hugo", "Irina", "Jonas"};
        String[] family = {"Lindqvist", "Moreau", "Nakagawa", "Okafor", "Petersen", "Quiroga", "Rossetti", "Sandoval"};
        for (int person = 0; person < 80; person++) {
            String name = given[person % 10] + ',' + family[person / 10];
            String born =
                    String.format(Locale.ROOT, "%d-%02d-%02d", 1980 + person % 27, 1 + person % 12, 1 + person % 28);
            String mail = "p" + person * 7919 % 1000 + "@mail.example";
            rows.append(person)
                    .append("a,")
                    .append(name)
                    .append(',')
                    .append(born)
                    .append(',')
                    .append(mail)
                    .append('\n');
            if (person % 2 == 0) {
                rows.append(person)
                        .append("b,")
                        .append(name)
                        .append(',')
                        .append(born)
                        .append(",\n");
            }
        }
        table = Files.writeString(disk.resolve("people.csv"), rows);
    }

    @Test
    void writesEntitiesLinksAndTheSchemaItUsed() throws IOException {
        int code = shell.run("link", table.toString(), "--id", "no", "--out", out.toString());

        assertThat(code).isZero();
        assertThat(Files.readAllLines(out.resolve("entities.csv")))
                .hasSize(121)
                .startsWith("file,row,id,entity")
                .contains("people.csv,1,0a,1", "people.csv,2,0b,1");
        assertThat(Files.readAllLines(out.resolve("links.csv")).getFirst())
                .isEqualTo("file_a,row_a,file_b,row_b,weight,probability,reasons");
        assertThat(out.resolve("schema.yaml")).content().contains("surname");
    }

    @Test
    void saysWhatShareItProbablyMissed() {
        var strict = new Shell();

        shell.run("link", table.toString(), "--id", "no", "--out", out.toString(), "--json");
        strict.run(
                "link",
                table.toString(),
                "--id",
                "no",
                "--out",
                disk.resolve("strict").toString(),
                "--threshold",
                "90",
                "--json");

        assertThat(missed(shell)).isBetween(0.0, 0.05);
        assertThat(missed(strict)).isGreaterThan(0.9);
    }

    private static double missed(Shell of) {
        return Double.parseDouble(of.out().replaceAll("(?s).*\"missed_share\":([0-9.]+).*", "$1"));
    }

    @Test
    void runsAgainByTheSchemaItWrote() throws IOException {
        shell.run("link", table.toString(), "--id", "no", "--out", out.toString());
        Path again = disk.resolve("again");

        int code = shell.run(
                "link",
                table.toString(),
                "--id",
                "no",
                "--schema",
                out.resolve("schema.yaml").toString(),
                "--out",
                again.toString());

        assertThat(code).isZero();
        assertThat(again.resolve("entities.csv")).hasSameBinaryContentAs(out.resolve("entities.csv"));
    }

    @Test
    void namesTheColumnsWhenOneIsNotThere() {
        int code = shell.run("link", table.toString(), "--id", "number", "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("no column number", "given_name");
        assertThat(out).doesNotExist();
    }

    @Test
    void saysThatIgnoreHasNoEffectBesideASchema() {
        int code =
                shell.run("link", table.toString(), "--schema", "s.yaml", "--ignore", "email", "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("--ignore has no effect");
    }
}
