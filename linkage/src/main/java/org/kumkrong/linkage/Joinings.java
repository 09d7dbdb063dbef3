// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The joinings by which portraits became one, in order, with what each trait told. The joinings within one entity span
/// it: one fewer than it has records.
final class Joinings {
    private final int start;
    private final List<Trait> traits;
    private final IntList later = new IntList();
    private final IntList earlier = new IntList();
    private final IntList weights = new IntList();
    private final IntList judged = new IntList();
    private final IntList parts = new IntList();
    private final LongIntMap places = new LongIntMap(64);

    Joinings(int start, List<Trait> traits) {
        this.start = start;
        this.traits = traits;
    }

    /// @param a a record of one group
    /// @param b a record of the other
    /// @param told what each trait told, in the order of traits
    void add(int a, int b, int[] told, boolean byJudgement) {
        later.add(Math.max(a, b));
        earlier.add(Math.min(a, b));
        int weight = start;
        for (int part : told) {
            parts.add(part);
            weight += part == Answer.UNKNOWN ? 0 : part;
        }
        weights.add(weight);
        judged.add(byJudgement ? 1 : 0);
        places.put(pair(a, b), weights.size());
    }

    private static long pair(int a, int b) {
        return (long) Math.max(a, b) << 32 | Math.min(a, b);
    }

    /// One link a joining whose evidence is at least this, in the order of joining; joinings by a human's word all.
    Stream<Link> links(int least) {
        return IntStream.range(0, weights.size())
                .filter(i -> weights.get(i) >= least || judged.get(i) > 0)
                .mapToObj(i -> new Link(later.get(i), earlier.get(i), weights.get(i)));
    }

    /// Why two records' groups were joined; null where none were by way of these two.
    @Nullable
    List<Reason> explain(int a, int b) {
        int place = places.get(pair(a, b)) - 1;
        if (place < 0) {
            return null;
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("start", "before anything is compared", start, null, null));
        if (judged.get(place) > 0) {
            reasons.add(new Reason("judgement", "same", 0, null, null));
        }
        for (int i = 0; i < traits.size(); i++) {
            int part = parts.get(place * traits.size() + i);
            if (part != Answer.UNKNOWN && part != 0) {
                reasons.add(new Reason(traits.get(i).name(), part > 0 ? "same" : "different", part, null, null));
            }
        }
        return List.copyOf(reasons);
    }
}
