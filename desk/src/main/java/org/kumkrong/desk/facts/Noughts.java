// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lists on which every child is on another list too.
///
/// That nobody is on such a list alone is a nought that stands in no row, and follows from others: where all children
/// are as many as those of one source, each child of the others is among them. Whoever knows one of these children
/// would learn of the other report. Such a nought is protected as one child would be: by a group of nobody, of whom a
/// reader must not know that it is empty.
final class Noughts {
    private Noughts() {}

    /// Groups of nobody, by the place of the list on which only they would be.
    ///
    /// @param lists members of each list, one by one; of a row that is no list, none
    static Map<Integer, Set<String>> of(List<Set<String>> lists) {
        Map<Integer, Set<String>> noughts = new HashMap<>();
        for (int place = 0; place < lists.size(); place++) {
            Set<String> alone = new HashSet<>(lists.get(place));
            boolean empty = alone.isEmpty();
            for (int other = 0; other < lists.size(); other++) {
                if (other != place) {
                    alone.removeAll(lists.get(other));
                }
            }
            if (!empty && alone.isEmpty()) {
                noughts.put(place, Set.of("nobody-but-" + place));
            }
        }
        return noughts;
    }
}
