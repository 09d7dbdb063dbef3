// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.search.SoughtWords;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Passage;

class SpokenTextTest {
    private static final String TEXT = "call 081 555 0142 or write";

    private static Passage passage() {
        Identifier phone = new Identifier(
                IdentifierKind.PHONE,
                "",
                "+66815550142",
                "",
                "081 555 0142",
                new Identifier.Origin.FreeText(0, 5, 17),
                null,
                -1);
        return new Passage(Passage.Kind.NARRATIVE, "narrative", TEXT, List.of(phone), List.of());
    }

    private static String drawn(String sought) {
        StringBuilder drawn = new StringBuilder();
        SpokenText.of(passage(), SoughtWords.of(sought), List.of())
                .pieces()
                .forEach(piece -> drawn.append(piece.sought() ? "*" : "")
                        .append(piece.kind().isEmpty() ? "" : piece.kind() + ":")
                        .append('[')
                        .append(piece.words())
                        .append(']'));
        return drawn.toString();
    }

    @Test
    void marksWhereAnIdentifierWasFound() {
        assertThat(drawn("")).isEqualTo("[call ]PHONE:[081 555 0142][ or write]");
    }

    @Test
    void marksWhatIsSoughtInsideAndOutside() {
        assertThat(drawn("555 write")).isEqualTo("[call ]PHONE:[081 ]*PHONE:[555]PHONE:[ 0142][ or ]*[write]");
    }

    @Test
    void losesNoLetter() {
        assertThat(String.join(
                        "",
                        SpokenText.of(passage(), SoughtWords.of("a l"), List.of()).pieces().stream()
                                .map(SpokenText.Piece::words)
                                .toList()))
                .isEqualTo(TEXT);
    }

    @Test
    void coversWhatSaysWhoAChildIs() {
        List<SpokenText.Piece> pieces = SpokenText.of(
                        passage(), SoughtWords.of("555"), List.of(new ChildCover(5, 17, IdentifierKind.PHONE)))
                .pieces();

        assertThat(pieces)
                .containsExactly(
                        new SpokenText.Piece("call ", "", false, false),
                        new SpokenText.Piece("", "PHONE", false, true),
                        new SpokenText.Piece(" or write", "", false, false));
    }
}
