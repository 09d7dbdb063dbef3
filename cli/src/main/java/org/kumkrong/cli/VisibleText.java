// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/// Text of strangers as a terminal may show it: what would steer one, or is no text, stands there as `\xNN`, byte by
/// byte of UTF-8.
///
/// Of a file's name nothing is lost: whoever turns each `\xNN` back into its byte has the name, because
/// a backslash in it
/// that looks like the beginning of one is `\x5c`.
final class VisibleText {
    private static final HexFormat HEX = HexFormat.of();
    private static final char UNREADABLE = '\uFFFD';
    private static final String LOOKS_WRITTEN = "\\\\(?=x[0-9a-f]{2})";

    private VisibleText() {}

    /// A text; a backslash in it stays what it is.
    static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (isHidden(letter)) {
                bytes(Character.toString(letter).getBytes(StandardCharsets.UTF_8), visible);
            } else {
                visible.appendCodePoint(letter);
            }
        });
        return visible.toString();
    }

    /// The name of a file, whatever bytes it is made of.
    static String of(Path name) {
        String text = name.toString();
        return of(text.indexOf(UNREADABLE) < 0 ? text.replaceAll(LOOKS_WRITTEN, "\\\\x5c") : decoded(bytes(name)));
    }

    /// What steers a terminal, begins another line, or turns the direction of writing.
    private static boolean isHidden(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> letter >= 0x202a && letter <= 0x202e || letter >= 0x2066 && letter <= 0x2069;
        };
    }

    /// The bytes of a name; Java tells them only where it writes it as an address.
    private static byte[] bytes(Path name) {
        String address = name.toAbsolutePath().toUri().getRawPath();
        String[] parts = address.replaceFirst("/+$", "").split("/", -1);
        String[] own = Arrays.copyOfRange(parts, Math.max(parts.length - name.getNameCount(), 0), parts.length);
        String written = (name.isAbsolute() ? "/" : "") + String.join("/", own);
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(written, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(written.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static String decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StringBuilder text = new StringBuilder();
        while (in.hasRemaining()) {
            CharBuffer out = CharBuffer.allocate(in.remaining());
            CoderResult result = decoder.reset().decode(in, out, true);
            text.append(out.flip().toString().replaceAll(LOOKS_WRITTEN, "\\\\x5c"));
            if (result.isError()) {
                byte[] wrong = new byte[result.length()];
                in.get(wrong);
                bytes(wrong, text);
            }
        }
        return text.toString();
    }

    private static void bytes(byte[] each, StringBuilder to) {
        for (byte one : each) {
            to.append("\\x").append(HEX.toHexDigits(one));
        }
    }
}
