// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.desk.facts.paper.FactSheet;
import org.kumkrong.estimation.GatePolicy;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.StudySettings;
import org.kumkrong.estimation.disclosure.OverlapReader;

class SheetWordsTest {
    private static final Counts.Lists FEW_ON_TWO =
            new Counts.Lists(List.of("a", "b", "c"), Map.of(1, 90L, 2, 60L, 4, 40L, 3, 10L));

    private static List<String> english(FactSheet sheet) {
        return sheet.sections().stream()
                .flatMap(section -> Stream.of(
                                Stream.of(section.heading(), section.statement()),
                                section.paragraphs().stream(),
                                section.points().stream())
                        .flatMap(each -> each))
                .map(Bilingual::en)
                .toList();
    }

    @Test
    void thaiYearsAreOfTheBuddhistEra() {
        assertThat(SampleSheet.words().day(LocalDate.of(2026, 3, 9)))
                .isEqualTo(new Bilingual("9 March 2026", "9 มีนาคม 2569"));
        assertThat(SampleSheet.supported().period().th()).isEqualTo("1 มกราคม 2568 ถึง 31 ธันวาคม 2568");
    }

    @Test
    void aNumberNeverStandsWithoutItsDoubts() {
        List<String> said = english(SampleSheet.supported());

        assertThat(said)
                .anyMatch(each -> each.contains("between 1,500 and 4,100"))
                .anyMatch(each -> each.contains("one in 3,300 to one in 9,300"))
                .anyMatch(each -> each.startsWith("No method sees people"))
                .anyMatch(each -> each.startsWith("That the lists do not all depend"))
                .anyMatch(each -> each.startsWith("Sources pass reports on"));
    }

    @Test
    void aRefusalHoldsNoNumber() {
        assertThat(english(SampleSheet.refused()))
                .contains("Nobody can tell from these lists. No number is given.")
                .anyMatch(each -> each.startsWith("The rules are the same on every sheet: 3 to 5 lists")
                        && each.contains("at least 50 children on them, 10 of them on two lists")
                        && each.contains("at most 20\u00a0%"))
                .noneMatch(each -> each.startsWith("On a list or on none") || each.contains("in every 1,000"));
    }

    @Test
    void theRulesInWordsAreThoseOfTheEngine() {
        GatePolicy policy = StudySettings.usual().policy();

        assertThat(OverlapReader.LISTS_MAX).isEqualTo(5);
        assertThat(List.of(policy.peopleMin(), policy.overlapMin())).containsExactly(50L, 10L);
        assertThat(List.of(policy.spreadMax(), policy.widthMax(), policy.influenceMax()))
                .containsExactly(3.0, 10.0, 0.2);
    }

    @Test
    void everyRefusalReadsTheSame() {
        List<String> refused = english(SampleSheet.refused());

        assertThat(english(SampleSheet.withSource("ncmec"))).isEqualTo(refused);
        assertThat(english(SampleSheet.supportedOf(FEW_ON_TWO))).isEqualTo(refused);
        assertThat(refused).noneMatch(each -> each.contains("shelter-north") || each.contains("ncmec"));
    }

    @Test
    void doubtsThatNameListsOrHoldCountsStayInside() {
        List<String> range = english(SampleSheet.fullWithRange());

        assertThat(range)
                .anyMatch(each -> each.contains("between 1,500 and 4,100"))
                .containsOnlyOnce("The lists may depend on one another in ways that no chosen model holds.")
                .containsOnlyOnce("Other methods, or the same method without one of the lists, may give estimates"
                        + " outside these ends.")
                .noneMatch(each -> each.contains("shelter-north") || each.contains("4.1") || each.contains("0.003"));
    }

    /// Which of them hold for these lists would tell of overlaps.
    @Test
    void doubtsAreTheSameBesideEveryRange() {
        List<String> inTwoWays = english(SampleSheet.fullWithRange());

        assertThat(inTwoWays).isEqualTo(english(SampleSheet.supported())).hasSizeGreaterThan(12);
    }

    @Test
    void theUnitReadsWhy() {
        SheetWords words = SampleSheet.words();
        HiddenFigure refused =
                new HiddenFigure(null, List.of(Sentence.of("gate.contained", "b", "a")), List.of(), List.of());

        InsideReasons read = InsideReasons.of(
                words.inside(SampleSheet.of(FEW_ON_TWO), refused).bytes());
        InsideReasons one = words.inside(SampleSheet.of(new Counts.Lists(List.of("a"), Map.of(1, 9L))), null);

        assertThat(read.said())
                .extracting(Bilingual::en)
                .singleElement()
                .asString()
                .startsWith("Everybody on the list b");
        assertThat(one.said())
                .extracting(Bilingual::en)
                .singleElement()
                .asString()
                .startsWith("Only one source");
    }

    @Test
    void nothingThatIsThereReadsAsNothing() {
        FactSheet.Grid cases = SampleSheet.rounded().grids().getFirst();

        assertThat(cases.lines()).hasSize(4).allSatisfy(line -> {
            assertThat(line.number()).isEqualTo(new Bilingual("under 11", "น้อยกว่า 11"));
            assertThat(line.least()).isEqualTo(1);
            assertThat(line.most()).isEqualTo(10);
        });
    }

    @Test
    void whatIsSaidOfProtectionIsTrueOfTheMethod() {
        assertThat(said(SampleSheet.rounded()))
                .anyMatch(each -> each.contains("rounded by itself")
                        && each.contains("15 stands for 11 to 17")
                        && each.contains("fewer than three values"))
                .noneMatch(each -> each.contains("totals are sums") || each.contains("left out (c)"));
        assertThat(said(SampleSheet.supported()))
                .anyMatch(each -> each.contains("Numbers from 1 to below 11 are left out (c)"));
    }

    @Test
    void whatIsSaidAgainstNumbersStandsOnlyBesideOne() {
        List<String> against = List.of(
                "On real lists of known size",
                "Lists that avoid",
                "Some statisticians reject",
                "Intervals of this kind held the truth in 95 to 98");

        for (String words : against) {
            assertThat(english(SampleSheet.supported())).anyMatch(each -> each.startsWith(words));
            assertThat(english(SampleSheet.fullWithRange())).anyMatch(each -> each.startsWith(words));
            assertThat(english(SampleSheet.refused())).noneMatch(each -> each.startsWith(words));
            assertThat(english(SampleSheet.withSource("ncmec"))).noneMatch(each -> each.startsWith(words));
        }
    }

    @Test
    void howAnEstimateIsMadeStandsOnlyBesideOne() {
        assertThat(said(SampleSheet.supported())).anyMatch(each -> each.startsWith("Log-linear models"));
        for (FactSheet sheet : List.of(SampleSheet.refused(), SampleSheet.withSource("ncmec"))) {
            assertThat(said(sheet))
                    .noneMatch(each -> each.contains("seed") || each.contains("draws"))
                    .anyMatch(each -> each.startsWith("docs/estimation.md"));
        }
    }

    @Test
    void aLetterThatIsNotThereIsNotExplained() {
        FactSheet sheet = SampleSheet.withNothingHidden();

        assertThat(said(sheet))
                .noneMatch(each -> each.contains("(c)") || each.contains("which c"))
                .anyMatch(each -> each.startsWith("Every number here is 0 or at least 11."));
        assertThat(sheet.grids()).noneMatch(grid -> grid.note().en().contains("c: "));
    }

    /// `facts_counted` takes the day of arrival where a report has none, roles victim and recipient, and any age.
    @Test
    void whatIsCountedIsSaidAsItIs() {
        FactSheet sheet = SampleSheet.supported();
        FactSheet.Grid reports = sheet.grids().get(1);
        FactSheet.Grid children = sheet.grids().get(2);

        assertThat(reports.note().en())
                .contains("By the day the source received them; where a report does not say, by the day it reached");
        assertThat(reports.note().th()).contains("หากรายงานไม่ระบุ ใช้วันที่รายงานมาถึงหน่วยงานนี้");
        assertThat(children.caption())
                .isEqualTo(new Bilingual(
                        "Victims and recipients in these reports", "ผู้เสียหายและผู้รับข้อความในรายงานเหล่านี้"));
        assertThat(children.note().en())
                .contains("to whom the person reported wrote or sent something", "age is not tested", "adults can be");
        assertThat(children.note().th()).contains("ส่งข้อความหรือไฟล์ไปถึง", "ไม่ได้ตรวจสอบอายุ", "อาจมีผู้ใหญ่");
        assertThat(english(sheet))
                .anyMatch(each -> each.contains("older reports without a day that arrived together"))
                .noneMatch(each -> each.contains("Ages are as reported"));
    }

    @Test
    void whatIsTypedByHandIsKnown() {
        assertThat(SheetWords.namesPopulation(SampleSheet.supported())).isTrue();
        assertThat(SheetWords.namesPopulation(SampleSheet.fullWithRange())).isTrue();
        assertThat(SheetWords.namesPopulation(SampleSheet.supportedOf(FEW_ON_TWO)))
                .isFalse();
        assertThat(SheetWords.namesPopulation(SampleSheet.refused())).isFalse();
        assertThat(SheetWords.namesPopulation(SampleSheet.rounded())).isFalse();
    }

    @Test
    void nobodyIsPromisedAnAnswerWhereNoAddressIsGiven() {
        SheetWords words = SampleSheet.words();
        FactSheet sheet = SampleSheet.rounded();

        assertThat(said(sheet)).noneMatch(each -> each.contains("unit named above"));
        assertThat(sheet.made()).noneMatch(field -> field.name().en().equals("Questions"));
        FactSheet asked = words.withContact(sheet, "facts@ticac.example");
        assertThat(said(asked)).hasSize(said(sheet).size() + 1).endsWith("facts@ticac.example");
        assertThat(words.withContact(asked, "")).isEqualTo(sheet);
    }

    @Test
    void theProgramIsNeverBlank() {
        assertThat(List.of(SheetWords.version(null), SheetWords.version(" "), SheetWords.version("0.1.0")))
                .containsExactly("development", "development", "0.1.0");
    }

    private static List<String> said(FactSheet sheet) {
        return sheet.made().stream().map(field -> field.said().en()).toList();
    }

    @Test
    void aLetterInATableIsExplainedThere() {
        List<FactSheet.Grid> grids = SampleSheet.supported().grids();

        assertThat(grids.get(0).note().en()).doesNotContain("c: left out");
        assertThat(grids.get(1).note().en()).contains("c: left out");
        assertThat(grids.get(1).note().th()).contains("c คือ");
    }

    @Test
    void everyObjectionStandsOnEverySheet() {
        for (FactSheet sheet :
                List.of(SampleSheet.supported(), SampleSheet.refused(), SampleSheet.withSource("ncmec"))) {
            assertThat(english(sheet))
                    .anyMatch(each -> each.startsWith("Reports are not children"))
                    .anyMatch(each -> each.startsWith("More reports can mean"))
                    .anyMatch(each -> each.startsWith("Most harm to children is told to nobody"))
                    .anyMatch(each -> each.startsWith("The method takes all children"));
        }
    }
}
