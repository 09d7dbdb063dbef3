// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.AgencyId;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.desk.facts.paper.FactSheet;
import org.kumkrong.desk.facts.paper.FrozenSheet;
import org.kumkrong.desk.linking.LinkingState;
import org.kumkrong.desk.work.OwnThread;
import org.kumkrong.estimation.StudyProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;

/// Works out what frozen counts support, and writes the sheet, beside all requests, in the process that links.
///
/// What it finds depends on the counts alone, so that after a restart it begins anew and comes to the
/// same end. Each try is counted
/// before it begins: counts that bring a process down are given up after the fifth.
@Component
class SheetsWorker implements SmartLifecycle, Runnable {
    static final int TRIES_MAX = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SheetsWorker.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(20);
    private static final Duration STUDY_MAX = Duration.ofMinutes(15);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final Wall wall;
    private final SheetWords words;
    private final LinkingState linking;
    private final OwnThread thread = new OwnThread("estimating", STOP_MAX);

    SheetsWorker(Wall wall, SheetWords words, LinkingState linking) {
        this.wall = wall;
        this.words = words;
        this.linking = linking;
    }

    /// There is something to do.
    void wake() {
        thread.wake();
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (linking.look().leads()) {
                    estimateWhatWaits();
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("fact sheets wait: {}", e.getClass().getSimpleName());
            } catch (Stopped _) {
                Thread.currentThread().interrupt();
            } catch (IllegalStateException | IllegalArgumentException | JacksonException e) {
                complain(e);
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
    }

    /// The class and the place only: a message might quote what was counted.
    private static void complain(RuntimeException e) {
        if (!Thread.currentThread().isInterrupted()) {
            StackTraceElement[] places = e.getStackTrace();
            String place = places.length == 0 ? "" : " at " + places[0];
            LOG.error(
                    "a mistake of ours while estimating; it is tried again: {}{}",
                    e.getClass().getName(),
                    place);
        }
    }

    private void estimateWhatWaits() {
        for (AgencyId agency : agencies()) {
            Optional<Waiting> waiting = next(agency);
            while (waiting.isPresent() && !Thread.currentThread().isInterrupted()) {
                finish(agency, waiting.get());
                waiting = next(agency);
            }
        }
    }

    private List<AgencyId> agencies() {
        return wall.whileEstimating(
                new AgencyId(new UUID(0, 0)),
                jdbc -> jdbc.sql("select agency_id from agency order by agency_id").query(UUID.class).list().stream()
                        .map(AgencyId::new)
                        .toList());
    }

    /// A sheet that waits, and which try this is.
    private record Waiting(UUID sheet, int tries, byte[] counted) {}

    private Optional<Waiting> next(AgencyId agency) {
        return wall.whileEstimating(
                agency,
                jdbc -> jdbc.sql("""
                                update fact_sheet s set tries = tries + 1 from fact_count c
                                where c.sheet_id = s.sheet_id and s.sheet_id = (
                                    select sheet_id from fact_sheet where stage = 'estimating' order by sheet_no limit 1)
                                returning s.sheet_id, s.tries, c.counted
                                """)
                        .query((row, number) -> new Waiting(
                                row.getObject("sheet_id", UUID.class), row.getInt("tries"), row.getBytes("counted")))
                        .optional());
    }

    private void finish(AgencyId agency, Waiting waiting) {
        Written written = null;
        if (waiting.tries() <= TRIES_MAX) {
            try {
                written = written(Counts.of(waiting.counted()));
            } catch (TooLong _) {
                LOG.warn("an estimate took longer than {} minutes and was given up", STUDY_MAX.toMinutes());
            }
        }
        write(agency, waiting.sheet(), written);
    }

    /// What is published, and what is said about it inside.
    private record Written(FactSheet sheet, InsideReasons inside) {}

    private Written written(Counts counts) {
        HiddenFigure figure =
                HiddenFigure.notAsked(counts.lists()) == null ? HiddenFigure.of(counts, untilTimeIsUp()) : null;
        return new Written(words.of(counts, figure), words.inside(counts, figure));
    }

    private void write(AgencyId agency, UUID sheet, @Nullable Written written) {
        wall.whileEstimating(agency, jdbc -> {
            int kept = jdbc.sql("""
                            update fact_sheet set stage = :stage, content = :content
                            where sheet_id = :sheet and stage = 'estimating'
                            """)
                    .param("stage", written == null ? "failed" : "ready")
                    .param("content", written == null ? null : FrozenSheet.write(written.sheet()))
                    .param("sheet", sheet)
                    .update();
            if (kept == 1 && written != null) {
                jdbc.sql("insert into fact_reason (sheet_id, agency_id, said) values (:sheet, :agency, :said)")
                        .param("sheet", sheet)
                        .param("agency", agency.value())
                        .param("said", written.inside().bytes())
                        .update();
            }
            if (kept == 1) {
                String act = written == null ? "facts-failed" : "facts-ready";
                Events.recordOf(jdbc, agency.value(), null, act, "fact-sheet", sheet.toString(), "");
            }
            return kept;
        });
    }

    /// Ends a study that takes too long, or when the program ends.
    private static StudyProgress untilTimeIsUp() {
        long until = System.nanoTime() + STUDY_MAX.toNanos();
        return (step, done, total) -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new Stopped();
            }
            if (System.nanoTime() - until > 0) {
                throw new TooLong();
            }
        };
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void start() {
        thread.start(this);
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
