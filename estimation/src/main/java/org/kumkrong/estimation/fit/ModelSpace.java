// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// All hierarchical models of some lists, up to a number of lists that interact at once.
///
/// Five lists have 1,024 models to order 2 and 6,893 to order 4; six would have 32,768 and millions.
public final class ModelSpace {
    /// Most lists whose models are all tried.
    public static final int LISTS_MAX = 5;

    private final int lists;
    private final int orderMax;
    private final List<HierarchicalModel> models = new ArrayList<>();

    private ModelSpace(int lists, int orderMax) {
        this.lists = lists;
        this.orderMax = orderMax;
    }

    /// All models, those with few parameters first.
    public static List<HierarchicalModel> of(int lists, int orderMax) {
        if (lists < 2 || lists > LISTS_MAX) {
            throw new IllegalArgumentException("lists must be from 2 to " + LISTS_MAX + ", not " + lists);
        }
        ModelSpace space = new ModelSpace(lists, Math.min(orderMax, lists - 1));
        space.extend(new boolean[1 << lists], 2, List.of());
        space.models.sort(
                Comparator.comparingInt(HierarchicalModel::parameters).thenComparing(HierarchicalModel::toString));
        return List.copyOf(space.models);
    }

    /// Adds every choice of interactions of one size whose parts are all in, and goes on to the next size.
    private void extend(boolean[] in, int size, List<Integer> chosen) {
        if (size > orderMax) {
            models.add(HierarchicalModel.containing(
                    lists, chosen.stream().mapToInt(Integer::intValue).toArray()));
            return;
        }
        List<Integer> possible = IntStream.range(0, in.length)
                .filter(set -> Integer.bitCount(set) == size && (size == 2 || partsIn(in, set)))
                .boxed()
                .toList();
        for (int choice = 0; choice < 1 << possible.size(); choice++) {
            boolean[] more = in.clone();
            List<Integer> all = new ArrayList<>(chosen);
            for (int i = 0; i < possible.size(); i++) {
                if ((choice >> i & 1) != 0) {
                    more[possible.get(i)] = true;
                    all.add(possible.get(i));
                }
            }
            extend(more, size + 1, all);
        }
    }

    private static boolean partsIn(boolean[] in, int set) {
        for (int left = set; left != 0; left &= left - 1) {
            if (!in[set ^ Integer.lowestOneBit(left)]) {
                return false;
            }
        }
        return true;
    }
}
