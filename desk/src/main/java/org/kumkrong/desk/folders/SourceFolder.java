// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.folders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.arrivals.Sender;
import org.kumkrong.desk.arrivals.Uploads;

/// The folder of one source. A file that has not changed between two looks is complete; what is complete at one look is
/// one sending. Only after that is on disk the files go to `taken`, so that a process that is killed in between takes
/// them once more, and they count once.
final class SourceFolder {
    /// Between two looks that find the same size and time, so that a file counts as complete.
    static final long QUIET_NANOS = 3_000_000_000L;

    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";
    private static final List<String> UNFINISHED = List.of(".part", ".partial", ".tmp", ".filepart", ".crdownload");

    private final Path folder;
    private final Sender.Source sender;
    private final Uploads uploads;
    private final Arrivals arrivals;
    private final Map<Path, Look> looks = new HashMap<>();

    SourceFolder(Path folder, Sender.Source sender, Uploads uploads, Arrivals arrivals) {
        this.folder = folder;
        this.sender = sender;
        this.uploads = uploads;
        this.arrivals = arrivals;
    }

    private record Look(long size, long changedMillis, long atNanos) {
        boolean isSame(Look other) {
            return size == other.size && changedMillis == other.changedMillis;
        }
    }

    /// Takes what is complete.
    ///
    /// @param nanos a clock that only goes forward
    /// @return how many files were kept
    int look(long nanos) throws IOException {
        Map<Path, Look> now = new HashMap<>();
        List<Path> complete = new ArrayList<>();
        for (Path file : files()) {
            Look look =
                    new Look(Files.size(file), Files.getLastModifiedTime(file).toMillis(), nanos);
            Look before = looks.get(file);
            if (before == null || !before.isSame(look)) {
                now.put(file, look);
            } else {
                now.put(file, before);
                if (nanos - before.atNanos() >= QUIET_NANOS && complete.size() < Uploads.FILES_MAX) {
                    complete.add(file);
                }
            }
        }
        looks.clear();
        looks.putAll(now);
        return take(complete);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(SourceFolder::isFinished)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isFinished(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private int take(List<Path> complete) throws IOException {
        List<UUID> taken = new ArrayList<>();
        List<Path> kept = new ArrayList<>();
        for (Path file : complete) {
            UUID upload;
            try (InputStream bytes = Files.newInputStream(file)) {
                upload = uploads.take(sender, file.getFileName().toString(), bytes, Uploads.FILE_BYTES_MAX);
            }
            if (upload == null) {
                refuse(file);
            } else {
                taken.add(upload);
                kept.add(file);
            }
        }
        if (taken.isEmpty() || arrivals.keep(sender, taken).isEmpty()) {
            return 0;
        }
        for (Path file : kept) {
            move(file, TAKEN);
        }
        return kept.size();
    }

    private void refuse(Path file) throws IOException {
        Path there = move(file, REFUSED);
        Files.writeString(
                there.resolveSibling(there.getFileName() + ".reason.txt"),
                "Larger than " + (Uploads.FILE_BYTES_MAX >> 20)
                        + " MB. Nothing of it was kept. Put it here in parts, or use"
                        + " kumkrong import.\nใหญ่เกินไป ยังไม่ได้เก็บ โปรดแบ่งไฟล์ หรือใช้ kumkrong import\n",
                StandardCharsets.UTF_8);
    }

    private Path move(Path file, String into) throws IOException {
        Path target = Files.createDirectories(folder.resolve(into));
        Path there = target.resolve(file.getFileName());
        for (int number = 2; Files.exists(there, LinkOption.NOFOLLOW_LINKS); number++) {
            there = target.resolve(file.getFileName() + "." + number);
        }
        return Files.move(file, there, StandardCopyOption.ATOMIC_MOVE);
    }
}
