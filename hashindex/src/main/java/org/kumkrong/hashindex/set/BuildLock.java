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
import org.jspecify.annotations.Nullable;

/// Keeps two programs from building one set at once. It ends with its program, however that ends.
final class BuildLock implements Closeable {
    private static final int SIGN_BYTES_MAX = 100;

    private final Path file;
    private final FileChannel channel;
    private final FileChannel again;

    private BuildLock(Path file, FileChannel channel, FileChannel again) {
        this.file = file;
        this.channel = channel;
        this.again = again;
    }

    /// @param folder where the set is to be; a file beside it is locked
    static BuildLock of(Path folder) throws IOException {
        Path file = folder.resolveSibling("." + folder.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel again = null;
        boolean ours = false;
        try {
            if (isLocked(channel)) {
                again = FileChannel.open(file, StandardOpenOption.READ);
                ours = isStill(again, channel);
            }
        } catch (NoSuchFileException e) {
            ours = false; // whoever had it removed it
        } finally {
            if (!ours) {
                channel.close();
                close(again);
            }
        }
        if (!ours || again == null) {
            throw new FileSystemException(folder.toString(), null, "another program is building it");
        }
        return new BuildLock(file, channel, again);
    }

    private static void close(@Nullable FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Whether it is the file of that name: the one that was opened may have been removed before it was locked.
    ///
    /// @param again the file of that name, opened since. It stays open as long as the lock: where any opening of
    ///     a file is closed, POSIX gives up all locks of the program on it.
    private static boolean isStill(FileChannel again, FileChannel channel) throws IOException {
        String sign = ProcessHandle.current().pid() + " " + System.nanoTime();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(sign.getBytes(StandardCharsets.UTF_8)));
        ByteBuffer read = ByteBuffer.allocate(SIGN_BYTES_MAX);
        again.read(read, 0);
        return new String(read.array(), 0, read.position(), StandardCharsets.UTF_8).equals(sign);
    }

    @Override
    public void close() throws IOException {
        try (channel;
                again) {
            if (channel.isOpen()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
