// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Opening;
import org.kumkrong.intake.read.format.Refusal;

/// Goes through the given files and folders, the content of a folder in the order of its names. A link to a folder is
/// not followed, so that a circle of links cannot trap it; hidden files and other clutter in folders are passed over.
final class Walk {
    /// Files up to this size are opened on a worker, larger ones where they are cut into pieces.
    private static final long SMALL_FILE_BYTES = 1L << 20;

    private final IntakeLimits limits;
    private final Pass pass;
    private final Pipeline pipeline;
    private long bytes;

    Walk(IntakeLimits limits, Pass pass, Pipeline pipeline) {
        this.limits = limits;
        this.pass = pass;
        this.pipeline = pipeline;
    }

    /// Goes through all paths as given.
    void through(List<Path> paths, Consumer<Long> progress) {
        for (Path path : paths) {
            visit(path, progress);
        }
        pipeline.finish();
    }

    /// Takes one document that lies in no file.
    void through(String name, Opening opening) {
        Place place = Place.named(name);
        try (InputStream in = opening.open()) {
            new Unfold(limits, pass, pipeline).file(place, in);
        } catch (IOException unreadable) {
            unreadable(place, unreadable);
        }
        pipeline.finish();
    }

    private void unreadable(Place place, IOException unreadable) {
        pipeline.accept(new Piece(place, 0, (_, _) -> {
            throw unreadable;
        }));
    }

    /// Bytes of the files met so far.
    long bytes() {
        return bytes;
    }

    private void visit(Path path, Consumer<Long> progress) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                for (Path child : children(path)) {
                    inFolder(child, progress);
                }
                return;
            }
        } catch (IOException unreadable) {
            if (Files.isSymbolicLink(path)) {
                refuse(path, "a link that leads to nothing", "Put the file itself in its place, or leave it out");
                return;
            }
            unreadable(Place.of(path), unreadable);
            return;
        }
        if (!attributes.isRegularFile()) {
            refuse(path, "neither a file nor a folder", "Copy its content into a file");
            return;
        }
        file(path, attributes.size());
        bytes += attributes.size();
        progress.accept(bytes);
    }

    private void inFolder(Path child, Consumer<Long> progress) {
        if (Files.isSymbolicLink(child) && Files.isDirectory(child)) {
            refuse(child, "a link to a folder, which is not followed", "Name the folder itself");
        } else {
            visit(child, progress);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path child : found) {
                if (!Place.isClutter(String.valueOf(child.getFileName()))) {
                    children.add(child);
                }
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        children.sort(Comparator.comparing(Path::toString));
        return children;
    }

    private void refuse(Path path, String what, String action) {
        pipeline.accept(Piece.refused(Place.of(path), new Refusal("", what, action)));
    }

    private void file(Path path, long size) {
        Place place = Place.of(path);
        if (size <= SMALL_FILE_BYTES) {
            pipeline.accept(new Piece(place, size, (reader, out) -> {
                try (InputStream in = Files.newInputStream(path)) {
                    new Unfold(limits, pass, piece -> piece.read(reader, out)).file(place, path, in);
                }
            }));
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            new Unfold(limits, pass, pipeline).file(place, path, in);
        } catch (IOException unreadable) {
            unreadable(place, unreadable);
        }
    }
}
