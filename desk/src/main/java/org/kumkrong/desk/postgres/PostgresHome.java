// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder one server lives in, held by one program at a time.
///
/// It belongs to whoever runs us. Nobody else can list it; as root, others can pass through it, because the server
/// must reach `binaries` and `data` inside. `data` alone belongs to the server's user.
final class PostgresHome implements AutoCloseable {
    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OURS_TO_PASS = PosixFilePermissions.fromString("rwx--x--x");
    private static final FileAttribute<?> SECRET =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String LOCK = "lock";
    private static final String WHERE = "where.txt";
    private static final int PASSWORD_BYTES = 32;

    private final Path folder;
    private final FileChannel channel;

    private PostgresHome(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Makes the folder when it is missing, and holds it.
    ///
    /// @throws PostgresUnavailable when the folder is not ours, is used by another program, or out of the
    /// server's reach
    static PostgresHome open(Path wanted, Path placeForRoot, ServerAccount account) throws IOException {
        Path folder = ours(wanted, account);
        if (account.canEnter(folder)) {
            return lock(folder);
        }
        Path shelter = ours(sheltered(folder, placeForRoot, account), account);
        if (!account.canEnter(shelter)) {
            throw new PostgresUnavailable("As root, PostgreSQL runs as user " + account.serverId()
                    + ", which can enter neither " + folder + " nor " + shelter
                    + ": name a home folder outside /root, such as /srv/kumkrong.");
        }
        Files.writeString(
                folder.resolve(WHERE),
                "The database's files are in " + shelter + ".\n"
                        + "Its server does not run as root, and its user cannot enter this folder.\n");
        return lock(shelter);
    }

    private static Path sheltered(Path folder, Path placeForRoot, ServerAccount account) throws IOException {
        if (make(placeForRoot)) {
            Files.setPosixFilePermissions(placeForRoot, OURS_TO_PASS);
        }
        refuseStranger(placeForRoot, account.ownedByCaller(placeForRoot));
        byte[] name = folder.toString().getBytes(StandardCharsets.UTF_8);
        return placeForRoot.resolve(UUID.nameUUIDFromBytes(name).toString());
    }

    private static Path ours(Path wanted, ServerAccount account) throws IOException {
        make(wanted);
        Path folder = wanted.toRealPath();
        refuseStranger(folder, account.ownedByCaller(folder));
        if (!Files.exists(folder.resolve(LOCK)) && !Files.exists(folder.resolve(WHERE)) && !isEmpty(folder)) {
            throw new PostgresUnavailable("The folder " + folder
                    + " holds other files: name one that is empty or missing as the home of PostgreSQL.");
        }
        Files.setPosixFilePermissions(folder, account.differsFromCaller() ? OURS_TO_PASS : OURS);
        return folder;
    }

    /// False when it was there already.
    private static boolean make(Path wanted) throws IOException {
        Path folder = wanted.toAbsolutePath().normalize();
        if (Files.exists(folder) || folder.getParent() == null) {
            return false;
        }
        Files.createDirectories(folder.getParent());
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OURS));
        return true;
    }

    /// In a folder that another can write to, the programs we start might be another's.
    private static void refuseStranger(Path folder, boolean trusted) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
        if (!trusted
                || rights.contains(PosixFilePermission.OTHERS_WRITE)
                || rights.contains(PosixFilePermission.GROUP_WRITE)) {
            throw new PostgresUnavailable(
                    "The folder " + folder
                            + " belongs to somebody else, or others may write to it: name another one as the home of PostgreSQL.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static PostgresHome lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), SECRET);
        if (tryLock(channel) == null) {
            channel.close();
            throw new PostgresUnavailable("The folder " + folder
                    + " is in use by another Kumkrong: stop that one first, or name another home.");
        }
        return new PostgresHome(folder, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very JVM
        }
    }

    Path folder() {
        return folder;
    }

    /// Where the programs are unpacked: one of our own folders, or one that root keeps for everybody.
    Path binaries(Path wanted, ServerAccount account) throws IOException {
        Path parent = folder.resolve(wanted);
        make(parent);
        refuseStranger(parent, account.ownedByCaller(parent) || account.ownedByRoot(parent));
        return parent;
    }

    Path data() {
        return folder.resolve("data");
    }

    /// What PostgreSQL's own programs print.
    Path programLog() throws IOException {
        Path log = folder.resolve("programs.log");
        if (!Files.exists(log)) {
            Files.createFile(log, SECRET);
        }
        return log;
    }

    /// The administrator's password; made up when there is none yet.
    Password adminPassword(SecureRandom chance) throws IOException {
        Path file = folder.resolve("admin-password");
        if (!Files.exists(file)) {
            if (Files.exists(data())) {
                throw new PostgresUnavailable("The file " + file + " is missing, and without it nobody can open "
                        + data() + ": put it back from a backup.");
            }
            byte[] bytes = new byte[PASSWORD_BYTES];
            chance.nextBytes(bytes);
            Path unfinished = secret("admin-password.new", HexFormat.of().formatHex(bytes));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Password(Files.readString(file).strip());
    }

    /// Writes a file that only we can read, and waits for the disk.
    Path secret(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        try (FileChannel out =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), SECRET)) {
            out.write(StandardCharsets.UTF_8.encode(content));
            out.force(true);
        }
        return file;
    }

    /// Lets the next program in.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
