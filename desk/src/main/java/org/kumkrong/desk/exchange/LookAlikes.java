// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.accounts.Secrets;
import org.kumkrong.hashindex.Pdq;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stops a client from walking towards a fingerprint that it does not hold.
///
/// Whoever has one answer of yes could ask about neighbours, bit by bit, and learn where the radius ends, and with some
/// hundreds of answers the fingerprint itself. So of questions that look alike and of which one was answered with yes,
/// only a few a day are answered. Files that were edited a little get by with those few. Such questions are kept for a
/// day, sealed, by the database: all processes count together, and a restart forgets nothing.
@Component
final class LookAlikes {
    /// Questions like one that was answered with yes, itself included, a day.
    static final int LIKE_MAX = 8;

    /// Questions that are remembered, by client; whoever has so many in a day gets no further answer until some are
    /// forgotten.
    static final int ASKED_MAX = 5_000;

    /// Twice the widest radius: two questions about one entry are no further apart.
    static final int LIKE_BITS = 62;

    /// So long a question counts.
    static final Duration REMEMBERED = Duration.ofDays(1);

    private final Wall wall;
    private final Secrets secrets;
    private final Clock clock;

    LookAlikes(Wall wall, Secrets secrets, Clock clock) {
        this.wall = wall;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Answers a question if it may be answered, and remembers it if it was near a yes. Of one client one question at a
    /// time: of questions asked side by side each would be the first.
    ///
    /// @return empty where it may not be answered
    Optional<List<BlindMatcher.Known>> answer(
            ClientCall call, Pdq question, Supplier<List<BlindMatcher.Known>> matcher) {
        return wall.serve(call.agency(), call.client(), jdbc -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:client, 0))")
                    .param("client", "asks " + call.client())
                    .query()
                    .singleRow();
            List<Pdq> earlier = earlier(jdbc, call.client());
            long like = earlier.stream()
                    .filter(each -> each.distance(question) <= LIKE_BITS)
                    .limit(LIKE_MAX)
                    .count();
            if (earlier.size() >= ASKED_MAX || like >= LIKE_MAX) {
                return Optional.empty();
            }
            List<BlindMatcher.Known> answers = matcher.get();
            if (like > 0 || answers.stream().anyMatch(BlindMatcher.Known::known)) {
                remember(jdbc, call, question);
            }
            return Optional.of(answers);
        });
    }

    private List<Pdq> earlier(JdbcClient jdbc, UUID client) {
        return jdbc
                .sql("""
                        select sealed from exchange_asked where client_id = :client and asked_at > :oldest
                        order by asked_at desc limit :most
                        """)
                .param("client", client)
                .param("oldest", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .param("most", ASKED_MAX)
                .query(String.class)
                .list()
                .stream()
                .map(kept -> secrets.open(kept, owner(client)))
                .flatMap(Optional::stream) // sealed with a key that is gone: nobody can compare it any more
                .map(bytes -> Pdq.of(HexFormat.of().formatHex(bytes)))
                .toList();
    }

    private void remember(JdbcClient jdbc, ClientCall call, Pdq question) {
        jdbc.sql("insert into exchange_asked (client_id, agency_id, sealed) values (:client, :agency, :sealed)")
                .param("client", call.client())
                .param("agency", call.agency().value())
                .param("sealed", secrets.seal(HexFormat.of().parseHex(question.hex()), owner(call.client())))
                .update();
    }

    private static String owner(UUID client) {
        return "asked by " + client;
    }

    /// Removes what counts no more, whosever it is.
    static void forget(JdbcClient linker, Clock clock) {
        linker.sql("delete from exchange_asked where asked_at <= :oldest")
                .param("oldest", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }
}
