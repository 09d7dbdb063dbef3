// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Fingerprints in order, each with the number of its entry, in a mapped file: found in a dozen steps among 10⁸.
///
/// `docs/formats/known-set.md` describes it byte for byte. Safe for threads.
final class ExactFile {
    /// What a file begins with: `KKEXACT1`.
    static final long MAGIC = 0x3154434158454b4bL;

    static final int HEAD_BYTES = 64;
    /// The first two bytes of a fingerprint say between which places it lies.
    static final int DOORS = 1 << 16;

    static final int ENTRY_BYTES = Integer.BYTES;

    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment mapped;
    private final int printBytes;
    private final long size;

    private ExactFile(MemorySegment mapped, int printBytes, long size) {
        this.mapped = mapped;
        this.printBytes = printBytes;
        this.size = size;
    }

    static long rowsAt() {
        return HEAD_BYTES + (DOORS + 1L) * Long.BYTES;
    }

    static ExactFile open(Path file, Kind kind) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < rowsAt()) {
                throw new IOException(file + ": cut off");
            }
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            long size = mapped.get(LONG, 2L * Long.BYTES);
            if (mapped.get(LONG, 0) != MAGIC || mapped.get(LONG, Long.BYTES) != kind.bytes()) {
                throw new IOException(file + ": not a file of " + kind.word() + " fingerprints of ours");
            }
            if (size < 0 || rowsAt() + size * (kind.bytes() + ENTRY_BYTES) != channel.size()) {
                throw new IOException(file + ": not as long as its head says");
            }
            return new ExactFile(mapped, kind.bytes(), size);
        }
    }

    long size() {
        return size;
    }

    byte[] print(long row) {
        byte[] print = new byte[printBytes];
        MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, at(row), print, 0, printBytes);
        return print;
    }

    int entry(long row) {
        return mapped.get(INT, at(row) + printBytes);
    }

    private long at(long row) {
        return rowsAt() + row * (printBytes + ENTRY_BYTES);
    }

    /// The first row that is not before `print`; those equal to it follow one another.
    long firstNotBefore(byte[] print) {
        int door = Byte.toUnsignedInt(print[0]) << 8 | Byte.toUnsignedInt(print[1]);
        long low = mapped.get(LONG, HEAD_BYTES + (long) door * Long.BYTES);
        long high = mapped.get(LONG, HEAD_BYTES + (door + 1L) * Long.BYTES);
        while (low < high) {
            long middle = low + high >>> 1;
            if (compare(middle, print) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The order of a row and a fingerprint.
    int compare(long row, byte[] print) {
        long at = at(row);
        for (int i = 0; i < printBytes; i++) {
            int order = Byte.compareUnsigned(mapped.get(ValueLayout.JAVA_BYTE, at + i), print[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
