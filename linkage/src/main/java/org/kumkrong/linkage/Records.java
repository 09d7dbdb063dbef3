// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records to be linked: fields with no value, one or several, each value once in a dictionary.
///
/// Rows are kept together (a record's entries side by side), 5 bytes an entry and 4 more once any value has a time, so
/// that comparing two records touches two places in memory. Filled by one thread; then read by any number.
public final class Records {
    /// A time that the source did not give.
    static final int NO_TIME = Integer.MIN_VALUE;

    private static final int ENTRIES_PER_RECORD_MAX = 4096;

    private final Schema schema;
    private final Dictionary[] dictionaries;
    private long[] stableKeys = new long[16];
    /// One bit for each field a record holds, fields 64 apart sharing one: most questions are after what is not there.
    private long[] held = new long[16];
    private int[] starts = new int[17];
    private byte[] fields = new byte[64];
    private int[] values = new int[64];
    private int[] times = new int[0];
    private final @Nullable NameForms[] names;
    private int size;
    private int end;
    private boolean open;
    private boolean ascending = true;

    /// An empty store for a schema.
    public Records(Schema schema) {
        this.schema = schema;
        this.dictionaries = new Dictionary[schema.fields().size()];
        Arrays.setAll(dictionaries, i -> new Dictionary());
        this.names = new NameForms[dictionaries.length];
    }

    /// Begins a record.
    ///
    /// @param stableKey a number that belongs to this record whatever order records come in, to break ties the same
    ///     way each time: for instance a hash of its id
    public void begin(long stableKey) {
        if (open) {
            throw new IllegalStateException("the record before was not ended");
        }
        if (size == stableKeys.length) {
            int capacity = size + (size >> 2);
            stableKeys = Arrays.copyOf(stableKeys, capacity);
            held = Arrays.copyOf(held, capacity);
            starts = Arrays.copyOf(starts, capacity + 1);
        }
        ascending &= size == 0 || stableKeys[size - 1] <= stableKey;
        stableKeys[size] = stableKey;
        open = true;
    }

    /// Adds a value to the record begun; blank values and repeats are left out.
    public void add(int field, String value) {
        add(field, value, NO_TIME);
    }

    /// Adds a value seen at a time.
    ///
    /// @param epochMinute minutes since 1970-01-01T00:00Z
    public void add(int field, String value, int epochMinute) {
        if (takes() && !value.isBlank()) {
            file(field, dictionaries[field].intern(value), epochMinute);
        }
    }

    /// Adds a value given as UTF-8; one of spaces alone is left out, as are repeats.
    public void add(int field, byte[] utf8, int from, int length) {
        int i = from;
        while (i < from + length && utf8[i] == ' ') {
            i++;
        }
        if (takes() && i < from + length) {
            file(field, dictionaries[field].intern(utf8, from, length), NO_TIME);
        }
    }

    private boolean takes() {
        if (!open) {
            throw new IllegalStateException("no record was begun");
        }
        return end - starts[size] < ENTRIES_PER_RECORD_MAX;
    }

    private void file(int field, int id, int epochMinute) {
        for (int i = end - 1; i >= starts[size] && fields[i] >= field; i--) {
            if (fields[i] == field && values[i] == id && time(i) == epochMinute) {
                return;
            }
        }
        if (end == fields.length) {
            int capacity = end + (end >> 2);
            fields = Arrays.copyOf(fields, capacity);
            values = Arrays.copyOf(values, capacity);
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
        place(at, (byte) field, id, epochMinute);
        held[size] |= 1L << field;
    }

    private void place(int at, byte field, int id, int epochMinute) {
        fields[at] = field;
        values[at] = id;
        if (times.length > 0) {
            times[at] = epochMinute;
        }
    }

    /// Adds to the record begun every value of a record of another store with the same schema.
    public void addAll(Records other, int record) {
        if (!other.schema.fields().equals(schema.fields())) {
            throw new IllegalArgumentException("the other store has other fields");
        }
        for (int entry = other.starts[record]; entry < other.starts[record + 1]; entry++) {
            int field = other.fields[entry];
            add(field, other.dictionaries[field].value(other.values[entry]), other.time(entry));
        }
    }

    /// Ends the record begun.
    ///
    /// @return its number, counted from 0
    public int end() {
        if (!open) {
            throw new IllegalStateException("no record was begun");
        }
        for (int i = starts[size]; i < end; i++) {
            boolean repeated = false;
            for (int j = i - 1; j >= starts[size] && fields[j] == fields[i] && !repeated; j--) {
                repeated = values[j] == values[i];
            }
            if (!repeated) {
                dictionaries[fields[i]].countRecord(values[i]);
            }
        }
        open = false;
        size++;
        starts[size] = end;
        return size - 1;
    }

    /// Everything a record holds, in field order.
    public List<FieldValue> values(int record) {
        List<FieldValue> held = new ArrayList<>(starts[record + 1] - starts[record]);
        for (int entry = starts[record]; entry < starts[record + 1]; entry++) {
            held.add(new FieldValue(
                    schema.fields().get(fields[entry]).name(), dictionaries[fields[entry]].value(values[entry])));
        }
        return held;
    }

    /// How many records there are.
    public int size() {
        return size;
    }

    /// The schema they follow.
    public Schema schema() {
        return schema;
    }

    Dictionary dictionary(int field) {
        return dictionaries[field];
    }

    /// The number that belongs to a record whatever order records come in.
    public long stableKey(int record) {
        return stableKeys[record];
    }

    /// First entry of a field in a record, or −1.
    int first(int record, int field) {
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
        int i = entry + 1;
        return i < starts[record + 1] && fields[i] == fields[entry] ? i : -1;
    }

    int value(int entry) {
        return values[entry];
    }

    int time(int entry) {
        return times.length == 0 ? NO_TIME : times[entry];
    }

    /// Whether `a` comes before `b` whatever order they were added in: pairs are compared in this order, so that a
    /// comparison which is not quite the same both ways gives one answer all the same.
    boolean before(int a, int b) {
        return ascending ? a < b : stableKeys[a] < stableKeys[b] || stableKeys[a] == stableKeys[b] && a < b;
    }

    /// The values of a field read as names, made once for all who ask. One thread.
    NameForms names(int field) {
        NameForms known = names[field];
        if (known == null) {
            known = new NameForms(dictionaries[field]);
            names[field] = known;
        }
        return known;
    }
}
