// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// Takes the fingerprints of files. A picture is decoded in a process of its own, never in this one.
///
/// Safe for threads; each decodes in its own process at a time.
public final class FilePrinter implements AutoCloseable {
    /// A longer file is not decoded.
    static final int PICTURE_BYTES_MAX = 256 << 20;

    private static final String END_MISSING = "end mark missing";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Queue<PictureProcess> idle = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("end slow pictures").factory());
    private final Duration longest;

    /// A picture may take a minute.
    public FilePrinter() {
        this(LONGEST);
    }

    /// @param longest how long one picture may take
    public FilePrinter(Duration longest) {
        this.longest = longest;
    }

    /// The fingerprints of a file.
    ///
    /// @throws IOException where it cannot be read; a pipe or a device is not, because it need not end
    public FilePrint print(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "neither a file nor a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return print(in);
        }
    }

    /// The fingerprints of what is read from `in` to its end.
    public FilePrint print(InputStream in) throws IOException {
        Digests digests = new Digests();
        byte[] head = in.readNBytes(PictureKind.HEAD_BYTES);
        PictureKind kind = PictureKind.of(head);
        digests.update(head, head.length);
        byte[] picture = new byte[0];
        if (kind == PictureKind.PNM || kind == PictureKind.CODED) {
            byte[] rest = in.readNBytes(PICTURE_BYTES_MAX - head.length);
            digests.update(rest, rest.length);
            picture = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, picture, head.length, rest.length);
        }
        long drained = digests.drain(in);
        if (drained > 0 && picture.length > 0) {
            return digests.finish(null, "a picture file of more than " + (PICTURE_BYTES_MAX >> 20) + " MB");
        }
        return switch (kind) {
            case NONE -> digests.finish(null, digests.bytes() == 0 ? "an empty file" : "no picture that can be read");
            case FOREIGN ->
                digests.finish(null, "a picture of a kind for which there is no decoder here (HEIC, AVIF or PSD)");
            case PNM, CODED -> looked(digests, picture, kind);
        };
    }

    private FilePrint looked(Digests digests, byte[] picture, PictureKind kind) throws IOException {
        try {
            Look look = look(picture, kind);
            return digests.finish(look.print(), null, look.endMissing() ? END_MISSING : null);
        } catch (PictureException e) {
            return digests.finish(null, String.valueOf(e.getMessage()));
        }
    }

    private Look look(byte[] picture, PictureKind kind) throws IOException {
        if (kind == PictureKind.PNM) {
            try (InputStream in = new BufferedInputStream(new ByteArrayInputStream(picture))) {
                return new Look(PdqHasher.print(PnmRows.open(in)), false);
            }
        }
        PictureProcess waiting = idle.poll();
        PictureProcess process = waiting != null && waiting.usable() ? waiting : PictureProcess.start(clock, longest);
        try {
            return process.look(picture);
        } finally {
            if (process.usable()) {
                idle.add(process);
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        for (PictureProcess process = idle.poll(); process != null; process = idle.poll()) {
            process.close();
        }
    }
}
