// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads sets of fingerprints in the formats that exist, entry by entry, however long they are.
///
/// What cannot be read is counted and named by its place, never quoted, and the next entry is read.
public final class SetImport {
    /// As many rejections are named; all are counted.
    private static final int NAMED_MAX = 20;

    private static final int HEAD_BYTES = 4096;

    private final Sink sink;
    private final List<String> named = new ArrayList<>();
    private final Schemes schemes = new Schemes();
    private UnsaidDigits unsaid = new UnsaidDigits();
    private String scheme = "";
    private long taken;
    private long rejected;
    private long remarks;
    private long withoutLooks;

    /// Takes entries one by one.
    public interface Sink {
        /// Takes one.
        void accept(SetEntry entry) throws IOException;
    }

    /// A format.
    public enum Format {
        /// Project VIC's JSON, 1.2 to 2.0.
        VICS,
        /// NIST's National Software Reference Library, version 3, an SQLite file.
        NSRL,
        /// A table with a heading: md5, sha1, sha256, pdq, quality (or pdqQuality), category, id.
        CSV,
        /// What `kumkrong hash` prints: an object a line.
        HASHED,
        /// One fingerprint a line, optionally a comma and an id.
        LIST;

        /// The format of a file, by how it begins.
        public static Format of(Path file) throws IOException {
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(HEAD_BYTES);
            }
            String text = new String(head, TextFiles.charset(head));
            if (text.startsWith("SQLite format 3\0")) {
                return NSRL;
            }
            String begin = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (begin.stripLeading().startsWith("{")) {
                return HashedReader.begins(begin) ? HASHED : VICS;
            }
            String heading = begin.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
            return heading.matches(".*\\b(?:md5|sha1|sha-1|sha256|sha-256|pdq)\\b.*") ? CSV : LIST;
        }
    }

    /// @param sink takes what is read
    public SetImport(Sink sink) {
        this.sink = sink;
    }

    /// Reads one file to its end.
    ///
    /// @param digits64 what 64 digits in a plain list are
    public void read(Path file, Format format, Digits64 digits64) throws IOException {
        schemes.begin(file.toString());
        unsaid = new UnsaidDigits();
        switch (format) {
            case VICS -> {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                    new VicsReader(this, file.toString()).read(in);
                }
            }
            case NSRL -> new NsrlReader(this).read(file);
            case CSV -> new CsvSetReader(this).read(file);
            case HASHED -> new HashedReader(this).read(file);
            case LIST -> new ListReader(this, digits64).read(file);
        }
        schemes.end();
    }

    /// Whether a file is a plain list with values of 64 digits, so that somebody must say what they are.
    public static boolean leavesOpen(Path file, Format format) throws IOException {
        return format == Format.LIST && ListReader.has64(file);
    }

    void unsaid(String digits) {
        unsaid.add(digits);
    }

    /// How many values of 64 digits the file that was read last has, of which nobody said whether they are SHA-256
    /// or PDQ.
    public long unsaid() {
        return unsaid.count();
    }

    /// Whether those are as PDQ fingerprints are, and not as SHA-256 ones.
    public boolean looksLikePdq() {
        return unsaid.looksLikePdq();
    }

    void withoutLooksToo() {
        withoutLooks++;
    }

    /// How many files were taken of which it is said that no fingerprint of their looks could be taken.
    public long withoutLooks() {
        return withoutLooks;
    }

    void take(SetEntry entry) throws IOException {
        taken++;
        schemes.category(entry.category());
        sink.accept(entry);
    }

    void reject(String where, String why) {
        rejected++;
        note(where, why);
    }

    /// Of an entry that is taken: what of it is not.
    void remark(String where, String why) {
        remarks++;
        note(where, why);
    }

    /// What is no fault, and may not be meant.
    void note(String where, String why) {
        if (named.size() < NAMED_MAX) {
            named.add(where + ": " + why);
        }
    }

    void scheme(String read) {
        scheme = read;
        schemes.named(read);
    }

    void part(String name) {
        schemes.begin(name);
    }

    /// The scheme that all categories are of; where there are none, the first that is named. Empty where it is not
    /// known, and nothing to go by where there is a [#mixture()].
    public String schemeOfCategories() {
        return schemes.one();
    }

    /// Where the categories that were read are of more than one scheme, or of one and of none: which files use which.
    public Optional<String> mixture() {
        return schemes.mixture();
    }

    /// Whether files name different countries, so that nobody can say of which one scheme all categories are.
    public boolean contradictory() {
        return schemes.contradictory();
    }

    /// Where a file names the country of its categories, and the scheme that is `given` for them does not
    /// name it: which
    /// file says what.
    public Optional<String> contradiction(String given) {
        return schemes.contradiction(given);
    }

    /// The scheme of categories that was named last; empty where none was.
    public String scheme() {
        return scheme;
    }

    /// How many entries were taken.
    public long taken() {
        return taken;
    }

    /// How many were rejected.
    public long rejected() {
        return rejected;
    }

    /// How many times something of an entry was not taken, though the entry was.
    public long remarks() {
        return remarks;
    }

    /// Where and why, for the first of what was rejected or not taken.
    public List<String> reasons() {
        return List.copyOf(named);
    }
}
