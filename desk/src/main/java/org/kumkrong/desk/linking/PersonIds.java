// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which candidate persons of a new decision are those of the last one: a person keeps the id that most of its mentions
/// had, so that what was said about somebody still finds them.
///
/// @param <M> what stands for a mention
final class PersonIds<M> {
    private final Function<M, @Nullable UUID> before;
    private final Function<M, String> name;
    private final Set<UUID> ever;
    private final Set<UUID> given = new HashSet<>();

    /// @param before the person that a mention was of; null for a new mention
    /// @param name what a mention is called, in the same words in every run
    /// @param ever ids that were ever given; fresh ones are added
    PersonIds(Function<M, @Nullable UUID> before, Function<M, String> name, Set<UUID> ever) {
        this.before = before;
        this.name = name;
        this.ever = ever;
    }

    /// Ids for persons, each given as its mentions, in the same order; the largest choose first, then those that came
    /// first.
    List<UUID> assign(List<List<M>> persons) {
        List<@Nullable UUID> ids = new ArrayList<>(Collections.nCopies(persons.size(), null));
        IntStream.range(0, persons.size())
                .boxed()
                .sorted(Comparator.comparingInt(person -> -persons.get(person).size()))
                .forEach(person -> ids.set(person, id(persons.get(person))));
        return ids.stream().map(java.util.Objects::requireNonNull).toList();
    }

    private UUID id(List<M> mentions) {
        UUID id = mentions.size() == 1 ? free(before.apply(mentions.getFirst())) : mostVoted(mentions);
        id = id == null ? fresh(mentions.getFirst()) : id;
        given.add(id);
        return id;
    }

    private @Nullable UUID free(@Nullable UUID had) {
        return had == null || given.contains(had) ? null : had;
    }

    private @Nullable UUID mostVoted(List<M> mentions) {
        Map<UUID, Integer> votes = new HashMap<>();
        for (M mention : mentions) {
            UUID had = free(before.apply(mention));
            if (had != null) {
                votes.merge(had, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// An id made of the first mention that was never given.
    private UUID fresh(M first) {
        for (int turn = 0; ; turn++) {
            UUID id = UUID.nameUUIDFromBytes((name.apply(first) + '\n' + turn).getBytes(StandardCharsets.UTF_8));
            if (ever.add(id)) {
                return id;
            }
        }
    }
}
