// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Which candidate persons of a new decision are those of the last one: a person keeps the id that most of its mentions
/// had, so that what was said about somebody still finds them.
final class PersonIds {
    private final Map<String, UUID> before;
    private final Set<UUID> given = new HashSet<>();

    /// @param before the persons of mentions, by the mentions' keys
    PersonIds(Map<String, UUID> before) {
        this.before = before;
    }

    /// Ids for persons, each given as the keys of its mentions; the largest choose first.
    Map<List<String>, UUID> assign(List<List<String>> persons) {
        Map<List<String>, UUID> ids = new HashMap<>();
        persons.stream()
                .sorted(Comparator.<List<String>>comparingInt(keys -> -keys.size())
                        .thenComparing(keys -> keys.getFirst()))
                .forEach(keys -> ids.put(keys, id(keys)));
        return ids;
    }

    private UUID id(List<String> keys) {
        Map<UUID, Integer> votes = new HashMap<>();
        for (String key : keys) {
            UUID had = before.get(key);
            if (had != null && !given.contains(had)) {
                votes.merge(had, 1, Integer::sum);
            }
        }
        UUID id = votes.entrySet().stream()
                .max(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> fresh(keys));
        given.add(id);
        return id;
    }

    /// An id made of the first mention that has none to offer which is still free.
    private UUID fresh(List<String> keys) {
        for (int turn = 0; ; turn++) {
            UUID id = UUID.nameUUIDFromBytes((keys.getFirst() + '\n' + turn).getBytes(StandardCharsets.UTF_8));
            if (!given.contains(id) && !before.containsValue(id)) {
                return id;
            }
        }
    }
}
