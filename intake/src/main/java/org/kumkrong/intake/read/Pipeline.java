// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.read.format.TipReader;

/// Reads pieces on workers and delivers what became of them in the order they were given, on the thread that gives
/// them. Looks ahead a bounded way: at most [#BATCHES_AHEAD] batches a worker and about [#BYTES_AHEAD] bytes in all.
final class Pipeline implements Consumer<Piece>, AutoCloseable {
    private static final int BATCH_BYTES = 256 << 10;
    private static final int BATCH_PIECES = 128;
    private static final int BATCHES_AHEAD = 8;
    private static final long BYTES_AHEAD = 128L << 20;

    private record Batch(long bytes, Future<List<Outcome>> outcomes) {}

    private final Consumer<Outcome> deliver;
    private final ExecutorService workers;
    private final ThreadLocal<TipReader> readers;
    private final int threads;
    private final Deque<Batch> ahead = new ArrayDeque<>();
    private long bytesAhead;
    private List<Piece> batch = new ArrayList<>();
    private long batchBytes;

    Pipeline(IntakeLimits limits, int threads, Consumer<Outcome> deliver) {
        this.deliver = deliver;
        this.threads = threads;
        this.readers = ThreadLocal.withInitial(() -> new TipReader(limits));
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("intake-", 1).factory());
    }

    /// Takes a piece; may deliver earlier ones.
    @Override
    public void accept(Piece piece) {
        if (threads == 1) {
            read(List.of(piece))
                    .forEach(deliver); // delivered outside, so that a failing sink is not taken for the piece
            return;
        }
        batch.add(piece);
        batchBytes += piece.bytes();
        if (batchBytes >= BATCH_BYTES || batch.size() >= BATCH_PIECES) {
            send();
        }
    }

    private void send() {
        List<Piece> pieces = batch;
        ahead.add(new Batch(batchBytes, workers.submit(() -> read(pieces))));
        bytesAhead += batchBytes;
        batch = new ArrayList<>();
        batchBytes = 0;
        while (ahead.size() > threads * BATCHES_AHEAD || (bytesAhead > BYTES_AHEAD && ahead.size() > 1)) {
            deliverFirst();
        }
    }

    private List<Outcome> read(List<Piece> pieces) {
        List<Outcome> outcomes = new ArrayList<>(pieces.size());
        TipReader reader = readers.get();
        pieces.forEach(piece -> piece.read(reader, outcomes::add));
        return outcomes;
    }

    private void deliverFirst() {
        Batch first = ahead.remove();
        bytesAhead -= first.bytes();
        try {
            first.outcomes().get().forEach(deliver);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("reading was interrupted");
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a worker failed", fault.getCause());
        }
    }

    /// Reads and delivers whatever is still on its way.
    void finish() {
        if (!batch.isEmpty()) {
            send();
        }
        while (!ahead.isEmpty()) {
            deliverFirst();
        }
    }

    /// Stops the workers; what was not delivered is lost.
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
