// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The rows of a CSV file as bytes, one after the other, without making a string of any cell.
///
/// Source: RFC 4180, with any one-byte separator and lines ended by LF or CRLF. A quote inside a cell that does not
/// begin with one is a letter; what follows a closing quote is kept as it is. Empty lines are skipped. One window of
/// memory, as large as the longest row; one thread.
public final class CsvRows implements AutoCloseable {
    private static final int WINDOW_BYTES = 1 << 16;
    private static final int ROW_BYTES_MAX = 1 << 26;
    private static final int CELLS_MAX = 1 << 16;
    private static final int INCOMPLETE = -1;

    private final InputStream in;
    private final byte separator;
    private byte[] window = new byte[WINDOW_BYTES];
    private int begin;
    private int end;
    private boolean ended;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private boolean quotes;
    private int cells;
    private int lineEnds;
    private long line;
    private long nextLine = 1;

    /// Rows of a stream of UTF-8 that begins behind any byte order mark.
    ///
    /// @param separator what parts cells: a comma, a semicolon, a tab
    public CsvRows(InputStream in, char separator) {
        if (separator > 0x7f || separator == '"' || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException("separator must be one ASCII character, no quote and no line end");
        }
        this.in = in;
        this.separator = (byte) separator;
    }

    /// Goes on to the next row that is not empty; says whether there was one.
    public boolean next() throws IOException {
        do {
            line = nextLine;
            if (!row()) {
                cells = 0;
                return false;
            }
            nextLine += lineEnds;
        } while (cells == 1 && ends[0] == starts[0]);
        if (quotes) {
            unquote();
        }
        return true;
    }

    /// How many cells the row has.
    public int cells() {
        return cells;
    }

    /// Where the bytes of this row's cells lie until [#next] is called again.
    public byte[] bytes() {
        return window;
    }

    /// The first byte of a cell.
    public int from(int cell) {
        return starts[cell];
    }

    /// How many bytes a cell has.
    public int length(int cell) {
        return ends[cell] - starts[cell];
    }

    /// The line on which the row begins, counted from 1.
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean row() throws IOException {
        int after = begin == end ? INCOMPLETE : parse();
        while (after == INCOMPLETE) {
            if (!ended) {
                read();
            } else if (begin == end) {
                return false;
            } else if (window[end - 1] != '\n') {
                reserve();
                window[end++] = '\n'; // the last line needs no end of its own
            } else {
                throw new IOException("line " + line + ": a quote is left open");
            }
            after = begin == end ? INCOMPLETE : parse();
        }
        begin = after;
        return true;
    }

    private void read() throws IOException {
        System.arraycopy(window, begin, window, 0, end - begin);
        end -= begin;
        begin = 0;
        reserve();
        int count = in.read(window, end, window.length - end);
        ended = count < 0;
        end += Math.max(0, count);
    }

    private void reserve() throws IOException {
        if (end == window.length) {
            if (window.length >= ROW_BYTES_MAX) {
                throw new IOException("line " + line + ": longer than " + ROW_BYTES_MAX + " bytes");
            }
            window = Arrays.copyOf(window, 2 * window.length);
        }
    }

    /// Finds the cells of the row that begins the window; the place after it, or [#INCOMPLETE].
    private int parse() throws IOException {
        cells = 0;
        lineEnds = 0;
        quotes = false;
        int at = begin;
        while (true) {
            int from = at;
            if (at < end && window[at] == '"') {
                quotes = true;
                at = behindQuote(at + 1);
            }
            while (at < end && window[at] != separator && window[at] != '\n') {
                at++;
            }
            if (at >= end) {
                return INCOMPLETE;
            }
            boolean last = window[at] == '\n';
            keep(from, last && at > from && window[at - 1] == '\r' ? at - 1 : at);
            at++;
            if (last) {
                lineEnds++;
                return at;
            }
        }
    }

    /// The place after the quote that closes a cell, or the window's end.
    private int behindQuote(int from) {
        int at = from;
        while (at < end) {
            if (window[at] == '\n') {
                lineEnds++;
            } else if (window[at] == '"') {
                if (at + 1 >= end || window[at + 1] != '"') {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return end;
    }

    private void keep(int from, int to) throws IOException {
        if (cells == starts.length) {
            if (cells >= CELLS_MAX) {
                throw new IOException("line " + line + ": more than " + CELLS_MAX + " cells");
            }
            starts = Arrays.copyOf(starts, 2 * cells);
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        starts[cells] = from;
        ends[cells] = to;
        cells++;
    }

    /// Takes the quotes off the cells that begin with one, in place.
    private void unquote() {
        for (int cell = 0; cell < cells; cell++) {
            int from = starts[cell];
            if (from < ends[cell] && window[from] == '"') {
                boolean open = true;
                int to = from;
                for (int at = from + 1; at < ends[cell]; at++) {
                    if (open && window[at] == '"') {
                        if (at + 1 < ends[cell] && window[at + 1] == '"') {
                            at++;
                        } else {
                            open = false;
                            continue;
                        }
                    }
                    window[to++] = window[at];
                }
                ends[cell] = to;
            }
        }
    }
}
