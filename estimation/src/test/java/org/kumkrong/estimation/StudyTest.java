// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.estimation.study.Interval;

class StudyTest {
    private static final StudySettings QUICK =
            StudySettings.usual().withDraws(2_000, 200).onThreads(2);

    /// The numbers of R, and the verdict that the rules of `docs/estimation.md` give.
    @ParameterizedTest
    @CsvSource({
        "Kosovo,range,14341.6638,14341.6638,10356.5190,12594",
        "Korea,range,268.777778,157.166667,157.166667,163",
        "Australia,refused,6496.008695,6496.008695,6496.008695,2253",
        "NewOrl_5,ok,1034.151065,1034.151065,1034.151065,869",
        "Western,refused,2483.383920,2483.383920,2483.383920,2133"
    })
    void publishedTablesHaveTheirNumbersAndVerdicts(
            String table, String status, double stepwise, double pairs, double all, double graphs) throws IOException {
        List<String> rows = estimates(Study.of(table(table), QUICK, StudyTest::silent));

        assertThat(rows.getFirst()).isEqualTo("method,model,n,estimate,lower,upper,level,interval,status,reason");
        assertThat(number(rows, "stepwise")).isCloseTo(stepwise, within(1e-6 * stepwise));
        assertThat(number(rows, "bic-2")).isCloseTo(pairs, within(1e-6 * pairs));
        assertThat(number(rows, "bic-all")).isCloseTo(all, within(1e-6 * all));
        assertThat(number(rows, "dga")).isEqualTo(graphs);
        assertThat(row(rows, "headline")).contains("," + status + ",");
        assertThat(row(rows, "headline").startsWith("headline,[") && status.equals("ok"))
                .isEqualTo(status.equals("ok"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NewOrl_5", "hare"})
    void sameBytesOnAnyNumberOfThreads(String name) throws IOException {
        CaptureTable table = table(name);
        List<String> outcomes = new ArrayList<>();

        for (int threads : new int[] {1, 2, 8}) {
            Study study = Study.of(table, QUICK.withDraws(1_000, 100).onThreads(threads), StudyTest::silent);
            StringBuilder all = new StringBuilder();
            study.writeEstimates(all);
            study.writeModels(all);
            study.writeReport(new ReportOptions(true, "Kumkrong"), all);
            outcomes.add(all.toString());
        }

        assertThat(outcomes.get(1)).isEqualTo(outcomes.get(0));
        assertThat(outcomes.get(2)).isEqualTo(outcomes.get(0));
    }

    @Test
    void everyModelThatWasTriedIsListed() throws IOException {
        StringBuilder models = new StringBuilder();

        Study.of(table("Artificial_3"), QUICK, StudyTest::silent).writeModels(models);

        assertThat(models.toString().lines().skip(1)).hasSize(8);
        assertThat(models.toString().lines())
                .contains("[12|3],2,1,,,,,")
                .anyMatch(line -> line.startsWith("[1|2|3],1,0,539.0939"));
    }

    /// Tables with something wrong planted in them, and the words that must name it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40,30,6, 20,5,4,3|A shares nobody with any other|no",
                "40,30,9, 20,8,7,3|do not cover the same people|same",
                "9,8,3, 6,3,2,1|Fewer than 50 people are on the lists in all|no",
                "40,30,3, 20,2,2,0|Fewer than 10 people are on two lists|no",
                "0,30,9, 20,0,0,0|Everybody on the list A is on B too|no"
            })
    void plantedFaultsAreRefusedInWords(String cells, String words, String declared) {
        String[] parts = cells.split(",\\s*");
        Map<Integer, Long> counts = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            counts.put(i + 1, Long.parseLong(parts[i].strip()));
        }
        if (words.startsWith("A shares")) {
            counts.putAll(Map.of(3, 0L, 5, 0L, 7, 0L));
        }
        CaptureTable table = CaptureTable.of(List.of("A", "B", "C"), counts);
        StudySettings settings = declared.equals("same") ? QUICK.declaring(false) : QUICK.declaring(true);

        Headline headline =
                Study.of(table, settings.withDraws(300, 200), StudyTest::silent).headline();

        assertThat(headline).isInstanceOf(Headline.Refused.class);
        assertThat(((Headline.Refused) headline).reasons().toString()).contains(words);
        assertThat(headline.doubts().toString()).contains("No method sees people whom no list could ever have met");
    }

    /// One person on each of two overlaps: some draws lose both, and then nothing bounds the total.
    @Test
    void drawsWithoutAModelLeaveTheIntervalOpen() throws IOException {
        CaptureTable table = CaptureTable.of(List.of("A", "B", "C"), Map.of(1, 40L, 2, 30L, 4, 20L, 3, 1L, 6, 1L));
        Study study = Study.of(table, QUICK.withDraws(400, 200), StudyTest::silent);
        StringBuilder page = new StringBuilder();

        study.writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(((Headline.Refused) study.headline()).reasons().toString())
                .contains("of the draws have no valid model")
                .contains("The upper end of the interval is ∞ times");
        assertThat(row(estimates(study), "stepwise")).contains(",Inf,");
        assertThat(page).contains("–∞");
    }

    @Test
    void twoListsAreForOrientationOnly() throws IOException {
        CaptureTable table = CaptureTable.of(List.of("A", "B"), Map.of(1, 60L, 2, 50L, 3, 20L));

        Study study = Study.of(table, QUICK, StudyTest::silent);

        assertThat(study.headline()).isInstanceOf(Headline.Refused.class);
        List<String> rows = estimates(study);
        // By hand: 81 · 71 / 21 − 1.
        assertThat(number(rows, "chapman")).isCloseTo(272.857142857, within(1e-6));
        assertThat(row(rows, "chapman")).contains("orientation");
        assertThat(row(rows, "stepwise")).startsWith("stepwise,,130,,,,,,refused,");
    }

    @Test
    void nobodyAndNothingSharedAreRefusedWithoutNumbers() throws IOException {
        Study nobody = Study.of(CaptureTable.of(List.of("A", "B", "C"), Map.of()), QUICK, StudyTest::silent);
        Study apart = Study.of(
                CaptureTable.of(List.of("A", "B", "C"), Map.of(1, 50L, 2, 40L, 4, 30L)),
                QUICK.withDraws(200, 200),
                StudyTest::silent);

        for (Study study : List.of(nobody, apart)) {
            assertThat(study.headline()).isInstanceOf(Headline.Refused.class);
            assertThat(estimates(study).stream().skip(1))
                    .allMatch(row -> row.matches("[a-z0-9-]+,(\\[[^,]*])?,\\d+,,,,,,refused,.+"));
        }
        assertThat(row(estimates(apart), "main-effects")).contains("nobody was found on exactly");
    }

    @Test
    void moreMissedLinksThanCanBeCorrectedAreRefused() throws IOException {
        Study many = Study.of(table("Kosovo"), QUICK.withDraws(200, 20).withMissedLinks(0.2), StudyTest::silent);
        Study few = Study.of(table("Kosovo"), QUICK.withDraws(2_000, 20).withMissedLinks(0.02), StudyTest::silent);

        assertThat(((Headline.Refused) many.headline()).reasons().toString()).contains("More than 15 %");
        assertThat(few.headline().doubts().toString()).contains("corrected for 2 % missed links");
        assertThat(number(estimates(few), "stepwise")).isLessThan(14341);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NewOrl", "hare", "UKdat"})
    void manyListsHaveAtLeastTheStepwiseEstimate(String table) throws IOException {
        List<String> rows = estimates(Study.of(table(table), QUICK.withDraws(200, 20), StudyTest::silent));

        assertThat(number(rows, "stepwise")).isPositive();
        assertThat(row(rows, "bic-2")).contains("refused,With more than 5 lists");
        assertThat(row(rows, "dga")).contains("refused,With more than 5 lists");
    }

    /// Police and National Crime Agency as one list are the published five-list table, for which there is a
    /// range only.
    @Test
    void samePeopleOnMoreListsGetNoMoreThanOnFewer() throws IOException {
        StudySettings settings = QUICK.withDraws(500, 200);
        Study five = Study.of(table("UKdat_5"), settings, StudyTest::silent);
        Study six = Study.of(table("UKdat"), settings, StudyTest::silent);
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
        Headline headline = Study.of(table("Ned"), QUICK.withDraws(200, 5), StudyTest::silent)
                .headline();

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
                Study.of(table, QUICK.withDraws(200, 5), StudyTest::silent).headline();

        assertThat(((Headline.Refused) headline).reasons().toString())
                .doesNotContain("Fewer than 10 people are on two lists")
                .contains("With A + B as one list fewer than 10 people are on two lists or more");
    }

    /// Of the hares one more or less moves the estimate by 1.87 %, and with two lists as one by up to 2.03 %.
    @Test
    void onePersonMustNotMoveANumberOnJoinedListsEither() {
        StudySettings settings = new StudySettings(300, 5, 1, 2, 0.95, null, null, null, influenceOfAtMost(0.0195));

        Headline headline = Study.of(table("hare"), settings, StudyTest::silent).headline();

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

    @Test
    void fewDrawsMakeNoIntervalAndNoNumber() throws IOException {
        Study study = Study.of(table("NewOrl_5"), QUICK.withDraws(199, 1), StudyTest::silent);
        List<String> rows = estimates(study);

        assertThat(((Headline.Refused) study.headline()).reasons().toString())
                .contains("Too few draws for an interval: 199; at least 200");
        assertThat(row(rows, "stepwise")).containsPattern("\\],\\d+,1034\\.15[0-9]*,,,,,ok,");
        assertThat(row(rows, "bic-all")).containsPattern("\\],\\d+,1034\\.15[0-9]*,,,,,ok,");
    }

    /// The deviance by R, 1.6e-7; leaving EXH out gives 6,000, and HRW 22,000.
    @Test
    void whatContradictsANumberStandsBesideIt() throws IOException {
        Study kosovo = Study.of(table("Kosovo"), QUICK, StudyTest::silent);
        Study orleans = Study.of(table("NewOrl_5"), QUICK, StudyTest::silent);
        StringBuilder page = new StringBuilder();

        kosovo.writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(kosovo.headline().doubts().toString())
                .contains("The data reject the chosen model (p <0.001)")
                .contains("lies more than 10 behind the best of all models")
                .contains("EXH 6,0");
        assertThat(kosovo.headline()).isInstanceOfSatisfying(Headline.RangeOnly.class, range -> {
            assertThat(range.reasons().toString()).contains("The data reject the model of the stepwise estimate");
            assertThat(range.figure().lower()).isLessThan(9_000);
            assertThat(range.figure().upper()).isGreaterThan(20_000);
        });
        assertThat(page)
                .contains("Fit of the stepwise model: deviance ", "p &lt;0.001")
                .containsPattern(
                        "The ring is the model of the stepwise estimate, \\[[0-9|]+\\]; its criterion lies 22 behind")
                .contains("class=\"chosen\"", "those 95 to 98 of 100 promise nothing for this page");
        assertThat(orleans.headline().doubts().toString()).doesNotContain("reject", "outside these ends: bic");
    }

    /// Three lists of 330 people that say 620, between 540 and 730.
    @ParameterizedTest
    @CsvSource({
        "330,refused,no larger than the number",
        "400,refused,whole interval lies above",
        "650,ok,reaches beyond",
        "9000,ok,"
    })
    void populationIsNeverExceededInSilence(long population, String status, String words) throws IOException {
        CaptureTable table =
                CaptureTable.of(List.of("A", "B", "C"), Map.of(1, 100L, 2, 80L, 3, 30L, 4, 70L, 5, 25L, 6, 20L, 7, 5L));
        StringBuilder page = new StringBuilder();

        Study study = Study.of(table, QUICK.withPopulation(population), StudyTest::silent);
        study.writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(row(estimates(study), "headline")).contains("," + status + ",");
        assertThat(words == null ? "" : words)
                .satisfies(said -> assertThat(row(estimates(study), "headline")).contains(said))
                .satisfies(said -> assertThat(page).contains(said));
        assertThat(page.toString().contains("in every 1,000")).isEqualTo(words == null);
        assertThat(row(estimates(study), "headline").contains("population")).isEqualTo(words != null);
    }

    /// A is a copy of B, less four ids and with three new ones; C is another list.
    @Test
    void nearCopyOfAListIsNoListOfItsOwn() {
        Headline copied = headlineOf(Map.of(1, 3L, 2, 4L, 3, 220L, 4, 150L, 5, 1L, 6, 2L, 7, 40L));
        Headline tenth = headlineOf(Map.of(1, 16L, 2, 40L, 3, 220L, 4, 150L, 5, 2L, 6, 12L, 7, 40L));
        Headline apart = headlineOf(Map.of(1, 60L, 2, 40L, 3, 220L, 4, 150L, 5, 2L, 6, 12L, 7, 40L));

        assertThat(((Headline.Refused) copied).reasons().toString())
                .containsOnlyOnce("At least 95 % of the people on the list A are on B too")
                .doesNotContain("on the list B are on A");
        assertThat(tenth.doubts().toString()).contains("At least 90 % of the people on the list A are on B too");
        assertThat(apart.doubts().toString()).doesNotContain("hardly a list of its own");
    }

    /// B holds nearly everybody on A, and nearly everybody else too.
    @Test
    void listThatHoldsNearlyEverybodyIsNoCopy() {
        Headline headline = headlineOf(Map.of(1, 6L, 2, 400L, 3, 180L, 4, 5L, 5, 1L, 6, 160L, 7, 60L));

        assertThat(headline.doubts().toString()).contains("At least 95 % of the people on the list A are on B too");
        assertThat(
                        headline instanceof Headline.Refused refused
                                ? refused.reasons().toString()
                                : "")
                .doesNotContain("hardly a list");
    }

    private static Headline headlineOf(Map<Integer, Long> counts) {
        return Study.of(CaptureTable.of(List.of("A", "B", "C"), counts), QUICK.withDraws(300, 200), StudyTest::silent)
                .headline();
    }

    @Test
    void bareNumbersCannotBeHad() {
        List<Class<?>> shown = List.of(
                Study.class,
                Headline.class,
                Headline.Supported.class,
                Headline.RangeOnly.class,
                Headline.Refused.class,
                Figure.class,
                Prevalence.class);

        List<String> numbers = shown.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && isNumber(method))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .filter(name -> !name.endsWith(".hashCode"))
                .sorted()
                .toList();

        assertThat(numbers).containsExactly("Figure.level", "Figure.lower", "Figure.upper", "Prevalence.population");
    }

    private static boolean isNumber(Method method) {
        return Stream.of(int.class, long.class, double.class, float.class)
                        .anyMatch(type -> type == method.getReturnType())
                || Number.class.isAssignableFrom(method.getReturnType());
    }

    @Test
    void figuresAreRoundedOutward() throws IOException {
        Headline.Supported orleans = (Headline.Supported)
                Study.of(table("NewOrl_5"), QUICK, StudyTest::silent).headline();
        Figure figure = Figure.number(14_341.66, new Interval(12_404, 16_610, Interval.Kind.UNION), 0.95, 4_400);

        Prevalence prevalence = new Prevalence(figure, 2_000_000);

        assertThat(orleans.figure().inWords().english()).startsWith("about 1,000, between ");
        assertThat(figure.inWords().english()).startsWith("about 14,000, between 12,000 and 17,000 (95 %");
        assertThat(figure.inShort().english()).isEqualTo("about 14,000, between 12,000 and 17,000");
        assertThat(figure.inWords().thai()).contains("14,000");
        assertThat(prevalence.perThousand().english()).isEqualTo("between 6.2 and 8.4 in every 1,000");
        assertThat(prevalence.oneIn().english()).isEqualTo("one in 120 to one in 170");
    }

    /// Two digits of 124.1 are 120, where 123 people were counted.
    @Test
    void nothingIsRoundedBelowWhatWasCounted() throws IOException {
        Figure range = Figure.range(124.1, 463, 0.95, 123);
        Figure number = Figure.number(124.4, new Interval(123.2, 131, Interval.Kind.UNION), 0.95, 123);
        Study korea = Study.of(table("Korea"), QUICK, StudyTest::silent);
        StringBuilder page = new StringBuilder();

        korea.writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(range.lower()).isEqualTo(123);
        assertThat(range.inWords().english()).isEqualTo("between the number on the lists and 470");
        assertThat(number.inWords().english()).startsWith("about 130, between the number on the lists and 140 (95 %");
        assertThat(number.inShort().english()).isEqualTo("about 130, between the number on the lists and 140");
        assertThat(Figure.range(130.5, 463, 0.95, 123).lower()).isEqualTo(130);
        assertThat(((Headline.RangeOnly) korea.headline()).figure().lower()).isEqualTo(123);
        assertThat(page).contains("between the number on the lists and 4").doesNotContain("120–", "between 120");
    }

    /// Sentences have the names that tables have, in each language.
    @Test
    void sentencesCallMethodsWhatTheTableCallsThem() {
        Sentence said = Sentence.of("doubt.method-outside", org.kumkrong.estimation.Method.BIC_ALL.named() + " 10,000");

        assertThat(said.english()).endsWith(": best of all models 10,000.");
        assertThat(said.thai()).endsWith(": ดีที่สุดจากทุกแบบจำลอง 10,000");
    }

    /// 23,002 of 14 million are 1.64 in every 1,000, not 24,000 of 14 million and then 1.8.
    @Test
    void sharesAreRoundedOnce() {
        Prevalence prevalence = new Prevalence(Figure.range(7_050, 23_002, 0.95, 0), 14_000_000);
        Prevalence even = new Prevalence(Figure.range(1_600, 3_200, 0.95, 0), 1_000_000);

        assertThat(prevalence.perThousand().values()).containsExactly("0.5", "1.7");
        assertThat(prevalence.perHundredThousand().values()).containsExactly("50", "170");
        assertThat(prevalence.oneIn().values()).containsExactly("600", "2,000");
        assertThat(even.perThousand().values()).containsExactly("1.6", "3.2");
        assertThat(new Prevalence(Figure.range(7_100, 39_000, 0.95, 0), 1_000_000)
                        .perHundredThousand()
                        .thai())
                .isEqualTo("ระหว่าง 710 ถึง 3,900 คน ต่อประชากร 100,000 คน");
    }

    /// Three huge lists that share next to nobody: some draws say more people than a long holds.
    @Test
    void estimatesOfAnySizeAreWritten() throws IOException {
        CaptureTable table = CaptureTable.of(
                List.of("A", "B", "C"),
                Map.of(1, 300_000_000L, 2, 300_000_000L, 4, 300_000_000L, 3, 6L, 5, 7L, 6, 5L, 7, 2L));
        StringBuilder page = new StringBuilder();

        Study.of(table, QUICK.withDraws(200, 20), StudyTest::silent)
                .writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(page).containsPattern("[0-9]{1,3}(,000){5}");
    }

    @Test
    void yearsWhoseIntervalsOverlapAreNoTrend() {
        Figure low = Figure.range(1_000, 2_000, 0.95, 0);
        Figure middle = Figure.range(1_900, 3_000, 0.95, 0);
        Figure high = Figure.range(2_500, 4_000, 0.95, 0);

        assertThat(low.comparedWith(middle).key()).isEqualTo("trend.cannot-be-told");
        assertThat(low.comparedWith(high).key()).isEqualTo("trend.more");
        assertThat(high.comparedWith(low).key()).isEqualTo("trend.fewer");
    }

    private static CaptureTable table(String name) {
        return ListsFile.read(List.of(Path.of("src/test/resources/mse/datasets", name + ".csv")));
    }

    private static List<String> estimates(Study study) throws IOException {
        StringBuilder text = new StringBuilder();
        study.writeEstimates(text);
        return text.toString().lines().toList();
    }

    private static String row(List<String> rows, String method) {
        return rows.stream()
                .filter(row -> row.startsWith(method + ","))
                .findFirst()
                .orElseThrow();
    }

    private static double number(List<String> rows, String method) {
        return Double.parseDouble(row(rows, method).split(",", 5)[3]);
    }

    private static void silent(StudyProgress.Step step, long done, long total) {
        assertThat(done).isLessThanOrEqualTo(total);
    }
}
