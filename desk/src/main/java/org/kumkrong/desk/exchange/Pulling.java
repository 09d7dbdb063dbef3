// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.time.Duration;
import java.time.Instant;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.sources.Problem;
import org.kumkrong.desk.sources.Refusal;

/// What is asked of every client that pulls, by whichever wire.
final class Pulling {
    /// How far ahead of ours the clock of a client may be.
    static final Duration AHEAD_MAX = Duration.ofSeconds(60);

    private static final long SECOND_MAX = 253_402_300_799L; // the last of the year 9999

    private Pulling() {}

    /// Who may only ask about one fingerprint has no list.
    static void refuseWhoMayOnlyAsk(ClientCall call) {
        if (!call.mayPull()) {
            throw new Refusal(Problem.of(
                    403, "ask-only", "No lists for this client", "Its token is for asking about one fingerprint."));
        }
    }

    /// Who asks about the future would believe ever after that nothing happened in it. The usual reason is a client
    /// that writes the time of its own zone as if it were UTC.
    static void refuseFuture(Instant asked, Instant now, String parameter) {
        Duration ahead = Duration.between(now, asked);
        if (ahead.compareTo(AHEAD_MAX) > 0) {
            throw new Refusal(Problem.of(
                    400,
                    "future",
                    "Asked about the future",
                    parameter + " is " + ahead.toSeconds()
                            + " seconds ahead of this server. Times are UTC. A client that writes local time with a Z does"
                            + " this east of Greenwich and would lose entries: run it with TZ=UTC, or use the extension that"
                            + " comes with Kumkrong in contrib/pytx. Otherwise set the clock."));
        }
    }

    /// Nobody means a time before 1970. A client that starts anew west of Greenwich and writes its own time
    /// says so, and would
    /// have everything hours late.
    static void refuseBeforeTime(Instant asked, String parameter) {
        if (asked.isBefore(Instant.EPOCH)) {
            throw new Refusal(Problem.of(
                    400,
                    "local-time",
                    "Asked in the time of another zone",
                    parameter
                            + " is before 1970. Times are UTC. A client that writes local time with a Z does this west of"
                            + " Greenwich and would get everything late: run it with TZ=UTC, or use the extension that comes with"
                            + " Kumkrong in contrib/pytx."));
        }
    }

    static Instant second(long second) {
        if (second < 0 || second > SECOND_MAX) {
            throw new Refusal(Problem.of(400, "time", "No such time", "Give seconds since 1970, in UTC."));
        }
        return Instant.ofEpochSecond(second);
    }
}
