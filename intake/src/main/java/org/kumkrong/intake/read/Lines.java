// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into lines without ever holding one longer than the bound: the rest of such a line is skipped.
final class Lines {
    /// One line, its end included.
    ///
    /// @param number counted from 1
    /// @param bytes empty where the line was too long
    record Line(long number, byte[] bytes, boolean tooLong) {}

    private final InputStream in;
    private final long bytesMax;
    private final byte[] buffer = new byte[64 << 10];
    private int at;
    private int end;
    private long number;

    Lines(InputStream in, long bytesMax) {
        this.in = in;
        this.bytesMax = bytesMax;
    }

    /// The next line, null at the end.
    @Nullable
    Line next() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        number++;
        int lineEnd = lineEnd();
        if (lineEnd >= 0) { // the common case: the whole line is in the buffer
            byte[] bytes = lineEnd - at <= bytesMax ? java.util.Arrays.copyOfRange(buffer, at, lineEnd) : new byte[0];
            boolean tooLong = lineEnd - at > bytesMax;
            at = lineEnd;
            return new Line(number, bytes, tooLong);
        }
        return gather();
    }

    private Line gather() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long length = 0;
        int lineEnd;
        do {
            lineEnd = lineEnd();
            int stop = lineEnd < 0 ? end : lineEnd;
            length += stop - at;
            if (length <= bytesMax) {
                kept.write(buffer, at, stop - at);
            } else {
                kept.reset();
            }
            at = stop;
        } while (lineEnd < 0 && fill());
        return new Line(number, kept.toByteArray(), length > bytesMax);
    }

    private int lineEnd() {
        for (int i = at; i < end; i++) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
