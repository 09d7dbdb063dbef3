// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records filed under the keys they share: who must be compared with whom.
///
/// Built once for a set of records, rule by rule; keys that one record holds alone take no room: 8 bytes a record and
/// key it shares, 4 for the first. Safe for reading threads.
final class Blocks {
    /// Marks the first record of a block.
    private static final int FIRST = 1 << 31;

    /// The records of each block, ascending, block after block.
    private final int[] members;

    /// For each record where it stands among the members, blocks left out of which it is the first.
    private final int[] places;

    private final int[] placeStarts;
    private final long pairsAtMost;
    private final List<BlockReport> reports;

    private Blocks(Builder built) {
        this.members = built.members;
        this.reports = List.copyOf(built.reports);
        this.pairsAtMost = built.pairs;
        this.placeStarts = built.placeStarts;
        int records = built.records.size();
        for (int record = 0; record < records; record++) {
            placeStarts[record + 1] += placeStarts[record];
        }
        this.places = new int[placeStarts[records]];
        for (int place = built.end - 1; place >= 0; place--) { // from behind: each start is moved to where it belongs
            if (members[place] >= 0) {
                places[--placeStarts[members[place] + 1]] = place;
            }
        }
        System.arraycopy(placeStarts, 1, placeStarts, 0, records);
        placeStarts[records] = places.length;
    }

    static Blocks of(Records records) {
        Builder builder = new Builder(records);
        Map<KeyPart, KeyForms> forms = new HashMap<>();
        for (BlockingRule rule : records.schema().blocking()) {
            RuleKeys keys = new RuleKeys(records, rule, forms);
            keys.prepare();
            builder.file(keys);
        }
        return new Blocks(builder);
    }

    List<BlockReport> reports() {
        return reports;
    }

    /// Pairs counted once a block, so a little more than the distinct ones.
    long pairsAtMost() {
        return pairsAtMost;
    }

    /// Finds the records before `record` that share a block with it, each once, ascending.
    ///
    /// @param found receives them; grown as needed
    /// @return how many were found
    int candidates(int record, IntList found) {
        found.clear();
        for (int i = placeStarts[record]; i < placeStarts[record + 1]; i++) {
            int first = places[i] - 1;
            while (members[first] >= 0) {
                first--;
            }
            found.add(members[first] & ~FIRST);
            found.addAll(members, first + 1, places[i]);
        }
        found.sortDistinct();
        return found.size();
    }

    /// Collects blocks rule by rule.
    private static final class Builder {
        /// Entries of one rule sorted at a time, for each record: a rule of many keys goes part by part.
        private static final int ENTRIES_PER_RECORD = 4;

        private static final int SAMPLE = 1_000;

        private final Records records;
        private final KeyedRecords filed;
        private final List<BlockReport> reports = new ArrayList<>();
        private final int[] placeStarts; // counts for now, one further on
        private int[] members = new int[4096];
        private int end;
        private long pairs;

        Builder(Records records) {
            this.records = records;
            this.filed = new KeyedRecords(records.size());
            this.placeStarts = new int[records.size() + 1];
        }

        void file(RuleKeys keys) {
            int parts = Math.ceilDiv(keysPerRecord(keys), ENTRIES_PER_RECORD);
            Rule rule = new Rule(keys);
            long[] own = new long[RuleKeys.KEYS_MAX];
            for (int part = 0; part < parts; part++) {
                filed.clear();
                for (int record = 0; record < records.size(); record++) {
                    int n = keys.keys(record, own);
                    for (int i = 0; i < n; i++) {
                        if (parts == 1 || part(own[i], parts) == part) {
                            filed.add(own[i], record);
                        }
                    }
                }
                filed.forEachShared(rule::take);
            }
            rule.split();
            reports.add(rule.report());
        }

        private static int part(long key, int parts) {
            return (int) ((key >>> 32) * parts >>> 32);
        }

        private int keysPerRecord(RuleKeys keys) {
            long[] own = new long[RuleKeys.KEYS_MAX];
            long sum = 1;
            int sampled = Math.min(SAMPLE, records.size());
            for (int i = 0; i < sampled; i++) {
                sum += keys.keys((int) ((long) i * records.size() / sampled), own);
            }
            return (int) Math.max(1, sum / Math.max(1, sampled));
        }

        private void open(int[] records, int from, int to) {
            int count = to - from;
            if ((long) end + count > Integer.MAX_VALUE - 16) {
                throw new IllegalStateException("more than 2^31 entries in blocks; use fewer rules");
            }
            if (end + count > members.length) {
                members = Arrays.copyOf(
                        members, (int) Math.min(Integer.MAX_VALUE - 16L, end + (end >> 2) + (long) count));
            }
            System.arraycopy(records, from, members, end, count);
            members[end] |= FIRST;
            for (int i = from + 1; i < to; i++) {
                placeStarts[records[i] + 1]++;
            }
            end += count;
            pairs += pairs(count);
        }

        private static long pairs(long n) {
            return n * (n - 1) / 2;
        }

        /// The blocks of one rule; those over its bound are split once all are known.
        private final class Rule {
            private final RuleKeys keys;
            private final int recordsMax;
            private final LongList overfull = new LongList();
            private final IntList overfullStarts = new IntList();
            private final IntList overfullRecords = new IntList();
            private long made;
            private int largest;
            private long cut;

            Rule(RuleKeys keys) {
                this.keys = keys;
                this.recordsMax = keys.rule().recordsMax();
            }

            void take(long key, int[] members, int from, int to) {
                if (to - from <= recordsMax) {
                    keep(members, from, to);
                    return;
                }
                overfull.add(key);
                overfullStarts.add(overfullRecords.size());
                overfullRecords.addAll(members, from, to);
                cut += pairs(to - from);
            }

            private void keep(int[] members, int from, int to) {
                open(members, from, to);
                made++;
                largest = Math.max(largest, to - from);
            }

            void split() {
                if (overfull.size() == 0) {
                    return;
                }
                overfullStarts.add(overfullRecords.size());
                long[] own = new long[RuleKeys.KEYS_MAX];
                for (int split = 0; split < keys.splits(); split++) {
                    filed.clear();
                    for (int block = 0; block < overfull.size(); block++) {
                        for (int i = overfullStarts.get(block); i < overfullStarts.get(block + 1); i++) {
                            int record = overfullRecords.get(i);
                            int n = keys.split(record, overfull.get(block), split, own);
                            for (int k = 0; k < n; k++) {
                                filed.add(own[k], record);
                            }
                        }
                    }
                    filed.forEachShared((key, members, from, to) -> {
                        if (to - from <= recordsMax) {
                            keep(members, from, to);
                            cut -= pairs(to - from);
                        }
                    });
                }
            }

            BlockReport report() {
                return new BlockReport(keys.rule().name(), made, largest, overfull.size(), Math.max(0, cut));
            }
        }
    }
}
