// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// All pairs of two lists that lie within a radius of one another: a seized disk against everything known.
///
/// Both lists are filed by their chunks, the longer part by part, and what lies under near keys is
/// compared, so that each
/// part is read once for all queries; nothing within the radius is missed ([Search] says why). Takes, beside the lists,
/// 128 bytes a row of the shorter one and 64 MB a thread. Same lists, same pairs, on any number of threads.
public final class NearJoin {
    /// The widest radius that is answered.
    public static final int RADIUS_MAX = 64;
    /// Within this, two fingerprints are taken to be of one picture.
    public static final int RADIUS_USUAL = 31;

    /// Shorter lists are compared one by one.
    private static final int SHORTER_MIN = 64;

    private static final int LONGER_MIN = 4096;
    private static final int PART_ROWS_MAX = 1 << 23;

    private NearJoin() {}

    /// Every pair within the radius, by query, the nearest first.
    public static List<NearPair> pairs(PdqList queries, PdqList known, int radius, int threads) {
        checkRadius(radius);
        boolean swapped = queries.size() > known.size();
        PdqList shorter = swapped ? known : queries;
        PdqList longer = swapped ? queries : known;
        List<NearPair> pairs = new ArrayList<>();
        for (Found part : join(shorter, longer, radius, threads)) {
            for (int i = 0; i < part.size(); i++) {
                int first = (int) (part.get(i) >>> Integer.SIZE);
                int second = (int) part.get(i);
                int distance =
                        Distance.of(shorter.longs(), first * PdqList.LONGS, longer.longs(), second * PdqList.LONGS);
                pairs.add(swapped ? new NearPair(second, first, distance) : new NearPair(first, second, distance));
            }
        }
        pairs.sort(null);
        return pairs;
    }

    static void checkRadius(int radius) {
        if (radius < 0 || radius > RADIUS_MAX) {
            throw new IllegalArgumentException("radius must be between 0 and " + RADIUS_MAX + ", not " + radius);
        }
    }

    private static List<Found> join(PdqList shorter, PdqList longer, int radius, int threads) {
        if (shorter.size() < SHORTER_MIN || longer.size() < LONGER_MIN) {
            return List.of(eachWithEach(shorter, longer, radius));
        }
        Search search = Chunks.MANY.within(radius);
        List<FiledQueries> filed = file(shorter, search.chunks(), threads);
        int parts = (longer.size() + PART_ROWS_MAX - 1) / PART_ROWS_MAX;
        List<Callable<Found>> work = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) longer.size() * part / parts);
            int to = (int) ((long) longer.size() * (part + 1) / parts);
            for (int chunk = 0; chunk < filed.size(); chunk++) {
                int here = chunk;
                if (search.keyMax()[here] >= 0) {
                    TableJoin join = new TableJoin(shorter, search, radius);
                    work.add(() -> joinPart(join, here, filed.get(here), longer.part(from, to)));
                }
            }
        }
        return Work.all(threads, work);
    }

    private static Found joinPart(TableJoin join, int chunk, FiledQueries filed, PdqList.Part part) {
        try (Arena arena = Arena.ofConfined()) {
            Table table = Table.allocate(arena, Chunks.MANY, part.size());
            table.fill(Chunks.MANY, chunk, part, part.size());
            return join.pairs(chunk, filed, table, part);
        }
    }

    private static List<FiledQueries> file(PdqList queries, Chunks chunks, int threads) {
        List<Callable<FiledQueries>> work = new ArrayList<>();
        for (int chunk = 0; chunk < chunks.count(); chunk++) {
            int here = chunk;
            work.add(() -> FiledQueries.by(chunks, here, queries));
        }
        return Work.all(threads, work);
    }

    private static Found eachWithEach(PdqList queries, PdqList known, int radius) {
        Found pairs = new Found();
        for (int row = 0; row < known.size(); row++) {
            for (int query = 0; query < queries.size(); query++) {
                int distance = Distance.of(queries.longs(), query * PdqList.LONGS, known.longs(), row * PdqList.LONGS);
                if (distance <= radius) {
                    pairs.add((long) query << Integer.SIZE | row);
                }
            }
        }
        return pairs;
    }
}
