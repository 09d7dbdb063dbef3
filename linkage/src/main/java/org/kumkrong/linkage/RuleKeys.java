// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.Map;

/// The keys under which one blocking rule files a record: every combination of its parts' keys.
final class RuleKeys {
    /// Keys of one record under one rule; further combinations are left out.
    private static final int KEYS_MAX = 64;

    private final Records records;
    private final BlockingRule rule;
    private final KeyForms[] parts;
    private final KeyForms[] splits;
    private final long salt;

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
        long[] keys = {salt};
        for (KeyForms part : parts) {
            keys = cross(keys, record, part);
            if (keys.length == 0) {
                return keys;
            }
        }
        return distinct(keys);
    }

    /// The keys of a record inside an overfull block, by one splitting part.
    long[] split(int record, long block, int split) {
        return distinct(cross(new long[] {Hashes.combine(block, split)}, record, splits[split]));
    }

    private long[] cross(long[] keys, int record, KeyForms part) {
        long[] crossed = new long[KEYS_MAX];
        int n = 0;
        for (int entry = records.first(record, part.field()); entry >= 0; entry = records.next(record, entry)) {
            for (long form : part.of(records.value(entry))) {
                for (int k = 0; k < keys.length && n < KEYS_MAX; k++) {
                    crossed[n++] = Hashes.combine(keys[k], form);
                }
            }
        }
        return Arrays.copyOf(crossed, n);
    }

    private static long[] distinct(long[] keys) {
        if (keys.length < 2) {
            return keys;
        }
        Arrays.sort(keys);
        int n = 1;
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] != keys[n - 1]) {
                keys[n++] = keys[i];
            }
        }
        return n == keys.length ? keys : Arrays.copyOf(keys, n);
    }
}
