// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.Map;

/// The keys under which one blocking rule files a record: every combination of its parts' keys.
///
/// Not for several threads at once: scratch is kept between calls.
final class RuleKeys {
    /// Keys of one record under one rule; further combinations are left out.
    static final int KEYS_MAX = 64;

    private final Records records;
    private final BlockingRule rule;
    private final KeyForms[] parts;
    private final KeyForms[] splits;
    private final long salt;
    private final long[] scratch = new long[KEYS_MAX];

    /// @param forms keys already made for these records, shared between rules
    RuleKeys(Records records, BlockingRule rule, Map<KeyPart, KeyForms> forms) {
        this.records = records;
        this.rule = rule;
        this.parts = rule.parts().stream()
                .map(part -> forms.computeIfAbsent(part, p -> new KeyForms(records, p)))
                .toArray(KeyForms[]::new);
        this.splits = rule.splitBy().stream()
                .map(part -> forms.computeIfAbsent(part, p -> new KeyForms(records, p)))
                .toArray(KeyForms[]::new);
        this.salt = Hashes.of64(rule.name());
    }

    BlockingRule rule() {
        return rule;
    }

    int splits() {
        return splits.length;
    }

    void prepare() {
        for (KeyForms part : parts) {
            part.prepare();
        }
        for (KeyForms split : splits) {
            split.prepare();
        }
    }

    /// The distinct keys of a record; empty where a part has no value.
    long[] of(int record) {
        long[] keys = new long[KEYS_MAX];
        return Arrays.copyOf(keys, keys(record, keys));
    }

    /// Writes the distinct keys of a record, none where a part has no value.
    ///
    /// @param into receives them; at least [#KEYS_MAX] long
    /// @return how many there are
    int keys(int record, long[] into) {
        into[0] = salt;
        int n = 1;
        for (int part = 0; part < parts.length && n > 0; part++) {
            n = cross(into, n, record, parts[part]);
        }
        return distinct(into, n);
    }

    /// The same of a record inside an overfull block, by one splitting part.
    int split(int record, long block, int split, long[] into) {
        into[0] = Hashes.combine(block, split);
        return distinct(into, cross(into, 1, record, splits[split]));
    }

    private int cross(long[] keys, int size, int record, KeyForms part) {
        int first = records.first(record, part.field());
        if (first < 0) {
            return 0;
        }
        if (size == 1 && records.next(record, first) < 0 && part.count(records.value(first)) == 1) {
            keys[0] = Hashes.combine(keys[0], part.key(records.value(first), 0));
            return 1;
        }
        int n = 0;
        for (int entry = first; entry >= 0; entry = records.next(record, entry)) {
            int value = records.value(entry);
            for (int form = 0; form < part.count(value); form++) {
                for (int k = 0; k < size && n < KEYS_MAX; k++) {
                    scratch[n++] = Hashes.combine(keys[k], part.key(value, form));
                }
            }
        }
        System.arraycopy(scratch, 0, keys, 0, n);
        return n;
    }

    private static int distinct(long[] keys, int size) {
        if (size < 2) {
            return size;
        }
        Arrays.sort(keys, 0, size);
        int n = 1;
        for (int i = 1; i < size; i++) {
            if (keys[i] != keys[n - 1]) {
                keys[n++] = keys[i];
            }
        }
        return n;
    }
}
