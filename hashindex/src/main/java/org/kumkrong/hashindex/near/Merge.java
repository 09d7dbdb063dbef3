// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes what is alive in some tails and segments into one new segment, while all of them stay in use.
///
/// What is withdrawn meanwhile is withdrawn from the new one before it takes their place.
final class Merge {
    /// A segment is merged with what is smaller once that is a third of it; so there are few, and each row is seldom
    /// written.
    private static final int TIMES_SMALLER_MAX = 3;

    private final List<Tail> tails;
    private final List<Held> segments;
    private final List<long[]> deadBefore = new ArrayList<>();
    private int live;

    private Merge(List<Tail> tails, List<Held> segments) {
        this.tails = List.copyOf(tails);
        this.segments = List.copyOf(segments);
        for (Tail tail : tails) {
            remember(tail.dead(), tail.size());
        }
        for (Held held : segments) {
            remember(held.dead(), held.segment().size());
        }
    }

    private void remember(Tombstones dead, int rows) {
        long[] before = dead.toArray();
        deadBefore.add(before);
        live += rows;
        for (long word : before) {
            live -= Long.bitCount(word);
        }
    }

    /// Merges tails that are full, with the segments that are not much larger.
    static Merge of(List<Tail> tails, List<Held> all) {
        long rows = tails.stream().mapToLong(Tail::size).sum();
        List<Held> chosen = new ArrayList<>();
        for (Held held : all.stream()
                .sorted(Comparator.comparingInt(one -> one.segment().size()))
                .toList()) {
            int size = held.segment().size();
            if (size > TIMES_SMALLER_MAX * rows || size + rows > PdqList.SIZE_MAX) {
                break;
            }
            chosen.add(held);
            rows += size;
        }
        return new Merge(tails, chosen);
    }

    List<Tail> tails() {
        return tails;
    }

    List<Held> segments() {
        return segments;
    }

    /// Rows of the new segment; none where all are withdrawn.
    int live() {
        return live;
    }

    void write(Path file) throws IOException {
        long[] row = new long[PdqList.LONGS];
        try (SegmentWriter writer = new SegmentWriter(file, live, Chunks.forRows(live))) {
            for (int i = 0; i < tails.size(); i++) {
                Tail tail = tails.get(i);
                for (int number = 0; number < tail.size(); number++) {
                    if (alive(i, number)) {
                        tail.copy(number, row);
                        writer.add(row, 0, tail.entry(number));
                    }
                }
            }
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i).segment();
                for (int number = 0; number < segment.size(); number++) {
                    if (alive(tails.size() + i, number)) {
                        segment.rows().copy(number, row, 0);
                        writer.add(row, 0, segment.entry(number));
                    }
                }
            }
            writer.finish(1);
        }
    }

    private boolean alive(int source, int number) {
        return (deadBefore.get(source)[number / Long.SIZE] >>> number & 1) == 0;
    }

    /// Withdraws from the new segment what was withdrawn from its sources since we began.
    void carry(Tombstones to) {
        int base = 0;
        for (int i = 0; i < tails.size(); i++) {
            base = carry(tails.get(i).dead(), i, tails.get(i).size(), base, to);
        }
        for (int i = 0; i < segments.size(); i++) {
            Held held = segments.get(i);
            base = carry(held.dead(), tails.size() + i, held.segment().size(), base, to);
        }
    }

    private int carry(Tombstones now, int source, int rows, int base, Tombstones to) {
        int fresh = base;
        for (int number = 0; number < rows; number++) {
            if (alive(source, number)) {
                if (now.has(number)) {
                    to.set(fresh);
                }
                fresh++;
            }
        }
        return fresh;
    }
}
