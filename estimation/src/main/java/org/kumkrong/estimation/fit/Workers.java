// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Works through numbered tasks on several threads; what a task finds may depend on its number only.
///
/// @param threads how many work at once
/// @param watch hears how many are done
public record Workers(int threads, Watch watch) {
    /// Hears how far the work is; from any thread.
    @FunctionalInterface
    public interface Watch {
        /// So many tasks more are done.
        void done(int tasks);
    }

    /// One task.
    @FunctionalInterface
    public interface Task<T> {
        /// Does the task with this number, with a tool that no other thread has.
        void run(T tool, int number);
    }

    private static final int CHUNK_MAX = 16;

    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /// Does tasks 0 to `tasks` − 1, each once.
    public <T> void run(int tasks, Supplier<T> tools, Task<T> task) {
        int chunk = Math.clamp(tasks / (4L * threads), 1, CHUNK_MAX);
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            T tool = tools.get();
            int from = next.getAndAdd(chunk);
            while (from < tasks && !Thread.currentThread().isInterrupted()) {
                int to = Math.min(tasks, from + chunk);
                for (int number = from; number < to; number++) {
                    task.run(tool, number);
                }
                watch.done(to - from);
                from = next.getAndAdd(chunk);
            }
        };
        int needed = Math.min(threads, (tasks + chunk - 1) / chunk);
        if (needed <= 1) {
            work.run();
        } else {
            together(needed, work);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted while estimating");
        }
    }

    private static void together(int threads, Runnable work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a task failed", e.getCause());
        }
    }
}
