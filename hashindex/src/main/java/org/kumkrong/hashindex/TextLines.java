// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// The lines of a text, of which one may be of any length and still costs little memory: of too long a one only the
/// beginning is kept, and the next one is read.
///
/// A byte order mark in front is passed over. Not for several threads.
public final class TextLines implements Closeable {
    /// A fingerprint with the longest name that a file can have, each byte of it written as `\xNN`, is shorter.
    public static final int CHARS_MAX = 1 << 15;

    private static final int BUFFER_CHARS = 1 << 16;

    private final Reader source;
    private final char[] buffer = new char[BUFFER_CHARS];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private long number;
    private boolean afterReturn;
    private boolean tooLong;

    /// @param source is closed with the lines
    public TextLines(Reader source) {
        this.source = source;
    }

    /// The next line without its end; null behind the last. Where it is [#tooLong()], its beginning.
    public @Nullable String next() throws IOException {
        line.setLength(0);
        tooLong = false;
        if (afterReturn && filled() && buffer[at] == '\n') {
            at++;
        }
        afterReturn = false;
        if (!filled()) {
            return null;
        }
        number++;
        while (filled()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
                stop++;
            }
            keep(stop);
            if (stop < end) {
                afterReturn = buffer[stop] == '\r';
                at = stop + 1;
                break;
            }
        }
        return number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF' ? line.substring(1) : line.toString();
    }

    private boolean filled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, source.read(buffer, 0, buffer.length));
        }
        return at < end;
    }

    private void keep(int stop) {
        int room = CHARS_MAX - line.length();
        tooLong |= stop - at > room;
        line.append(buffer, at, Math.min(room, stop - at));
        at = stop;
    }

    /// The number of the line that was read last, from 1.
    public long number() {
        return number;
    }

    /// Whether the line that was read last is too long to be one of fingerprints.
    public boolean tooLong() {
        return tooLong;
    }

    /// The line that was read last is one that can be read.
    ///
    /// @throws IllegalArgumentException where it is too long
    public void requireWhole() {
        if (tooLong) {
            throw new IllegalArgumentException("longer than " + CHARS_MAX + " characters");
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
