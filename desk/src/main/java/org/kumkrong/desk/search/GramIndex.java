// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the tips that may hold what is sought, in the index of grams, as one viewer may read it.
public final class GramIndex {
    /// Grams of a fragment that are looked up; more would not leave out many more tips.
    private static final int GRAMS_MAX = 10;

    private final Map<Integer, Map<Integer, long[]>> chunksOfGram = new HashMap<>();
    private final long indexedTo;

    private GramIndex(JdbcClient jdbc, Viewer viewer, SoughtWords sought) {
        this.indexedTo = jdbc.sql("select coalesce(max(chunk) + 1, 0) from tip_chunk")
                        .query(Long.class)
                        .single()
                << TipSet.PLACE_BITS;
        Integer[] grams = sought.terms().stream()
                .flatMap(term -> term.ways().stream().flatMap(List::stream))
                .flatMap(fragment -> grams(fragment).stream())
                .distinct()
                .toArray(Integer[]::new);
        jdbc.sql("select gram, chunk, tips from tip_gram where agency_id = :agency and gram = any(:grams)")
                .param("agency", viewer.agencyId())
                .param("grams", grams)
                .query(row -> {
                    chunksOfGram
                            .computeIfAbsent(row.getInt(1), gram -> new HashMap<>())
                            .put(row.getInt(2), TipSet.words(row.getBytes(3)));
                });
    }

    /// Looks words up, within the transaction of a viewer.
    public static Candidates candidates(JdbcClient jdbc, Viewer viewer, SoughtWords sought) {
        GramIndex index = new GramIndex(jdbc, viewer, sought);
        Optional<Map<Integer, long[]>> chunks = index.allOf(
                sought.terms().stream().map(term -> index.anyOf(term.ways())).toList());
        return chunks.map(found -> Candidates.of(found, index.indexedTo)).orElseGet(Candidates::any);
    }

    /// Some of a fragment's grams, from all of its length.
    private static List<Integer> grams(String fragment) {
        int[] all = Grams.of(fragment);
        TreeSet<Integer> some = new TreeSet<>();
        for (int i = 0; i < Math.min(GRAMS_MAX, all.length); i++) {
            some.add(all[(int) ((long) i * all.length / Math.min(GRAMS_MAX, all.length))]);
        }
        return List.copyOf(some);
    }

    private Optional<Map<Integer, long[]>> anyOf(List<List<String>> ways) {
        Map<Integer, long[]> any = new TreeMap<>();
        for (List<String> way : ways) {
            Optional<Map<Integer, long[]>> held =
                    allOf(way.stream().map(this::holding).toList());
            if (held.isEmpty()) {
                return Optional.empty();
            }
            held.get().forEach((chunk, tips) -> any.merge(chunk, tips.clone(), GramIndex::or));
        }
        return Optional.of(any);
    }

    /// Tips in all of some sets; a set that is empty says nothing, and where all say nothing, so does this.
    private static Optional<Map<Integer, long[]>> allOf(List<Optional<Map<Integer, long[]>>> sets) {
        @Nullable Map<Integer, long[]> all = null;
        for (Optional<Map<Integer, long[]>> set : sets) {
            if (set.isPresent()) {
                all = all == null ? new TreeMap<>(set.get()) : both(all, set.get());
            }
        }
        return Optional.ofNullable(all);
    }

    private static Map<Integer, long[]> both(Map<Integer, long[]> some, Map<Integer, long[]> others) {
        Map<Integer, long[]> both = new TreeMap<>();
        some.forEach((chunk, tips) -> {
            long[] other = others.get(chunk);
            if (other != null) {
                long[] held = tips.clone();
                TipSet.and(held, other);
                both.put(chunk, held);
            }
        });
        return both;
    }

    private static long[] or(long[] some, long[] others) {
        TipSet.or(some, others);
        return some;
    }

    /// Tips that hold a fragment's grams; nothing where it is too short to have one.
    private Optional<Map<Integer, long[]>> holding(String fragment) {
        return allOf(grams(fragment).stream()
                .map(gram -> Optional.of(chunksOfGram.getOrDefault(gram, Map.of())))
                .toList());
    }
}
