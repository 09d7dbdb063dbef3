// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Runs over all candidate pairs in parallel and puts the parts together in record order, so that the outcome does not
/// depend on threads.
final class Sweep {
    private static final int RECORDS_PER_PART = 1 << 13;
    private static final int PARTS_AHEAD = 4;

    private final Blocks blocks;
    private final int records;
    private final int threads;

    Sweep(Blocks blocks, int records, int threads) {
        this.blocks = blocks;
        this.records = records;
        this.threads = threads;
    }

    /// Takes the candidate pairs of one part of the records.
    interface PairTaker<T> {
        T start();

        void take(T part, int a, int b);

        /// No pair of the part is left.
        default void finish(T part) {}
    }

    /// @param every look at one record in so many, 1 for all
    /// @param parts takes what became of each part, in record order
    <T> void run(int every, PairTaker<T> taker, Consumer<T> parts) {
        int count = (records + RECORDS_PER_PART - 1) / RECORDS_PER_PART;
        if (threads == 1 || count < 2) {
            for (int part = 0; part < count; part++) {
                parts.accept(one(part, every, taker));
            }
            return;
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Deque<Future<T>> pending = new ArrayDeque<>();
            for (int part = 0; part < count; part++) {
                int number = part;
                pending.add(workers.submit(() -> one(number, every, taker)));
                if (pending.size() > PARTS_AHEAD * threads) { // parts done are not piled up
                    hand(pending, parts);
                }
            }
            while (!pending.isEmpty()) {
                hand(pending, parts);
            }
        }
    }

    private static <T> void hand(Deque<Future<T>> pending, Consumer<T> parts) {
        try {
            parts.accept(pending.remove().get());
        } catch (InterruptedException interrupted) {
            pending.forEach(part -> part.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("linking was interrupted", interrupted);
        } catch (ExecutionException failed) {
            pending.forEach(part -> part.cancel(true));
            throw new IllegalStateException("linking failed in a worker", failed.getCause());
        }
    }

    private <T> T one(int part, int every, PairTaker<T> taker) {
        T result = taker.start();
        IntList found = new IntList();
        int to = Math.min(records, (part + 1) * RECORDS_PER_PART);
        for (int record = part * RECORDS_PER_PART; record < to; record++) {
            if (every > 1 && Long.remainderUnsigned(Hashes.mix(record), every) != 0) {
                continue;
            }
            int n = blocks.candidates(record, found);
            for (int i = 0; i < n; i++) {
                taker.take(result, record, found.get(i));
            }
        }
        taker.finish(result);
        return result;
    }
}
