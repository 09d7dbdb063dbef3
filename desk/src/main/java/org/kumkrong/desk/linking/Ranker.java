// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kumkrong.intake.Role;
import org.kumkrong.linkage.Judgement;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.Decided;
import org.kumkrong.triage.Judged;
import org.kumkrong.triage.MentionName;
import org.kumkrong.triage.Triage;
import org.kumkrong.triage.TriageProblem;
import org.kumkrong.triage.TriageSettings;

/// Has the engine decide about all tips: the same engine, and the same decision, as on files.
final class Ranker {
    private final LinkSettings linking;
    private final List<KeptTip> tips = new ArrayList<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, Integer> namesGiven = new HashMap<>();

    Ranker(LinkSettings linking) {
        this.linking = linking;
    }

    /// Takes tips, in the order of their numbers.
    void take(List<KeptTip> fresh) {
        for (KeptTip kept : fresh) {
            String id = kept.tip().id();
            int times = namesGiven.merge(kept.tip().source() + '\n' + id, 1, Integer::sum);
            names.put(kept.id(), times == 1 ? id : id + '#' + times);
            tips.add(kept);
        }
    }

    List<KeptTip> tips() {
        return tips;
    }

    long lastNumber() {
        return tips.isEmpty() ? 0 : tips.getLast().number();
    }

    /// A human's word on two mentions, by the ids of their tips.
    record Word(UUID tipA, String roleA, int placeA, UUID tipB, String roleB, int placeB, String verdict) {}

    /// Links and ranks everything taken.
    Decided decide(List<Word> words, Instant now) {
        try {
            Triage triage = Triage.with(TriageSettings.usual(now, linking));
            tips.forEach(kept -> triage.accept(kept.tip()));
            Map<UUID, KeptTip> byId = new HashMap<>();
            tips.forEach(kept -> byId.put(kept.id(), kept));
            for (Word word : words) {
                KeptTip a = byId.get(word.tipA());
                KeptTip b = byId.get(word.tipB());
                if (a != null && b != null) {
                    triage.judge(new Judged(
                            name(a, word.roleA(), word.placeA()),
                            name(b, word.roleB(), word.placeB()),
                            verdict(word.verdict())));
                }
            }
            return triage.decided();
        } catch (TriageProblem e) {
            throw new IllegalStateException("the program's own rules cannot be read", e);
        }
    }

    private MentionName name(KeptTip tip, String role, int place) {
        return new MentionName(
                tip.tip().source(), names.getOrDefault(tip.id(), tip.tip().id()), role(role), place);
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
