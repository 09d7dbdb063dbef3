// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipJson;
import org.kumkrong.intake.TipSink;
import org.kumkrong.linkage.Judgement.Verdict;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.linkage.table.SpreadsheetCell;
import org.kumkrong.testkit.TipWorld;

/// The decision as values says what the decision folder says.
class DecidedTest {
    private static final int TIPS = 900;
    private static final List<Set<Role>> SIDES =
            List.of(Set.of(Role.SUSPECT), Set.of(Role.VICTIM, Role.RECIPIENT), Set.of(Role.OTHER));

    @TempDir
    static Path disk;

    private static List<Tip> tips = List.of();
    private static Decided plain;
    private static List<Judged> words = List.of();
    private static Decided judged;

    /// Whether humans had a word.
    enum Words {
        NONE,
        SOME
    }

    @BeforeAll
    static void decide() throws Exception {
        Path inbox = disk.resolve("tips");
        TipWorld.generate(31, TIPS, inbox);
        List<Tip> read = new ArrayList<>();
        Intake.with(IntakeLimits.defaults(), 2).read(List.of(inbox), new TipSink() {
            @Override
            public void accept(Tip tip) {
                read.add(tip);
            }

            @Override
            public void reject(Rejection rejection) {}
        });
        tips = List.copyOf(read);
        plain = triage(tips, null).decided();
        words = wordsAgainst(plain);
        Triage triage = triage(tips, null);
        words.forEach(triage::judge);
        judged = triage.decided();
    }

    /// Takes apart what was joined, and joins what stands apart, on each side.
    private static List<Judged> wordsAgainst(Decided decided) {
        List<Judged> said = new ArrayList<>();
        for (List<PersonStanding> people : List.of(decided.subjects(), decided.children())) {
            people.stream()
                    .filter(person -> person.mentions().size() > 2)
                    .limit(5)
                    .forEach(person -> said.add(word(
                            decided,
                            person.mentions().getFirst(),
                            person.mentions().getLast(),
                            Verdict.NOT_SAME)));
            for (int i = 20; i < 26; i += 2) {
                said.add(word(
                        decided,
                        people.get(i).mentions().getFirst(),
                        people.get(i + 1).mentions().getFirst(),
                        Verdict.SAME));
            }
        }
        return said;
    }

    private static Judged word(Decided decided, MentionPlace a, MentionPlace b, Verdict verdict) {
        return new Judged(decided.name(a), decided.name(b), verdict);
    }

    private static Triage triage(List<Tip> tips, @Nullable Path judgements) throws TriageProblem {
        LinkSettings linking = LinkSettings.defaults().onThreads(2);
        Triage triage = Triage.with(new TriageSettings(null, judgements, null, linking, null, "test", true));
        tips.forEach(triage::accept);
        return triage;
    }

    private static Decided decided(Words said) {
        return said == Words.NONE ? plain : judged;
    }

    /// The folder that the same tips and the same words, told by a file, are written to.
    private static DecisionCsv written(Words said) throws Exception {
        Path folder = disk.resolve("decision-" + said);
        if (!Files.exists(folder)) {
            Path file = said == Words.NONE ? null : judgementFile();
            triage(tips, file).decide(Files.createDirectories(folder));
        }
        return new DecisionCsv(folder);
    }

    private static Path judgementFile() throws IOException {
        List<String> lines = new ArrayList<>(List.of("tip_a,mention_a,tip_b,mention_b,role,verdict"));
        for (Judged word : words) {
            lines.add(String.join(
                    ",",
                    idOf(word.a()),
                    Integer.toString(word.a().index()),
                    idOf(word.b()),
                    Integer.toString(word.b().index()),
                    word.a().role().word() + "/" + word.b().role().word(),
                    word.verdict() == Verdict.SAME ? "same" : "not-same"));
        }
        return Files.write(disk.resolve("judgements.csv"), lines);
    }

    private static String idOf(MentionName name) {
        return standings(plain)
                .filter(tip -> tip.source().equals(name.source()) && tip.ownId().equals(name.tip()))
                .map(TipStanding::id)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<TipStanding> standings(Decided decided) {
        return IntStream.range(0, decided.tips()).mapToObj(decided::tip);
    }

    @ParameterizedTest
    @EnumSource
    void tipsStandAsInTheQueueFile(Words said) throws Exception {
        Decided decided = decided(said);

        assertThat(decided.queue()
                        .mapToObj(decided::tip)
                        .map(tip -> cells(
                                tip.id(),
                                tip.caseId(),
                                Integer.toString(tip.urgency().priority()),
                                tip.urgency().band().name(),
                                tip.urgency().reasons().stream()
                                        .map(reason -> reason.rule() + (reason.points() < 0 ? " " : " +")
                                                + reason.points() + ": " + reason.english())
                                        .collect(Collectors.joining("; ")))))
                .hasSize(TIPS)
                .containsExactlyElementsOf(written(said).rows("tips.csv"));
    }

    @ParameterizedTest
    @EnumSource
    void mentionsNameThePeopleOfTheEntityFile(Words said) throws Exception {
        Decided decided = decided(said);

        assertThat(SIDES.stream()
                        .flatMap(roles -> standings(decided)
                                .flatMap(tip -> tip.people().stream()
                                        .filter(person -> roles.contains(person.role()))
                                        .map(person -> cells(
                                                tip.id(),
                                                person.role().word(),
                                                Integer.toString(person.index()),
                                                person.entity())))))
                .hasSizeGreaterThan(TIPS)
                .containsExactlyElementsOf(written(said).rows("entities.csv"));
    }

    @ParameterizedTest
    @EnumSource
    void linksAreThoseOfTheLinkFile(Words said) throws Exception {
        Decided decided = decided(said);

        assertThat(decided.links()
                        .map(link -> cells(
                                decided.tip(link.a().tip()).id(),
                                Integer.toString(link.a().index()),
                                decided.tip(link.b().tip()).id(),
                                Integer.toString(link.b().index()),
                                link.a().role() == link.b().role()
                                        ? link.a().role().word()
                                        : link.a().role().word() + "/"
                                                + link.b().role().word(),
                                bits(link.millibits()),
                                String.format(Locale.ROOT, "%.6f", link.probability()),
                                link.parts().stream()
                                        .map(part -> part.english()
                                                + (part.millibits() < 0 ? " " : " +")
                                                + bits(part.millibits()))
                                        .collect(Collectors.joining("; ")))))
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(written(said).rows("links.csv"));
    }

    /// As a file holds them that a spreadsheet may open.
    private static List<String> cells(String... cells) {
        return Arrays.stream(cells).map(SpreadsheetCell::defused).toList();
    }

    private static String bits(int millibits) {
        return BigDecimal.valueOf(millibits, 3).toPlainString();
    }

    @ParameterizedTest
    @EnumSource
    void casesAreThoseOfTheCaseFile(Words said) throws Exception {
        assertThat(decided(said).cases().stream()
                        .map(each -> cells(
                                each.id(),
                                Integer.toString(each.tips().size()),
                                Integer.toString(each.priority()),
                                each.band().name(),
                                Integer.toString(each.subjects()),
                                Integer.toString(each.children()),
                                Objects.toString(each.nextClock(), ""),
                                each.about(),
                                String.join(" ", each.related()))))
                .hasSizeGreaterThan(50)
                .containsExactlyElementsOf(written(said).rows("cases.csv"));
    }

    @Test
    void wordsChangeWhatIsDecided() {
        assertThat(judged.subjects()).isNotEqualTo(plain.subjects());
        assertThat(judged.children()).isNotEqualTo(plain.children());
        assertThat(judged.unmatched()).isEmpty();
        assertThat(judged.contradictions()).isEmpty();
    }

    @Test
    void comesOutTheSameFromTipsKeptAsJson() throws Exception {
        List<Tip> kept = tips.stream().map(TipJson::write).map(TipJson::read).toList();

        Decided again = triage(kept, null).decided();

        assertThat(standings(again)).containsExactlyElementsOf(standings(plain).toList());
        assertThat(again.links()).containsExactlyElementsOf(plain.links().toList());
        assertThat(again.cases()).isEqualTo(plain.cases());
    }

    @Test
    void ranksForAnotherMomentAsARunAtThatMomentWould() throws Exception {
        Instant later = plain.asOf().plus(Duration.ofDays(3));
        Triage run =
                Triage.with(TriageSettings.usual(later, LinkSettings.defaults().onThreads(2)));
        tips.forEach(run::accept);

        Decided moved = plain.at(later);

        Decided anew = run.decided();
        assertThat(moved.asOf()).isEqualTo(later);
        assertThat(standings(moved)).containsExactlyElementsOf(standings(anew).toList());
        assertThat(moved.queue().boxed())
                .containsExactlyElementsOf(anew.queue().boxed().toList());
        assertThat(moved.cases()).isEqualTo(anew.cases()).isNotEqualTo(plain.cases());
        assertThat(moved.links()).containsExactlyElementsOf(plain.links().toList());
        assertThat(moved.subjects()).isEqualTo(anew.subjects());
    }

    @ParameterizedTest
    @EnumSource
    void casesHoldTheirTipsMostUrgentFirst(Words said) {
        Decided decided = decided(said);

        assertThat(decided.cases()).allSatisfy(each -> {
            assertThat(each.tips()).allMatch(tip -> decided.tip(tip).caseId().equals(each.id()));
            assertThat(each.tips())
                    .isSortedAccordingTo(
                            Comparator.comparingInt(tip -> decided.tip(tip).place()));
        });
        assertThat(decided.cases().stream().mapToInt(each -> each.tips().size()).sum())
                .isEqualTo(TIPS);
    }

    @ParameterizedTest
    @EnumSource
    void everyPersonHasTheMentionsThatNameIt(Words said) {
        Decided decided = decided(said);

        assertThat(people(decided).flatMap(person -> person.mentions().stream().map(at -> at + " " + person.id())))
                .containsExactlyInAnyOrderElementsOf(standings(decided)
                        .flatMap(tip -> tip.people().stream()
                                .map(named -> new MentionPlace(tip.number(), named.role(), named.index()) + " "
                                        + named.entity()))
                        .toList());
    }

    private static Stream<PersonStanding> people(Decided decided) {
        return Stream.of(decided.subjects(), decided.children(), decided.others())
                .flatMap(List::stream);
    }

    @Test
    void subjectsCountTheChildrenOfTheirTipsAndWereLastSeenInTheNewest() {
        assertThat(plain.subjects()).allSatisfy(subject -> {
            assertThat(subject.children()).isEqualTo((int) Arrays.stream(subject.tips())
                    .mapToObj(plain::tip)
                    .flatMap(tip -> tip.people().stream())
                    .filter(named -> SIDES.get(1).contains(named.role()))
                    .map(TipStanding.NamedPerson::entity)
                    .distinct()
                    .count());
            assertThat(subject.lastSeen())
                    .isEqualTo(Arrays.stream(subject.tips())
                            .mapToObj(tip -> tips.get(tip).time())
                            .filter(Objects::nonNull)
                            .map(time -> time.instant())
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        });
        assertThat(plain.subjects()).anyMatch(subject -> subject.children() > 1);
    }

    @Test
    void onlyQuietTipsStandBehindTheRowOfAMoreUrgentOne() {
        List<TipStanding> behind =
                standings(plain).filter(tip -> tip.alikeTo() != tip.number()).toList();

        assertThat(behind).isNotEmpty().allSatisfy(tip -> {
            TipStanding row = plain.tip(tip.alikeTo());
            assertThat(row.alikeTo()).isEqualTo(row.number());
            assertThat(row.place()).isLessThan(tip.place());
            assertThat(tip.urgency().band()).isIn(Band.MONITOR, Band.INFORMATIONAL);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkExplainsItselfEitherWayRound(Words said) {
        Decided decided = decided(said);

        assertThat(decided.links()).allSatisfy(link -> {
            assertThat(link.joined()).isTrue();
            assertThat(link.parts().stream()
                            .mapToInt(PersonLink.Part::millibits)
                            .sum())
                    .isEqualTo(link.millibits());
            assertThat(decided.explain(link.a(), link.b())).isEqualTo(link);
            assertThat(decided.explain(link.b(), link.a())).isEqualTo(link);
        });
    }

    @Test
    void saysOfTwoWhomNothingJoinedWhatTheyWouldBeWorthByThemselves() {
        for (List<PersonStanding> people : List.of(plain.subjects(), plain.children())) {
            PersonLink link = plain.explain(
                    people.getFirst().mentions().getFirst(),
                    people.getLast().mentions().getFirst());

            assertThat(link.joined()).isFalse();
            assertThat(link.parts()).isNotEmpty();
            assertThat(link.parts().stream()
                            .mapToInt(PersonLink.Part::millibits)
                            .sum())
                    .isEqualTo(link.millibits());
        }
    }

    @Test
    void explainsNobodyWhoIsNotThere() {
        MentionPlace suspect = plain.subjects().getFirst().mentions().getFirst();
        MentionPlace child = plain.children().getFirst().mentions().getFirst();

        assertThatThrownBy(() -> plain.explain(suspect, child)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain.explain(suspect, suspect)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain.explain(suspect, new MentionPlace(TIPS, Role.SUSPECT, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain.explain(suspect, new MentionPlace(suspect.tip(), Role.SUSPECT, 99)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
