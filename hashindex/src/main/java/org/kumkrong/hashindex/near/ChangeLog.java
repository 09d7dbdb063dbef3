// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// What was added and withdrawn since the last segment was written: a file that only grows.
///
/// Each change has a checksum; a change that the machine did not finish writing, and what follows it, is dropped.
final class ChangeLog implements AutoCloseable {
    static final int ADD = 1;
    static final int WITHDRAW = 2;

    private static final int CHANGE_BYTES = 2 * Integer.BYTES + Long.BYTES + Rows.BYTES;
    private static final int BUFFERED_CHANGES = 4096;

    private final FileChannel channel;
    private final ByteBuffer one = ByteBuffer.allocateDirect(CHANGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private ChangeLog(FileChannel channel) {
        this.channel = channel;
    }

    /// What a change is applied to.
    interface Applier {
        void apply(int kind, long entry, long[] row);
    }

    /// Opens or makes a log; applies what it holds, and goes on behind the last whole change.
    static ChangeLog open(Path file, Applier applier) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long end = replay(channel, applier);
        channel.truncate(end);
        channel.position(end);
        return new ChangeLog(channel);
    }

    /// Applies what a log holds that will not be written to any more.
    static void replay(Path file, Applier applier) throws IOException {
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                replay(channel, applier);
            }
        }
    }

    private static long replay(FileChannel channel, Applier applier) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(CHANGE_BYTES * BUFFERED_CHANGES).order(ByteOrder.LITTLE_ENDIAN);
        long[] row = new long[PdqList.LONGS];
        long end = 0;
        while (true) {
            some.clear();
            int read = channel.read(some, end);
            some.flip();
            if (read < CHANGE_BYTES) {
                return end;
            }
            while (some.remaining() >= CHANGE_BYTES) {
                int at = some.position();
                if (checksum(some, at) != some.getInt(at)) {
                    return end;
                }
                for (int i = 0; i < PdqList.LONGS; i++) {
                    row[i] = some.getLong(at + 16 + i * Long.BYTES);
                }
                applier.apply(some.getInt(at + 4), some.getLong(at + 8), row);
                some.position(at + CHANGE_BYTES);
                end += CHANGE_BYTES;
            }
        }
    }

    /// How many changes a log of so many bytes holds.
    static long changes(long bytes) {
        return bytes / CHANGE_BYTES;
    }

    private static int checksum(ByteBuffer change, int at) {
        CRC32C sum = new CRC32C();
        sum.update(change.slice(at + Integer.BYTES, CHANGE_BYTES - Integer.BYTES));
        return (int) sum.getValue();
    }

    /// Writes one change; it survives the end of this process at once, and the machine's after [#force].
    void write(int kind, long entry, long[] row) throws IOException {
        one.clear();
        one.putInt(0).putInt(kind).putLong(entry);
        for (long part : row) {
            one.putLong(part);
        }
        one.putInt(0, checksum(one, 0)).flip();
        while (one.hasRemaining()) {
            channel.write(one);
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
