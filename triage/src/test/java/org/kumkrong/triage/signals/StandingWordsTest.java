// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.triage.TipMaker.tip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kumkrong.intake.Passage;

class StandingWordsTest {
    private static final SignalReader READER = SignalReader.standard();

    private static TipSignals read(String text) {
        return READER.read(tip().passage(Passage.Kind.NARRATIVE, text).make());
    }

    /// Each tip as it is taken among all of them.
    private static List<TipSignals> among(List<String> texts) {
        List<TipSignals> tips = texts.stream().map(StandingWordsTest::read).toList();
        Map<Integer, Integer> seen = new HashMap<>();
        tips.forEach(tip -> tip.prints().forEach(print -> seen.merge(print, 1, Integer::sum)));
        Commonness commonness = Commonness.among(tips.size(), print -> seen.getOrDefault(print, 0));
        return tips.stream().map(tip -> tip.among(commonness)).toList();
    }

    /// `times` tips with a text, each with its own number in it, among a thousand that say nothing.
    private static List<String> stream(String text, int times) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> i < times ? text.formatted(1000 + i) : "case " + (2000 + i))
                .toList();
    }

    @Test
    void setsAsideDangerThatVeryManyTipsTellAlike() {
        TipSignals tip = among(stream("The boy paid %d baht and says he wants to die, as they all do.", 60))
                .getFirst();

        assertThat(tip.selfHarm()).isZero();
        assertThat(tip.has(Signal.SELF_HARM)).isFalse();
        assertThat(tip.has(Signal.STANDING_DANGER)).isFalse();
        assertThat(tip.evidence()).noneMatch(one -> one.signal() == Signal.SELF_HARM);
    }

    @Test
    void keepsATraceOfDangerThatManyTipsTellAlike() {
        TipSignals tip = among(stream("The boy paid %d baht and says he wants to die, as they all do.", 20))
                .getFirst();

        assertThat(tip.has(Signal.SELF_HARM)).isFalse();
        assertThat(tip.has(Signal.STANDING_DANGER)).isTrue();
    }

    @Test
    void keepsDangerThatFewTipsTellAlike() {
        TipSignals tip = among(stream("The boy paid %d baht and says he wants to die, as they all do.", 12))
                .getFirst();

        assertThat(tip.selfHarm()).isGreaterThanOrEqualTo((byte) 3);
    }

    @Test
    void keepsAChildsShortWordsHoweverManySayThem() {
        TipSignals tip = among(stream("i want to die", 900)).getFirst();

        assertThat(tip.selfHarm()).isGreaterThanOrEqualTo((byte) 3);
    }

    @Test
    void keepsWhatIsToldElsewhereInTheTipInOtherWords() {
        List<String> texts = new java.util.ArrayList<>(
                stream("The notice of the platform says that a child who wants to die should call %d.", 60));
        texts.set(0, texts.getFirst() + "\nHer brother has locked the door and wants to die tonight.");

        assertThat(among(texts).getFirst().selfHarm()).isGreaterThanOrEqualTo((byte) 3);
        assertThat(among(texts).get(1).selfHarm()).isZero();
    }

    @Test
    void countsTheLettersThatAreATipsOwn() {
        List<String> texts = new java.util.ArrayList<>(stream("The account was closed after report %d.", 1000));
        texts.set(5, texts.get(5) + "\nHe waits behind the swimming pool with the grey bicycle until she comes.");

        List<TipSignals> tips = among(texts);

        assertThat(tips.get(4).ownWords()).isZero();
        assertThat(tips.get(5).ownWords()).isBetween((short) 24, (short) 80);
    }

    @Test
    void callsNothingOwnAmongFewTips() {
        assertThat(among(List.of("He waits behind the swimming pool until she comes."))
                        .getFirst()
                        .ownWords())
                .isZero();
    }

    @Test
    void setsAsideADeadlineOfAScript() {
        List<TipSignals> tips = among(stream("You have 2 hours or your friends see it all, said number %d.", 60));

        assertThat(read("You have 2 hours or your friends see it all").has(Signal.DEADLINE_SAID))
                .isTrue();
        assertThat(tips.getFirst().has(Signal.DEADLINE_SAID)).isFalse();
    }
}
