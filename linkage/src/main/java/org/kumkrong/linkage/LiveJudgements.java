// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Human judgements as they come, and those of them that others forbid.
final class LiveJudgements {
    private final List<Judgement> all = new ArrayList<>();
    private final Map<Integer, List<Integer>> numbersOf = new HashMap<>();
    private final TreeMap<Integer, Judgement> contradictions = new TreeMap<>();

    /// Takes those of a linkage, each told to whoever listens.
    void take(Linkage linkage) {
        linkage.judgements().forEach(this::file);
        linkage.contradictions().forEach(word -> contradictions.put(all.indexOf(word), word));
    }

    void file(Judgement word) {
        IntStream.of(word.a(), word.b())
                .distinct()
                .forEach(record -> numbersOf
                        .computeIfAbsent(record, ignored -> new ArrayList<>())
                        .add(all.size()));
        all.add(word);
    }

    /// Everybody who is to be one with a record.
    void partners(int record, IntConsumer taker) {
        for (int number : numbersOf.getOrDefault(record, List.of())) {
            Judgement word = all.get(number);
            if (word.verdict() == Judgement.Verdict.SAME) {
                taker.accept(word.a() == record ? word.b() : word.a());
            }
        }
    }

    /// The words on two of some records, by number, in the order in which they were given.
    TreeMap<Integer, Judgement> among(int[] records, IntPredicate isOneOfThem) {
        TreeMap<Integer, Judgement> words = new TreeMap<>();
        if (all.isEmpty()) {
            return words;
        }
        for (int record : records) {
            for (int number : numbersOf.getOrDefault(record, List.of())) {
                Judgement word = all.get(number);
                if (isOneOfThem.test(word.a()) && isOneOfThem.test(word.b())) {
                    words.put(number, word);
                }
            }
        }
        return words;
    }

    /// Takes down which of some words could not be obeyed when they were last heard.
    void settle(TreeMap<Integer, Judgement> words, List<Judgement> forbidden) {
        words.forEach((number, word) -> {
            if (forbidden.stream().anyMatch(each -> each == word)) {
                contradictions.put(number, word);
            } else {
                contradictions.remove(number);
            }
        });
    }

    /// Those that others forbid.
    List<Judgement> contradictions() {
        return List.copyOf(contradictions.values());
    }
}
