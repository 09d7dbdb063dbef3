// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.Tip;
import org.kumkrong.linkage.Judgement;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.people.MentionIndex;
import org.kumkrong.triage.people.People;

class WordsOnTipsTest {
    private static final String HEADER = "tip_a,mention_a,tip_b,mention_b,role,verdict\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'=1+1,0,plain,0,victim,same",
                "=1+1,0,plain,0,victim,same",
                " plain ,0,'=1+1,0, victim ,SAME",
                "plain,0,'=1+1,0,victim/victim,same"
            })
    void findsAnIdAsTheFilesWriteIt(String row) throws IOException {
        var mentions = children(tip("=1+1", Role.VICTIM), tip("plain", Role.VICTIM));

        assertThat(read(HEADER + row).about(mentions, new String[] {"=1+1", "plain"}))
                .containsExactly(new Judgement(
                        row.strip().startsWith("plain") ? 1 : 0,
                        row.strip().startsWith("plain") ? 0 : 1,
                        Judgement.Verdict.SAME));
    }

    @Test
    void findsEachMentionOfALinkBetweenAVictimAndARecipient() throws IOException {
        var mentions = children(tip("a", Role.VICTIM), tip("b", Role.RECIPIENT));

        var words = read(HEADER + "a,0,b,0,victim/recipient,not-same");

        assertThat(words.about(mentions, new String[] {"a", "b"}))
                .containsExactly(new Judgement(0, 1, Judgement.Verdict.NOT_SAME));
    }

    @Test
    void readsAFileThatASpreadsheetMarkedAsUtf8() throws IOException {
        var mentions = children(tip("a", Role.VICTIM), tip("b", Role.VICTIM));

        var words = read("\uFEFF" + HEADER + "a,0,b,0,victim,unsure");

        assertThat(words.about(mentions, new String[] {"a", "b"})).hasSize(1);
    }

    @Test
    void passesOverTipsThatAreNotThere() throws IOException {
        var mentions = children(tip("a", Role.VICTIM), tip("b", Role.VICTIM));

        assertThat(read(HEADER + "a,0,elsewhere,0,victim,same").about(mentions, new String[] {"a", "b"}))
                .isEmpty();
    }

    @Test
    void writesOneRoleWhereBothMentionsHaveItAndElseBothInOrder() {
        assertThat(MentionKey.roles(Role.VICTIM, Role.VICTIM)).isEqualTo("victim");
        assertThat(MentionKey.roles(Role.VICTIM, Role.RECIPIENT)).isEqualTo("victim/recipient");
        assertThat(MentionKey.firstRole("victim/recipient")).isEqualTo("victim");
        assertThat(MentionKey.secondRole("victim/recipient")).isEqualTo("recipient");
    }

    private WordsOnTips read(String text) throws IOException {
        return WordsOnTips.read(Files.writeString(folder.resolve("judgements.csv"), text));
    }

    private static MentionIndex children(Tip... tips) {
        var people = new People();
        for (int i = 0; i < tips.length; i++) {
            people.add(i, tips[i]);
        }
        return people.link(LinkSettings.defaults().onThreads(1), People.HumanWords.none())
                .children()
                .mentions();
    }

    private static Tip tip(String id, Role role) {
        return new Tip(
                "test",
                id,
                SourceFormat.REFERRAL_CSV,
                new RawSource("test.csv", 2, "00"),
                null,
                null,
                IncidentKind.OTHER,
                "",
                "",
                "",
                "",
                java.util.Set.of(),
                List.of(new Mention(role, 0, List.of(), Map.of())),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
