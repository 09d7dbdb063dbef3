// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder that results appear in all at once: written beside it, moved into place at the end.
///
/// A run that is stopped leaves the folder as it was. Files of a former run are replaced; files that are not ours are
/// never touched, and a folder that never was ours is refused unless empty.
final class OutFolder implements AutoCloseable {
    /// Marks a folder as ours.
    static final String MARK = ".kumkrong";

    private static final String MARK_SENTENCE = "Kumkrong wrote these files and may replace them:";

    private final Path folder;
    private final Path stage;
    private final Thread sweeper;

    private OutFolder(Path folder, Path stage, Consumer<String> say) {
        this.folder = folder;
        this.stage = stage;
        this.sweeper = new Thread(() -> stopped(say), "sweeper");
        Runtime.getRuntime().addShutdownHook(sweeper);
    }

    /// Prepares a folder for results; fails where that cannot end well.
    ///
    /// @param say hears of a run that was stopped half way
    static OutFolder at(Path folder, Consumer<String> say) {
        if (folder.toString().isBlank()) {
            throw new Problem("--out is empty. Choose a folder with --out");
        }
        Path absolute = folder.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new Problem(folder + " cannot be replaced. Choose a folder with --out");
        }
        try {
            if (Files.exists(absolute)) {
                requireOurs(folder, absolute);
            }
            Files.createDirectories(parent);
            return new OutFolder(
                    absolute, Files.createTempDirectory(parent, "." + absolute.getFileName() + ".unfinished-"), say);
        } catch (IOException e) {
            throw new Problem("cannot write to " + folder + " (" + Mistakes.reason(e) + ")", e);
        }
    }

    private static void requireOurs(Path asGiven, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Problem(asGiven + " is a file. Choose a folder with --out");
        }
        if (Files.exists(folder.resolve(MARK))) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new Problem(
                        asGiven + " holds files that Kumkrong did not write. Choose a new or empty folder with --out");
            }
        }
    }

    /// Whether results of a former run lie where these will.
    boolean replaces() {
        return Files.exists(folder.resolve(MARK));
    }

    /// The folder to write into until [#publish()].
    Path stage() {
        return stage;
    }

    /// Something written into a folder.
    @FunctionalInterface
    interface Filling<T> {
        /// Writes into the stage.
        T into(Path stage) throws IOException;
    }

    /// Writes into the stage; where the disk is full or refuses, says which folder that keeps from being made.
    <T> T fill(Filling<T> filling) {
        try {
            return filling.into(stage);
        } catch (UncheckedIOException e) {
            throw refused(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private Problem refused(IOException e) {
        return new Problem("cannot write to " + folder + " (" + Mistakes.reason(e) + "). It is as it was", e);
    }

    /// Moves everything written into place, and removes what a former run wrote and this one did not.
    synchronized void publish() {
        try {
            Set<String> written = filesIn(stage);
            Files.writeString(stage.resolve(MARK), MARK_SENTENCE + "\n" + String.join("\n", written) + "\n");
            if (!Files.exists(folder)) {
                openToOthersAsUsual();
                Files.move(stage, folder, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            Set<String> before = writtenBefore();
            moveInto(stage, folder);
            for (String name : before) {
                Path old = folder.resolve(name).normalize();
                if (!written.contains(name) && old.startsWith(folder)) {
                    Files.deleteIfExists(old);
                }
            }
        } catch (IOException e) {
            throw new Problem("cannot write to " + folder + " (" + Mistakes.reason(e) + ")", e);
        }
    }

    private Set<String> writtenBefore() throws IOException {
        Path mark = folder.resolve(MARK);
        return Files.exists(mark) ? Files.readAllLines(mark).stream().skip(1).collect(Collectors.toSet()) : Set.of();
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// Temporary folders are closed to others; results follow the umask like any other folder.
    private void openToOthersAsUsual() throws IOException {
        Path like = Files.createDirectory(stage.resolve("like"));
        if (Files.getFileStore(like).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(stage, Files.getPosixFilePermissions(like));
        }
        Files.delete(like);
    }

    private static void moveInto(Path from, Path to) throws IOException {
        List<Path> inside;
        try (Stream<Path> entries = Files.list(from)) {
            inside = entries.sorted().toList();
        }
        for (Path entry : inside) {
            Path target = to.resolve(Objects.requireNonNull(entry.getFileName()));
            if (Files.isDirectory(entry) && Files.isDirectory(target)) {
                moveInto(entry, target);
            } else {
                Files.move(entry, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// Removes what was not published.
    @Override
    public void close() {
        sweep();
        try {
            Runtime.getRuntime().removeShutdownHook(sweeper);
        } catch (IllegalStateException _) {
            return; // the program is ending: the sweeper is already at work
        }
    }

    /// The program is being ended from outside. Publishing that has begun is let finish first.
    synchronized void stopped(Consumer<String> say) {
        if (Files.exists(stage)) {
            sweep();
            say.accept("stopped. Nothing was written to " + folder);
        }
    }

    private void sweep() {
        if (!Files.exists(stage)) {
            return;
        }
        try {
            Files.walkFileTree(stage, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
