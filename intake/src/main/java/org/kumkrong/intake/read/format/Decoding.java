// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Text from bytes: UTF-8, or, where they are not, the Thai code page that older programs save.
///
/// Source: windows-874 is TIS-620 (bytes A1–DA and DF–FB stand for U+0E01–U+0E3A and U+0E3F–U+0E5B) with a handful of
/// punctuation in 80–A0.
public final class Decoding {
    /// What a note calls the Thai code page.
    public static final String THAI = "windows-874";

    private static final String PUNCTUATION = "\u20AC\uFFFD\uFFFD\uFFFD\uFFFD\u2026\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
            + "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014";

    private Decoding() {}

    /// The text in UTF-8; null where the bytes are not.
    public static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /// The text in the Thai code page; null where the bytes are not.
    public static @Nullable String thai(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            int code = b & 0xff;
            char c = code < 0x80 ? (char) code : code < 0x98 ? PUNCTUATION.charAt(code - 0x80) : high(code);
            if (c == '\uFFFD') {
                return null;
            }
            text.append(c);
        }
        return text.toString();
    }

    private static char high(int code) {
        if (code == 0xa0) {
            return '\u00A0';
        }
        boolean letter = (code >= 0xa1 && code <= 0xda) || (code >= 0xdf && code <= 0xfb);
        return letter ? (char) (code - 0xa0 + 0x0e00) : '\uFFFD';
    }
}
