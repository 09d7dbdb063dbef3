// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// Reads the values of one row of an SQLite table.
final class SqliteRow {
    /// Longer ones are refused.
    static final int BYTES_MAX = 1 << 20;

    private static final int COLUMNS_MAX = 2000;
    private static final int NUMBER_BYTES_MAX = 9;

    private SqliteRow() {}

    static List<String> values(ByteBuffer row, Charset charset) throws IOException {
        long head = number(row);
        if (head < 1 || head > row.limit()) {
            throw new IOException("a damaged file: a row without a head");
        }
        List<Long> kinds = new ArrayList<>();
        while (row.position() < head && kinds.size() < COLUMNS_MAX) {
            kinds.add(number(row));
        }
        row.position((int) head);
        List<String> values = new ArrayList<>();
        for (long kind : kinds) {
            values.add(value(row, kind, charset));
        }
        return values;
    }

    private static String value(ByteBuffer row, long kind, Charset charset) throws IOException {
        if (kind < 0 || kind >= 12) {
            long length = (kind - 12) / 2;
            if (kind < 0 || length > row.remaining()) {
                throw new IOException("a damaged file: a value beyond its row");
            }
            byte[] bytes = new byte[(int) length];
            row.get(bytes);
            return kind % 2 == 0 ? "" : new String(bytes, charset);
        }
        int bytes = switch ((int) kind) {
            case 1, 2, 3, 4 -> (int) kind;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> 0;
        };
        need(row, bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            byte next = row.get();
            value = i == 0 ? next : value << 8 | Byte.toUnsignedLong(next);
        }
        return switch ((int) kind) {
            case 0, 7, 10, 11 -> "";
            case 9 -> "1";
            default -> Long.toString(value);
        };
    }

    /// A number of one to nine bytes.
    static long number(ByteBuffer from) throws IOException {
        long number = 0;
        for (int i = 1; i < NUMBER_BYTES_MAX; i++) {
            need(from, 1);
            byte next = from.get();
            number = number << 7 | next & 127;
            if (next >= 0) {
                return number;
            }
        }
        need(from, 1);
        return number << 8 | Byte.toUnsignedLong(from.get());
    }

    static void need(ByteBuffer from, int length) throws IOException {
        if (from.remaining() < length) {
            throw new IOException("a damaged file: a row beyond its page");
        }
    }
}
