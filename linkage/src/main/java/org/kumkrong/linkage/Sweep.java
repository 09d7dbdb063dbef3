// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs over all candidate pairs in parallel and puts the parts together in record order, so that the outcome does not
/// depend on threads.
final class Sweep {
    private static final int RECORDS_PER_PART = 2048;

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
    }

    /// @param every look at one record in so many, 1 for all
    <T> List<T> run(int every, PairTaker<T> taker) {
        int parts = (records + RECORDS_PER_PART - 1) / RECORDS_PER_PART;
        if (threads == 1 || parts < 2) {
            List<T> results = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                results.add(one(part, every, taker));
            }
            return results;
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> pending = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                int number = part;
                pending.add(workers.submit(() -> one(number, every, taker)));
            }
            return join(pending);
        }
    }

    private static <T> List<T> join(List<Future<T>> pending) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> part : pending) {
                results.add(part.get());
            }
            return results;
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
        return result;
    }
}
