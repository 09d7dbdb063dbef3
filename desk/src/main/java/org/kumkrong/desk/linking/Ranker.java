// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kumkrong.intake.Role;
import org.kumkrong.linkage.Judgement;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.Decided;
import org.kumkrong.triage.FileSight;
import org.kumkrong.triage.FirstLook;
import org.kumkrong.triage.LiveTriage;
import org.kumkrong.triage.MentionPlace;
import org.kumkrong.triage.PlacedWord;

/// Has the engine decide about all tips: the same engine, and the same decision, as on files. For one thread.
final class Ranker {
    private final LiveTriage triage;
    private final TipNumbers tips = new TipNumbers();

    Ranker(LinkSettings linking) {
        this.triage = LiveTriage.with(linking);
    }

    /// Takes the next tip.
    ///
    /// @return its number
    int take(KeptTip kept) {
        triage.take(kept.tip());
        return tips.add(kept);
    }

    TipNumbers tips() {
        return tips;
    }

    /// Takes what sets and banks say now of a tip's files.
    void know(int tip, List<FileSight> files) {
        triage.know(tip, files);
    }

    /// A human's word on two mentions, by the ids of their tips.
    record Word(UUID tipA, String roleA, int placeA, UUID tipB, String roleB, int placeB, String verdict) {}

    /// Two mentions.
    record Pair(MentionPlace a, MentionPlace b) {}

    /// The mentions that words are about, where their tips were taken.
    List<Pair> pairs(List<Word> words) {
        List<Pair> pairs = new ArrayList<>();
        for (Word word : words) {
            MentionPlace a = tips.place(word.tipA(), word.roleA(), word.placeA());
            MentionPlace b = tips.place(word.tipB(), word.roleB(), word.placeB());
            if (a != null && b != null) {
                pairs.add(new Pair(a, b));
            }
        }
        return pairs;
    }

    /// Links and ranks everything taken.
    Decided decide(List<Word> words, Instant now) {
        List<PlacedWord> placed = new ArrayList<>();
        for (Word word : words) {
            MentionPlace a = tips.place(word.tipA(), word.roleA(), word.placeA());
            MentionPlace b = tips.place(word.tipB(), word.roleB(), word.placeB());
            if (a != null && b != null) {
                placed.add(new PlacedWord(a, b, verdict(word.verdict())));
            }
        }
        return triage.decide(placed, now);
    }

    /// Places further tips by the last decision, of which only the ranking can be asked from now on.
    FirstLook firstLook() {
        return triage.firstLook();
    }

    static Role role(String word) {
        for (Role role : Role.values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalStateException("the database holds an unknown role");
    }

    private static Judgement.Verdict verdict(String word) {
        return switch (word) {
            case "same" -> Judgement.Verdict.SAME;
            case "not_same" -> Judgement.Verdict.NOT_SAME;
            default -> Judgement.Verdict.UNSURE;
        };
    }
}
