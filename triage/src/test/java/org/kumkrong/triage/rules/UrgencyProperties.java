// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.KnownOfFiles;
import org.kumkrong.triage.Reason;
import org.kumkrong.triage.Urgency;
import org.kumkrong.triage.signals.Signal;
import org.kumkrong.triage.signals.TipSignals;

/// Laws of the standard rules, on 2,000 made-up tips; the parameter is the seed.
class UrgencyProperties {
    private static final RuleBook RULES = RuleBook.standard();
    private static final long NOW = Instant.parse("2026-09-01T00:00:00Z").getEpochSecond();
    private static final int TIPS = 200;

    /// A tip with what linkage knows of it.
    record Case(TipSignals tip, Known known) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    private static List<Case> cases(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < TIPS; i++) {
            cases.add(new Case(tip(dice), known(dice)));
        }
        return cases;
    }

    private static TipSignals tip(SplittableRandom dice) {
        long marks = 0;
        for (Signal signal : Signal.values()) {
            marks |= dice.nextInt(8) == 0 ? signal.bit() : 0;
        }
        IncidentKind[] kinds = IncidentKind.values();
        return new TipSignals(
                marks,
                dice.nextInt(1 << 14),
                kinds[dice.nextInt(kinds.length)],
                (byte) (dice.nextInt(4) == 0 ? dice.nextInt(5) : 0),
                (byte) dice.nextInt(-1, 25),
                (short) dice.nextInt(4),
                (short) 1,
                (short) dice.nextInt(5),
                (byte) dice.nextInt(5),
                NOW - dice.nextInt(10_000_000),
                NOW - dice.nextInt(10_000_000),
                dice.nextBoolean() ? "TH" : "",
                times(dice),
                times(dice),
                List.of(),
                (short) dice.nextInt(60),
                List.of(),
                new int[0]);
    }

    private static List<Long> times(SplittableRandom dice) {
        return dice.nextInt(4) == 0 ? List.of(NOW + dice.nextInt(-2_000_000, 1_000_000)) : List.of();
    }

    private static Known known(SplittableRandom dice) {
        return new Known(dice.nextInt(5), dice.nextInt(4), null, dice.nextInt(2), files(dice), 0, false);
    }

    private static KnownOfFiles files(SplittableRandom dice) {
        int least = dice.nextInt(100);
        int fresh = least == 1 ? dice.nextInt(3) : 0;
        return new KnownOfFiles(
                500,
                least,
                fresh,
                dice.nextBoolean(),
                dice.nextInt(3),
                fresh == 0 && least > 0 && dice.nextInt(3) == 0);
    }

    private static Known with(Known known, KnownOfFiles files) {
        return new Known(
                known.subjectTips(),
                known.subjectChildren(),
                known.subjectLastSeen(),
                known.childTips(),
                files,
                known.scriptTips(),
                known.subjectIsAlsoVictim());
    }

    private static Urgency rank(Case one) {
        return RULES.rank(one.tip(), one.known(), Instant.ofEpochSecond(NOW));
    }

    private static int priority(TipSignals tip, Known known) {
        return rank(new Case(tip, known)).priority();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLowersATipBecauseItMayBeMadeByAMachine(long seed) {
        assertThat(cases(seed))
                .allSatisfy(c -> assertThat(priority(c.tip().with(Signal.GENERATIVE_AI, true), c.known()))
                        .isGreaterThanOrEqualTo(priority(c.tip().with(Signal.GENERATIVE_AI, false), c.known())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLowersATipForMoreDanger(long seed) {
        assertThat(cases(seed)).allSatisfy(c -> {
            for (Fact fact : Fact.values()) {
                Signal signal = fact.signal();
                if (signal != null && fact.danger() == Fact.Danger.GROWS && fact != Fact.SELF_HARM) {
                    assertThat(priority(c.tip().with(signal, true), c.known()))
                            .as(signal.name())
                            .isGreaterThanOrEqualTo(priority(c.tip().with(signal, false), c.known()));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLowersATipForWorseWordsAYoungerChildOrANearerClock(long seed) {
        assertThat(cases(seed)).allSatisfy(c -> {
            TipSignals t = c.tip();
            assertThat(priority(worse(t, 4, t.childAge(), t.deadlines(), t.meetings()), c.known()))
                    .isGreaterThanOrEqualTo(rank(c).priority());
            assertThat(priority(worse(t, t.selfHarm(), 2, t.deadlines(), t.meetings()), c.known()))
                    .isGreaterThanOrEqualTo(rank(c).priority());
            assertThat(priority(worse(t, t.selfHarm(), t.childAge(), List.of(NOW + 600), t.meetings()), c.known()))
                    .isGreaterThanOrEqualTo(rank(c).priority());
            assertThat(priority(worse(t, t.selfHarm(), t.childAge(), t.deadlines(), List.of(NOW + 600)), c.known()))
                    .isGreaterThanOrEqualTo(rank(c).priority());
        });
    }

    private static TipSignals worse(TipSignals t, int selfHarm, int age, List<Long> deadlines, List<Long> meetings) {
        return new TipSignals(
                t.marks(),
                t.pieces(),
                t.incident(),
                (byte) selfHarm,
                (byte) age,
                t.children(),
                t.suspects(),
                t.files(),
                t.worstClass(),
                t.time(),
                t.lastAddressAt(),
                t.country(),
                deadlines,
                meetings,
                t.evidence(),
                t.ownWords(),
                List.of(),
                new int[0]);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLowersATipForMoreKnownHarm(long seed) {
        assertThat(cases(seed)).allSatisfy(c -> {
            Known k = c.known();
            Known more = new Known(
                    k.subjectTips() + 3,
                    k.subjectChildren() + 3,
                    null,
                    k.childTips() + 1,
                    k.files(),
                    k.scriptTips(),
                    false);
            assertThat(priority(c.tip(), more)).isGreaterThanOrEqualTo(rank(c).priority());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLowersATipForAFileNeverSeenBefore(long seed) {
        assertThat(cases(seed)).allSatisfy(c -> {
            KnownOfFiles f = c.known().files();
            KnownOfFiles more = new KnownOfFiles(f.tipsMax(), 1, f.fresh() + 1, f.asked(), f.known(), false);
            KnownOfFiles asked = new KnownOfFiles(f.tipsMax(), 1, f.fresh() + 1, true, f.known(), false);
            assertThat(priority(c.tip(), with(c.known(), more))).isGreaterThanOrEqualTo(rank(c).priority());
            assertThat(priority(c.tip(), with(c.known(), asked)))
                    .isGreaterThanOrEqualTo(priority(c.tip(), with(c.known(), more)));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLowersMoreWhatMayBeMadeByAMachineWhateverSetsSay(long seed) {
        assertThat(cases(seed)).allSatisfy(c -> {
            for (boolean seen : new boolean[] {true, false}) {
                Known known = with(c.known(), new KnownOfFiles(1, 1, seen ? 0 : 1, true, seen ? 1 : 0, seen));
                assertThat(priority(c.tip().with(Signal.GENERATIVE_AI, true), known))
                        .isGreaterThanOrEqualTo(priority(c.tip().with(Signal.GENERATIVE_AI, false), known));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ranksTheSameTipTheSame(long seed) {
        assertThat(cases(seed)).allSatisfy(c -> assertThat(rank(c)).isEqualTo(rank(c)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsCompletenessOutOfThePriority(long seed) {
        assertThat(cases(seed)).allSatisfy(c -> {
            TipSignals t = c.tip();
            TipSignals empty = new TipSignals(
                    t.marks(),
                    0,
                    t.incident(),
                    t.selfHarm(),
                    t.childAge(),
                    t.children(),
                    t.suspects(),
                    t.files(),
                    t.worstClass(),
                    t.time(),
                    t.lastAddressAt(),
                    t.country(),
                    t.deadlines(),
                    t.meetings(),
                    t.evidence(),
                    t.ownWords(),
                    List.of(),
                    new int[0]);
            assertThat(priority(empty, c.known())).isEqualTo(rank(c).priority());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void explainsEveryPoint(long seed) {
        assertThat(cases(seed)).allSatisfy(c -> {
            Urgency urgency = rank(c);
            assertThat(urgency.reasons().stream().mapToInt(Reason::points).sum())
                    .isEqualTo(urgency.priority());
        });
    }
}
