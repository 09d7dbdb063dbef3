// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.desk.search.SoughtWords;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.Tip;

class ChildCoverTest {
    private static Identifier field(IdentifierKind kind, String raw) {
        return new Identifier(kind, "", raw, "", raw, new Identifier.Origin.Field("test"), null, -1);
    }

    private static Tip tip(String text, Role role, Identifier... identifiers) {
        return new Tip(
                "test",
                "t1",
                SourceFormat.values()[0],
                new RawSource("test.csv", 0, "00"),
                null,
                null,
                IncidentKind.OTHER,
                "",
                "",
                "",
                "",
                Set.of(),
                List.of(new Mention(role, 0, List.of(identifiers), Map.of())),
                List.of(),
                List.of(new Passage(Passage.Kind.NARRATIVE, "narrative", text, List.of(), List.of())),
                List.of(),
                Map.of());
    }

    private static String covered(Tip tip) {
        return ChildCover.over(tip.passages().getFirst().text(), ChildCover.in(tip, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        he wrote to Mali Sukjai     | he wrote to ▮▮▮▮▮▮▮▮▮▮▮
        mali, her mother calls      | ▮▮▮▮, her mother calls
        she formalised it           | she formalised it
        """)
    void coversANameWhereverItStandsAsAWord(String text, String shown) {
        assertThat(covered(tip(text, Role.VICTIM, field(IdentifierKind.PERSON_NAME, "Mali Sukjai"))))
                .isEqualTo(shown);
    }

    @Test
    void coversThaiInsideWhatIsWrittenWithoutBlanks() {
        assertThat(covered(tip("เขาทักน้องมะลิทุกคืน", Role.VICTIM, field(IdentifierKind.NICKNAME, "มะลิ"))))
                .isEqualTo("เขาทักน้อง▮▮▮▮ทุกคืน");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ถึง โจ อายุ 17 ปี   | ถึง ▮▮ อายุ 17 ปี
        น้องโจถูกข่มขู่       | น้อง▮▮ถูกข่มขู่
        เขาเป็นโจรออนไลน์   | เขาเป็นโจรออนไลน์
        """)
    void coversAShortNameWhereItStandsByItself(String text, String shown) {
        assertThat(covered(tip(text, Role.VICTIM, field(IdentifierKind.NICKNAME, "โจ"))))
                .isEqualTo(shown);
    }

    @Test
    void coversWhatWasFoundInTheTextAndLeavesTheAge() {
        String text = "she is 12, write to kwan99";
        Identifier handle = new Identifier(
                IdentifierKind.HANDLE,
                "chat",
                "kwan99",
                "",
                "kwan99",
                new Identifier.Origin.FreeText(0, 20, 26),
                null,
                -1);
        Identifier age = new Identifier(
                IdentifierKind.AGE, "", "12", "", "12", new Identifier.Origin.FreeText(0, 7, 9), null, -1);

        assertThat(covered(tip(text, Role.VICTIM, handle, age))).isEqualTo("she is 12, write to ▮▮▮▮▮▮");
    }

    @Test
    void leavesWhatSaysWhoASuspectIs() {
        assertThat(covered(tip("it was Somchai", Role.SUSPECT, field(IdentifierKind.PERSON_NAME, "Somchai"))))
                .isEqualTo("it was Somchai");
    }

    @Test
    void isFoundByNoShownStretchOfASearch() {
        Tip tip = tip("he wrote to Mali", Role.VICTIM, field(IdentifierKind.PERSON_NAME, "Mali Sukjai"));

        assertThat(Found.in(tip, SoughtWords.of("mali")).where()).isEmpty();
        assertThat(Found.in(tip, SoughtWords.of("wrote")).pieces())
                .extracting(Found.Piece::words)
                .noneMatch(words -> words.contains("Mali"));
    }
}
