// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.estimation.Studies.QUICK;
import static org.kumkrong.estimation.Studies.table;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a study says of the same people on fewer, joined lists.
class JoinedListsTest {
    /// Police and National Crime Agency as one list are the published five-list table, for which there is a
    /// range only.
    @Test
    void samePeopleOnMoreListsGetNoMoreThanOnFewer() throws IOException {
        StudySettings settings = QUICK.withDraws(500, 200);
        Study five = Study.of(table("UKdat_5"), settings, Studies::silent);
        Study six = Study.of(table("UKdat"), settings, Studies::silent);
        StringBuilder page = new StringBuilder();

        six.writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(five.headline()).isInstanceOf(Headline.RangeOnly.class);
        assertThat(six.headline()).isInstanceOfSatisfying(Headline.RangeOnly.class, range -> {
            assertThat(range.reasons().toString())
                    .contains(
                            "differ by 2.5 times",
                            "The most is said by “best of all models” with PF + NCA as one list");
            assertThat(range.doubts().toString())
                    .contains("with each two of these joined into one")
                    .contains("With LA + PF as one list one person more or less changes the estimate by 93 %")
                    .contains("The range holds what the estimate becomes then");
            assertThat(range.figure().upper()).isGreaterThanOrEqualTo(26_000);
        });
        assertThat(page.toString())
                .contains("The same people on joined lists", "บุคคลกลุ่มเดียวกันเมื่อรวมบัญชี", ">25,000</td>");
    }

    @Test
    void methodsThatContradictOneAnotherOnJoinedListsRefuse() {
        Headline headline =
                Study.of(table("Ned"), QUICK.withDraws(200, 5), Studies::silent).headline();

        assertThat(headline)
                .isInstanceOfSatisfying(
                        Headline.Refused.class,
                        refused -> assertThat(refused.reasons().toString())
                                .contains("The methods differ by 5.8 times", "as one list"));
    }

    /// Twelve people are on two lists or more; where the two lists that share eight are one, only four.
    @Test
    void listsThatShareEnoughOnlyWithinOnePairAreRefused() {
        Map<Integer, Long> counts = new HashMap<>();
        for (int list = 0; list < 6; list++) {
            counts.put(1 << list, 20L);
        }
        counts.putAll(Map.of(0b11, 8L, 0b101, 1L, 0b1001, 1L, 0b110000, 2L));
        CaptureTable table = CaptureTable.of(List.of("A", "B", "C", "D", "E", "F"), counts);

        Headline headline =
                Study.of(table, QUICK.withDraws(200, 5), Studies::silent).headline();

        assertThat(((Headline.Refused) headline).reasons().toString())
                .doesNotContain("Fewer than 10 people are on two lists")
                .contains("With A + B as one list fewer than 10 people are on two lists or more");
    }

    /// Of the hares one more or less moves the estimate by 1.87 %, and with two lists as one by up to 2.03 %.
    @Test
    void onePersonMustNotMoveANumberOnJoinedListsEither() {
        StudySettings settings = new StudySettings(300, 5, 1, 2, 0.95, null, null, null, influenceOfAtMost(0.0195));

        Headline headline = Study.of(table("hare"), settings, Studies::silent).headline();

        assertThat(((Headline.Refused) headline).reasons().toString())
                .contains("With o2 + o6 as one list one person more or less changes the estimate by 2 %")
                .doesNotContain("[One person");
    }

    private static GatePolicy influenceOfAtMost(double share) {
        GatePolicy usual = GatePolicy.usual();
        return new GatePolicy(
                usual.peopleMin(),
                usual.overlapMin(),
                usual.refusedDrawsMax(),
                share,
                usual.widthMax(),
                usual.spreadMax(),
                usual.spreadOfNumberMax(),
                usual.containedTold(),
                usual.containedMax(),
                usual.drawsMin(),
                usual.misfitMin(),
                usual.missedLinksMax());
    }
}
