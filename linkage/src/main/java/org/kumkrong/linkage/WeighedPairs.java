// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// Candidate pairs of one part of the records, compared and weighed at once; those with too little evidence dropped.
final class WeighedPairs {
    private final Pairs pairs = new Pairs();
    private final PairBatch batch;
    private long compared;

    private WeighedPairs(PairBatch batch) {
        this.batch = batch;
    }

    Pairs pairs() {
        return pairs;
    }

    /// How many were compared.
    long compared() {
        return compared;
    }

    /// Compares and weighs pairs.
    ///
    /// @param least pairs below this weight are forgotten, in millibits
    record Taker(Records records, Comparators comparators, Scorer scorer, int least)
            implements Sweep.PairTaker<WeighedPairs> {
        @Override
        public WeighedPairs start() {
            return new WeighedPairs(new PairBatch(records));
        }

        @Override
        public void take(WeighedPairs part, int a, int b) {
            part.batch.add(a, b);
            if (part.batch.isFull()) {
                finish(part);
            }
        }

        @Override
        public void finish(WeighedPairs part) {
            PairBatch batch = part.batch;
            comparators.compare(batch);
            scorer.weigh(batch);
            batch.keep(least, part.pairs);
            part.compared += batch.size();
            batch.clear();
        }
    }
}
