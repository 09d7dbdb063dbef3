// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.linkage.LinkSettings;

class RefusedValuesTest {
    @TempDir
    Path folder;

    @Test
    void eachValueThatWasNotTakenHasALineWithItsTipAndField() throws IOException, TriageProblem {
        TriageOutcome outcome = decide("""
                tip_id,received_at,narrative,suspect_phones,suspect_accounts,file_hashes
                2569-1,24/11/2569 10:00,hello,8.15551E+08,7.38242E+09,1.23E+31
                2569-2,31/02/2569 10:00,hello,081 555 O142,,
                2569-3,24/11/2569 10:00,hello,N/A,-,unknown
                """);

        assertThat(outcome.refusedValues()).isEqualTo(4);
        assertThat(outcome.refusedTips()).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("rejected.csv")))
                .hasSize(5)
                .anyMatch(line -> line.contains("line 2") && line.endsWith("2569-1,suspect_phones,1"))
                .anyMatch(line -> line.endsWith("2569-1,suspect_accounts,1"))
                .anyMatch(line -> line.endsWith("2569-1,file_hashes,1"))
                .anyMatch(line -> line.contains("พ.ศ.") && line.endsWith("2569-2,received_at,1"));
    }

    @Test
    void aFingerprintThatCannotBeReadMakesNoFileOfItsOwn() throws IOException, TriageProblem {
        decide("""
                tip_id,received_at,narrative,file_hashes
                1,24/11/2569 10:00,hello,1.23E+31
                2,24/11/2569 10:00,hello,0cc175b9c0f1b6a831c399e269772661
                """);

        List<String> queue = Files.readAllLines(folder.resolve("tips.csv"));
        assertThat(queue).anyMatch(line -> line.startsWith("2,") && line.contains("new-file"));
        assertThat(queue).anyMatch(line -> line.startsWith("1,") && !line.contains("new-file"));
    }

    @Test
    void thePageShowsWhomATipNamesAndHowItsWordsBegin() throws IOException, TriageProblem {
        decide("""
                tip_id,received_at,narrative,suspect_handles,suspect_phones
                1,24/11/2569 10:00,He wants money,Moochat:uncle_fishing_88,081 555 O142
                """);

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("[\"HANDLE\",\"moochat\",\"•••88\",\"uncle_fishing_88\"]")
                .contains("\"+66815550142\"")
                .contains("\"text\":[\"He wants money\"]");
    }

    @Test
    void aValueOfSeveralSubjectsIsShownAsContext() throws IOException, TriageProblem {
        StringBuilder rows = new StringBuilder("tip_id,received_at,narrative,suspect_handles,suspect_emails\n");
        for (int i = 0; i < 40; i++) {
            rows.append(i)
                    .append(",24/11/2569 10:00,hello,Moochat:person")
                    .append((char) ('a' + i % 26))
                    .append(i * 7919)
                    .append(",same.box@inbox.example\n");
        }
        Files.writeString(folder.resolve("no.csv"), """
                tip_a,mention_a,tip_b,mention_b,role,verdict
                0,0,1,0,suspect,not-same
                """);
        decide(rows.toString(), folder.resolve("no.csv"));

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("\"contexts\":[\"same.box@inbox.example\"")
                .contains("in 40 tips, of ");
    }

    private TriageOutcome decide(String table) throws IOException, TriageProblem {
        return decide(table, null);
    }

    private TriageOutcome decide(String table, @Nullable Path judgements) throws IOException, TriageProblem {
        Path input = Files.writeString(folder.resolve("tips-in.csv"), table);
        LinkSettings linking = LinkSettings.defaults().onThreads(1);
        Triage triage = Triage.with(new TriageSettings(null, judgements, null, linking, null, "", true));
        Intake.with(IntakeLimits.defaults(), 1).read(List.of(input), triage);
        return triage.decide(folder);
    }
}
