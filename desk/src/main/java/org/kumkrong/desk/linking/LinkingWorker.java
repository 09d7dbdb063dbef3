// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.work.Ear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/// The engine at work. Of all server processes on one database one is at work, the one that holds an advisory lock;
/// when it goes, another takes over. It takes what was read, gives each tip its first place in the queue, has all tips
/// decided about together by a [Decider], and tells everybody.
final class LinkingWorker implements Runnable {
    /// Where open queues hear that something changed; the payload is the agency.
    static final String CHANNEL = "kumkrong_standings";

    private static final Logger LOG = LoggerFactory.getLogger(LinkingWorker.class);
    private static final Duration LISTEN_MAX = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /// Tips kept for a first look; where more come before a decision has seen them, there is none until it has.
    private static final int UNDECIDED_MAX = 5_000;

    private static final Duration STOP_MAX = Duration.ofMinutes(1);

    private final DataSource linker;
    private final JsonMapper json;
    private final Clock clock;
    private final LinkingState state;
    private volatile boolean stopped;

    LinkingWorker(DataSource linker, JsonMapper json, Clock clock, LinkingState state) {
        this.linker = linker;
        this.json = json;
        this.clock = clock;
        this.state = state;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection own = linker.getConnection()) {
                if (leads(own)) {
                    try {
                        new Turn(own).work();
                    } finally {
                        follow(own);
                    }
                }
            } catch (SQLException | DataAccessException | TransactionException | Lead.Lost e) {
                LOG.warn("linking waits for the database: {}", e.getClass().getSimpleName());
            }
            await(RETRY_AFTER);
        }
    }

    private static boolean leads(Connection own) throws SQLException {
        try (Statement statement = own.createStatement();
                ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + LinkingState.LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// Lets go of the lead: the connection goes back to others, who would hold it for ever.
    private static void follow(Connection own) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LinkingState.LOCK + ")");
            statement.execute("unlisten *");
        }
    }

    /// The time during which this process leads.
    private final class Turn {
        private final Connection own;
        private final Lead lead;
        private final TipSource source;
        private final RowWriter writer;
        private final Decider decider;
        private final TipNumbers tips = new TipNumbers();
        private final Set<UUID> personsEver = new HashSet<>();

        /// Tips that no decision has seen yet, with their numbers, for the first look after the next one.
        private final Queue<Seen> undecided = new ArrayDeque<>();

        /// From which number on all tips are among the undecided.
        private int undecidedFrom;

        private @Nullable Lookout lookout;
        private long lastNumber;

        private record Seen(int number, KeptTip tip, List<NamedMention> named) {
            @Override
            public String toString() {
                return tip.toString();
            }
        }

        Turn(Connection own) {
            this.own = own;
            this.lead = Lead.begin(linker);
            this.source = new TipSource(lead.jdbc());
            this.writer = new RowWriter(lead.rows(), json);
            this.decider = new Decider(lead, json, clock, state);
        }

        void work() throws SQLException {
            Thread deciding = Thread.ofPlatform().name("deciding").daemon().start(decider);
            state.leads(true);
            try {
                try (Statement statement = own.createStatement()) {
                    statement.execute("listen " + Arrivals.CHANNEL);
                }
                while (!stopped && !decider.isStopped()) {
                    boolean more = takeIn();
                    if (!more) {
                        decider.flooded(false);
                        listen();
                    }
                }
            } finally {
                state.leads(false);
                decider.stop();
                join(deciding);
            }
        }

        private void listen() throws SQLException {
            if (!Ear.await(own, LISTEN_MAX, () -> stopped || decider.isStopped())
                    .isEmpty()) {
                decider.wake();
            }
        }

        /// Sees the tips that are new.
        ///
        /// @return whether there may be more at once
        private boolean takeIn() {
            List<KeptTip> fresh = source.tipsAfter(lastNumber);
            if (!fresh.isEmpty()) {
                lastNumber = fresh.getLast().number();
                Map<UUID, List<NamedMention>> known = source.persons(fresh, personsEver);
                boolean flood = fresh.size() == TipSource.TIPS_MAX;
                decider.flooded(flood);
                renewLookout();
                if (lookout != null && !flood && known.isEmpty()) {
                    place(lookout, fresh);
                } else {
                    lookout = null; // the next comes with the next decision
                    fresh.forEach(tip -> pass(tip, known.getOrDefault(tip.id(), List.of())));
                }
            }
            return !fresh.isEmpty();
        }

        private void renewLookout() {
            Lookout renewed = decider.newLookout();
            if (renewed == null) {
                return;
            }
            while (!undecided.isEmpty() && undecided.element().number() < renewed.tips()) {
                undecided.remove();
            }
            lookout = renewed.tips() < undecidedFrom ? null : renewed;
            if (lookout != null) {
                undecided.forEach(seen -> renewed.remember(seen.tip(), seen.named(), clock.instant(), tips));
            }
        }

        private void remember(Seen seen) {
            if (undecided.size() == UNDECIDED_MAX) {
                undecided.clear();
                undecidedFrom = seen.number();
            }
            undecided.add(seen);
        }

        private void place(Lookout by, List<KeptTip> fresh) {
            List<Lookout.Sight> sights = new ArrayList<>();
            for (KeptTip tip : fresh) {
                tips.add(tip);
                sights.add(by.see(tip, clock.instant(), tips));
            }
            lead.publish(() -> Lookout.write(writer, sights, tips));
            for (Lookout.Sight sight : sights) {
                remember(new Seen(sight.placed().number(), sight.tip(), sight.named()));
                decider.give(sight.tip(), sight.named(), true);
            }
        }

        private void pass(KeptTip tip, List<NamedMention> named) {
            remember(new Seen(tips.add(tip), tip, named));
            decider.give(tip, named, false);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(STOP_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Duration time) {
        if (stopped) {
            return;
        }
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}
