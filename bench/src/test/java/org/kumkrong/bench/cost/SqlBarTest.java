// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlBarTest {
    @TempDir
    Path folder;

    @Test
    void looksAtThePairsTheRulesNameEachOnce() throws IOException, SQLException {
        // 1–2 agree under three rules, 1–3 under one, 2–3 and all others under none
        Files.writeString(folder.resolve("people.csv"), """
                first_name,surname,dob,city,postcode,email
                ann,lee,1990-01-01,oslo,10001,a@x.example
                ann,lee,1990-01-01,rome,20002,
                bea,lee,1985-05-05,oslo,10001,
                cat,poe,1970-07-07,bern,30003,
                """);

        Path json = folder.resolve("run.json");
        SqlBar.main(new String[] {"--in", folder.toString(), "--out", folder.toString(), "--json", json.toString()});

        assertThat(Files.readString(json)).contains("\"pairs\": 2,", "\"rows\": 4");
        assertThat(Files.readAllLines(folder.resolve("entities.csv"))).hasSize(5);
    }
}
