// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.search.KeptWords;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipJson;
import org.kumkrong.intake.TipTime;

/// What one attempt at a sending reads, in committed steps: each holds some thousand tips, what was rejected between
/// them, and how far reading has come. While a step is written, the next is read.
///
/// For one thread; until it is closed, the connection is its own.
final class TipSteps implements AutoCloseable {
    /// Tips of one step: some 20 MB on their way, and with the step behind it what a killed process reads again.
    static final int TIPS_MAX = 5_000;

    private final StepWriter writer;
    private final ExecutorService writing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("writing").daemon().factory());
    private final List<Staged> tips = new ArrayList<>();
    private final List<StepWriter.Refused> refused = new ArrayList<>();
    private final Map<UUID, Integer> refusedOf = new HashMap<>();
    private @Nullable Future<?> underway;
    private long bytesRead;
    private long bytesTotal;

    /// @param database does not commit by itself
    TipSteps(Connection database, Attempt attempt) throws SQLException {
        this.writer = new StepWriter(database, attempt);
    }

    private record Staged(WaitingFile file, Tip tip) {
        @Override
        public String toString() {
            return tip.toString();
        }
    }

    /// Takes a tip; where that fills the step, the step before it is on disk when this returns.
    void accept(WaitingFile file, Tip tip) throws SQLException {
        tips.add(new Staged(file, tip));
        if (tips.size() == TIPS_MAX) {
            hand(false);
        }
    }

    /// Takes note of what could not be read; its file is named as the sender named it.
    void reject(WaitingFile file, Rejection rejection) throws SQLException {
        refused.add(new StepWriter.Refused(file, refusedOf.merge(file.arrival(), 1, Integer::sum), rejection));
        if (refused.size() == TIPS_MAX) {
            hand(false);
        }
    }

    void progress(long read, long total) {
        bytesRead = read;
        bytesTotal = total;
    }

    /// Ends the sending: everything is on disk when this returns.
    ///
    /// @throws Overtaken where a newer attempt reads the sending
    void end() throws SQLException {
        hand(true);
        await();
    }

    private void hand(boolean last) throws SQLException {
        Map<UUID, Integer> tipsOf = new HashMap<>();
        tips.forEach(staged -> tipsOf.merge(staged.file().arrival(), 1, Integer::sum));
        List<byte[]> rows = IntStream.range(0, tips.size())
                .parallel()
                .mapToObj(place -> row(place, tips.get(place)))
                .toList();
        StepWriter.Step step = new StepWriter.Step(rows, tipsOf, List.copyOf(refused), bytesRead, bytesTotal, last);
        tips.clear();
        refused.clear();
        await();
        underway = writing.submit(() -> {
            writer.write(step);
            return null;
        });
    }

    private static byte[] row(int place, Staged staged) {
        Tip tip = staged.tip();
        CopyText row = new CopyText();
        row.column(place)
                .column(staged.file().arrival())
                .column(staged.file().agency())
                .column(tip.source())
                .column(tip.id())
                .column(tip.incident().name())
                .column(tip.platform())
                .column(at(tip.incidentAt()))
                .column(at(tip.receivedAt()))
                .column(tip.raw().sha256())
                .column(TipJson.write(tip))
                .column(KeptWords.of(tip))
                .endRow();
        return row.take();
    }

    private static @Nullable Instant at(@Nullable TipTime time) {
        return time == null ? null : time.instant();
    }

    /// Waits for the step that is being written, and throws what its writing threw.
    private void await() throws SQLException {
        Future<?> step = underway;
        underway = null;
        if (step == null) {
            return;
        }
        try {
            step.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException broken -> throw broken;
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("a step ended in a way it cannot", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("stopped while a step was written", "57014", e);
        }
    }

    /// Waits until nobody uses the connection any more.
    @Override
    public void close() {
        writing.close();
    }
}
