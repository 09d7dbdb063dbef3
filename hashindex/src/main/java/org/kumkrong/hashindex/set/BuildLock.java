// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps two programs from building one set at once. It ends with its program, however that ends.
final class BuildLock implements Closeable {
    private final Path file;
    private final FileChannel channel;

    private BuildLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @param folder where the set is to be; a file beside it is locked
    static BuildLock of(Path folder) throws IOException {
        Path file = folder.resolveSibling("." + folder.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            ours = isLocked(channel) && isStill(file, channel);
        } finally {
            if (!ours) {
                channel.close();
            }
        }
        if (!ours) {
            throw new FileSystemException(folder.toString(), null, "another program is building it");
        }
        return new BuildLock(file, channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Whether it is the file of that name: the one that was opened may have been removed before it was locked.
    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        String sign = ProcessHandle.current().pid() + " " + System.nanoTime();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(sign.getBytes(StandardCharsets.UTF_8)));
        try {
            return Files.readString(file).equals(sign);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.isOpen()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
