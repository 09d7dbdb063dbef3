// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.read.format.Refusal;

/// Cuts a stream of JSON objects, in an array or one after another, into the bytes of each; holds one at a time.
final class JsonObjects {
    /// One object.
    ///
    /// @param line line its brace stands on, from 1
    /// @param bytes empty where it was too long
    record Found(long line, byte[] bytes, boolean tooLong) {}

    private final InputStream in;
    private final long bytesMax;
    private final byte[] buffer = new byte[64 << 10];
    private int at;
    private int end;
    private long line = 1;

    JsonObjects(InputStream in, long bytesMax) {
        this.in = in;
        this.bytesMax = bytesMax;
    }

    /// The next object, null at the end.
    ///
    /// @throws Refusal where something else stands between objects (it is skipped), or the end is early
    @Nullable
    Found next() throws IOException {
        long strayLine = 0;
        for (int b = read(); b >= 0; b = read()) {
            if (b == '{') {
                if (strayLine > 0) {
                    at--; // the object is next time's
                    throw stray(strayLine);
                }
                return object();
            }
            if (!isBetween(b) && strayLine == 0) {
                strayLine = line;
            }
        }
        if (strayLine > 0) {
            throw stray(strayLine);
        }
        return null;
    }

    private static boolean isBetween(int b) {
        return b == ',' || b == '[' || b == ']' || b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0xef
                || b == 0xbb || b == 0xbf; // a byte order mark
    }

    private static Refusal stray(long line) {
        return new Refusal(
                "line " + line, "something between the tips that is no object", "Ask the sender for a whole copy");
    }

    private Found object() throws IOException {
        long start = line;
        ByteArrayOutputStream kept = new ByteArrayOutputStream(4096);
        long length = 0;
        int depth = 0;
        boolean inText = false;
        boolean escaped = false;
        for (int b = '{'; b >= 0; b = read()) {
            if (++length <= bytesMax) {
                kept.write(b);
            }
            if (inText) {
                inText = escaped || b != '"';
                escaped = !escaped && b == '\\';
            } else if (b == '"') {
                inText = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if ((b == '}' || b == ']') && --depth == 0) {
                return new Found(start, length <= bytesMax ? kept.toByteArray() : new byte[0], length > bytesMax);
            }
        }
        throw new Refusal("line " + start, "an object without an end", "The file is cut off: fetch it again");
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                return -1;
            }
        }
        int b = buffer[at++] & 0xff;
        if (b == '\n') {
            line++;
        }
        return b;
    }
}
