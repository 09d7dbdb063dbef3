// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;

/// The only place where text from outside becomes part of the page.
///
/// Tips are written by strangers, some of whom wish the reader harm. Text enters the page in two ways, as HTML text
/// or attribute ([#html]) and as JSON inside a script element ([#IN_SCRIPT]); both go through [#plain] first.
final class Escaping {
    /// Escapes for JSON that stands inside a script element: no tag and no comment can begin there.
    static final CharacterEscapes IN_SCRIPT = new InScript();

    private static final char REPLACEMENT = '\uFFFD';

    private Escaping() {}

    /// Text that shows what it is: controls, halves of surrogate pairs and characters that turn the direction of
    /// reading become U+FFFD, line breaks and tabs become blanks.
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOdd(text, i)) {
                return cleaned(text);
            }
        }
        return text;
    }

    /// Plain text for use between tags or inside a quoted attribute.
    static String html(String text) {
        var plain = plain(text);
        var out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static String cleaned(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                out.setCharAt(i, ' ');
            } else if (isOdd(text, i)) {
                out.setCharAt(i, REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static boolean isOdd(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x7F) {
            return c < ' ';
        }
        return c <= 0x9F || turnsDirection(c) || c >= 0xFFFE || isHalf(text, i);
    }

    private static boolean turnsDirection(char c) {
        return (c >= 0x200E && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x061C;
    }

    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static final class InScript extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        InScript() {
            for (char c : "<>&'".toCharArray()) {
                ascii[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return null; // only standard escapes are asked for
        }
    }
}
