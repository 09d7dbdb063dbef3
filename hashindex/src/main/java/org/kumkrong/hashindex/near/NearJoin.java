// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/// All pairs of two lists that lie within a radius of one another: a seized disk against everything known.
///
/// Both lists are filed by their chunks, the longer part by part, and what lies under near keys is compared, so that
/// each part is read once for all queries; nothing within the radius is missed ([Search] says why). Takes, beside the
/// lists, 128 bytes a row of the shorter one and 256 MB a thread at most. Same lists, same pairs, on
/// any number of threads.
public final class NearJoin {
    /// The widest radius that is answered.
    public static final int RADIUS_MAX = 64;
    /// Within this, two fingerprints are taken to be of one picture.
    public static final int RADIUS_USUAL = 31;

    /// Shorter lists are compared one by one.
    private static final int SHORTER_MIN = 64;

    private static final int LONGER_MIN = 4096;
    private static final int PART_ROWS_MAX = PackedTable.ROWS_MAX - 1;

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
        int room = (longer.size() + parts - 1) / parts + 1;
        Queue<PackedTable> idle = new ConcurrentLinkedQueue<>();
        List<Callable<Found>> work = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) longer.size() * part / parts);
            int to = (int) ((long) longer.size() * (part + 1) / parts);
            for (int chunk = 0; chunk < filed.size(); chunk++) {
                int here = chunk;
                if (search.keyMax()[here] >= 0) {
                    work.add(() -> {
                        PackedTable taken = idle.poll();
                        PackedTable table = taken == null ? new PackedTable(search.chunks(), room) : taken;
                        PdqList.Part rows = longer.part(from, to);
                        table.file(rows, here);
                        Found pairs = new TableJoin(shorter, search, radius).pairs(here, filed.get(here), table, rows);
                        idle.add(table);
                        return pairs;
                    });
                }
            }
        }
        return Work.all(threads, work);
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
