// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the tables of an SQLite file, row by row, without SQLite: enough for data that someone else has finished.
///
/// Follows table trees; no index, no journal, no table without row numbers. Page numbers and lengths are checked before
/// they are followed, and a file whose pages lead in a circle is given up once more pages were read than it has.
///
/// Source: *Database File Format*, sqlite.org.
final class SqliteFile implements AutoCloseable {
    private static final int HEAD_BYTES = 100;
    private static final int LEAF = 13;
    private static final int INNER = 5;
    private static final int DEPTH_MAX = 40;
    private static final String MAGIC = "SQLite format 3\0";

    private final FileChannel channel;
    private final int pageBytes;
    private final int usable;
    private final long pages;
    private final Charset charset;
    private long pagesLeft;

    /// A table and its columns, all in small letters.
    ///
    /// @param root the page where its tree begins
    record TableOf(String name, List<String> columns, int root) {
        TableOf {
            columns = List.copyOf(columns);
        }
    }

    /// Takes rows; a value that is neither text nor a whole number is empty.
    interface RowSink {
        void accept(List<String> values) throws IOException;
    }

    private SqliteFile(FileChannel channel, ByteBuffer head) throws IOException {
        this.channel = channel;
        int size = Short.toUnsignedInt(head.getShort(16));
        this.pageBytes = size == 1 ? 1 << 16 : size;
        this.usable = pageBytes - Byte.toUnsignedInt(head.get(20));
        if (Integer.bitCount(pageBytes) != 1 || pageBytes < 512 || usable < 480) {
            throw new IOException("a damaged head");
        }
        this.pages = channel.size() / pageBytes;
        this.charset = switch (head.getInt(56)) {
            case 2 -> StandardCharsets.UTF_16LE;
            case 3 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    static SqliteFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        SqliteFile opened = null;
        try {
            if (channel.read(head, 0) < HEAD_BYTES
                    || !new String(head.array(), 0, MAGIC.length(), StandardCharsets.US_ASCII).equals(MAGIC)) {
                throw new IOException("no SQLite file");
            }
            opened = new SqliteFile(channel, head);
            return opened;
        } finally {
            if (opened == null) {
                channel.close();
            }
        }
    }

    List<TableOf> tables() throws IOException {
        List<TableOf> tables = new ArrayList<>();
        pagesLeft = pages;
        walk(1, 0, row -> {
            if (row.size() > 4 && row.get(0).equals("table") && row.get(3).matches("\\d{1,9}")) {
                tables.add(new TableOf(
                        row.get(1).toLowerCase(Locale.ROOT), SqlColumns.of(row.get(4)), Integer.parseInt(row.get(3))));
            }
        });
        return tables;
    }

    void rows(TableOf table, RowSink sink) throws IOException {
        pagesLeft = pages;
        walk(table.root(), 0, sink);
    }

    private ByteBuffer page(long number) throws IOException {
        if (number < 1 || number > pages) {
            throw new IOException("a damaged file: there is no page " + number);
        }
        if (pagesLeft-- <= 0) {
            throw new IOException("a damaged file: its pages lead in a circle");
        }
        ByteBuffer page = ByteBuffer.allocate(pageBytes);
        long at = (number - 1) * pageBytes;
        while (page.hasRemaining()) {
            if (channel.read(page, at + page.position()) < 0) {
                throw new IOException("cut off in page " + number);
            }
        }
        return page.flip();
    }

    private void walk(long number, int depth, RowSink sink) throws IOException {
        if (depth > DEPTH_MAX) {
            throw new IOException("a damaged file: a tree deeper than " + DEPTH_MAX);
        }
        ByteBuffer page = page(number);
        int head = number == 1 ? HEAD_BYTES : 0;
        int kind = page.get(head);
        int cells = Short.toUnsignedInt(page.getShort(head + 3));
        int first = head + (kind == INNER ? 12 : 8);
        if (kind != LEAF && kind != INNER || first + 2 * cells > usable) {
            throw new IOException("a damaged file, or a table without row numbers: page " + number);
        }
        for (int cell = 0; cell < cells; cell++) {
            int at = Short.toUnsignedInt(page.getShort(first + 2 * cell));
            if (at + 4 > usable) {
                throw new IOException("a damaged file: page " + number);
            }
            if (kind == INNER) {
                walk(Integer.toUnsignedLong(page.getInt(at)), depth + 1, sink);
            } else {
                sink.accept(SqliteRow.values(payload(page, at), charset));
            }
        }
        if (kind == INNER) {
            walk(Integer.toUnsignedLong(page.getInt(head + 8)), depth + 1, sink);
        }
    }

    /// The bytes of a row, of which the page holds the beginning and others the rest.
    private ByteBuffer payload(ByteBuffer page, int at) throws IOException {
        page.clear().position(at).limit(usable);
        long length = SqliteRow.number(page);
        SqliteRow.number(page); // the row's own number
        if (length < 0 || length > SqliteRow.BYTES_MAX) {
            throw new IOException("a row of more than " + SqliteRow.BYTES_MAX + " bytes");
        }
        byte[] bytes = new byte[(int) length];
        int have = onPage((int) length);
        take(page, bytes, 0, have);
        ByteBuffer last = page;
        while (have < bytes.length) {
            SqliteRow.need(last, Integer.BYTES);
            ByteBuffer more = page(Integer.toUnsignedLong(last == page ? page.getInt() : last.getInt(0)));
            more.position(Integer.BYTES).limit(usable);
            int part = Math.min(bytes.length - have, usable - Integer.BYTES);
            take(more, bytes, have, part);
            have += part;
            last = more.position(0);
        }
        page.clear();
        return ByteBuffer.wrap(bytes);
    }

    /// How much of a row of so many bytes lies on its own page.
    private int onPage(int length) {
        int most = usable - 35;
        if (length <= most) {
            return length;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int fitting = least + (length - least) % (usable - 4);
        return fitting <= most ? fitting : least;
    }

    private static void take(ByteBuffer from, byte[] to, int at, int length) throws IOException {
        SqliteRow.need(from, length);
        from.get(to, at, length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
