// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which lists depend on one another directly, such that the counts' law falls apart into pieces that
/// are known exactly.
///
/// Kept as an order of the lists in which the later neighbours of each are all neighbours of one another;
/// the law is then a product, list by list, of `list with later neighbours` over `later neighbours`.
/// Immutable.
///
/// @param model the hierarchical model that has the graph's cliques
/// @param wholes for each list in order, the list with its later neighbours
/// @param parts for each list in order, its later neighbours
record DecomposableGraph(HierarchicalModel model, List<Integer> wholes, List<Integer> parts) {
    /// Most lists whose graphs are all tried: five have 822, six have 18,154.
    static final int LISTS_MAX = 5;

    private static final Map<Integer, List<DecomposableGraph>> FOUND = new ConcurrentHashMap<>();

    /// All decomposable graphs of some lists, fewest edges first.
    static List<DecomposableGraph> all(int lists) {
        return FOUND.computeIfAbsent(lists, DecomposableGraph::find);
    }

    private static List<DecomposableGraph> find(int lists) {
        if (lists < 2 || lists > LISTS_MAX) {
            throw new IllegalArgumentException("lists must be from 2 to " + LISTS_MAX + ", not " + lists);
        }
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < lists; a++) {
            for (int b = a + 1; b < lists; b++) {
                pairs.add(new int[] {a, b});
            }
        }
        List<DecomposableGraph> graphs = new ArrayList<>();
        for (int choice = 0; choice < 1 << pairs.size(); choice++) {
            int[] neighbours = new int[lists];
            for (int i = 0; i < pairs.size(); i++) {
                if ((choice >> i & 1) != 0) {
                    neighbours[pairs.get(i)[0]] |= 1 << pairs.get(i)[1];
                    neighbours[pairs.get(i)[1]] |= 1 << pairs.get(i)[0];
                }
            }
            of(neighbours).ifPresent(graphs::add);
        }
        graphs.sort(Comparator.comparingInt((DecomposableGraph graph) -> graph.model.parameters())
                .thenComparing(graph -> graph.model.toString()));
        return List.copyOf(graphs);
    }

    private static Optional<DecomposableGraph> of(int[] neighbours) {
        int left = (1 << neighbours.length) - 1;
        List<Integer> wholes = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        while (left != 0) {
            int next = simplicial(neighbours, left);
            if (next < 0) {
                return Optional.empty();
            }
            parts.add(neighbours[next] & left);
            wholes.add((neighbours[next] & left) | 1 << next);
            left ^= 1 << next;
        }
        int[] cliques = wholes.stream().mapToInt(Integer::intValue).toArray();
        return Optional.of(new DecomposableGraph(
                HierarchicalModel.containing(neighbours.length, cliques), List.copyOf(wholes), List.copyOf(parts)));
    }

    /// A list whose remaining neighbours are all neighbours of one another.
    private static int simplicial(int[] neighbours, int left) {
        for (int list = 0; list < neighbours.length; list++) {
            int around = neighbours[list] & left;
            if ((left >> list & 1) != 0
                    && Arrays.stream(bits(around)).allMatch(other -> (around & ~neighbours[other]) == 1 << other)) {
                return list;
            }
        }
        return -1;
    }

    private static int[] bits(int set) {
        return java.util.stream.IntStream.range(0, Integer.SIZE)
                .filter(bit -> (set >> bit & 1) != 0)
                .toArray();
    }
}
