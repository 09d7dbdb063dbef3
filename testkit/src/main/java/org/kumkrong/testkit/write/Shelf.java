// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Puts XML documents into a folder, or into numbered zip files once a stream is too large for loose files.
final class Shelf implements AutoCloseable {
    static final int ZIP_ENTRIES = 20_000;
    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Path dir;
    private final boolean zipped;
    private @Nullable ZipOutputStream zip;
    private int entries;
    private int zips;

    Shelf(Path dir, boolean zipped) throws IOException {
        this.dir = Files.createDirectories(dir);
        this.zipped = zipped;
    }

    void put(String name, String document) throws IOException {
        if (!zipped) {
            try (BufferedWriter writer = Files.newBufferedWriter(dir.resolve(name), StandardCharsets.UTF_8)) {
                writer.write(document);
            }
            return;
        }
        ZipOutputStream open = open();
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        open.putNextEntry(entry);
        open.write(document.getBytes(StandardCharsets.UTF_8));
        open.closeEntry();
        entries++;
    }

    private ZipOutputStream open() throws IOException {
        ZipOutputStream open = zip;
        if (open != null && entries < ZIP_ENTRIES) {
            return open;
        }
        close();
        zips++;
        entries = 0;
        Path file = dir.resolve("reports-" + Numbered.of(zips) + ".zip");
        open = new ZipOutputStream(
                new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8);
        open.setLevel(Deflater.BEST_SPEED);
        zip = open;
        return open;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
            zip = null;
        }
    }
}
