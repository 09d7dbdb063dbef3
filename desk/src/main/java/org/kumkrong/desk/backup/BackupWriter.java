// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.postgres.Password;
import tools.jackson.databind.json.JsonMapper;

/// Writes a backup beside its name, and gives it the name once it is whole and on disk.
final class BackupWriter implements AutoCloseable {
    static final String PLAIN = "kumkrong-backup 1 plain\n";
    static final String SEALED = "kumkrong-backup 1 sealed\n";
    static final String MANIFEST = "manifest.json";

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int PACKING = 3; // of nine: a third of the time for a tenth more bytes
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0); // the manifest has it

    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;
    private final OutputStream out;
    private final @Nullable DigestOutputStream digesting;
    private final OutputStream body;
    private final ZipOutputStream zip;
    private boolean finished;

    /// What writes a part's bytes.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    /// @param passphrase null to seal nothing
    BackupWriter(Path file, @Nullable Password passphrase, SecureRandom chance) throws IOException {
        if (Files.exists(file)) {
            throw new BackupRefused(file + " is already there: a backup overwrites nothing. Give another name.");
        }
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        this.channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
        if (passphrase == null) {
            digesting = new DigestOutputStream(out, Checked.sha256());
            body = digesting;
            body.write(PLAIN.getBytes(StandardCharsets.US_ASCII));
        } else {
            Seal seal = Seal.make(passphrase, chance);
            digesting = null;
            out.write(SEALED.getBytes(StandardCharsets.US_ASCII));
            out.write(seal.head());
            body = new SealedOutput(out, seal);
        }
        this.zip = new ZipOutputStream(body, StandardCharsets.UTF_8);
        zip.setLevel(PACKING);
    }

    Manifest.Part part(String table, List<String> columns, Content content) throws IOException, SQLException {
        Checked checked = new Checked();
        begin("tables/" + table);
        content.writeTo(new FilterOutputStream(zip) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                checked.add(bytes, from, count);
                zip.write(bytes, from, count);
            }
        });
        zip.closeEntry();
        return new Manifest.Part(table, columns, checked.rows(), checked.bytes(), checked.hash());
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /// Writes the last part, and ends the file; it waits for the disk.
    void finish(Manifest manifest) throws IOException {
        begin(MANIFEST);
        zip.write(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        if (digesting == null) {
            body.close();
        } else {
            digesting.on(false);
            digesting.write(digesting.getMessageDigest().digest());
        }
        out.flush();
        channel.force(true);
        finished = true;
    }

    /// The whole file, before it has its name.
    Path unfinished() {
        return unfinished;
    }

    /// Gives the file its name.
    void keep() throws IOException {
        close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!finished) {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Removes the file: it turned out not to be what it should.
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
