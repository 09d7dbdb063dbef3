// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kumkrong.intake.Role;
import org.kumkrong.linkage.Judgement.Verdict;
import org.kumkrong.linkage.LinkSettings;

/// Judgements given as values. The maker of tips gives every tip the same number.
class JudgedTest {
    private static final MentionName FIRST = suspect("1");
    private static final MentionName SECOND = suspect("1#2");
    private static final MentionName THIRD = suspect("1#3");

    private static MentionName suspect(String tip) {
        return new MentionName("test", tip, Role.SUSPECT, 0);
    }

    private static Triage threeTips() throws TriageProblem {
        Triage triage =
                Triage.with(TriageSettings.usual(null, LinkSettings.defaults().onThreads(1)));
        for (String account : List.of("kite-alpha-1", "kite-beta-22", "kite-gamma-333")) {
            triage.accept(TipMaker.tip().account(account).child(11).make());
        }
        return triage;
    }

    private static Decided decided(Judged... words) throws TriageProblem {
        Triage triage = threeTips();
        List.of(words).forEach(triage::judge);
        return triage.decided();
    }

    private static List<String> suspects(Decided decided) {
        return List.of(0, 1, 2).stream()
                .map(tip -> decided.tip(tip).people().getFirst().entity())
                .toList();
    }

    @Test
    void tellsTipsWithOneNumberApart() throws TriageProblem {
        Decided decided = decided(new Judged(FIRST, THIRD, Verdict.SAME));

        assertThat(suspects(decided)).containsExactly("subject-1", "subject-2", "subject-1");
        assertThat(decided.name(new MentionPlace(2, Role.SUSPECT, 0))).isEqualTo(THIRD);
    }

    @Test
    void showsThatAWordAloneJoinedTwo() throws TriageProblem {
        Decided decided = decided(new Judged(FIRST, THIRD, Verdict.SAME));

        assertThat(decided.links()).singleElement().satisfies(link -> {
            assertThat(link.joined()).isTrue();
            assertThat(link.parts()).anyMatch(part -> part.english().equals("judgement: same"));
        });
    }

    @Test
    void leavesUnsureToTheEvidence() throws TriageProblem {
        Decided decided = decided(new Judged(FIRST, THIRD, Verdict.UNSURE));

        assertThat(suspects(decided)).containsExactly("subject-1", "subject-2", "subject-3");
        assertThat(decided.unmatched()).isEmpty();
    }

    @Test
    void givesBackWordsThatOthersForbid() throws TriageProblem {
        Judged forbidden = new Judged(SECOND, THIRD, Verdict.SAME);

        Decided decided =
                decided(new Judged(FIRST, SECOND, Verdict.SAME), forbidden, new Judged(FIRST, THIRD, Verdict.NOT_SAME));

        assertThat(decided.contradictions()).containsExactly(forbidden);
        assertThat(suspects(decided)).containsExactly("subject-1", "subject-1", "subject-2");
    }

    @Test
    void givesBackWordsAboutNobodyHere() throws TriageProblem {
        Judged ofAnotherTip = new Judged(FIRST, suspect("2"), Verdict.SAME);
        Judged ofAnotherMention = new Judged(FIRST, new MentionName("test", "1", Role.SUSPECT, 7), Verdict.SAME);
        Judged acrossSides = new Judged(FIRST, new MentionName("test", "1", Role.VICTIM, 0), Verdict.SAME);
        Judged sound = new Judged(FIRST, SECOND, Verdict.SAME);

        Decided decided = decided(ofAnotherTip, sound, ofAnotherMention, acrossSides);

        assertThat(decided.unmatched()).containsExactly(ofAnotherTip, ofAnotherMention, acrossSides);
        assertThat(suspects(decided)).containsExactly("subject-1", "subject-1", "subject-2");
    }

    @Test
    void needsTwoMentions() {
        assertThatThrownBy(() -> new Judged(FIRST, suspect("1"), Verdict.SAME))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNothingMoreOnceDecided() throws TriageProblem {
        Triage triage = threeTips();
        Decided decided = triage.decided();

        assertThatThrownBy(() -> triage.accept(TipMaker.tip().make())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> triage.judge(new Judged(FIRST, SECOND, Verdict.SAME)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(decided.tips()).isEqualTo(3);
        assertThat(triage.decided().subjects()).isEqualTo(decided.subjects());
    }
}
