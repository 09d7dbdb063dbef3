// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.nio.charset.StandardCharsets;

/// What kind of picture a file is, by its first bytes; its name says nothing.
enum PictureKind {
    /// Plain pixels, read without a decoder.
    PNM,
    /// Left to the decoders.
    CODED,
    /// A picture for which there is no decoder in Java.
    FOREIGN,
    /// Nothing that we know.
    NONE;

    /// Bytes that are looked at.
    static final int HEAD_BYTES = 16;

    static PictureKind of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.length() > 2 && PnmRows.begins(text.charAt(0), text.charAt(1), text.charAt(2))) {
            return PNM;
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")
                || text.startsWith("\u0089PNG\r\n")
                || text.startsWith("GIF8")
                || text.startsWith("BM")
                || text.startsWith("II*\0")
                || text.startsWith("MM\0*")
                || isWebp(head)) {
            return CODED;
        }
        if (text.startsWith("8BPS") || text.startsWith("ftyp", 4) && isStill(text)) {
            return FOREIGN;
        }
        return NONE;
    }

    static boolean isWebp(byte[] file) {
        String text = new String(file, 0, Math.min(file.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return text.startsWith("RIFF") && text.startsWith("WEBP", 8);
    }

    private static boolean isStill(String text) {
        return text.startsWith("hei", 8) || text.startsWith("mif1", 8) || text.startsWith("avif", 8);
    }
}
