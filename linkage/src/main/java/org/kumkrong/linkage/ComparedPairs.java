// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// Candidate pairs that were compared, each with its pattern of answers: 16 bytes a pair.
final class ComparedPairs {
    private final IntList later = new IntList();
    private final IntList earlier = new IntList();
    private final LongList patterns = new LongList();

    int size() {
        return patterns.size();
    }

    int later(int pair) {
        return later.get(pair);
    }

    int earlier(int pair) {
        return earlier.get(pair);
    }

    long pattern(int pair) {
        return patterns.get(pair);
    }

    private void add(PairBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            later.add(batch.later(i));
            earlier.add(batch.earlier(i));
            patterns.add(batch.pattern(i));
        }
    }

    /// What is found in one part of the records.
    static final class Part {
        private final PairBatch batch;
        private final LongIntMap counts = new LongIntMap(256);
        private final ComparedPairs kept = new ComparedPairs();

        private Part(PairBatch batch) {
            this.batch = batch;
        }

        ComparedPairs kept() {
            return kept;
        }

        /// Adds how often each pattern was met.
        void countInto(LongIntMap counted) {
            for (long pattern : counts.sortedKeys()) {
                counted.add(pattern, counts.get(pattern));
            }
        }
    }

    /// Compares pairs and counts their patterns.
    ///
    /// @param keeps whether the pairs are kept too
    record Taker(Records records, Comparators comparators, boolean keeps) implements Sweep.PairTaker<Part> {
        @Override
        public Part start() {
            return new Part(new PairBatch(records));
        }

        @Override
        public void take(Part part, int a, int b) {
            part.batch.add(a, b);
            if (part.batch.isFull()) {
                finish(part);
            }
        }

        @Override
        public void finish(Part part) {
            comparators.compare(part.batch);
            for (int i = 0; i < part.batch.size(); i++) {
                part.counts.add(part.batch.pattern(i), 1);
            }
            if (keeps) {
                part.kept.add(part.batch);
            }
            part.batch.clear();
        }
    }
}
