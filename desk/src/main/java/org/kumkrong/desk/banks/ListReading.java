// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetImport;

/// Reads a list of fingerprints that an officer pasted or uploaded, in any of the formats that sets
/// come in, some at a time.
final class ListReading {
    private final Media media;
    private final String scheme;
    private final Sink sink;
    private final List<BankChanges.Added> waiting = new ArrayList<>();
    private int changed;
    private int read;

    /// Does something with some fingerprints.
    @FunctionalInterface
    interface Sink {
        /// @return how many it changed something for
        int take(List<BankChanges.Added> some);
    }

    /// What became of a list.
    ///
    /// @param read fingerprints that could be read
    /// @param changed those for which something changed
    /// @param rejected entries that could not be read
    /// @param reasons of the first of them, by their place
    record Outcome(int read, int changed, long rejected, List<String> reasons) {}

    /// @param media what the fingerprints were taken of
    /// @param scheme whose categories count; those of another scheme are left out
    ListReading(Media media, String scheme, Sink sink) {
        this.media = media;
        this.scheme = scheme;
        this.sink = sink;
    }

    /// Reads all of it.
    ///
    /// @param pdq whether 64 digits in a plain list are a PDQ fingerprint and not a SHA-256 one
    Outcome read(InputStream bytes, boolean pdq) throws IOException {
        Path file = Files.createTempFile("kumkrong-list", "");
        try {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            SetImport[] own = new SetImport[1];
            SetImport list = new SetImport(entry -> accept(entry, own[0]));
            own[0] = list;
            list.read(file, SetImport.Format.of(file), pdq);
            flush();
            return new Outcome(read, changed, list.rejected(), list.reasons());
        } finally {
            Files.delete(file);
        }
    }

    private void accept(SetEntry entry, SetImport list) {
        boolean ourScheme = list.scheme().isEmpty() || list.scheme().equals(scheme);
        entry.prints()
                .forEach((kind, hash) -> waiting.add(new BankChanges.Added(
                        kind,
                        hash,
                        media,
                        kind == Kind.PDQ && entry.quality() != SetEntry.NO_QUALITY ? entry.quality() : null,
                        ourScheme ? entry.category() : "",
                        "")));
        if (waiting.size() >= BankChanges.PER_SECOND) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            read += waiting.size();
            changed += sink.take(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
