// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kumkrong.hashindex.TextLines;

/// Text in UTF-8, or in UTF-16 as older programs write it, with a mark of its order or without.
final class TextFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    private TextFiles() {}

    static TextLines lines(Path file) throws IOException {
        return lines(Files.newInputStream(file));
    }

    /// Read once only, so that a pipe will do.
    static TextLines lines(InputStream source) throws IOException {
        InputStream in = new BufferedInputStream(source, BUFFER_BYTES);
        in.mark(2);
        byte[] head = in.readNBytes(2);
        in.reset();
        return new TextLines(new InputStreamReader(in, charset(head).newDecoder()));
    }

    /// By the first two bytes: fingerprints and headings begin with a letter that one byte holds.
    static Charset charset(byte[] head) {
        if (head.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = Byte.toUnsignedInt(head[0]);
        int second = Byte.toUnsignedInt(head[1]);
        if (first == 0xFE && second == 0xFF || first == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xFF && second == 0xFE || second == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }
}
