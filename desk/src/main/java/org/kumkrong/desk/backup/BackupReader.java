// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.postgres.Password;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a backup and believes none of it unchecked: first the whole file, then each part against the manifest.
final class BackupReader {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int HASH_BYTES = 32;
    private static final int MANIFEST_BYTES_MAX = 1 << 22;
    private static final String TABLES = "tables/";

    private final Path file;
    private final @Nullable Password passphrase;

    /// @param passphrase null where none was given
    BackupReader(Path file, @Nullable Password passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /// What takes a part.
    @FunctionalInterface
    interface Taker {
        /// Reads all of it.
        void take(Manifest.Part part, InputStream rows) throws IOException, SQLException;
    }

    /// Reads the file from end to end and finds it whole.
    ///
    /// @throws BackupRefused where it is not
    Manifest check() throws IOException {
        checkHash();
        Map<String, Checked> found = new HashMap<>();
        Manifest manifest = null;
        try (InputStream body = open();
                ZipInputStream zip = new ZipInputStream(body, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (manifest != null) {
                    throw BackupRefused.damaged("something stands after its manifest");
                }
                if (entry.getName().equals(BackupWriter.MANIFEST)) {
                    manifest = manifest(zip);
                } else {
                    Checked checked = new Checked();
                    new Checking(zip, checked).skipToEnd();
                    found.put(entry.getName(), checked);
                }
            }
            body.transferTo(OutputStream.nullOutputStream()); // so that each frame of a sealed file was opened
        } catch (ZipException e) {
            throw BackupRefused.damaged("it cannot be unpacked");
        }
        if (manifest == null) {
            throw BackupRefused.damaged("its manifest is missing");
        }
        for (Manifest.Part part : manifest.parts()) {
            check(part, found.remove(TABLES + part.table()));
        }
        if (!found.isEmpty()) {
            throw BackupRefused.damaged("it holds more than its manifest says");
        }
        return manifest;
    }

    /// Hands the parts to a taker, in their order, and checks what it took.
    void read(Manifest manifest, Taker taker) throws IOException, SQLException {
        try (ZipInputStream zip = new ZipInputStream(open(), StandardCharsets.UTF_8)) {
            for (Manifest.Part part : manifest.parts()) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null || !entry.getName().equals(TABLES + part.table())) {
                    throw BackupRefused.damaged("its parts changed while it was read");
                }
                Checked checked = new Checked();
                Checking rows = new Checking(zip, checked);
                taker.take(part, rows);
                rows.skipToEnd();
                check(part, checked);
            }
        } catch (ZipException e) {
            throw BackupRefused.damaged("it cannot be unpacked");
        }
    }

    private static void check(Manifest.Part part, @Nullable Checked found) {
        if (found == null
                || found.bytes() != part.bytes()
                || found.rows() != part.rows()
                || !found.hash().equals(part.sha256())) {
            throw BackupRefused.damaged("table " + part.table());
        }
    }

    private static Manifest manifest(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MANIFEST_BYTES_MAX);
        try {
            return JsonMapper.builder().build().readValue(bytes, Manifest.class);
        } catch (JacksonException e) {
            throw BackupRefused.damaged("its manifest cannot be read");
        }
    }

    /// The parts, without what is around them.
    private InputStream open() throws IOException {
        boolean sealed = isSealed();
        if (sealed && passphrase == null) {
            throw new BackupRefused(file + " is sealed: give the passphrase it was made with, by --passphrase-file.");
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        in.skipNBytes((sealed ? BackupWriter.SEALED : BackupWriter.PLAIN).length());
        if (passphrase == null || !sealed) {
            return new Limited(in, Files.size(file) - BackupWriter.PLAIN.length() - HASH_BYTES);
        }
        byte[] head = in.readNBytes(Seal.HEAD_BYTES);
        if (head.length < Seal.HEAD_BYTES) {
            in.close();
            throw BackupRefused.damaged("it was cut off");
        }
        return new SealedInput(in, Seal.of(passphrase, head));
    }

    private boolean isSealed() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String kind = new String(in.readNBytes(BackupWriter.SEALED.length()), StandardCharsets.US_ASCII);
            if (!kind.startsWith(BackupWriter.PLAIN) && !kind.equals(BackupWriter.SEALED)) {
                throw new BackupRefused(file + " is no backup of Kumkrong, or its first bytes are damaged.");
            }
            return kind.equals(BackupWriter.SEALED);
        }
    }

    /// A plain file ends with the hash of all that stands before; a sealed one has its frames.
    private void checkHash() throws IOException {
        if (isSealed()) {
            return;
        }
        MessageDigest digest = Checked.sha256();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long left = Files.size(file) - HASH_BYTES;
            while (left > 0) {
                int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (count < 0) {
                    throw BackupRefused.damaged("it was cut off");
                }
                digest.update(buffer, 0, count);
                left -= count;
            }
            if (!MessageDigest.isEqual(digest.digest(), in.readNBytes(HASH_BYTES))) {
                throw BackupRefused.damaged("its bytes are not those that were written");
            }
        }
    }

    /// Counts and hashes what goes through; closing it leaves the file open.
    private static final class Checking extends FilterInputStream {
        private final Checked checked;

        Checking(InputStream in, Checked checked) {
            super(in);
            this.checked = checked;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int given = in.read(bytes, from, count);
            if (given > 0) {
                checked.add(bytes, from, given);
            }
            return given;
        }

        void skipToEnd() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }

        @Override
        public void close() {}
    }

    /// The first bytes of a stream.
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int one = left > 0 ? in.read() : -1;
            left -= one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int given = in.read(bytes, from, (int) Math.min(count, left));
            left -= Math.max(given, 0);
            return given;
        }
    }
}
