// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.HashMap;
import java.util.Map;
import org.kumkrong.triage.people.People;
import org.kumkrong.triage.people.Side;

/// Tips that belong together: they name one subject, or one child.
final class Cases {
    private final int[] parents;

    private Cases(int tips) {
        parents = new int[tips];
        for (int i = 0; i < tips; i++) {
            parents[i] = i;
        }
    }

    static Cases of(int tips, People.Linked linked) {
        Cases cases = new Cases(tips);
        cases.join(linked.subjects());
        cases.join(linked.children());
        return cases;
    }

    private void join(Side side) {
        Map<Integer, Integer> firstTip = new HashMap<>();
        for (int record = 0; record < side.mentions().size(); record++) {
            Integer first =
                    firstTip.putIfAbsent(side.entity(record), side.mentions().tip(record));
            if (first != null) {
                int a = root(first);
                int b = root(side.mentions().tip(record));
                parents[Math.max(a, b)] = Math.min(a, b);
            }
        }
    }

    /// The first tip of the case that a tip belongs to.
    int root(int tip) {
        int root = tip;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
