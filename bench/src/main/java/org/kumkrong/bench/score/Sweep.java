// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What every threshold on weighted links would give: on the links alone, and after joining everything they connect.
///
/// Walks from the surest link down and keeps running counts, so that all thresholds cost one pass.
public final class Sweep {
    private final int[] truth;
    private final long truePairs;
    private final int[] parent;
    private final List<Map<Integer, Integer>> members;
    private final int[] size;
    private final int[] trueSizes;
    private final double[] squares;
    private long linksRight;
    private long links;
    private long joinedRight;
    private long joined;
    private double purity; // sum of what B³ precision averages: squares / size of each group
    private double completeness; // the same for recall

    private Sweep(Partition truth) {
        this.truth = truth.groups();
        this.truePairs = truth.pairs();
        this.trueSizes = truth.sizes();
        int n = truth.size();
        parent = new int[n];
        size = new int[n];
        squares = new double[n];
        members = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            parent[i] = i;
            size[i] = 1;
            squares[i] = 1;
            members.add(new HashMap<>(Map.of(this.truth[i], 1)));
            purity += 1;
            completeness += 1.0 / trueSizes[this.truth[i]];
        }
    }

    /// One threshold and what it gives.
    ///
    /// @param weight links of at least this weight count
    /// @param links how good the links alone are
    /// @param joined how good the groups are after joining all that is connected, over pairs
    /// @param bCubed the same over things
    public record Step(double weight, Score links, Score joined, Score bCubed) {}

    /// Walks all thresholds, the highest first.
    ///
    /// @param found links between different things, each pair at most once, in any order
    public static List<Step> over(Partition truth, List<Link> found) {
        Sweep sweep = new Sweep(truth);
        List<Link> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingDouble(Link::weight).reversed());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            sweep.take(sorted.get(i));
            if (i + 1 == sorted.size()
                    || sorted.get(i + 1).weight() < sorted.get(i).weight()) {
                steps.add(sweep.step(sorted.get(i).weight()));
            }
        }
        return steps;
    }

    private void take(Link link) {
        links++;
        if (truth[link.a()] == truth[link.b()]) {
            linksRight++;
        }
        int a = root(link.a());
        int b = root(link.b());
        if (a == b) {
            return;
        }
        if (members.get(a).size() < members.get(b).size()) {
            join(b, a);
        } else {
            join(a, b);
        }
    }

    private void join(int large, int small) {
        joined += (long) size[large] * size[small];
        purity -= squares[large] / size[large] + squares[small] / size[small];
        squares[large] += squares[small];
        Map<Integer, Integer> into = members.get(large);
        for (Map.Entry<Integer, Integer> entity : members.get(small).entrySet()) {
            long there = into.getOrDefault(entity.getKey(), 0);
            long here = entity.getValue();
            joinedRight += there * here;
            squares[large] += 2.0 * there * here;
            completeness += 2.0 * there * here / trueSizes[entity.getKey()];
            into.put(entity.getKey(), (int) (there + here));
        }
        members.set(small, Map.of());
        parent[small] = large;
        size[large] += size[small];
        purity += squares[large] / size[large];
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private Step step(double weight) {
        int n = truth.length;
        return new Step(
                weight,
                Score.of(linksRight, links, truePairs),
                Score.of(joinedRight, joined, truePairs),
                new Score(purity / n, completeness / n));
    }
}
