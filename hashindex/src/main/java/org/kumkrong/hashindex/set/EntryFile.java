// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that a set says of each entry, one behind the other; an entry's number is its place divided by four.
///
/// An entry is: a byte that says which fingerprints follow (bit 0 MD5 to bit 3 PDQ), a byte with the quality (255
/// where there is none), two bytes with the number of its category, the fingerprints, two bytes with the length of
/// its id, the id in UTF-8, and noughts up to a multiple of four. Safe for threads.
final class EntryFile {
    private static final int ALIGNMENT = 4;
    private static final int NO_QUALITY = 255;
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Path file;
    private final MemorySegment mapped;
    private final List<String> categories;

    private EntryFile(Path file, MemorySegment mapped, List<String> categories) {
        this.file = file;
        this.mapped = mapped;
        this.categories = List.copyOf(categories);
    }

    static EntryFile open(Path file, List<String> categories) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new EntryFile(
                    file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()), categories);
        }
    }

    /// @throws UncheckedIOException where no entry begins there: the file is damaged
    SetEntry entry(int number) {
        long at = Integer.toUnsignedLong(number) * ALIGNMENT;
        requireWhole(number, at);
        int which = mapped.get(ValueLayout.JAVA_BYTE, at);
        int quality = Byte.toUnsignedInt(mapped.get(ValueLayout.JAVA_BYTE, at + 1));
        int category = Short.toUnsignedInt(mapped.get(SHORT, at + 2));
        at += 4;
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if ((which >>> kind.ordinal() & 1) != 0) {
                prints.put(kind, HexFormat.of().formatHex(bytes(at, kind.bytes())));
                at += kind.bytes();
            }
        }
        int length = Short.toUnsignedInt(mapped.get(SHORT, at));
        String id = new String(bytes(at + Short.BYTES, length), StandardCharsets.UTF_8);
        return new SetEntry(
                prints, quality == NO_QUALITY ? SetEntry.NO_QUALITY : quality, categories.get(category), id);
    }

    private void requireWhole(int number, long at) {
        boolean whole = at + 4 <= mapped.byteSize()
                && Short.toUnsignedInt(mapped.get(SHORT, at + 2)) < categories.size()
                && printsEnd(at) + Short.BYTES <= mapped.byteSize()
                && end(at) <= mapped.byteSize()
                && (mapped.get(ValueLayout.JAVA_BYTE, at) & (1 << Kind.values().length) - 1) != 0;
        if (!whole) {
            String why = "damaged: there is no entry " + Integer.toUnsignedString(number);
            throw new UncheckedIOException(new FileSystemException(file.toString(), null, why));
        }
    }

    private long printsEnd(long at) {
        int which = mapped.get(ValueLayout.JAVA_BYTE, at);
        long end = at + 4;
        for (Kind kind : Kind.values()) {
            end += (which >>> kind.ordinal() & 1) * (long) kind.bytes();
        }
        return end;
    }

    private long end(long at) {
        long id = printsEnd(at);
        return id + Short.BYTES + Short.toUnsignedLong(mapped.get(SHORT, id));
    }

    /// The number of the entry behind this one; -1 where it is the last.
    int next(int number) {
        long end = end(Integer.toUnsignedLong(number) * ALIGNMENT);
        long next = (end + ALIGNMENT - 1) / ALIGNMENT;
        return next * ALIGNMENT >= mapped.byteSize() ? -1 : (int) next;
    }

    boolean empty() {
        return mapped.byteSize() == 0;
    }

    private byte[] bytes(long at, int length) {
        byte[] bytes = new byte[length];
        MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, at, bytes, 0, length);
        return bytes;
    }

    /// Writes entries.
    static final class Writer implements AutoCloseable {
        private static final long BYTES_MAX = (1L << Integer.SIZE) * ALIGNMENT;
        private static final int CATEGORIES_MAX = 1 << Short.SIZE;

        private final FileChannel channel;
        private final DataOutputStream out;
        private final Map<String, Integer> categories = new LinkedHashMap<>();
        private long bytes;

        Writer(Path file) throws IOException {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        }

        /// Writes one; tells its number.
        int add(SetEntry entry) throws IOException {
            long begin = bytes;
            byte[] id = entry.id().getBytes(StandardCharsets.UTF_8);
            @Nullable Integer category = categories.get(entry.category());
            if (category == null) {
                category = categories.size();
                if (category == CATEGORIES_MAX) {
                    throw new IOException("more than " + CATEGORIES_MAX + " categories");
                }
                categories.put(entry.category(), category);
            }
            int which = 0;
            for (Kind kind : entry.prints().keySet()) {
                which |= 1 << kind.ordinal();
            }
            out.write(which);
            out.write(entry.quality() == SetEntry.NO_QUALITY ? NO_QUALITY : entry.quality());
            out.writeShort(category);
            bytes += 4;
            for (Kind kind : Kind.values()) {
                String digits = entry.prints().get(kind);
                if (digits != null) {
                    out.write(HexFormat.of().parseHex(digits));
                    bytes += kind.bytes();
                }
            }
            out.writeShort(id.length);
            out.write(id);
            bytes += Short.BYTES + id.length;
            while (bytes % ALIGNMENT != 0) {
                out.write(0);
                bytes++;
            }
            if (bytes > BYTES_MAX) {
                throw new IOException("more entries than one set can hold");
            }
            return (int) (begin / ALIGNMENT);
        }

        List<String> categories() {
            return List.copyOf(categories.keySet());
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                if (channel.isOpen()) {
                    out.flush();
                    channel.force(true);
                }
            }
        }
    }
}
