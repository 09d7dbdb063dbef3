// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records filed under the keys they share: who must be compared with whom.
///
/// Built once for a set of records; two passes a rule, no sorting: 4 bytes a record and key twice over. Safe for
/// reading threads.
final class Blocks {
    private final int[] blockStarts;
    private final int[] blockRecords;
    private final int[] recordStarts;
    private final int[] recordBlocks;
    private final List<BlockReport> reports;

    private Blocks(Builder built) {
        this.blockStarts = Arrays.copyOf(built.blockStarts, built.blocks + 1);
        this.blockRecords = Arrays.copyOf(built.blockRecords, built.end);
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
        for (int record : blockRecords) {
            recordStarts[record + 1]++;
        }
        for (int record = 0; record < records; record++) {
            recordStarts[record + 1] += recordStarts[record];
        }
        int[] next = recordStarts.clone();
        for (int block = 0; block + 1 < blockStarts.length; block++) {
            for (int i = blockStarts[block]; i < blockStarts[block + 1]; i++) {
                recordBlocks[next[blockRecords[i]]++] = block;
            }
        }
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

    /// Finds the records before `record` that share a block with it, each once, in an order that depends on the
    /// records alone.
    ///
    /// @param seen scratch: one int a record, not shared between threads, filled with −1 at first
    /// @param found receives them; grown as needed
    /// @return how many were found
    int candidates(int record, int[] seen, IntList found) {
        found.clear();
        for (int i = recordStarts[record]; i < recordStarts[record + 1]; i++) {
            int block = recordBlocks[i];
            for (int j = blockStarts[block]; j < blockStarts[block + 1] && blockRecords[j] < record; j++) {
                int other = blockRecords[j];
                if (seen[other] != record) {
                    seen[other] = record;
                    found.add(other);
                }
            }
        }
        return found.size();
    }

    /// Collects blocks rule by rule.
    private static final class Builder {
        private final Records records;
        private final List<BlockReport> reports = new ArrayList<>();
        private int[] blockStarts = new int[1024];
        private int[] blockRecords = new int[4096];
        private int blocks;
        private int end;

        Builder(Records records) {
            this.records = records;
        }

        void file(RuleKeys keys) {
            LongIntMap counts = new LongIntMap(records.size());
            for (int record = 0; record < records.size(); record++) {
                for (long key : keys.of(record)) {
                    counts.add(key, 1);
                }
            }
            LongIntMap overfull = new LongIntMap(16);
            Filing filing = new Filing(counts, keys.rule().recordsMax());
            for (int record = 0; record < records.size(); record++) {
                for (long key : keys.of(record)) {
                    if (counts.get(key) > keys.rule().recordsMax()) {
                        overfull.add(key, 1);
                    } else {
                        filing.file(record, key);
                    }
                }
            }
            filing.close();
            long cut = overfull.size() == 0 ? 0 : split(keys, overfull, filing);
            reports.add(new BlockReport(keys.rule().name(), filing.blocksMade, filing.largest, overfull.size(), cut));
        }

        private long split(RuleKeys keys, LongIntMap overfull, Filing whole) {
            long cut = 0;
            for (long key : overfull.sortedKeys()) {
                long n = overfull.get(key);
                cut += n * (n - 1) / 2;
            }
            for (int split = 0; split < keys.splits(); split++) {
                LongIntMap counts = new LongIntMap(records.size() / 4);
                forEachPart(keys, overfull, split, (record, part) -> counts.add(part, 1));
                Filing filing = new Filing(counts, keys.rule().recordsMax());
                forEachPart(keys, overfull, split, filing::file);
                filing.close();
                whole.blocksMade += filing.blocksMade;
                whole.largest = Math.max(whole.largest, filing.largest);
                cut -= filing.pairs;
            }
            return Math.max(0, cut);
        }

        private interface PartKey {
            void take(int record, long part);
        }

        private void forEachPart(RuleKeys keys, LongIntMap overfull, int split, PartKey each) {
            for (int record = 0; record < records.size(); record++) {
                for (long key : keys.of(record)) {
                    if (overfull.get(key) > 0) {
                        for (long part : keys.split(record, key, split)) {
                            each.take(record, part);
                        }
                    }
                }
            }
        }

        /// Lays out the blocks of one pass: a place for each is set aside when its first record comes.
        private final class Filing {
            private final LongIntMap counts;
            private final int recordsMax;
            private final LongIntMap places;
            private final int firstBlock = blocks;
            private IntList filled = new IntList();
            private long blocksMade;
            private long pairs;
            private int largest;

            Filing(LongIntMap counts, int recordsMax) {
                this.counts = counts;
                this.recordsMax = recordsMax;
                this.places = new LongIntMap(counts.size() / 4);
            }

            void file(int record, long key) {
                int count = counts.get(key);
                if (count < 2 || count > recordsMax) {
                    return;
                }
                int place = places.get(key);
                if (place == 0) {
                    place = open(count);
                    places.put(key, place);
                }
                int block = place - 1;
                int at = blockStarts[block] + filled.get(block - firstBlock);
                blockRecords[at] = record;
                filled.set(block - firstBlock, filled.get(block - firstBlock) + 1);
            }

            private int open(int count) {
                if (blocks + 2 > blockStarts.length) {
                    blockStarts = Arrays.copyOf(blockStarts, blocks + (blocks >> 1) + 2);
                }
                if ((long) end + count > Integer.MAX_VALUE - 16) {
                    throw new IllegalStateException("more than 2^31 entries in blocks; use fewer rules");
                }
                if (end + count > blockRecords.length) {
                    blockRecords = Arrays.copyOf(
                            blockRecords, (int) Math.min(Integer.MAX_VALUE - 16L, end + (end >> 1) + (long) count));
                }
                blockStarts[blocks] = end;
                end += count;
                blocks++;
                blockStarts[blocks] = end;
                filled.add(0);
                blocksMade++;
                pairs += (long) count * (count - 1) / 2;
                largest = Math.max(largest, count);
                return blocks;
            }

            void close() {
                filled = new IntList();
            }
        }
    }
}
