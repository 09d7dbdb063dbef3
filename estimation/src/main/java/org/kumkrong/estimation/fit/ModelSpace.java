// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        space.extend(0, 2);
        space.models.sort(
                Comparator.comparingInt(HierarchicalModel::parameters).thenComparing(HierarchicalModel::toString));
        return List.copyOf(space.models);
    }

    /// Adds every choice of interactions of one size whose parts are all in, and goes on to the next size.
    ///
    /// @param in a bit for each interaction that is in
    private void extend(int in, int size) {
        if (size > orderMax) {
            models.add(HierarchicalModel.of(lists, in));
            return;
        }
        int possible = 0;
        for (int set = 0; set < 1 << lists; set++) {
            if (Integer.bitCount(set) == size && (size == 2 || partsIn(in, set))) {
                possible |= 1 << set;
            }
        }
        int chosen = 0;
        do {
            extend(in | chosen, size + 1);
            chosen = chosen - possible & possible; // the next subset
        } while (chosen != 0);
    }

    private static boolean partsIn(int in, int set) {
        for (int left = set; left != 0; left &= left - 1) {
            if ((in >>> (set ^ Integer.lowestOneBit(left)) & 1) == 0) {
                return false;
            }
        }
        return true;
    }
}
