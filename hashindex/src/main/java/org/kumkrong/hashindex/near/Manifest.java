// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/// Which files an index consists of; replaced as a whole, so that there is always exactly one that holds.
///
/// @param next the number that the next new file gets
/// @param segments segment files, each with the file of its tombstones or `-`
/// @param logs logs to be applied, the oldest first; the last is written to
record Manifest(long next, List<Part> segments, List<String> logs) {
    private static final String NAME = "MANIFEST";
    private static final String TITLE = "kumkrong near index 1";
    private static final String NONE = "-";

    /// A segment and which of its rows are withdrawn.
    record Part(String segment, String tombstones) {}

    Manifest {
        segments = List.copyOf(segments);
        logs = List.copyOf(logs);
    }

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 3 || !lines.getFirst().equals(TITLE)) {
            throw new IOException(file + ": not a manifest of ours");
        }
        String body = String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
        if (!lines.getLast().equals("checksum " + checksum(body))) {
            throw new IOException(file + ": damaged");
        }
        long next = 0;
        List<Part> segments = new ArrayList<>();
        List<String> logs = new ArrayList<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "next" -> next = Long.parseLong(words[1]);
                case "segment" -> segments.add(new Part(words[1], words[2]));
                case "log" -> logs.add(words[1]);
                default -> throw new IOException(file + ": a line that is not known");
            }
        }
        return new Manifest(next, segments, logs);
    }

    private static String checksum(String body) {
        CRC32C sum = new CRC32C();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /// Puts this manifest in the place of the one before; either the old or the new one holds, whatever happens.
    void write(Path folder) throws IOException {
        StringBuilder body =
                new StringBuilder(TITLE).append("\nnext ").append(next).append('\n');
        for (Part part : segments) {
            body.append("segment ")
                    .append(part.segment())
                    .append(' ')
                    .append(part.tombstones())
                    .append('\n');
        }
        for (String log : logs) {
            body.append("log ").append(log).append('\n');
        }
        String text = body + "checksum " + checksum(body.toString()) + "\n";
        Path fresh = folder.resolve(NAME + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folder);
    }

    /// Brings names to the disk where the system can do that; Windows does it by itself.
    static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// All files of the index beside the manifest.
    Set<String> files() {
        Set<String> files = new TreeSet<>(logs);
        for (Part part : segments) {
            files.add(part.segment());
            files.add(part.tombstones());
        }
        files.remove(NONE);
        return files;
    }

    /// Whether a file belongs to the index.
    boolean names(String file) {
        return files().contains(file);
    }

    static String noTombstones() {
        return NONE;
    }
}
