// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records filed under the keys they share, growing one record at a time: [Blocks] for records that come one by one.
///
/// A key that outgrows its rule's bound proposes nobody any more; its records are filed under the rule's splitting
/// parts instead, as in [Blocks]. Who is proposed therefore depends on the records alone, not on the order in which
/// they came: what a key proposed before it outgrew is withdrawn. 12 to 24 bytes a key that one record holds alone,
/// about 40 and 4 a record for a shared one. One thread.
final class Postings {
    private static final int[] OVERFULL = {};

    private final Records records;
    private final RuleKeys[] rules;
    private final LongIntMap places = new LongIntMap(1024);
    private final List<int[]> shared = new ArrayList<>();
    private final List<int[]> outgrown = new ArrayList<>();

    Postings(Records records) {
        this.records = records;
        Map<KeyPart, KeyForms> forms = new HashMap<>();
        this.rules = records.schema().blocking().stream()
                .map(rule -> new RuleKeys(records, rule, forms))
                .toArray(RuleKeys[]::new);
    }

    /// Files a record.
    ///
    /// @param found receives the records before it that it must be compared with, ascending
    /// @return the records of each key that has just outgrown its bound, the new one left out: pairs of them
    ///     may have lost the key that proposed them
    List<int[]> file(int record, IntList found) {
        found.clear();
        outgrown.clear();
        long[] keys = new long[RuleKeys.KEYS_MAX];
        for (int rule = 0; rule < rules.length; rule++) {
            rules[rule].prepare();
            int n = rules[rule].keys(record, keys);
            for (int i = 0; i < n; i++) {
                fileWhole(rule, keys[i], record, found);
            }
        }
        found.sortDistinct();
        return List.copyOf(outgrown);
    }

    private void fileWhole(int rule, long key, int record, IntList found) {
        int[] refused = file(rule, Hashes.combine(key, rule), record, found);
        if (refused == null) {
            return;
        }
        if (refused.length > 0) {
            outgrown.add(refused);
            IntList known = new IntList(); // these pairs were proposed before
            for (int member : refused) {
                fileParts(rule, key, member, known);
            }
        }
        fileParts(rule, key, record, found);
    }

    private void fileParts(int rule, long key, int record, IntList found) {
        long[] parts = new long[RuleKeys.KEYS_MAX];
        for (int split = 0; split < rules[rule].splits(); split++) {
            int n = rules[rule].split(record, key, split, parts);
            for (int i = 0; i < n; i++) {
                int[] refused = file(rule, Hashes.combine(parts[i], rule), record, found);
                if (refused != null && refused.length > 0) {
                    outgrown.add(refused);
                }
            }
        }
    }

    /// Files a record under one key.
    ///
    /// @return null where there was room; else the records that were there where the key outgrows its bound
    ///     just now, none where it did before
    private int @Nullable [] file(int rule, long key, int record, IntList found) {
        int place = places.get(key);
        if (place == 0) {
            places.put(key, alone(record));
            return null;
        }
        if (isAlone(place)) {
            found.add(recordAlone(place));
            shared.add(new int[] {2, recordAlone(place), record});
            places.put(key, 2 * shared.size());
            return null; // every bound leaves room for two
        }
        int[] members = shared.get(place / 2 - 1);
        if (members == OVERFULL) {
            return OVERFULL;
        }
        int size = members[0];
        if (size == rules[rule].rule().recordsMax()) {
            shared.set(place / 2 - 1, OVERFULL);
            return Arrays.copyOfRange(members, 1, size + 1);
        }
        found.addAll(members, 1, size + 1);
        if (size + 1 == members.length) {
            members = Arrays.copyOf(members, size + (size >> 1) + 2);
            shared.set(place / 2 - 1, members);
        }
        members[size + 1] = record;
        members[0] = size + 1;
        return null;
    }

    private static int alone(int record) {
        return 2 * record + 1;
    }

    private static boolean isAlone(int place) {
        return (place & 1) == 1;
    }

    private static int recordAlone(int place) {
        return place >>> 1;
    }

    /// The records filed under a key; [#OVERFULL] where it outgrew its bound.
    private int[] members(long key) {
        int place = places.get(key);
        if (place == 0) {
            return new int[0];
        }
        if (isAlone(place)) {
            return new int[] {recordAlone(place)};
        }
        int[] members = shared.get(place / 2 - 1);
        return members == OVERFULL ? OVERFULL : Arrays.copyOfRange(members, 1, members[0] + 1);
    }

    /// All records that share a key within its bound with a record filed before, ascending, itself among them.
    void partners(int record, IntList found) {
        found.clear();
        long[] keys = new long[RuleKeys.KEYS_MAX];
        long[] parts = new long[RuleKeys.KEYS_MAX];
        for (int rule = 0; rule < rules.length; rule++) {
            int n = rules[rule].keys(record, keys);
            for (int i = 0; i < n; i++) {
                if (add(Hashes.combine(keys[i], rule), found)) {
                    continue;
                }
                for (int split = 0; split < rules[rule].splits(); split++) {
                    int m = rules[rule].split(record, keys[i], split, parts);
                    for (int j = 0; j < m; j++) {
                        add(Hashes.combine(parts[j], rule), found);
                    }
                }
            }
        }
        found.sortDistinct();
    }

    /// Adds the records of a key; says whether it is within its bound.
    private boolean add(long key, IntList found) {
        int[] members = members(key);
        found.addAll(members, 0, members.length);
        return members != OVERFULL;
    }
}
