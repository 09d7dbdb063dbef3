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
/// key it shares. Safe for reading threads.
final class Blocks {
    private final int[] blockStarts;
    private final int[] blockRecords;
    private final int[] recordStarts;
    private final int[] recordBlocks;
    private final List<BlockReport> reports;

    private Blocks(Builder built) {
        this.blockStarts = Arrays.copyOf(built.blockStarts, built.blocks + 1);
        this.blockRecords = built.blockRecords;
        this.reports = List.copyOf(built.reports);
        this.recordStarts = new int[built.records.size() + 1];
        this.recordBlocks = new int[built.end];
        index(built.records.size());
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

    private void index(int records) {
        int end = blockStarts[blockStarts.length - 1];
        for (int i = 0; i < end; i++) {
            recordStarts[blockRecords[i] + 1]++;
        }
        for (int record = 0; record < records; record++) {
            recordStarts[record + 1] += recordStarts[record];
        }
        for (int block = blockStarts.length - 2; block >= 0; block--) { // from behind: each place is taken once
            for (int i = blockStarts[block]; i < blockStarts[block + 1]; i++) {
                recordBlocks[--recordStarts[blockRecords[i] + 1]] = block;
            }
        }
        System.arraycopy(recordStarts, 1, recordStarts, 0, records);
        recordStarts[records] = end;
    }

    List<BlockReport> reports() {
        return reports;
    }

    /// Pairs counted once a block, so a little more than the distinct ones.
    long pairsAtMost() {
        long pairs = 0;
        for (int block = 0; block + 1 < blockStarts.length; block++) {
            long n = blockStarts[block + 1] - blockStarts[block];
            pairs += n * (n - 1) / 2;
        }
        return pairs;
    }

    /// Finds the records before `record` that share a block with it, each once, ascending.
    ///
    /// @param found receives them; grown as needed
    /// @return how many were found
    int candidates(int record, IntList found) {
        found.clear();
        for (int i = recordStarts[record]; i < recordStarts[record + 1]; i++) {
            int block = recordBlocks[i];
            for (int j = blockStarts[block]; j < blockStarts[block + 1] && blockRecords[j] < record; j++) {
                found.add(blockRecords[j]);
            }
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
        private int[] blockStarts = new int[1024];
        private int[] blockRecords = new int[4096];
        private int blocks;
        private int end;

        Builder(Records records) {
            this.records = records;
            this.filed = new KeyedRecords(records.size());
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

        private void open(int[] members, int from, int to) {
            int count = to - from;
            if ((long) end + count > Integer.MAX_VALUE - 16) {
                throw new IllegalStateException("more than 2^31 entries in blocks; use fewer rules");
            }
            if (blocks + 2 > blockStarts.length) {
                blockStarts = Arrays.copyOf(blockStarts, blocks + (blocks >> 2) + 2);
            }
            if (end + count > blockRecords.length) {
                blockRecords = Arrays.copyOf(
                        blockRecords, (int) Math.min(Integer.MAX_VALUE - 16L, end + (end >> 2) + (long) count));
            }
            System.arraycopy(members, from, blockRecords, end, count);
            end += count;
            blocks++;
            blockStarts[blocks] = end;
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

            private static long pairs(long n) {
                return n * (n - 1) / 2;
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
