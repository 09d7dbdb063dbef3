// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kumkrong.hashindex.Pdq;

/// Fingerprints in one mapped file that does not change: everything within a radius of a query is found.
///
/// Safe for threads.
public final class NearFile {
    private final Snapshot only;

    private NearFile(Segment segment) {
        this.only = new Snapshot(List.of(new Held(segment, new Tombstones(segment.size()))), List.of());
    }

    /// Maps a file.
    public static NearFile open(Path file) throws IOException {
        return new NearFile(Segment.open(file));
    }

    /// How many fingerprints there are.
    public long size() {
        return only.size();
    }

    /// Everything within the radius of a fingerprint, the nearest first.
    public List<NearHit> near(Pdq query, int radius) {
        NearJoin.checkRadius(radius);
        return only.near(query, radius);
    }

    /// Everything within the radius of any of many fingerprints, by query, the nearest first.
    public List<NearMatch> join(PdqList queries, int radius, int threads) {
        NearJoin.checkRadius(radius);
        return only.join(queries, radius, threads);
    }

    /// Writes such a file.
    public static final class Writer implements AutoCloseable {
        private final SegmentWriter writer;
        private final long[] row = new long[PdqList.LONGS];

        /// @param count how many fingerprints are to come, exactly
        public Writer(Path file, int count) throws IOException {
            writer = new SegmentWriter(file, count, Chunks.forRows(count));
        }

        /// Adds one, filed under an entry.
        public void add(long first, long second, long third, long fourth, long entry) {
            row[0] = first;
            row[1] = second;
            row[2] = third;
            row[3] = fourth;
            writer.add(row, 0, entry);
        }

        /// Files them all and brings them to the disk.
        public void finish(int threads) throws IOException {
            writer.finish(threads);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
