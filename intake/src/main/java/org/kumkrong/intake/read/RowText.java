// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.kumkrong.intake.read.format.ReferralCells;
import org.kumkrong.intake.read.format.Refusal;

/// Turns the bytes of a row into text: UTF-8, or, where they are not, the Thai code page that older spreadsheets save.
///
/// Source: windows-874 is TIS-620 (bytes A1–DA and DF–FB stand for U+0E01–U+0E3A and U+0E3F–U+0E5B) with a handful of
/// punctuation in 80–A0.
final class RowText {
    private static final String PUNCTUATION = "\u20AC\uFFFD\uFFFD\uFFFD\uFFFD\u2026\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
            + "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014";

    private RowText() {}

    static ReferralCells of(byte[] row, long line) throws Refusal {
        try {
            return new ReferralCells(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(row))
                            .toString(),
                    "");
        } catch (CharacterCodingException _) {
            return new ReferralCells(thai(row, line), "windows-874");
        }
    }

    private static String thai(byte[] row, long line) throws Refusal {
        StringBuilder text = new StringBuilder(row.length);
        for (byte b : row) {
            int code = b & 0xff;
            char c = code < 0x80 ? (char) code : code < 0x98 ? PUNCTUATION.charAt(code - 0x80) : high(code);
            if (c == '\uFFFD') {
                throw new Refusal(
                        "line " + line,
                        "neither UTF-8 nor Thai windows-874",
                        "Save the table as \"CSV UTF-8\" in the spreadsheet");
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
