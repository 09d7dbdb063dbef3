// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreparePeopleTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeAnswersAndQuestions() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), "rec_id, name\nrec-7-org, ann\nrec-8-org, bea\nrec-7-dup-0, anne\n");
    }

    private void prepare(String file) throws IOException {
        PeopleSet set = new PeopleSet(
                "tiny", List.of(file), Set.of("rec_id"), new PeopleSet.Truth.Within("rec_id", "rec-([0-9]+)-"));
        PreparePeople.of(folder, folder.resolve("out")).prepare(set);
    }

    @Test
    void takesTheAnswerOutOfTheTable() throws IOException {
        prepare("people.csv");

        assertThat(Files.readString(folder.resolve("out/tiny/people.csv")))
                .doesNotContain("rec")
                .contains(" name", " anne");
    }

    @Test
    void keepsTheAnswerOfEachRowThroughTheShuffle() throws IOException {
        prepare("people.csv");

        List<String> names = Files.readAllLines(folder.resolve("out/tiny/people.csv"));
        List<String> answers = Files.readAllLines(folder.resolve("out/tiny/truth.csv"));
        assertThat(answers.get(names.indexOf(" anne"))).isEqualTo("people.csv," + names.indexOf(" anne") + ",7");
        assertThat(answers.get(names.indexOf(" bea"))).isEqualTo("people.csv," + names.indexOf(" bea") + ",8");
    }

    @Test
    void leavesOutASetThatIsNotThere() throws IOException {
        prepare("absent.csv");

        assertThat(folder.resolve("out/tiny")).doesNotExist();
    }
}
