// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.ListCell;
import org.kumkrong.hashindex.TextLines;

/// Reads one fingerprint a line, whose length says what it was taken with, optionally a comma and an id behind it.
final class ListReader {
    private final SetImport found;
    private final boolean pdq;

    /// @param pdq whether 64 digits are a PDQ fingerprint and not a SHA-256 one
    ListReader(SetImport found, boolean pdq) {
        this.found = found;
        this.pdq = pdq;
    }

    void read(Path file) throws IOException {
        try (TextLines lines = TextFiles.lines(file)) {
            for (String text = lines.next(); text != null; text = lines.next()) {
                if (text.startsWith("#")) {
                    continue;
                }
                if (lines.tooLong()) {
                    found.reject("line " + lines.number(), "longer than " + TextLines.CHARS_MAX + " characters");
                } else if (!text.isBlank()) {
                    line(text, lines.number());
                }
            }
        }
    }

    private void line(String text, long number) throws IOException {
        int comma = text.indexOf(',');
        String digits = (comma < 0 ? text : text.substring(0, comma)).strip().toLowerCase(Locale.ROOT);
        String id = comma < 0 ? "" : ListCell.rest(text.substring(comma + 1));
        Kind kind = kind(digits.length());
        if (kind == null) {
            found.reject("line " + number, "a fingerprint has 32, 40 or 64 digits, not " + digits.length());
            return;
        }
        SetEntry entry;
        try {
            entry = new SetEntry(Map.of(kind, digits), SetEntry.NO_QUALITY, "", id);
        } catch (IllegalArgumentException e) {
            found.reject("line " + number, String.valueOf(e.getMessage()));
            return;
        }
        found.take(entry);
    }

    private @Nullable Kind kind(int digits) {
        return switch (digits) {
            case 32 -> Kind.MD5;
            case 40 -> Kind.SHA1;
            case 64 -> pdq ? Kind.PDQ : Kind.SHA256;
            default -> null;
        };
    }
}
