// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Tip;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.decision.Decision;
import org.kumkrong.triage.decision.Gathering;
import org.kumkrong.triage.decision.NotTakenWords;
import org.kumkrong.triage.decision.WordsOnTips;
import org.kumkrong.triage.rules.RuleBook;

/// The main job, live: tips are taken, a decision is made about all of them, more are taken, and so on.
///
/// Each decision is the one that [Triage] makes about the same tips and words. A tip is read once; a decision costs the
/// linking and ranking of all, and the memory of their records. One thread; a decision's ranking can be asked by any.
public final class LiveTriage {
    private final LinkSettings linking;
    private final RuleBook rules = RuleBook.standard();
    private final Gathering gathering = Gathering.goingOn();
    private @Nullable Decision last;

    private LiveTriage(LinkSettings linking) {
        this.linking = linking;
    }

    /// One without tips, by the program's own rules.
    public static LiveTriage with(LinkSettings linking) {
        return new LiveTriage(linking);
    }

    /// Takes a tip.
    public void take(Tip tip) {
        gathering.accept(tip);
    }

    /// Takes what sets say now of a tip's files, instead of what they said before. It counts from the next decision or
    /// ranking on.
    ///
    /// @param tip its number, counted from 0 in the order in which tips are taken; it need not have come yet
    /// @param files what they say of each file, in the order in which the tip tells of them
    public void know(int tip, List<FileSight> files) {
        gathering.know(tip, files);
    }

    /// Which values of a tip are not taken as what their field says; what says only that nothing is known is not among
    /// them.
    public static List<NotTaken> notTaken(Tip tip) {
        return NotTakenWords.of(tip);
    }

    /// How many tips were taken.
    public int tips() {
        return gathering.tips();
    }

    /// Links and ranks everything taken so far.
    ///
    /// @param words all human words that stand
    public Decided decide(List<PlacedWord> words, Instant now) {
        gathering.judgeAnew(words);
        last = gathering.decide(linking, WordsOnTips.none(), rules, now);
        return last.values();
    }

    /// Takes a first look at further tips, by the last decision, whose links and evidence are not to be asked for any
    /// more. The tips are to be given to [#take] too, for the next decision; by another thread, if one likes.
    ///
    /// @throws IllegalStateException before the first decision
    public FirstLook firstLook() {
        Decision made = last;
        if (made == null) {
            throw new IllegalStateException("nothing was decided yet");
        }
        last = null;
        return gathering.follow(made);
    }
}
