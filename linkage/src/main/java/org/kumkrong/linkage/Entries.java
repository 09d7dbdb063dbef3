// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Which values each record holds: a table of numbers as long as no record holds a field twice or with a time, and
/// lists of entries from then on.
///
/// An entry of the table is a cell, 4 bytes a record and field, so that one place in memory tells all of a record. In
/// lists a record's entries stand side by side in field order, 5 bytes each and 4 more once any value has a time,
/// beside 12 a record. Filled by one thread; then read by any number.
final class Entries {
    /// A time that the source did not give.
    static final int NO_TIME = Integer.MIN_VALUE;

    /// Records of more fields leave most of them empty.
    private static final int TABLE_FIELDS_MAX = 32;

    private static final int ENTRIES_PER_RECORD_MAX = 4096;
    private static final int CELLS_MAX = Integer.MAX_VALUE - 16;
    private static final int EMPTY = -1;

    private final int width;
    private boolean table;
    private int size;
    private int[] values = new int[64];

    /// Of lists: where each record begins, and the field of each entry.
    private int[] starts = new int[0];

    private byte[] fields = new byte[0];
    private int[] times = new int[0];
    /// One bit for each field a record holds, fields 64 apart sharing one: most questions are after what is not there.
    private long[] held = new long[0];

    private int end;

    /// @param width how many fields there are
    Entries(int width) {
        this.width = width;
        this.table = width <= TABLE_FIELDS_MAX;
        if (!table) {
            toLists(0);
        }
    }

    /// Another with the same records, of which each can go on by itself.
    Entries copy() {
        Entries copy = new Entries(width);
        copy.table = table;
        copy.size = size;
        copy.values = values.clone();
        copy.starts = starts.clone();
        copy.fields = fields.clone();
        copy.times = times.clone();
        copy.held = held.clone();
        copy.end = end;
        return copy;
    }

    void begin() {
        long needed = (size + 1L) * width;
        if (table && needed > CELLS_MAX) {
            toLists(size);
        }
        if (!table) {
            makeRoomForRecord();
            return;
        }
        if (needed > values.length) {
            values = Arrays.copyOf(values, grown((int) needed));
        }
        Arrays.fill(values, size * width, (int) needed, EMPTY);
    }

    private static int grown(int needed) {
        return (int) Math.min(CELLS_MAX, needed + (needed >> 2) + 16L);
    }

    private void makeRoomForRecord() {
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, grown(size + 2));
            held = Arrays.copyOf(held, starts.length);
        }
    }

    /// Whether the record begun has room for one more.
    boolean takes() {
        return table || end - starts[size] < ENTRIES_PER_RECORD_MAX;
    }

    /// Adds a value to the record begun; repeats are left out.
    void add(int field, int value, int epochMinute) {
        if (table) {
            int cell = size * width + field;
            if (epochMinute == NO_TIME && (values[cell] == EMPTY || values[cell] == value)) {
                values[cell] = value;
                return;
            }
            toLists(size + 1); // the record begun too
        }
        insert(field, value, epochMinute);
    }

    private void toLists(int rows) {
        int[] cells = values;
        table = false;
        starts = new int[grown(rows + 1)];
        held = new long[starts.length];
        fields = new byte[64];
        values = new int[64];
        int all = size;
        for (size = 0; size < rows; size++) {
            starts[size] = end;
            for (int field = 0; field < width; field++) {
                if (cells[size * width + field] != EMPTY) {
                    insert(field, cells[size * width + field], NO_TIME);
                }
            }
        }
        size = all;
        starts[rows] = end;
    }

    private void insert(int field, int value, int epochMinute) {
        for (int i = end - 1; i >= starts[size] && fields[i] >= field; i--) {
            if (fields[i] == field && values[i] == value && time(i) == epochMinute) {
                return;
            }
        }
        if (end == fields.length) {
            fields = Arrays.copyOf(fields, grown(end));
            values = Arrays.copyOf(values, fields.length);
        }
        if (times.length < fields.length && (times.length > 0 || epochMinute != NO_TIME)) {
            int known = times.length;
            times = Arrays.copyOf(times, fields.length);
            Arrays.fill(times, known, times.length, NO_TIME);
        }
        int at = end++;
        while (at > starts[size] && fields[at - 1] > field) { // a record's entries stay in field order
            place(at, fields[at - 1], values[at - 1], time(at - 1));
            at--;
        }
        place(at, (byte) field, value, epochMinute);
        held[size] |= 1L << field;
    }

    private void place(int at, byte field, int value, int epochMinute) {
        fields[at] = field;
        values[at] = value;
        if (times.length > 0) {
            times[at] = epochMinute;
        }
    }

    void end() {
        size++;
        if (!table) {
            starts[size] = end;
        }
    }

    /// Whether every record holds every field at most once, so that [#cell] tells all.
    boolean isTable() {
        return table;
    }

    /// The value that a record holds in a field, or −1: of a table.
    int cell(int record, int field) {
        return values[record * width + field];
    }

    /// First entry of a field in a record, or −1.
    int first(int record, int field) {
        if (table) {
            int cell = record * width + field;
            return values[cell] == EMPTY ? -1 : cell;
        }
        if ((held[record] >>> field & 1) == 0) {
            return -1;
        }
        int likely = starts[record] + field; // where a record holds every field once
        if (likely < starts[record + 1] && fields[likely] == field && (field == 0 || fields[likely - 1] == field - 1)) {
            return likely;
        }
        for (int i = starts[record]; i < starts[record + 1]; i++) {
            if (fields[i] >= field) {
                return fields[i] == field ? i : -1;
            }
        }
        return -1;
    }

    /// The entry after this one if it belongs to the same field of the same record, else −1.
    int next(int record, int entry) {
        if (table) {
            return -1;
        }
        int i = entry + 1;
        return i < starts[record + 1] && fields[i] == fields[entry] ? i : -1;
    }

    int value(int entry) {
        return values[entry];
    }

    int time(int entry) {
        return times.length == 0 ? NO_TIME : times[entry];
    }
}
