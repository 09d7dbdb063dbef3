// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text in UTF-8, or in UTF-16 as older programs write it, with a mark of its order or without.
final class TextFiles {
    private TextFiles() {}

    static BufferedReader reader(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(2);
        }
        return Files.newBufferedReader(file, charset(head));
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
