// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sorts any number of fingerprints into an [ExactFile], in little memory: first into 256 parts by their first byte,
/// then part by part.
final class ExactFileWriter implements AutoCloseable {
    private static final int PARTS = 256;
    private static final int PART_BUFFER_BYTES = 1 << 15;
    /// Bits of a sorting key that say which row of its part it is.
    private static final int ROW_BITS = 24;

    private static final int KEY_BYTES = 5;

    private final Path folder;
    private final int rowBytes;
    private final Kind kind;
    private final List<@Nullable DataOutputStream> parts = new ArrayList<>();
    private long size;

    /// @param folder where parts may lie until all is sorted
    ExactFileWriter(Path folder, Kind kind) {
        this.folder = folder;
        this.kind = kind;
        this.rowBytes = kind.bytes() + ExactFile.ENTRY_BYTES;
        for (int i = 0; i < PARTS; i++) {
            parts.add(null);
        }
    }

    long size() {
        return size;
    }

    void add(byte[] print, int entry) throws IOException {
        int number = Byte.toUnsignedInt(print[0]);
        DataOutputStream part = parts.get(number);
        if (part == null) {
            part = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(part(number)), PART_BUFFER_BYTES));
            parts.set(number, part);
        }
        part.write(print);
        part.writeInt(Integer.reverseBytes(entry));
        size++;
    }

    private Path part(int number) {
        return folder.resolve(kind.word() + "-" + number + ".part");
    }

    /// Writes all of it in order.
    void finish(Path file) throws IOException {
        long[] doors = new long[ExactFile.DOORS + 1];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.position(ExactFile.rowsAt());
            long row = 0;
            for (int number = 0; number < PARTS; number++) {
                DataOutputStream part = parts.get(number);
                if (part != null) {
                    part.close();
                    byte[] sorted = sorted(Files.readAllBytes(part(number)));
                    Files.delete(part(number));
                    for (int at = 0; at < sorted.length; at += rowBytes) {
                        doors[(number << 8 | Byte.toUnsignedInt(sorted[at + 1])) + 1]++;
                        row++;
                    }
                    write(channel, ByteBuffer.wrap(sorted));
                    parts.set(number, null);
                }
            }
            for (int door = 0; door < ExactFile.DOORS; door++) {
                doors[door + 1] += doors[door];
            }
            ByteBuffer head = ByteBuffer.allocate((int) ExactFile.rowsAt()).order(ByteOrder.LITTLE_ENDIAN);
            head.putLong(ExactFile.MAGIC).putLong(kind.bytes()).putLong(row);
            head.position(ExactFile.HEAD_BYTES);
            for (long door : doors) {
                head.putLong(door);
            }
            channel.position(0);
            write(channel, head.flip());
            channel.force(true);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private byte[] sorted(byte[] rows) throws IOException {
        int count = rows.length / rowBytes;
        if (count >= 1 << ROW_BITS) {
            throw new IOException("more than " + (1 << ROW_BITS) + " " + kind.word()
                    + " fingerprints begin with the same byte: these are no fingerprints");
        }
        long[] keys = new long[count];
        for (int row = 0; row < count; row++) {
            long key = 0;
            for (int i = 1; i <= KEY_BYTES; i++) {
                key = key << 8 | Byte.toUnsignedLong(rows[row * rowBytes + i]);
            }
            keys[row] = (key << ROW_BITS | row) ^ Long.MIN_VALUE; // longs are sorted with their sign
        }
        Arrays.sort(keys);
        settle(keys, rows);
        byte[] sorted = new byte[rows.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(rows, row(keys[i]) * rowBytes, sorted, i * rowBytes, rowBytes);
        }
        return sorted;
    }

    private static int row(long key) {
        return (int) (key & (1 << ROW_BITS) - 1);
    }

    /// Orders those that begin alike by the rest of their bytes; the key has only five of them.
    private void settle(long[] keys, byte[] rows) {
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] >>> ROW_BITS == keys[from] >>> ROW_BITS) {
                to++;
            }
            if (to - from > 1) {
                Integer[] same = new Integer[to - from];
                for (int i = 0; i < same.length; i++) {
                    same[i] = row(keys[from + i]);
                }
                Arrays.sort(
                        same,
                        (a, b) -> Arrays.compareUnsigned(
                                rows,
                                a * rowBytes,
                                a * rowBytes + kind.bytes(),
                                rows,
                                b * rowBytes,
                                b * rowBytes + kind.bytes()));
                for (int i = 0; i < same.length; i++) {
                    keys[from + i] = same[i];
                }
            }
            from = to;
        }
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (int number = 0; number < PARTS; number++) {
            OutputStream part = parts.get(number);
            if (part != null) {
                try (part) {
                    Files.deleteIfExists(part(number));
                } catch (IOException e) { // a full disk refuses what is left in a buffer: the others are closed first
                    failure = e;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
