// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.Decided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/// Decides about all tips, over and over, on a thread of its own, and writes what changed. Whoever sees tips come gives
/// them to it, and takes from it what the next first look needs.
final class Decider implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);

    /// Clocks run even when nothing comes in.
    private static final Duration RANKING_HOLDS = Duration.ofMinutes(1);

    private static final Duration LISTENS_AT_LEAST_EVERY = Duration.ofMillis(500);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /// It rests so many times as long as it worked, so that a stream of tips leaves the machine to officers.
    private static final int REST = 3;

    /// While tips come faster than they are seen one by one, it waits for the rest of them, but not longer than this.
    private static final Duration FLOOD_WAIT_MAX = Duration.ofMinutes(2);

    private final Lead lead;
    private final Clock clock;
    private final TipSource source;
    private final Ranker ranker = new Ranker(LinkSettings.defaults());
    private final DecisionStore store;
    private final Sights sights;
    private final Foresight foresight;
    private final LinkingState state;
    private final LinkedBlockingQueue<Given> given = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Lookout> lookout = new AtomicReference<>();
    private volatile boolean flooded;
    private volatile boolean stopped;

    private List<Ranker.Word> words = List.of();
    private @Nullable Decided decided;
    private Duration took = Duration.ZERO;
    private Instant ended = Instant.MIN;
    private int fresh;

    /// Whether more is known of files since the last ranking.
    private boolean sighted;

    /// Whether tips have come that nobody has placed yet: they do not wait while it rests.
    private boolean unplaced;

    /// A tip with the persons of its mentions, if they are known; or none, to be woken.
    private record Given(@Nullable KeptTip tip, List<NamedMention> named, boolean placed) {
        @Override
        public String toString() {
            return String.valueOf(tip);
        }
    }

    Decider(Lead lead, JsonMapper json, Clock clock, LinkingState state) {
        this.lead = lead;
        this.clock = clock;
        this.source = new TipSource(lead.jdbc());
        this.state = state;
        this.sights = new Sights(lead.jdbc());
        this.foresight = new Foresight(lead.jdbc(), json);
        this.store = new DecisionStore(new RowWriter(lead.rows(), json), new MentionPersons(), new HashSet<>());
    }

    /// Gives it a tip to decide about with all others.
    ///
    /// @param placed whether it has a row of the queue already
    void give(KeptTip tip, List<NamedMention> named, boolean placed) {
        given.add(new Given(tip, named, placed));
    }

    /// Has it look whether there is anything to decide.
    void wake() {
        given.add(new Given(null, List.of(), true));
    }

    /// Tells it whether tips come faster than they are seen one by one.
    void flooded(boolean now) {
        flooded = now;
    }

    /// What a first look needs, once after each decision.
    @Nullable
    Lookout newLookout() {
        return lookout.getAndSet(null);
    }

    void stop() {
        stopped = true;
        wake();
    }

    boolean isStopped() {
        return stopped;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                boolean stirred = take();
                decideWhereDue(stirred);
            }
        } catch (Lead.Lost e) {
            LOG.info("another server process has taken over linking");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
        }
    }

    /// Takes what was given.
    ///
    /// @return whether anything was, or it was woken
    private boolean take() throws InterruptedException {
        Given first = given.poll(LISTENS_AT_LEAST_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        List<Given> all = new ArrayList<>();
        if (first != null) {
            all.add(first);
        }
        given.drainTo(all);
        for (Given each : all) {
            if (each.tip() != null) {
                store.took(ranker.take(each.tip()), each.named());
                fresh++;
                unplaced |= !each.placed();
            }
        }
        state.waiting(fresh);
        return first != null;
    }

    private void decideWhereDue(boolean stirred) throws InterruptedException {
        try {
            boolean judged = stirred && isJudgedAnew();
            sighted |= sights.tell(ranker);
            if (decided == null ? isFirstDue() : judged || (fresh > 0 && isRested())) {
                decide();
            } else if (decided != null && (sighted || isRankingOld(decided)) && isRested()) {
                Instant began = clock.instant();
                Decided again = decided.at(began);
                lead.publish(() -> store.writeStandings(again, ranker.tips()));
                decided = again;
                sighted = false;
                worked(began);
            }
            foreseeWhereAsked();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("deciding waits for the database: {}", e.getClass().getSimpleName());
            store.forget();
            decided = null; // its links may be half asked for: decide anew
            Thread.sleep(RETRY_AFTER);
        }
    }

    private boolean isJudgedAnew() {
        List<Ranker.Word> before = words;
        words = source.words();
        return !words.equals(before);
    }

    private boolean isFirstDue() {
        return ranker.tips().size() > 0 && !flooded;
    }

    private boolean isRested() {
        if (unplaced && !flooded) {
            return true;
        }
        Duration rest = took.multipliedBy(REST);
        return Duration.between(ended, clock.instant())
                        .compareTo(flooded && rest.compareTo(FLOOD_WAIT_MAX) < 0 ? FLOOD_WAIT_MAX : rest)
                >= 0;
    }

    private boolean isRankingOld(Decided last) {
        return last.asOf().plus(RANKING_HOLDS).isBefore(clock.instant());
    }

    /// Says what would change if somebody judged as they propose to; nothing is judged yet.
    private void foreseeWhereAsked() {
        if (decided == null || flooded) {
            return; // what comes in goes first
        }
        for (Foresight.Question question : foresight.waiting()) {
            if (fresh > 0) {
                decide(); // so that only the words differ
            }
            Instant now = clock.instant();
            Foresight.Before before = new Foresight.Before(decided.at(now), store.persons(), ranker.tips());
            Decided after = ranker.decide(Foresight.with(words, question.words()), now);
            lead.write(() -> {
                foresight.answer(question, Foresight.between(before, after, question.agency()));
                return true;
            });
        }
    }

    private void worked(Instant since) {
        ended = clock.instant();
        took = Duration.between(since, ended);
    }

    private void decide() {
        Instant began = clock.instant();
        words = source.words();
        Decided made = ranker.decide(words, began);
        lead.publish(() -> store.write(made, ranker.tips(), ranker.pairs(words)));
        decided = made;
        lookout.set(new Lookout(
                ranker.firstLook(), made.tips(), store.persons().copy(), store.shared(made, ranker.tips())));
        fresh = 0;
        unplaced = false;
        sighted = false;
        worked(began);
        state.decided(made.tips(), ended, took);
        LOG.debug("decided about {} tips", made.tips());
    }
}
