// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.kumkrong.hashindex.Pdq;

/// A process of its own in which pictures are decoded, so that a hostile one can take over nothing of ours.
///
/// It has no environment, may write no file, holds at most [MemoryLimit#HEAP_MB] of memory, and is
/// ended when a picture takes too
/// long. Where the system lets us, it also runs as nobody, gains no rights and sees no network. Used by one thread at a
/// time.
final class PictureProcess implements AutoCloseable {
    private static final int TURNS = 8;
    private static final int START_SECONDS_MAX = 60;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final ScheduledExecutorService clock;
    private final Duration longest;
    private boolean failed;

    private PictureProcess(Process process, ScheduledExecutorService clock, Duration longest) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.clock = clock;
        this.longest = longest;
    }

    /// Starts a process with as few rights as this system lets us give it.
    ///
    /// @param clock ends what takes too long
    /// @param longest how long one picture may take
    static PictureProcess start(ScheduledExecutorService clock, Duration longest) throws IOException {
        for (List<String> fence : Fence.usual()) {
            List<String> command = new ArrayList<>(fence);
            command.addAll(java());
            PictureProcess started = new PictureProcess(begin(command), clock, longest);
            if (started.ready()) {
                return started;
            }
            started.close();
        }
        throw new IOException("cannot start the process that decodes pictures");
    }

    private static Process begin(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(Path.of(System.getProperty("java.home")).toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        return builder.start();
    }

    private static List<String> java() {
        Path home = Path.of(System.getProperty("java.home"), "bin");
        Path windows = home.resolve("java.exe");
        return List.of(
                (Files.exists(windows) ? windows : home.resolve("java")).toString(),
                "-Xmx" + MemoryLimit.HEAP_MB + "m",
                "-Xmn" + MemoryLimit.YOUNG_MB + "m",
                "-XX:+UseSerialGC",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-ReduceAllocationMerges", // it loses objects (ADR 0022)
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Duser.language=en", // what decoders warn of is looked for in English
                "-cp",
                classPath(),
                PictureMain.class.getName());
    }

    /// What is there of our own path; the process checks that it can read all of it.
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.isEmpty() && Files.exists(Path.of(part)))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean ready() throws IOException {
        ScheduledFuture<?> end = clock.schedule(process::destroyForcibly, START_SECONDS_MAX, TimeUnit.SECONDS);
        try {
            return in.read() == PictureMain.READY;
        } finally {
            end.cancel(false);
        }
    }

    /// Whether it can take another picture.
    boolean usable() {
        return !failed && process.isAlive();
    }

    /// The fingerprint of a picture.
    ///
    /// @throws PictureException where it has none; the process may have ended then
    Look look(byte[] file) throws PictureException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    late.set(true);
                    process.toHandle().destroyForcibly();
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            out.writeInt(file.length);
            out.write(file);
            out.flush();
            return answer();
        } catch (PictureException e) {
            throw e;
        } catch (IOException e) {
            failed = true;
            process.toHandle().destroyForcibly();
            throw new PictureException(
                    late.get()
                            ? "a picture that takes longer than " + longest.toSeconds() + " s"
                            : "a damaged picture, at which the decoder failed",
                    e);
        } finally {
            end.cancel(false);
        }
    }

    private Look answer() throws IOException {
        int kind = in.readUnsignedByte();
        if (kind == PictureMain.NONE) {
            throw new PictureException(in.readUTF());
        }
        int quality = in.readUnsignedByte();
        List<Pdq> turned = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            turned.add(new Pdq(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
        }
        return new Look(new PicturePrint(quality, turned), kind == PictureMain.PRINT_WITHOUT_END);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
