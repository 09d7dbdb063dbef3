// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.kumkrong.hashindex.HashedFile;
import org.kumkrong.hashindex.TextLines;

/// Reads what `kumkrong hash` prints: an object a line, whose file becomes the id. Other turns of a picture are passed
/// over: a set holds it as it is, whoever asks asks for all of them.
final class HashedReader {
    private static final Pattern BEGIN =
            Pattern.compile("\\s*\\{\\s*\"(?:file|bytes|md5|sha1|sha256|pdq|pdqQuality|error)\"\\s*:");

    private final SetImport found;

    HashedReader(SetImport found) {
        this.found = found;
    }

    /// Whether a text begins as such a line does.
    static boolean begins(String text) {
        return BEGIN.matcher(text).lookingAt();
    }

    void read(Path file) throws IOException {
        try (TextLines lines = TextFiles.lines(file)) {
            for (String text = lines.next(); text != null; text = lines.next()) {
                if (!text.isBlank()) {
                    line(text, lines);
                }
            }
        }
    }

    private void line(String text, TextLines lines) throws IOException {
        String where = "line " + lines.number();
        HashedFile file;
        SetEntry entry;
        try {
            lines.requireWhole();
            file = HashedFile.read(text);
            Map<Kind, String> prints = Kind.prints(file);
            if (prints.isEmpty()) {
                found.reject(
                        where,
                        file.failed()
                                ? "a file that could not be read, without any fingerprint"
                                : "an object without any fingerprint");
                return;
            }
            entry = new SetEntry(prints, file.quality(), "", SetEntry.shortened(file.file()));
        } catch (IllegalArgumentException e) {
            found.reject(where, String.valueOf(e.getMessage()));
            return;
        }
        if (file.failed()) {
            found.withoutLooksToo();
        }
        found.take(entry);
    }
}
