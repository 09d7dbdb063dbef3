// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.linkage.Judgement;
import org.kumkrong.triage.Judged;
import org.kumkrong.triage.MentionName;
import org.kumkrong.triage.MentionPlace;
import org.kumkrong.triage.PlacedWord;
import org.kumkrong.triage.people.MentionIndex;

/// Human judgements given as values, and which of them are about nobody here. For one thread.
final class GivenWords {
    private final List<Word> words = new ArrayList<>();
    private final Set<Integer> tips = new HashSet<>();

    private static final class Word {
        private final @Nullable Judged judged;
        private final Judgement.Verdict verdict;
        private final @Nullable MentionPlace a;
        private final @Nullable MentionPlace b;
        private boolean matched;

        Word(@Nullable Judged judged, Judgement.Verdict verdict, @Nullable MentionPlace a, @Nullable MentionPlace b) {
            this.judged = judged;
            this.verdict = verdict;
            this.a = a;
            this.b = b;
        }
    }

    /// @param given words on mentions by their names
    /// @param placed words on mentions by the numbers of their tips
    GivenWords(List<Judged> given, List<PlacedWord> placed, List<TipRow> rows) {
        Map<TipNames.InSource, Integer> numbers = given.isEmpty() ? Map.of() : new TipNames(rows).numbers();
        for (Judged judged : given) {
            words.add(new Word(judged, judged.verdict(), place(judged.a(), numbers), place(judged.b(), numbers)));
        }
        for (PlacedWord word : placed) {
            words.add(new Word(null, word.verdict(), word.a(), word.b()));
            tips.add(word.a().tip());
            tips.add(word.b().tip());
        }
    }

    private @Nullable MentionPlace place(MentionName name, Map<TipNames.InSource, Integer> numbers) {
        Integer tip = numbers.get(new TipNames.InSource(name.source(), name.tip()));
        if (tip == null) {
            return null;
        }
        tips.add(tip);
        return new MentionPlace(tip, name.role(), name.index());
    }

    /// Those on mentions of one side.
    List<Judgement> about(MentionIndex mentions) {
        if (tips.isEmpty()) {
            return List.of();
        }
        Map<MentionPlace, Integer> records = new HashMap<>();
        for (int record = 0; record < mentions.size(); record++) {
            if (tips.contains(mentions.tip(record))) {
                records.put(
                        new MentionPlace(mentions.tip(record), mentions.role(record), mentions.number(record)), record);
            }
        }
        List<Judgement> judgements = new ArrayList<>();
        for (Word word : words) {
            Integer a = records.get(word.a);
            Integer b = records.get(word.b);
            if (a != null && b != null) {
                judgements.add(new Judgement(a, b, word.verdict));
                word.matched = true;
            }
        }
        return judgements;
    }

    /// Those given by names that were about no two mentions of any side asked for so far.
    List<Judged> unmatched() {
        return words.stream()
                .filter(word -> !word.matched)
                .map(word -> word.judged)
                .filter(Objects::nonNull)
                .toList();
    }
}
