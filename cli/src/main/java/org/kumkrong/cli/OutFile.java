// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.exc.JacksonIOException;

/// A file that results appear in all at once: written beside it, moved into place at the end.
///
/// A run that is stopped, or for which the disk is too full, leaves what was there. A pipe or a device is written to.
final class OutFile {
    private final Path file;

    OutFile(Path file) {
        this.file = file;
    }

    /// Something written.
    @FunctionalInterface
    interface Writing {
        /// Writes all of it.
        void to(Writer writer) throws IOException;
    }

    /// Writes it; where that is refused, says which file could not be written.
    void write(Writing writing) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                fill(file, writing, StandardOpenOption.WRITE);
            } else {
                beside(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), writing);
            }
        } catch (JacksonIOException e) {
            throw refused(Mistakes.reason(e.getCause() instanceof IOException io ? io : null), e);
        } catch (IOException e) {
            throw refused(Mistakes.reason(e), e);
        }
    }

    private Problem refused(String why, Exception e) {
        return new Problem("cannot write to " + file + " (" + why + "). It is as it was", e);
    }

    private static void beside(Path target, Writing writing) throws IOException {
        long process = ProcessHandle.current().pid();
        Path part = target.resolveSibling("." + target.getFileName() + ".unfinished-" + process);
        var sweeper = new Thread(() -> remove(part), "sweeper");
        Runtime.getRuntime().addShutdownHook(sweeper);
        try {
            fill(part, writing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            remove(part);
            release(sweeper);
        }
    }

    private static void release(Thread sweeper) {
        try {
            Runtime.getRuntime().removeShutdownHook(sweeper);
        } catch (IllegalStateException _) {
            return; // the program is ending: the sweeper is already at work
        }
    }

    private static void fill(Path to, Writing writing, StandardOpenOption... how) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(to, how)) {
            writing.to(writer);
        }
    }

    private static void remove(Path part) {
        if (Files.exists(part, LinkOption.NOFOLLOW_LINKS) && !part.toFile().delete()) {
            part.toFile().deleteOnExit();
        }
    }
}
