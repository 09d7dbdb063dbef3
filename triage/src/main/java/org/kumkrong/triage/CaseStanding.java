// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tips that one officer can work together.
///
/// @param id the case's name in this run; `case-0001` holds the most urgent tip
/// @param tips the numbers of its tips, most urgent first; never empty
/// @param about the entity around which it stands; empty where nobody is named
/// @param priority that of its most urgent tip
/// @param band that of its most urgent tip
/// @param subjects how many subjects its tips name
/// @param children how many children they name
/// @param nextClock when the next of its clocks runs out; null where none runs
/// @param related other cases that share a person with it, most urgent first
public record CaseStanding(
        String id,
        List<Integer> tips,
        String about,
        int priority,
        Band band,
        int subjects,
        int children,
        @Nullable Instant nextClock,
        List<String> related) {
    public CaseStanding {
        tips = List.copyOf(tips);
        related = List.copyOf(related);
    }
}
