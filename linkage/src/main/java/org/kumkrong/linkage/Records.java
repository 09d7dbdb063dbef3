// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records to be linked: fields with no value, one or several, each value once in a dictionary.
///
/// Rows are kept together, so that comparing two records touches two places in memory: see [Entries]. Filled by one
/// thread; then read by any number.
public final class Records {
    /// A time that the source did not give.
    static final int NO_TIME = Entries.NO_TIME;

    private final Schema schema;
    private final Dictionary[] dictionaries;
    private long[] stableKeys = new long[16];
    private final Entries entries;
    private final @Nullable NameForms[] names;
    private int size;
    private boolean open;
    private boolean ascending = true;

    /// An empty store for a schema.
    public Records(Schema schema) {
        this.schema = schema;
        this.dictionaries = new Dictionary[schema.fields().size()];
        Arrays.setAll(dictionaries, i -> new Dictionary());
        this.names = new NameForms[dictionaries.length];
        this.entries = new Entries(dictionaries.length);
    }

    private Records(Records other) {
        this.schema = other.schema;
        this.dictionaries =
                Arrays.stream(other.dictionaries).map(Dictionary::copy).toArray(Dictionary[]::new);
        this.names = new NameForms[dictionaries.length];
        this.entries = other.entries.copy();
        this.stableKeys = other.stableKeys.clone();
        this.size = other.size;
        this.ascending = other.ascending;
    }

    /// A store with the same records, to which records can be added while this one is left alone, or the other way
    /// round. Costs the memory of the records.
    public Records copy() {
        if (open) {
            throw new IllegalStateException("a record was begun");
        }
        return new Records(this);
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
            stableKeys = Arrays.copyOf(stableKeys, size + (size >> 2));
        }
        ascending &= size == 0 || stableKeys[size - 1] <= stableKey;
        stableKeys[size] = stableKey;
        entries.begin();
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
            entries.add(field, dictionaries[field].intern(value), epochMinute);
        }
    }

    /// Adds a value given as UTF-8; one of spaces alone is left out, as are repeats.
    public void add(int field, byte[] utf8, int from, int length) {
        int i = from;
        while (i < from + length && utf8[i] == ' ') {
            i++;
        }
        if (takes() && i < from + length) {
            entries.add(field, dictionaries[field].intern(utf8, from, length), NO_TIME);
        }
    }

    /// Tells of a value that will be added soon; nothing but time depends on it. Worth telling of a whole
    /// row before its
    /// first value is added: they lie far apart in memory and are then fetched together.
    public void expect(int field, byte[] utf8, int from, int length) {
        dictionaries[field].expect(utf8, from, length);
    }

    private boolean takes() {
        if (!open) {
            throw new IllegalStateException("no record was begun");
        }
        return entries.takes();
    }

    /// Adds to the record begun every value of a record of another store with the same schema.
    public void addAll(Records other, int record) {
        if (!other.schema.fields().equals(schema.fields())) {
            throw new IllegalArgumentException("the other store has other fields");
        }
        for (int field = 0; field < dictionaries.length; field++) {
            for (int entry = other.first(record, field); entry >= 0; entry = other.next(record, entry)) {
                add(field, other.dictionaries[field].value(other.value(entry)), other.time(entry));
            }
        }
    }

    /// Ends the record begun.
    ///
    /// @return its number, counted from 0
    public int end() {
        if (!open) {
            throw new IllegalStateException("no record was begun");
        }
        entries.end();
        for (int field = 0; field < dictionaries.length; field++) {
            count(field);
        }
        open = false;
        return size++;
    }

    /// Counts the record just ended once for each value, at whatever times it holds it.
    private void count(int field) {
        int first = entries.first(size, field);
        for (int entry = first; entry >= 0; entry = entries.next(size, entry)) {
            boolean repeated = false;
            for (int before = first; before != entry && !repeated; before = entries.next(size, before)) {
                repeated = entries.value(before) == entries.value(entry);
            }
            if (!repeated) {
                dictionaries[field].countRecord(entries.value(entry));
            }
        }
    }

    /// Everything a record holds, in field order.
    public List<FieldValue> values(int record) {
        List<FieldValue> all = new ArrayList<>();
        for (int field = 0; field < dictionaries.length; field++) {
            for (int entry = first(record, field); entry >= 0; entry = next(record, entry)) {
                all.add(new FieldValue(
                        schema.fields().get(field).name(), dictionaries[field].value(entries.value(entry))));
            }
        }
        return all;
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

    /// Whether every record holds every field at most once, so that [#cell] tells all.
    boolean isTable() {
        return entries.isTable();
    }

    /// The value that a record holds in a field, or −1: where [#isTable].
    int cell(int record, int field) {
        return entries.cell(record, field);
    }

    /// First entry of a field in a record, or −1.
    int first(int record, int field) {
        return entries.first(record, field);
    }

    /// The entry after this one if it belongs to the same field of the same record, else −1.
    int next(int record, int entry) {
        return entries.next(record, entry);
    }

    int value(int entry) {
        return entries.value(entry);
    }

    int time(int entry) {
        return entries.time(entry);
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
