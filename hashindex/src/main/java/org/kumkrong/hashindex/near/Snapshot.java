// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.Pdq;

/// What a query sees: all segments, and all tails, the last of which is added to.
///
/// @param held segments, with what was withdrawn from them
/// @param tails at least one
record Snapshot(List<Held> held, List<Tail> tails) {
    Snapshot {
        held = List.copyOf(held);
        tails = List.copyOf(tails);
    }

    Tail last() {
        return tails.getLast();
    }

    Snapshot withTail(Tail tail) {
        List<Tail> more = new ArrayList<>(tails);
        more.add(tail);
        return new Snapshot(held, more);
    }

    long size() {
        long size = 0;
        for (Held one : held) {
            size += one.segment().size() - one.dead().count();
        }
        for (Tail tail : tails) {
            size += tail.size() - tail.dead().count();
        }
        return size;
    }

    List<NearHit> near(Pdq query, int radius) {
        long[] row = {query.first(), query.second(), query.third(), query.fourth()};
        Scratch scratch = new Scratch();
        List<NearHit> hits = new ArrayList<>();
        for (Held one : held) {
            Segment segment = one.segment();
            scratch.rows.clear();
            segment.near(row, radius, scratch, scratch.rows);
            for (int i = 0; i < scratch.rows.size(); i++) {
                int number = (int) scratch.rows.get(i);
                if (!one.dead().has(number)) {
                    segment.rows().copy(number, scratch.row, 0);
                    hits.add(hit(query, scratch.row, segment.entry(number)));
                }
            }
        }
        for (Tail tail : tails) {
            scratch.rows.clear();
            tail.near(row, radius, scratch, scratch.rows);
            for (int i = 0; i < scratch.rows.size(); i++) {
                int number = (int) scratch.rows.get(i);
                if (!tail.dead().has(number)) {
                    tail.copy(number, scratch.row);
                    hits.add(hit(query, scratch.row, tail.entry(number)));
                }
            }
        }
        hits.sort(null);
        return hits;
    }

    private static NearHit hit(Pdq query, long[] row, long entry) {
        Pdq pdq = new Pdq(row[0], row[1], row[2], row[3]);
        return new NearHit(entry, pdq, query.distance(pdq));
    }

    List<NearMatch> join(PdqList queries, int radius, int threads) {
        List<NearMatch> matches = new ArrayList<>();
        for (Held one : held) {
            Segment segment = one.segment();
            long[] row = new long[PdqList.LONGS];
            for (Found found : joined(segment, queries, radius, threads)) {
                for (int i = 0; i < found.size(); i++) {
                    int number = (int) found.get(i);
                    int query = (int) (found.get(i) >>> Integer.SIZE);
                    if (!one.dead().has(number)) {
                        segment.rows().copy(number, row, 0);
                        matches.add(new NearMatch(query, hit(queries.get(query), row, segment.entry(number))));
                    }
                }
            }
        }
        for (Tail tail : tails) {
            joinTail(tail, queries, radius, threads, matches);
        }
        matches.sort(null);
        return matches;
    }

    private static List<Found> joined(Segment segment, PdqList queries, int radius, int threads) {
        Chunks chunks = segment.chunks();
        Search search = chunks.within(radius);
        List<Callable<Found>> work = new ArrayList<>();
        for (int chunk = 0; chunk < chunks.count(); chunk++) {
            int here = chunk;
            if (search.keyMax()[here] >= 0) {
                work.add(() -> new TableJoin(queries, search, radius)
                        .pairs(here, FiledQueries.by(chunks, here, queries), segment.table(here), segment.rows()));
            }
        }
        return Work.all(threads, work);
    }

    private static void joinTail(Tail tail, PdqList queries, int radius, int threads, List<NearMatch> matches) {
        int size = tail.size();
        PdqList rows = new PdqList(Math.max(1, size));
        long[] row = new long[PdqList.LONGS];
        for (int number = 0; number < size; number++) {
            tail.copy(number, row);
            rows.add(row[0], row[1], row[2], row[3]);
        }
        for (NearPair pair : NearJoin.pairs(queries, rows, radius, threads)) {
            if (!tail.dead().has(pair.known())) {
                Pdq known = rows.get(pair.known());
                matches.add(new NearMatch(pair.query(), new NearHit(tail.entry(pair.known()), known, pair.distance())));
            }
        }
    }

    /// Where a row lies.
    record Place(Tombstones dead, int row) {}

    /// A row that is filed under an entry and not withdrawn; null where there is none.
    @Nullable
    Place find(long[] row, long entry) {
        Scratch scratch = new Scratch();
        for (Tail tail : tails) {
            scratch.rows.clear();
            tail.near(row, 0, scratch, scratch.rows);
            for (int i = 0; i < scratch.rows.size(); i++) {
                int number = (int) scratch.rows.get(i);
                if (tail.entry(number) == entry && !tail.dead().has(number)) {
                    return new Place(tail.dead(), number);
                }
            }
        }
        for (Held one : held) {
            scratch.rows.clear();
            one.segment().near(row, 0, scratch, scratch.rows);
            for (int i = 0; i < scratch.rows.size(); i++) {
                int number = (int) scratch.rows.get(i);
                if (one.segment().entry(number) == entry && !one.dead().has(number)) {
                    return new Place(one.dead(), number);
                }
            }
        }
        return null;
    }
}
