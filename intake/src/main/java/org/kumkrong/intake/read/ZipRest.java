// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kumkrong.intake.read.format.Refusal;

/// What a damaged zip archive still holds behind its damage, found by its directory, which stands at the end.
///
/// An archive without that directory, such as one cut off, has no rest. Entries count on from those already read.
final class ZipRest {
    private final Path file;
    private final Budget budget;

    ZipRest(Path file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    /// Takes an entry's content.
    interface Reader {
        /// @param name as the archive writes it
        void read(String name, InputStream content) throws IOException;
    }

    /// Reads every entry that the directory lists behind those already counted.
    ///
    /// @param damaged hears of each entry that cannot be read
    /// @return whether there is a directory at all
    boolean read(Reader reader, Consumer<Refusal> damaged) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return false;
        }
        try (zip) {
            int seen = budget.entries();
            int number = 0;
            for (Iterator<? extends ZipEntry> entries = zip.stream().iterator(); entries.hasNext(); ) {
                ZipEntry entry = entries.next();
                if (number++ >= seen) {
                    budget.entry();
                    read(zip, entry, reader, damaged);
                }
            }
        }
        return true;
    }

    private void read(ZipFile zip, ZipEntry entry, Reader reader, Consumer<Refusal> damaged) throws IOException {
        try (InputStream packed = zip.getInputStream(entry)) {
            if (packed == null) {
                throw new ZipException("listed, but not there");
            }
            budget.packed(Math.max(0, entry.getCompressedSize()));
            reader.read(EntryNames.read(entry.getName()), budget.unfolded(packed));
        } catch (ZipException _) {
            damaged.accept(budget.damagedEntry());
        } catch (Budget.ArchiveTrouble trouble) {
            if (!trouble.isDamageOf(budget)) {
                throw trouble;
            }
            damaged.accept(budget.damagedEntry());
        }
    }
}
