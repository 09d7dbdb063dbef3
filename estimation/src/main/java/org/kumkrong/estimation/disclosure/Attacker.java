// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kumkrong.estimation.disclosure.Protection.Release;

/// Reads all publications and works out, exactly, how small and how large a number can be.
///
/// Knows every printed number, which groups each counts, and that people are whole and not fewer than none; not which
/// hidden numbers are small. Groups that every publication treats alike are one unknown. What remains is a system of
/// equations in whole numbers, solved for its least and largest sum by linear programming without
/// rounding, with branching
/// where a corner is not whole. Not safe for threads.
public final class Attacker {
    private final Map<String, Integer> unknownOf = new HashMap<>();
    private final int[] sizes;
    private final KnownSums sums;

    /// Somebody who has read these.
    public Attacker(Collection<Release> releases) {
        List<Shown> shown =
                releases.stream().flatMap(release -> release.shown().stream()).toList();
        Map<String, BitSet> seenIn = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            for (String group : shown.get(i).entry().groups()) {
                seenIn.computeIfAbsent(group, _ -> new BitSet()).set(i);
            }
        }
        Map<BitSet, Integer> unknowns = new HashMap<>();
        seenIn.forEach((group, where) -> {
            int next = unknowns.size();
            unknownOf.put(group, unknowns.computeIfAbsent(where, _ -> next));
        });
        sizes = new int[unknowns.size()];
        unknownOf.values().forEach(unknown -> sizes[unknown]++);
        List<KnownSum> known = new ArrayList<>();
        for (Shown one : shown) {
            BitSet counted = unknowns(one.entry().groups());
            switch (one) {
                case Shown.Exact exact ->
                    known.add(KnownSum.exactly(counted, exact.entry().count()));
                case Shown.Rounded rounded -> known.add(new KnownSum(counted, rounded.lower(), rounded.upper()));
                case Shown.Under under -> known.add(new KnownSum(counted, under.least(), under.limit() - 1));
                case Shown.Hidden _, Shown.Summed _ -> {}
            }
        }
        sums = new KnownSums(known, unknowns.size());
    }

    /// What can be known of how many people these groups have together.
    ///
    /// @throws TooLargeException where finding out would take too long
    public Range of(Set<String> groups) {
        Question asked = question(groups);
        Range least = sums.range(asked.whole());
        Range most = asked.whole().equals(asked.touched()) ? least : sums.range(asked.touched());
        return new Range(least.least(), asked.unseen() ? Range.UNBOUNDED : most.most());
    }

    /// Whether the least and the most that these groups can have together lie at least so far apart. The same as asking
    /// for both, but solutions found for other questions answer most of it.
    ///
    /// @throws TooLargeException where finding out would take too long
    public boolean leavesOpen(Set<String> groups, long width) {
        Question asked = question(groups);
        return asked.unseen()
                || sums.spreadSeen(asked.whole(), asked.touched()) >= width
                || of(groups).width() >= width;
    }

    /// A sum of groups in terms of unknowns.
    ///
    /// @param whole unknowns of which it takes all groups
    /// @param touched unknowns of which it takes some
    /// @param unseen whether a group stands in no publication
    private record Question(BitSet whole, BitSet touched, boolean unseen) {}

    private Question question(Set<String> groups) {
        BitSet touched = new BitSet();
        int[] asked = new int[sizes.length];
        boolean unseen = false;
        for (String group : groups) {
            Integer unknown = unknownOf.get(group);
            if (unknown == null) {
                unseen = true;
            } else {
                touched.set(unknown);
                asked[unknown]++;
            }
        }
        BitSet whole = new BitSet();
        touched.stream()
                .filter(unknown -> asked[unknown] == sizes[unknown]) // else the rest could have all of it
                .forEach(whole::set);
        return new Question(whole, touched, unseen);
    }

    private BitSet unknowns(Set<String> groups) {
        BitSet set = new BitSet();
        for (String group : groups) {
            set.set(Objects.requireNonNull(unknownOf.get(group)));
        }
        return set;
    }

    /// A system that branching does not solve within its bound.
    public static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("too many branches");
        }
    }
}
