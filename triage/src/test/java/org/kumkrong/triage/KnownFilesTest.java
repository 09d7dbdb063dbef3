// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.triage.TipMaker.tip;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kumkrong.intake.FileHash.Algorithm;
import org.kumkrong.intake.Tip;
import org.kumkrong.linkage.LinkSettings;

/// What sets of known files say, in the decision.
class KnownFilesTest {
    private static final FileSight SEEN = new FileSight(true, true, false, false);

    private static Tip withFile(int number, String digit) {
        return tip().numbered("" + number)
                .print(Algorithm.MD5, "ab".repeat(15) + digit.repeat(2))
                .make();
    }

    private static List<String> rules(Decided decided, int tip) {
        return decided.tip(tip).urgency().reasons().stream().map(Reason::rule).toList();
    }

    @Test
    void sameSetsGiveTheSameDecisionAtOnceAndLive() throws TriageProblem {
        List<Tip> tips = List.of(withFile(1, "1"), withFile(2, "2"), withFile(3, "3"));
        List<FileSight> sights = List.of(SEEN, FileSight.UNKNOWN, FileSight.NOT_ASKED);
        Triage atOnce = Triage.with(TriageSettings.usual(TipMaker.TIME, LinkSettings.defaults()));
        atOnce.lookUp(tip -> List.of(sights.get(Integer.parseInt(tip.id()) - 1)));
        tips.forEach(atOnce::accept);
        LiveTriage live = LiveTriage.with(LinkSettings.defaults());
        tips.forEach(live::take);
        Decided before = live.decide(List.of(), TipMaker.TIME);

        IntStream.range(0, tips.size()).forEach(tip -> live.know(tip, List.of(sights.get(tip))));
        Decided after = before.at(TipMaker.TIME);

        for (int tip = 0; tip < tips.size(); tip++) {
            assertThat(rules(before, tip)).contains("new-file");
            assertThat(after.tip(tip).urgency())
                    .isEqualTo(atOnce.decided().tip(tip).urgency());
        }
        assertThat(rules(after, 0)).contains("files-seen-before").doesNotContain("new-file");
        assertThat(rules(after, 1)).contains("file-never-seen");
        assertThat(rules(after, 2)).contains("new-file");
        assertThat(after.queue()).containsExactly(1, 2, 0);
    }

    @Test
    void whatSetsForgetCountsNoMore() {
        LiveTriage live = LiveTriage.with(LinkSettings.defaults());
        live.take(withFile(1, "1"));
        Decided plain = live.decide(List.of(), TipMaker.TIME);
        live.know(0, List.of(SEEN));
        Decided known = plain.at(TipMaker.TIME);

        live.know(0, List.of());

        assertThat(known.tip(0).urgency()).isNotEqualTo(plain.tip(0).urgency());
        assertThat(known.at(TipMaker.TIME).tip(0).urgency())
                .isEqualTo(plain.tip(0).urgency());
    }

    @Test
    void quietTipsOfAFilePassedOnStandBehindOneRow() {
        LiveTriage live = LiveTriage.with(LinkSettings.defaults());
        IntStream.range(0, 3).forEach(tip -> {
            live.take(withFile(tip, "7"));
            live.know(tip, List.of(SEEN));
        });

        Decided decided = live.decide(List.of(), TipMaker.TIME);

        assertThat(IntStream.range(0, 3).map(decided::alikeTo).distinct()).hasSize(1);
    }

    @Test
    void whatOneSetConfirmsDoesNotFallBecauseAnotherMerelySawIt() {
        FileSight confirmed = new FileSight(true, false, false, true);
        LiveTriage live = LiveTriage.with(LinkSettings.defaults());
        IntStream.range(0, 4).forEach(tip -> live.take(withFile(tip, "7")));
        live.know(0, List.of(confirmed));
        live.know(1, List.of(confirmed.and(SEEN)));
        live.know(2, List.of(SEEN.and(confirmed)));
        live.know(3, List.of(SEEN));

        Decided decided = live.decide(List.of(), TipMaker.TIME);

        assertThat(rules(decided, 1)).doesNotContain("files-seen-before");
        assertThat(decided.tip(1).urgency()).isEqualTo(decided.tip(0).urgency());
        assertThat(decided.tip(2).urgency()).isEqualTo(decided.tip(0).urgency());
        assertThat(rules(decided, 3)).contains("files-seen-before");
        assertThat(decided.alikeTo(1)).isEqualTo(1);
        assertThat(decided.alikeTo(2)).isEqualTo(2);
    }

    @Test
    void aTipWithAFileThatHasNoFingerprintIsNotWhollyKnown() {
        LiveTriage live = LiveTriage.with(LinkSettings.defaults());
        live.take(tip().print(Algorithm.MD5, "ab".repeat(16)).file("A1").make());
        live.know(0, List.of(SEEN, FileSight.NOT_ASKED));

        assertThat(rules(live.decide(List.of(), TipMaker.TIME), 0)).doesNotContain("files-seen-before");
    }
}
