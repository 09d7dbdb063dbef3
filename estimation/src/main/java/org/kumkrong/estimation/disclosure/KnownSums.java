// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sums of unknown whole numbers, none below zero, and what follows from them.
///
/// First settles what single sums settle, then splits what is left into parts that share no unknown, so
/// that each question meets a small [WholeProgram] only. Not safe for threads.
final class KnownSums {
    private static final long OPEN = -1;

    private final long[] settled;
    private final int[] partOf;
    private final List<List<KnownSum>> parts = new ArrayList<>();
    private final List<BitSet> unknownsOf = new ArrayList<>();
    private final Map<Integer, WholeProgram> programs = new HashMap<>();

    KnownSums(List<KnownSum> known, int unknowns) {
        settled = new long[unknowns];
        Arrays.fill(settled, OPEN);
        List<KnownSum> left = new ArrayList<>(known);
        boolean changed = true;
        while (changed) {
            changed = false;
            List<KnownSum> next = new ArrayList<>();
            for (KnownSum sum : left) {
                KnownSum open = withoutSettled(sum);
                if (open.unknowns().isEmpty() || (open.least() == 0 && !open.bounded())) {
                    changed = true;
                } else if (open.most() == 0) {
                    open.unknowns().stream().forEach(unknown -> settled[unknown] = 0);
                    changed = true;
                } else if (open.exact() && open.unknowns().cardinality() == 1) {
                    settled[open.unknowns().nextSetBit(0)] = open.least();
                    changed = true;
                } else {
                    next.add(open);
                }
            }
            left = next;
        }
        partOf = new int[unknowns];
        split(left.stream().distinct().toList());
    }

    private KnownSum withoutSettled(KnownSum sum) {
        BitSet open = new BitSet();
        long taken = 0;
        for (int unknown = sum.unknowns().nextSetBit(0);
                unknown >= 0;
                unknown = sum.unknowns().nextSetBit(unknown + 1)) {
            if (settled[unknown] == OPEN) {
                open.set(unknown);
            } else {
                taken += settled[unknown];
            }
        }
        if (sum.most() < taken || (open.isEmpty() && sum.least() > taken)) {
            throw new IllegalArgumentException(
                    "printed numbers contradict one another: some group was counted differently in two tables");
        }
        return sum.without(open, taken);
    }

    private void split(List<KnownSum> sums) {
        Arrays.fill(partOf, -1);
        List<KnownSum> left = new ArrayList<>(sums);
        while (!left.isEmpty()) {
            BitSet reached = (BitSet) left.getFirst().unknowns().clone();
            List<KnownSum> part = new ArrayList<>();
            boolean grew = true;
            while (grew) {
                grew = false;
                for (int i = left.size() - 1; i >= 0; i--) {
                    if (left.get(i).unknowns().intersects(reached)) {
                        reached.or(left.get(i).unknowns());
                        part.add(left.remove(i));
                        grew = true;
                    }
                }
            }
            reached.stream().forEach(unknown -> partOf[unknown] = parts.size());
            unknownsOf.add(reached);
            parts.add(part);
        }
    }

    /// What can be known of the sum of these.
    Range range(BitSet wanted) {
        long least = 0;
        long most = 0;
        Map<Integer, BitSet> byPart = new HashMap<>();
        for (int unknown = wanted.nextSetBit(0); unknown >= 0; unknown = wanted.nextSetBit(unknown + 1)) {
            if (settled[unknown] != OPEN) {
                least += settled[unknown];
                most = most == Range.UNBOUNDED ? most : most + settled[unknown];
            } else if (partOf[unknown] < 0) {
                most = Range.UNBOUNDED;
            } else {
                byPart.computeIfAbsent(partOf[unknown], _ -> new BitSet()).set(unknown);
            }
        }
        for (Map.Entry<Integer, BitSet> part : byPart.entrySet()) {
            Range range = program(part.getKey()).range(part.getValue());
            least += range.least();
            most = most == Range.UNBOUNDED || range.most() == Range.UNBOUNDED ? Range.UNBOUNDED : most + range.most();
        }
        return new Range(least, most);
    }

    /// How far apart the smaller sum and the larger are known to lie at least, from solutions that are at
    /// hand; looks no further than `enough`.
    ///
    /// @param smaller some of the larger
    long spreadSeen(BitSet smaller, BitSet larger, long enough) {
        long spread = 0;
        BitSet open = (BitSet) larger.clone();
        for (int unknown = larger.nextSetBit(0); unknown >= 0; unknown = larger.nextSetBit(unknown + 1)) {
            if (settled[unknown] != OPEN) {
                spread += smaller.get(unknown) ? 0 : settled[unknown];
                open.clear(unknown);
            } else if (partOf[unknown] < 0) {
                return Range.UNBOUNDED;
            }
        }
        while (!open.isEmpty() && spread < enough) {
            int part = partOf[open.nextSetBit(0)];
            BitSet most = (BitSet) open.clone();
            most.and(unknownsOf.get(part));
            open.andNot(most);
            BitSet least = (BitSet) most.clone();
            least.and(smaller);
            spread += program(part).spreadSeen(least, most, enough - spread);
        }
        return spread;
    }

    private WholeProgram program(int part) {
        return programs.computeIfAbsent(part, _ -> WholeProgram.of(parts.get(part)));
    }
}
