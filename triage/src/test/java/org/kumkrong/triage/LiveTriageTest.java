// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;
import org.kumkrong.linkage.Judgement.Verdict;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.testkit.TipWorld;

/// Decisions made one after the other say what one decision about the same tips says.
class LiveTriageTest {
    private static final int TIPS = 1_200;
    private static final Instant NOW = Instant.parse("2026-11-15T02:00:00Z");

    private static final List<Tip> READ = new ArrayList<>();

    @BeforeAll
    static void read(@TempDir Path inbox) throws Exception {
        TipWorld.generate(17, TIPS, inbox);
        Intake.with(IntakeLimits.defaults(), 1).read(List.of(inbox), new TipSink() {
            @Override
            public void accept(Tip tip) {
                READ.add(tip);
            }

            @Override
            public void reject(Rejection rejection) {}
        });
    }

    private static Decided atOnce(List<Tip> tips, List<Judged> words) throws TriageProblem {
        Triage triage = Triage.with(TriageSettings.usual(NOW, LinkSettings.defaults()));
        tips.forEach(triage::accept);
        words.forEach(triage::judge);
        return triage.decided();
    }

    private static List<String> all(Decided decided) {
        Stream<String> tips = IntStream.range(0, decided.tips()).mapToObj(tip -> "" + decided.tip(tip));
        Stream<String> people = Stream.of(decided.subjects(), decided.children(), decided.others())
                .flatMap(List::stream)
                .map(person -> "" + person);
        return Stream.of(tips, people, decided.links().map(link -> "" + link))
                .flatMap(part -> part)
                .toList();
    }

    @Test
    void decidesInStepsAsAtOnce() throws TriageProblem {
        LiveTriage live = LiveTriage.with(LinkSettings.defaults());
        List<Decided> steps = new ArrayList<>();
        int taken = 0;
        for (int upTo : new int[] {1, 300, 301, 800, READ.size()}) {
            READ.subList(taken, upTo).forEach(live::take);
            taken = upTo;
            steps.add(live.decide(List.of(), NOW));
        }

        assertThat(all(steps.getLast())).hasSizeGreaterThan(2_000).isEqualTo(all(atOnce(READ, List.of())));
        assertThat(all(steps.get(1))).isEqualTo(all(atOnce(READ.subList(0, 300), List.of())));
        Instant later = NOW.plusSeconds(86_400);
        assertThat(all(steps.get(3).at(later)))
                .isEqualTo(all(atOnce(READ.subList(0, 800), List.of()).at(later)));
    }

    @Test
    void obeysTheWordsThatStandAndNoOthers() throws TriageProblem {
        LiveTriage live = LiveTriage.with(LinkSettings.defaults());
        READ.forEach(live::take);
        Decided plain = live.decide(List.of(), NOW);
        List<PersonLink> links = plain.links().limit(5).toList();
        List<Judged> words = links.stream()
                .map(link -> new Judged(plain.name(link.a()), plain.name(link.b()), Verdict.NOT_SAME))
                .toList();

        Decided judged = live.decide(
                links.stream()
                        .map(link -> new PlacedWord(link.a(), link.b(), Verdict.NOT_SAME))
                        .toList(),
                NOW);
        Decided back = live.decide(List.of(), NOW);

        assertThat(all(judged)).isNotEqualTo(all(plain)).isEqualTo(all(atOnce(READ, words)));
        assertThat(all(back)).isEqualTo(all(plain));
    }

    @Test
    void seesAtFirstLookWhoIsKnown() throws TriageProblem {
        int known = 900;
        LiveTriage live = LiveTriage.with(LinkSettings.defaults());
        READ.subList(0, known).forEach(live::take);
        live.decide(List.of(), NOW);
        FirstLook look = live.firstLook();

        List<FirstLook.Placed> placed = READ.subList(known, READ.size()).stream()
                .map(tip -> look.take(tip, NOW))
                .toList();

        READ.subList(known, READ.size()).forEach(live::take);
        Decided after = live.decide(List.of(), NOW);
        assertThat(all(after)).isEqualTo(all(atOnce(READ, List.of())));
        int alike = 0;
        int joined = 0;
        int right = 0;
        for (FirstLook.Placed each : placed) {
            TipStanding stands = after.tip(each.number());
            alike += stands.urgency().band() == each.urgency().band() ? 1 : 0;
            for (FirstLook.Seen seen : each.people()) {
                if (seen.sameAs() != null) {
                    joined++;
                    right += samePerson(after, each.number(), seen) ? 1 : 0;
                }
            }
        }
        assertThat(placed)
                .extracting(FirstLook.Placed::number)
                .startsWith(known)
                .endsWith(READ.size() - 1);
        assertThat(alike).isGreaterThan(placed.size() * 9 / 10);
        assertThat(joined).isGreaterThan(100);
        assertThat(right).isGreaterThan(joined * 95 / 100);
        assertThat(placed.stream().flatMap(each -> each.links().stream()).toList())
                .allSatisfy(link -> assertThat(link.parts().stream()
                                .mapToInt(PersonLink.Part::millibits)
                                .sum())
                        .isEqualTo(link.millibits()));
    }

    private static boolean samePerson(Decided decided, int tip, FirstLook.Seen seen) {
        MentionPlace there = java.util.Objects.requireNonNull(seen.sameAs());
        return entity(decided, tip, seen.role(), seen.index())
                .equals(entity(decided, there.tip(), there.role(), there.index()));
    }

    private static Set<String> entity(Decided decided, int tip, org.kumkrong.intake.Role role, int index) {
        return decided.tip(tip).people().stream()
                .filter(person -> person.role() == role && person.index() == index)
                .map(TipStanding.NamedPerson::entity)
                .collect(Collectors.toSet());
    }

    @Test
    void looksAtNothingBeforeADecision() {
        LiveTriage live = LiveTriage.with(LinkSettings.defaults());

        assertThatThrownBy(live::firstLook).isInstanceOf(IllegalStateException.class);
    }
}
