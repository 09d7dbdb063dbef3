// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateTipsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeTruthAndDecision() throws IOException {
        Files.writeString(folder.resolve("truth-mentions.csv"), """
                tip_id,role,mention,entity
                t1,suspect,0,s1
                t2,suspect,0,s1
                t3,suspect,0,s2
                t3,suspect,1,s1
                t1,victim,0,v1
                t2,victim,0,v1
                """);
        Files.writeString(folder.resolve("truth-tips.csv"), """
                tip_id,danger,viral,case
                t1,1,0,c1
                t2,0,0,c1
                t3,0,1,c1
                t4,0,1,c2
                """);
        Files.writeString(folder.resolve("entities.csv"), """
                tip_id,role,mention,entity
                t1,suspect,0,e1
                t2,suspect,0,e1
                t3,suspect,0,e1
                t9,suspect,0,e1
                t1,victim,0,e1
                t2,victim,0,e2
                """);
        Files.writeString(folder.resolve("tips.csv"), """
                tip_id,case,priority,band,reasons
                t3,k,10,MONITOR,
                t4,k,50,STANDARD,
                t2,k,90,URGENT,
                t1,k,70,URGENT,
                """);
    }

    private String figures() throws IOException {
        return EvaluateTips.evaluate(folder, folder).json();
    }

    @Test
    void scoresSuspectsAndVictimsApart() throws IOException {
        // suspects: claimed pairs 12 13 23 of which 12 is right; true pairs 12, 1-3', 2-3'
        assertThat(figures()).contains("\"suspect.precision\": 0.3333", "\"suspect.recall\": 0.3333");
        assertThat(figures()).contains("\"victim.precision\": 1.0000", "\"victim.recall\": 0.0000");
    }

    @Test
    void countsMentionsTheDecisionMissedOrInvented() throws IOException {
        assertThat(figures()).contains("\"suspect.mentions.missing\": 1", "\"suspect.mentions.extra\": 1");
    }

    @Test
    void findsDangerByPriorityAndNotByTheOrderOfTheFile() throws IOException {
        assertThat(figures()).contains("\"by-priority.danger.in-first-twice-their-number\": 1.0000");
        assertThat(figures()).contains("\"as-written.danger.in-first-twice-their-number\": 0.0000");
    }

    @Test
    void countsViralTipsInTheUpperHalf() throws IOException {
        assertThat(figures()).contains("\"by-priority.viral.in-upper-half\": 0.0000");
        assertThat(figures()).contains("\"as-written.viral.in-upper-half\": 1.0000");
    }
}
