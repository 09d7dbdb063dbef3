// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.score;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// Things 0, 1, 2 … sorted into groups, each group a number from 0.
///
/// @param groups of each thing, its group
/// @param count how many groups
public record Partition(int[] groups, int count) {
    /// Sorts things by equal labels.
    public static Partition of(Object[] labels) {
        Map<Object, Integer> numbers = new HashMap<>();
        int[] groups = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            Integer known = numbers.putIfAbsent(labels[i], numbers.size());
            groups[i] = known == null ? numbers.size() - 1 : known;
        }
        return new Partition(groups, numbers.size());
    }

    /// How many things there are.
    public int size() {
        return groups.length;
    }

    /// Of each group, how many things it holds.
    public int[] sizes() {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        return sizes;
    }

    /// Pairs of things that share a group.
    public long pairs() {
        long pairs = 0;
        for (long n : sizes()) {
            pairs += n * (n - 1) / 2;
        }
        return pairs;
    }

    /// The partition whose groups are the overlaps of this one's and another's.
    public Partition overlap(Partition other) {
        Long[] labels = new Long[groups.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (long) groups[i] * other.count + other.groups[i];
        }
        return of(labels);
    }

    /// The same groups over only some of the things.
    public Partition only(IntPredicate kept) {
        Integer[] labels = java.util.stream.IntStream.range(0, groups.length)
                .filter(kept)
                .mapToObj(i -> groups[i])
                .toArray(Integer[]::new);
        return of(labels);
    }
}
