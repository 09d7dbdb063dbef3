// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// What a record brought when it was added to a live linkage.
///
/// @param record its number
/// @param entity the entity it fell to, named by the number of its first record
/// @param links its scored pairs, best first; [LiveLinkage#explain] opens each
/// @param moved records known before that now belong to another entity, ascending
public record Arrival(int record, int entity, List<Link> links, List<Integer> moved) {
    public Arrival {
        links = List.copyOf(links);
        moved = List.copyOf(moved);
    }
}
