// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of fingerprints that is never changed, mapped into memory: opening it reads nothing but its head.
///
/// `docs/formats/near-index.md` describes it byte for byte. Safe for threads.
final class Segment {
    /// What a file begins with: `KKNEAR01`.
    static final long MAGIC = 0x31305241454e4b4bL;

    static final int HEAD_BYTES = 64;

    private final Path file;
    private final MemorySegment mapped;
    private final Chunks chunks;
    private final int size;
    private final Rows rows;
    private final MemorySegment entries;
    private final Table[] tables;

    private Segment(Path file, MemorySegment mapped, Chunks chunks, int size) {
        this.file = file;
        this.mapped = mapped;
        this.chunks = chunks;
        this.size = size;
        this.rows = new Rows(mapped.asSlice(HEAD_BYTES, (long) size * Rows.BYTES));
        this.entries = mapped.asSlice(entriesAt(size), (long) size * Long.BYTES);
        this.tables = new Table[chunks.count()];
        for (int chunk = 0; chunk < tables.length; chunk++) {
            tables[chunk] = Table.within(mapped, tableAt(chunks, size, chunk), chunks, size);
        }
    }

    static long entriesAt(long rows) {
        return HEAD_BYTES + Rows.padded(rows * Rows.BYTES);
    }

    static long tableAt(Chunks chunks, long rows, int chunk) {
        return entriesAt(rows) + Rows.padded(rows * Long.BYTES) + chunk * Table.bytes(chunks, rows);
    }

    static long bytes(Chunks chunks, long rows) {
        return tableAt(chunks, rows, chunks.count());
    }

    /// Maps a file.
    ///
    /// @throws IOException where it is not one of ours, or not as long as its head says
    static Segment open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEAD_BYTES) {
                throw new IOException(file + ": cut off");
            }
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            if (mapped.get(Rows.LONG, 0) != MAGIC) {
                throw new IOException(file + ": not a file of fingerprints of ours");
            }
            int size = mapped.get(Rows.INT, Long.BYTES);
            int count = mapped.get(Rows.INT, Long.BYTES + Integer.BYTES);
            int keyBits = mapped.get(Rows.INT, 2 * Long.BYTES);
            if (size < 0 || count < 1 || count > 32 || 256 % count != 0 || keyBits < 1 || keyBits > 24) {
                throw new IOException(file + ": a damaged head");
            }
            Chunks chunks = Chunks.of(count, keyBits);
            if (bytes(chunks, size) != channel.size()) {
                throw new IOException(file + ": not as long as its head says");
            }
            return new Segment(file, mapped, chunks, size);
        }
    }

    Path file() {
        return file;
    }

    int size() {
        return size;
    }

    long fileBytes() {
        return mapped.byteSize();
    }

    Chunks chunks() {
        return chunks;
    }

    Rows rows() {
        return rows;
    }

    Table table(int chunk) {
        return tables[chunk];
    }

    /// What the owner filed a row under.
    long entry(int row) {
        return entries.get(Rows.LONG, (long) row * Long.BYTES);
    }

    /// Adds the numbers of all rows within a radius of the query.
    void near(long[] query, int radius, Scratch scratch, Found to) {
        Search search = chunks.within(radius);
        if (search.share() > Scratch.SHARE_MAX) {
            scanAll(query, radius, scratch, to);
            return;
        }
        for (int chunk = 0; chunk < chunks.count(); chunk++) {
            Table table = tables[chunk];
            long window = chunks.window(query, 0, chunk);
            for (int flipped = 0; flipped <= search.keyMax()[chunk]; flipped++) {
                int within = search.windowMax()[chunk] - flipped;
                int last = search.flips().within(flipped);
                for (int i = search.flips().within(flipped - 1); i < last; i += Scratch.AT_ONCE) {
                    int count = Math.min(Scratch.AT_ONCE, last - i);
                    table.lookUp(chunks.key(window), search.flips().masks(), i, count, scratch);
                    scan(table, count, chunks.signature(window), within, scratch);
                }
            }
            for (int i = 0; i < scratch.found.size(); i++) {
                int row = table.row(scratch.found.get(i));
                rows.copy(row, scratch.row, 0);
                if (Distance.of(query, 0, scratch.row, 0) <= radius
                        && !search.foundBefore(chunk, query, 0, scratch.row, 0)) {
                    to.add(row);
                }
            }
            scratch.found.clear();
        }
    }

    private static void scan(Table table, int count, int signature, int within, Scratch scratch) {
        for (int i = 0; i < count; i++) {
            scratch.kernel.scan(
                    table.signatures(), scratch.starts[i], scratch.ends[i], signature, within, scratch.found);
        }
    }

    private void scanAll(long[] query, int radius, Scratch scratch, Found to) {
        for (int row = 0; row < size; row++) {
            rows.copy(row, scratch.row, 0);
            if (Distance.of(query, 0, scratch.row, 0) <= radius) {
                to.add(row);
            }
        }
    }
}
