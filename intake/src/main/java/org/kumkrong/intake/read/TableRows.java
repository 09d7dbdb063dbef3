// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.read.format.Refusal;

/// Cuts a table into rows, as it stood, where quoted cells may span lines. A quote that is never closed costs the
/// line it stands on and no more: reading goes on with the next.
final class TableRows {
    private static final long REREAD_BYTES_MAX = 1L << 30;

    /// One row.
    ///
    /// @param line line it begins on, from 1
    /// @param bytes without the line end
    record Row(long line, byte[] bytes) {}

    private final Lines lines;
    private final char separator;
    private final long bytesMax;
    private final Deque<Lines.Line> again = new ArrayDeque<>();
    private long reread;

    TableRows(InputStream in, char separator, long bytesMax) {
        this.lines = new Lines(in, bytesMax);
        this.separator = separator;
        this.bytesMax = bytesMax;
    }

    /// The next row, null at the end.
    ///
    /// @throws Refusal for a line that cannot be read; the next call goes on behind it
    @Nullable
    Row next() throws IOException {
        Lines.Line first = line();
        if (first == null) {
            return null;
        }
        if (first.tooLong()) {
            throw Refusal.limit(IntakeLimit.LINE_BYTES, bytesMax, "line " + first.number(), "a row too long");
        }
        Quotes quotes = new Quotes(separator);
        quotes.scan(first.bytes());
        if (quotes.state == Quotes.State.OUTSIDE) {
            return new Row(first.number(), withoutEnd(first.bytes()));
        }
        return spanning(first, quotes);
    }

    private Row spanning(Lines.Line first, Quotes quotes) throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        row.write(first.bytes());
        Deque<Lines.Line> further = new ArrayDeque<>();
        while (quotes.state == Quotes.State.INSIDE) {
            Lines.Line line = line();
            if (line == null) {
                break;
            }
            further.add(line);
            if (line.tooLong() || row.size() + line.bytes().length > bytesMax) {
                break;
            }
            row.write(line.bytes());
            quotes.scan(line.bytes());
            if (quotes.state == Quotes.State.OUTSIDE) {
                return new Row(first.number(), withoutEnd(row.toByteArray()));
            }
        }
        giveBack(further, row.size());
        throw new Refusal(
                "line " + first.number(),
                "a row with a quote that is not closed or not doubled",
                "Save the table again from the spreadsheet");
    }

    private void giveBack(Deque<Lines.Line> further, long bytes) throws Refusal {
        reread += bytes;
        if (reread > REREAD_BYTES_MAX) {
            again.clear();
            throw new Refusal(
                    "line " + (further.isEmpty() ? 0 : further.peekFirst().number()),
                    "too many broken quotes; some rows from here on were not read",
                    "Save the table again from the spreadsheet");
        }
        while (!further.isEmpty()) {
            again.addFirst(further.removeLast());
        }
    }

    private Lines.@Nullable Line line() throws IOException {
        Lines.Line waiting = again.pollFirst();
        return waiting != null ? waiting : lines.next();
    }

    static byte[] withoutEnd(byte[] row) {
        int end = row.length;
        while (end > 0 && (row[end - 1] == '\n' || row[end - 1] == '\r')) {
            end--;
        }
        return end == row.length ? row : java.util.Arrays.copyOf(row, end);
    }

    /// Follows the quotes of a row across its lines.
    private static final class Quotes {
        enum State {
            OUTSIDE,
            INSIDE,
            BROKEN
        }

        private final char separator;
        private State state = State.OUTSIDE;

        Quotes(char separator) {
            this.separator = separator;
        }

        void scan(byte[] line) {
            int i = 0;
            if (state == State.INSIDE) {
                i = inside(line, 0);
            }
            while (i < line.length && state == State.OUTSIDE) {
                while (i < line.length && line[i] == ' ') {
                    i++;
                }
                if (i < line.length && line[i] == '"') {
                    state = State.INSIDE;
                    i = inside(line, i + 1);
                } else {
                    i = afterSeparator(line, i);
                }
            }
        }

        /// Skips to the end of a quoted cell.
        private int inside(byte[] line, int from) {
            int i = from;
            while (i < line.length) {
                if (line[i] != '"') {
                    i++;
                } else if (i + 1 < line.length && line[i + 1] == '"') {
                    i += 2;
                } else {
                    state = State.OUTSIDE;
                    return closed(line, i + 1);
                }
            }
            return i;
        }

        private int closed(byte[] line, int from) {
            int i = from;
            while (i < line.length && line[i] != separator) {
                if (line[i] != ' ' && line[i] != '\r' && line[i] != '\n') {
                    state = State.BROKEN;
                }
                i++;
            }
            return i + 1;
        }

        private int afterSeparator(byte[] line, int from) {
            int i = from;
            while (i < line.length && line[i] != separator) {
                i++;
            }
            return i + 1;
        }
    }
}
