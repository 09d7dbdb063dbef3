// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kumkrong.hashindex.ListCell;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.TextLines;

/// Reads one fingerprint a line, whose length says what it was taken with, optionally a comma and an id behind it.
final class ListReader {
    private final SetImport found;
    private final Digits64 digits64;

    ListReader(SetImport found, Digits64 digits64) {
        this.found = found;
        this.digits64 = digits64;
    }

    /// Whether a value has 64 digits; reads as far as the first.
    static boolean has64(Path file) throws IOException {
        try (TextLines lines = TextFiles.lines(file)) {
            for (String text = lines.next(); text != null; text = lines.next()) {
                String digits = digits(text);
                if (digits.length() == Pdq.DIGITS && digits.chars().allMatch(HexFormat::isHexDigit)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String digits(String text) {
        return text.substring(0, ListCell.end(text)).strip().toLowerCase(Locale.ROOT);
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
        String digits = digits(text);
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        kinds(digits.length()).forEach(kind -> prints.put(kind, digits));
        if (prints.isEmpty()) {
            found.reject("line " + number, "a fingerprint has 32, 40 or 64 digits, not " + digits.length());
            return;
        }
        SetEntry entry;
        try {
            entry = new SetEntry(prints, SetEntry.NO_QUALITY, "", ListCell.behind(text));
        } catch (IllegalArgumentException e) {
            found.reject("line " + number, String.valueOf(e.getMessage()));
            return;
        }
        if (digits64 == Digits64.UNSAID && prints.containsKey(Kind.SHA256)) {
            found.unsaid(digits);
        }
        found.take(entry);
    }

    private Set<Kind> kinds(int digits) {
        return switch (digits) {
            case 32 -> Set.of(Kind.MD5);
            case 40 -> Set.of(Kind.SHA1);
            case 64 -> digits64.kinds();
            default -> Set.of();
        };
    }
}
