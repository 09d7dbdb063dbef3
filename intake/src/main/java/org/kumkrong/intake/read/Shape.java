// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.read.format.ReferralHeader;

/// What a piece of input is, told by how it begins; its name is asked only where that leaves doubt.
enum Shape {
    EMPTY,
    ZIP,
    GZIP,
    UTF_16,
    /// UTF-16 without the mark that says so, low byte first.
    UTF_16_LITTLE,
    /// UTF-16 without the mark that says so, high byte first.
    UTF_16_BIG,
    XML,
    /// One object, or several after another, that may span lines.
    JSON_OBJECT,
    JSON_ARRAY,
    JSON_LINES,
    TABLE,
    /// A table by its name, but not one of tips.
    OTHER_TABLE,
    /// Text that is none of the above.
    TEXT,
    BINARY;

    /// How much of the beginning is looked at, in bytes.
    static final int HEAD = 64 << 10;

    static Shape of(byte[] head, String name) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
            return UTF_16;
        }
        Shape unmarked = unmarkedUtf16(head);
        return unmarked == null ? text(head, name.toLowerCase(Locale.ROOT)) : unmarked;
    }

    /// Plain letters in UTF-16 have a zero in every other byte. XML is left to its parser, which knows.
    private static @Nullable Shape unmarkedUtf16(byte[] head) {
        int even = 0;
        int odd = 0;
        int looked = Math.min(head.length, 64) & ~1;
        for (int i = 0; i < looked; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        if (looked < 8) {
            return null;
        }
        return odd > looked / 4 && even == 0 ? UTF_16_LITTLE : even > looked / 4 && odd == 0 ? UTF_16_BIG : null;
    }

    private static Shape text(byte[] head, String name) {
        int first = firstInk(head, bomLength(head));
        if (first == head.length) {
            return EMPTY;
        }
        boolean linesByName = name.endsWith(".jsonl") || name.endsWith(".ndjson");
        return switch (head[first]) {
            case '<' -> XML;
            case '[' -> linesByName ? JSON_LINES : JSON_ARRAY;
            case '{' -> hasLines(head, first, linesByName) ? JSON_LINES : JSON_OBJECT;
            default -> linesByName ? JSON_LINES : table(head, name);
        };
    }

    private static Shape table(byte[] head, String name) {
        if (ReferralHeader.parse(headerLine(head)) != null) {
            return TABLE;
        }
        for (byte b : head) {
            if (b == 0) {
                return BINARY;
            }
        }
        return name.endsWith(".csv") || name.endsWith(".tsv") ? OTHER_TABLE : TEXT;
    }

    /// The first line that is not a spreadsheet's `sep=;`.
    static String headerLine(byte[] head) {
        String text = new String(head, bomLength(head), head.length - bomLength(head), StandardCharsets.UTF_8);
        return text.lines().filter(line -> !isSeparatorLine(line)).findFirst().orElse("");
    }

    static boolean isSeparatorLine(String line) {
        return line.length() <= 6 && line.startsWith("sep=");
    }

    /// Whether each line is an object of its own: the second begins with one as the first does, or there is but one
    /// and the name says so.
    private static boolean hasLines(byte[] head, int first, boolean linesByName) {
        int end = indexOf(head, '\n', first);
        if (end < 0) {
            return linesByName;
        }
        int second = firstInk(head, end);
        boolean onlyBrace = firstInk(head, first + 1) > end;
        if (second == head.length) {
            return linesByName && !onlyBrace;
        }
        return !onlyBrace && (head[second] == '{' || (linesByName && head[end - 1] != ','));
    }

    static int bomLength(byte[] head) {
        return starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
    }

    static int indexOf(byte[] bytes, char wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static int firstInk(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n')) {
            i++;
        }
        return i;
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        return bytes.length >= wanted.length
                && Arrays.equals(
                        Arrays.copyOf(bytes, wanted.length),
                        new String(wanted, 0, wanted.length).getBytes(StandardCharsets.ISO_8859_1));
    }
}
