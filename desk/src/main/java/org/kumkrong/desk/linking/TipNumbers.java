// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.MentionPlace;

/// Which tip of the database each number of the engine is, and the other way round. Numbers count from 0 in the order
/// in which tips were taken. For one thread.
final class TipNumbers {
    private final List<UUID> ids = new ArrayList<>();
    private long[] kept = new long[64];
    private final List<UUID> agencies = new ArrayList<>();
    private final List<@Nullable Instant> times = new ArrayList<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<UUID, UUID> once = new HashMap<>(); // one object for each agency

    /// Takes the next tip.
    int add(KeptTip tip) {
        int number = ids.size();
        if (number == kept.length) {
            kept = Arrays.copyOf(kept, number * 2);
        }
        kept[number] = tip.number();
        ids.add(tip.id());
        agencies.add(once.computeIfAbsent(tip.agency(), agency -> agency));
        times.add(tip.tip().time() == null ? null : tip.tip().time().instant());
        numbers.put(tip.id(), number);
        return number;
    }

    int size() {
        return ids.size();
    }

    UUID id(int number) {
        return ids.get(number);
    }

    /// Its number in the database.
    long kept(int number) {
        return kept[number];
    }

    UUID agency(int number) {
        return agencies.get(number);
    }

    /// When a tip happened or came in; null where unknown.
    @Nullable
    Instant time(int number) {
        return times.get(number);
    }

    /// The number of a tip; null where it was not taken.
    @Nullable
    Integer number(UUID id) {
        return numbers.get(id);
    }

    /// A mention as the engine knows it; null where its tip was not taken.
    @Nullable
    MentionPlace place(UUID tip, String role, int place) {
        Integer number = numbers.get(tip);
        return number == null ? null : new MentionPlace(number, Ranker.role(role), place);
    }
}
