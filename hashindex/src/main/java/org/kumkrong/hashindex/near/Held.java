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

/// A segment in use, with what was withdrawn from it.
///
/// @param segment its rows
/// @param dead those withdrawn
record Held(Segment segment, Tombstones dead) {
    static Held open(Path folder, Manifest.Part part) throws IOException {
        Segment segment = Segment.open(folder.resolve(part.segment()));
        return new Held(
                segment,
                part.tombstones().equals(Manifest.noTombstones())
                        ? new Tombstones(segment.size())
                        : Tombstones.of(segment.size(), read(folder.resolve(part.tombstones()), segment.size())));
    }

    private static long[] read(Path file, int rows) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        long[] words = new long[Tombstones.words(rows)];
        if (bytes.remaining() != (words.length + 1) * Long.BYTES) {
            throw new IOException(file + ": not as long as its segment needs");
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes.slice(0, words.length * Long.BYTES));
        bytes.asLongBuffer().get(words);
        if (bytes.getLong(words.length * Long.BYTES) != sum.getValue()) {
            throw new IOException(file + ": damaged");
        }
        return words;
    }

    /// Writes what is withdrawn to a new file; tells its place in the manifest.
    Manifest.Part keep(Path folder, long number) throws IOException {
        String name = String.valueOf(segment.file().getFileName());
        if (dead.count() == 0) {
            return new Manifest.Part(name, Manifest.noTombstones());
        }
        long[] words = dead.toArray();
        ByteBuffer bytes = ByteBuffer.allocate((words.length + 1) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(words);
        CRC32C sum = new CRC32C();
        sum.update(bytes.slice(0, words.length * Long.BYTES));
        bytes.putLong(words.length * Long.BYTES, sum.getValue());
        String file = "tombstones-" + number;
        try (FileChannel channel =
                FileChannel.open(folder.resolve(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return new Manifest.Part(name, file);
    }
}
