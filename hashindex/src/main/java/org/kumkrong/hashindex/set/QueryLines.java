// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.HashedFile;
import org.kumkrong.hashindex.ListCell;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.TextLines;

/// Files to be asked about: what `kumkrong hash` prints, or a fingerprint a line, optionally a comma
/// and an id behind it.
///
/// The length of a plain fingerprint says what it was taken with, but 64 digits may be SHA-256 as well as PDQ: they are
/// asked for as both.
///
/// @param queries what is known of each
/// @param names what each is called: its file or id, else its digits
/// @param turned the PDQ fingerprints of its seven other turns, where they are told; else none
public record QueryLines(List<FileQuery> queries, List<String> names, List<List<Pdq>> turned) {
    private static final int MD5_DIGITS = 32;
    private static final int SHA1_DIGITS = 40;
    private static final int SHA256_OR_PDQ_DIGITS = 64;

    public QueryLines {
        queries = List.copyOf(queries);
        names = List.copyOf(names);
        turned = List.copyOf(turned);
    }

    /// Reads a file to its end; `rejected` hears of each line that cannot be read, by number and reason, never quoted.
    public static QueryLines read(Path file, Consumer<String> rejected) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, rejected);
        }
    }

    /// The same of what comes in.
    public static QueryLines read(InputStream in, Consumer<String> rejected) throws IOException {
        List<FileQuery> queries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<List<Pdq>> turned = new ArrayList<>();
        try (TextLines lines = TextFiles.lines(in)) {
            for (String text = lines.next(); text != null; text = lines.next()) {
                try {
                    lines.requireWhole();
                    Named read = text.startsWith("{") ? named(HashedFile.read(text)) : plain(text, lines.number());
                    if (read != null) {
                        queries.add(read.query());
                        names.add(read.name());
                        turned.add(read.turned());
                    }
                } catch (IllegalArgumentException e) {
                    rejected.accept("line " + lines.number() + ": " + e.getMessage());
                }
            }
        }
        return new QueryLines(queries, names, turned);
    }

    private record Named(FileQuery query, String name, List<Pdq> turned) {
        /// Without what is asked.
        @Override
        public String toString() {
            return "Named[]";
        }
    }

    private static @Nullable Named plain(String text, long number) {
        String digits = text.substring(0, ListCell.end(text)).strip().toLowerCase(Locale.ROOT);
        boolean heading = number == 1 && !digits.matches("[0-9a-f]*");
        if (digits.isEmpty() || digits.startsWith("#") || heading) {
            return null;
        }
        Set<Kind> kinds = switch (digits.length()) {
            case MD5_DIGITS -> Set.of(Kind.MD5);
            case SHA1_DIGITS -> Set.of(Kind.SHA1);
            case SHA256_OR_PDQ_DIGITS -> Set.of(Kind.SHA256, Kind.PDQ);
            default ->
                throw new IllegalArgumentException("a fingerprint has 32, 40 or 64 digits, not " + digits.length());
        };
        String id = ListCell.behind(text);
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        kinds.forEach(kind -> prints.putAll(SetEntry.of(kind, digits).prints()));
        return new Named(new FileQuery(prints, SetEntry.NO_QUALITY), id.isEmpty() ? digits : id, List.of());
    }

    private static @Nullable Named named(HashedFile file) {
        Map<Kind, String> prints = Kind.prints(file);
        if (prints.isEmpty()) {
            return null;
        }
        String name = file.file();
        return new Named(
                new FileQuery(prints, file.quality()),
                name.isEmpty() ? prints.values().iterator().next() : name,
                prints.containsKey(Kind.PDQ)
                        ? file.turned().stream().map(Pdq::of).toList()
                        : List.of());
    }
}
