// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Groups that a human has judged to be two people: whoever joins one of them is kept apart from the other.
final class KeptApart {
    private final Set<Long> pairs = new HashSet<>();
    private final @Nullable IntList[] of;

    KeptApart(int groups) {
        this.of = new IntList[groups];
    }

    /// Obeys what humans have judged, before any evidence: first who is kept apart, then who is joined.
    ///
    /// @param groupOf the group of a record by now
    /// @param joining joins the groups of two records
    /// @return words that others forbid
    List<Judgement> obey(List<Judgement> words, IntUnaryOperator groupOf, Consumer<Judgement> joining) {
        List<Judgement> contradictions = new ArrayList<>();
        for (Judgement word : words) {
            if (word.verdict() == Judgement.Verdict.NOT_SAME) {
                add(groupOf.applyAsInt(word.a()), groupOf.applyAsInt(word.b()));
            }
        }
        for (Judgement word : words) {
            int a = groupOf.applyAsInt(word.a());
            int b = groupOf.applyAsInt(word.b());
            if (word.verdict() == Judgement.Verdict.SAME && a != b) {
                if (contains(a, b)) {
                    contradictions.add(word);
                } else {
                    joining.accept(word);
                }
            }
        }
        return List.copyOf(contradictions);
    }

    private void add(int a, int b) {
        if (a != b && pairs.add(pair(a, b))) {
            mark(a, b);
            mark(b, a);
        }
    }

    private void mark(int group, int from) {
        IntList known = of[group];
        if (known == null) {
            known = new IntList();
            of[group] = known;
        }
        known.add(from);
    }

    boolean contains(int a, int b) {
        return !pairs.isEmpty() && pairs.contains(pair(a, b));
    }

    /// The later group becomes part of the earlier.
    void joining(int first, int second) {
        IntList known = of[second];
        if (known != null) {
            for (int i = 0; i < known.size(); i++) {
                add(first, known.get(i));
            }
        }
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
