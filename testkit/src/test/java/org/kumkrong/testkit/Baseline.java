// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.kumkrong.testkit.world.Person;
import org.kumkrong.testkit.world.Person.Trace;
import org.kumkrong.testkit.world.Person.Where;

/// Plain joining on equal identifiers by connected components, scored by pairs against the truth.
final class Baseline {
    static final Predicate<Trace> STRONG =
            trace -> trace.where() != Where.OBSCURED && !trace.kind().equals("handle");
    static final Predicate<Trace> WITH_HANDLES = trace -> trace.where() != Where.OBSCURED;

    /// Pairwise precision, recall and F1.
    record Score(double precision, double recall, long truePairs) {
        double f1() {
            return 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f (%d pairs)", precision, recall, f1(), truePairs);
        }
    }

    private Baseline() {}

    static Score score(List<Person> people, Predicate<Trace> usable) {
        int[] parent = new int[people.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            for (Trace trace : people.get(i).traces()) {
                if (usable.test(trace)) {
                    int other = first.computeIfAbsent(trace.kind() + " " + normal(trace), _ -> parent.length);
                    if (other == parent.length) {
                        first.put(trace.kind() + " " + normal(trace), i);
                    } else {
                        parent[root(parent, i)] = root(parent, other);
                    }
                }
            }
        }
        Map<Integer, Map<String, Integer>> clusters = new HashMap<>();
        Map<String, Integer> entities = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            clusters.computeIfAbsent(root(parent, i), _ -> new HashMap<>())
                    .merge(people.get(i).entity(), 1, Integer::sum);
            entities.merge(people.get(i).entity(), 1, Integer::sum);
        }
        long truth = entities.values().stream().mapToLong(Baseline::pairs).sum();
        long joined = clusters.values().stream()
                .mapToLong(c ->
                        pairs(c.values().stream().mapToInt(Integer::intValue).sum()))
                .sum();
        long right = clusters.values().stream()
                .flatMap(c -> c.values().stream())
                .mapToLong(Baseline::pairs)
                .sum();
        return new Score((double) right / joined, (double) right / truth, truth);
    }

    private static String normal(Trace trace) {
        return Normalizer.normalize(trace.value(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static int root(int[] parent, int at) {
        int i = at;
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    private static long pairs(int n) {
        return (long) n * (n - 1) / 2;
    }
}
