// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.AgencyId;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.accounts.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Fills a bank from another server, page by page. What a page brought and where to go on are written
/// together: a pull that
/// is killed anywhere goes on after the last page it took, and takes nothing twice.
@Component
final class Puller {
    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);

    /// Of one turn; the next goes on.
    private static final int PAGES_MAX = 2_000;

    /// How far ahead of our clock a server may say that it told everything: its clock differs, or it had so
    /// much at once
    /// that its times run ahead. We go on from our own time then.
    private static final Duration AHEAD_MAX = Duration.ofHours(1);

    private static final Duration AFTER_MISTAKE_MAX = Duration.ofMinutes(10);

    private final Wall wall;
    private final Secrets secrets;
    private final Clock clock;
    private final StopNciiPeer stopNcii;
    private final NcmecPeer ncmec;
    private final JsonMapper json;

    Puller(Wall wall, Secrets secrets, Clock clock, JsonMapper json) {
        PeerHttp http = new PeerHttp();
        this.wall = wall;
        this.secrets = secrets;
        this.clock = clock;
        this.stopNcii = new StopNciiPeer(http, json);
        this.ncmec = new NcmecPeer(http);
        this.json = json;
    }

    /// Where a pull is.
    ///
    /// @param rangeUntil the end of the range that is being taken; null between ranges
    record State(
            UUID pull,
            UUID bank,
            Wire wire,
            String address,
            String user,
            String sealed,
            int everyMinutes,
            Instant takenUntil,
            @Nullable Instant rangeUntil,
            String page,
            int pageNo) {
        /// Where its page stands in a list that is taken from the beginning.
        PageTaking.Place place() {
            if (!takenUntil.equals(Instant.EPOCH)) {
                return PageTaking.Place.OUTSIDE;
            }
            return page.isEmpty() ? PageTaking.Place.FIRST : PageTaking.Place.LATER;
        }

        boolean isAt(State other) {
            return takenUntil.equals(other.takenUntil) && page.equals(other.page) && pageNo == other.pageNo;
        }

        /// Without secrets.
        @Override
        public String toString() {
            return "pull " + pull;
        }
    }

    /// Takes what there is, page by page, until all is taken, something is wrong, or it is time to stop.
    void pull(AgencyId agency, UUID pull, BooleanSupplier stopped) throws InterruptedException {
        Set<String> asked = new HashSet<>();
        for (int taken = 0; taken < PAGES_MAX && !stopped.getAsBoolean(); taken++) {
            Optional<State> state = wall.pull(agency, jdbc -> find(jdbc, pull, ""));
            if (state.isEmpty()) {
                return; // an administrator ended it
            }
            if (isStillToCome(state.get().takenUntil())) {
                LOG.warn(
                        "a pull held to have all up to a time still to come: it takes the feed from its beginning again");
                wall.pull(agency, jdbc -> beginAnew(jdbc, state.get()));
                continue;
            }
            State begun = begun(state.get());
            try {
                PeerPage page = bounded(fetch(begun));
                asked.add(begun.page());
                if (page.next() != null && asked.contains(page.next())) {
                    throw new PeerMistake(
                            PeerMistake.Kind.REPEATED, begun.wire().word());
                }
                boolean goesOn = wall.pull(agency, jdbc -> take(jdbc, agency, begun, page));
                if (!goesOn) {
                    return;
                }
            } catch (PeerMistake e) {
                LOG.warn("a pull was not done: {}", e.kind());
                wall.pull(agency, jdbc -> note(jdbc, begun, e));
                return;
            }
        }
    }

    /// What was changed until now may have been missed, and nobody knows since when: all of it is asked for
    /// again. What the
    /// bank holds stays as it is until the list was taken to its end.
    private static int beginAnew(JdbcClient jdbc, State state) {
        return jdbc.sql("""
                        update bank_pull
                        set taken_until = 'epoch', range_until = null, page = '', page_no = 0, begun_anew_at = viewer_time()
                        where pull_id = :pull and taken_until = :until
                        """)
                .param("pull", state.pull())
                .param("until", Timestamp.from(state.takenUntil()))
                .update();
    }

    private static Optional<State> find(JdbcClient jdbc, UUID pull, String lock) {
        return jdbc.sql("""
                        select pull_id, bank_id, wire, address, user_name, sealed_secret, every_minutes, taken_until, range_until,
                               page, page_no
                        from bank_pull where pull_id = :pull and ended_at is null
                        """ + lock).param("pull", pull).query(Puller::state).optional();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        Timestamp until = row.getTimestamp("range_until");
        return new State(
                row.getObject("pull_id", UUID.class),
                row.getObject("bank_id", UUID.class),
                Wire.of(row.getString("wire")),
                row.getString("address"),
                row.getString("user_name"),
                row.getString("sealed_secret"),
                row.getInt("every_minutes"),
                row.getTimestamp("taken_until").toInstant(),
                until == null ? null : until.toInstant(),
                row.getString("page"),
                row.getInt("page_no"));
    }

    /// The same with an end of its range.
    private State begun(State state) {
        if (state.rangeUntil() != null) {
            return state;
        }
        Instant until = clock.instant().minus(NcmecPeer.BEHIND).truncatedTo(ChronoUnit.SECONDS);
        return new State(
                state.pull(),
                state.bank(),
                state.wire(),
                state.address(),
                state.user(),
                state.sealed(),
                state.everyMinutes(),
                state.takenUntil(),
                until,
                state.page(),
                state.pageNo());
    }

    private PeerPage fetch(State state) throws PeerMistake, InterruptedException {
        String secret = secrets.open(state.sealed(), Pulls.owner(state.bank()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new PeerMistake(PeerMistake.Kind.SECRET_LOST, ""));
        Instant until = state.rangeUntil() == null ? clock.instant() : state.rangeUntil();
        return switch (state.wire()) {
            case STOPNCII -> stopNcii.fetch(state.address(), secret, state.takenUntil(), state.page());
            case NCMEC ->
                ncmec.fetch(
                        state.address(),
                        state.user(),
                        secret,
                        new NcmecPeer.Range(state.takenUntil(), until, state.page()));
        };
    }

    /// Who believed to have everything up to a time that is still to come would never ask for what happens until then.
    private boolean isStillToCome(Instant until) {
        return until.isAfter(clock.instant().plus(AHEAD_MAX));
    }

    private void refuseFuture(Instant until) throws PeerMistake {
        if (isStillToCome(until)) {
            throw new PeerMistake(
                    PeerMistake.Kind.FUTURE,
                    until.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    private PeerPage bounded(PeerPage page) throws PeerMistake {
        Instant until = page.until();
        if (until == null) {
            return page;
        }
        refuseFuture(until);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return until.isAfter(now) ? new PeerPage(page.changes(), null, now, page.notTaken()) : page;
    }

    /// Writes down what a page brought, and where to go on.
    ///
    /// @return whether there is more to take now
    private boolean take(JdbcClient jdbc, AgencyId agency, State asked, PeerPage page) {
        Optional<State> now = find(jdbc, asked.pull(), " for update");
        if (now.isEmpty() || !now.get().isAt(asked)) {
            return false; // it was ended, or another process was quicker
        }
        PageTaking.Count count = new PageTaking(jdbc, agency, asked).take(page, asked.place());
        if (count.listsNothing()) {
            note(jdbc, asked, new PeerMistake(PeerMistake.Kind.LISTS_NOTHING, ""));
            return false;
        }
        Instant until = page.until();
        jdbc.sql("""
                        update bank_pull
                        set taken_until = coalesce(greatest(taken_until, :until::timestamptz), taken_until),
                            range_until = case when :next = '' then null else :rangeUntil::timestamptz end,
                            page = :next, page_no = case when :next = '' then 0 else page_no + 1 end,
                            next_at = case when :next <> '' then next_at
                                           when :unlisted > 0 then viewer_time() -- what changed meanwhile comes at once
                                           else viewer_time() + make_interval(mins => every_minutes) end,
                            last_good_at = viewer_time(), mistake = '', mistake_part = '',
                            added = added + :added, withdrawn = withdrawn + :withdrawn,
                            not_taken = (select coalesce(jsonb_object_agg(name, times), '{}')
                                         from (select key name, sum(value::bigint) times
                                               from (select * from jsonb_each_text(not_taken)
                                                     union all select * from jsonb_each_text(:notTaken::jsonb)) each
                                               group by key) summed)
                        where pull_id = :pull
                        """)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("next", page.next() == null ? "" : page.next())
                .param("rangeUntil", asked.rangeUntil() == null ? null : Timestamp.from(asked.rangeUntil()))
                .param("added", count.added())
                .param("withdrawn", count.withdrawn() + count.unlisted())
                .param("unlisted", count.unlisted())
                .param("notTaken", json.writeValueAsString(page.notTaken()))
                .param("pull", asked.pull())
                .update();
        return page.next() != null;
    }

    /// What was wrong. A page that is refused may be too old to go on from, and one that leads in a circle
    /// leads nowhere:
    /// then the range begins anew.
    private static int note(JdbcClient jdbc, State state, PeerMistake mistake) {
        boolean pageRefused =
                mistake.kind() == PeerMistake.Kind.STATUS && mistake.part().startsWith("4");
        boolean anew = (pageRefused
                        || mistake.kind() == PeerMistake.Kind.REPEATED
                        || mistake.kind() == PeerMistake.Kind.LISTS_NOTHING)
                && !state.page().isEmpty();
        return jdbc.sql("""
                        update bank_pull
                        set mistake = :mistake, mistake_part = :part, mistaken_at = viewer_time(),
                            next_at = viewer_time() + least(make_interval(mins => every_minutes), make_interval(secs => :most)),
                            page = case when :anew then '' else page end,
                            page_no = case when :anew then 0 else page_no end,
                            range_until = case when :anew then null else range_until end
                        where pull_id = :pull
                        """)
                .param("mistake", mistake.kind().name())
                .param("part", mistake.part())
                .param("most", AFTER_MISTAKE_MAX.toSeconds())
                .param("anew", anew)
                .param("pull", state.pull())
                .update();
    }
}
