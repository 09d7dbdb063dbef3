// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Pieces of work that some threads share.
final class Work {
    private Work() {}

    /// Does all pieces; the results stand in their order.
    static <T> List<T> all(int threads, List<Callable<T>> pieces) {
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads))) {
            List<T> results = new ArrayList<>();
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> piece : pieces) {
                begun.add(workers.submit(piece));
            }
            for (Future<T> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a piece of work failed", e.getCause());
        }
    }
}
