// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.kumkrong.desk.linking.LinkingState;
import org.kumkrong.desk.work.OwnThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Carries the rules out, once a day for each agency, in the process that links.
@Component
class RetentionWorker implements SmartLifecycle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionWorker.class);
    private static final Duration EVERY = Duration.ofHours(24);
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);
    private static final Duration STEP_PAUSE = Duration.ofMillis(200);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    /// A day's most, for a kind of an agency; the rest goes the next day.
    private static final int STEPS_MAX = 200;

    private final Keeper keeper;
    private final LinkingState linking;
    private final Clock clock;
    private final OwnThread thread = new OwnThread("keeping", STOP_MAX);

    RetentionWorker(Keeper keeper, LinkingState linking, Clock clock) {
        this.keeper = keeper;
        this.linking = linking;
        this.clock = clock;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (linking.look().leads()) {
                    carryOutWhatIsDue();
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("rules of retention wait: {}", e.getClass().getSimpleName());
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
    }

    /// Carries out the rules of agencies whose day has come.
    void carryOutWhatIsDue() {
        List<Keeper.Rule> rules = keeper.rulesNotCarriedOutSince(clock.instant().minus(EVERY));
        Set<UUID> agencies = new HashSet<>();
        for (Keeper.Rule rule : rules) {
            agencies.add(rule.agency());
            if (!carryOut(rule)) {
                return;
            }
        }
        agencies.forEach(keeper::carriedOut);
    }

    /// @return whether it was not interrupted
    private boolean carryOut(Keeper.Rule rule) {
        long removed = 0;
        for (int step = 0; step < STEPS_MAX; step++) {
            int gone = keeper.step(rule);
            removed += gone;
            if (gone == 0) {
                break;
            }
            LockSupport.parkNanos(STEP_PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
        }
        if (removed > 0) {
            LOG.info("removed by rule: {} of kind {}", removed, rule.kind().word());
        }
        return true;
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
