// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Writes a segment through a mapping of its file, so that building needs hardly any heap.
///
/// The head is written last: a file without one was never finished.
final class SegmentWriter implements AutoCloseable {
    private static final int NOUGHTS_BYTES = 1 << 20;

    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment mapped;
    private final Chunks chunks;
    private final int room;
    private int size;

    /// @param room how many rows are to come, exactly
    SegmentWriter(Path file, int room, Chunks chunks) throws IOException {
        this.room = room;
        this.chunks = chunks;
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long bytes = Segment.bytes(chunks, room);
        try {
            takeRoom(channel, bytes);
            this.mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
        } catch (IOException e) {
            try (channel) {
                arena.close();
            }
            throw e;
        }
    }

    /// Writes noughts all over it: where a disk fills up under a mapped file, the whole program is in doubt.
    private static void takeRoom(FileChannel channel, long bytes) throws IOException {
        ByteBuffer noughts = ByteBuffer.allocateDirect((int) Math.min(NOUGHTS_BYTES, bytes));
        long left = bytes;
        while (left > 0) {
            noughts.clear().limit((int) Math.min(noughts.capacity(), left));
            left -= channel.write(noughts);
        }
    }

    void add(long[] row, int at, long entry) {
        if (size == room) {
            throw new IllegalStateException("more than " + room + " rows");
        }
        long to = Segment.HEAD_BYTES + (long) size * Rows.BYTES;
        for (int i = 0; i < PdqList.LONGS; i++) {
            mapped.set(Rows.LONG, to + (long) i * Long.BYTES, row[at + i]);
        }
        mapped.set(Rows.LONG, Segment.entriesAt(room) + (long) size * Long.BYTES, entry);
        size++;
    }

    /// Files all rows and brings everything to the disk.
    void finish(int threads) throws IOException {
        if (size != room) {
            throw new IllegalStateException(size + " rows instead of " + room);
        }
        Rows rows = new Rows(mapped.asSlice(Segment.HEAD_BYTES, (long) room * Rows.BYTES));
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int chunk = 0; chunk < chunks.count(); chunk++) {
            int here = chunk;
            work.add(() -> {
                Table.within(mapped, Segment.tableAt(chunks, room, here), chunks, room)
                        .fill(chunks, here, rows, room);
                return true;
            });
        }
        Work.all(threads, work);
        mapped.force();
        mapped.set(Rows.INT, Long.BYTES, room);
        mapped.set(Rows.INT, Long.BYTES + Integer.BYTES, chunks.count());
        mapped.set(Rows.INT, 2 * Long.BYTES, chunks.keyBits());
        mapped.set(Rows.LONG, 0, Segment.MAGIC);
        mapped.asSlice(0, Segment.HEAD_BYTES).force();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
    }
}
