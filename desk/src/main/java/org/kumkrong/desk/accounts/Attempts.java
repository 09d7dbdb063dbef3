// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.kumkrong.desk.access.Wall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts attempts to sign in, for all processes on the database. It holds up one name at one place, so that nobody can
/// lock another out by guessing wrongly from elsewhere; and one place, so that many names cannot be
/// tried there. A place
/// is a network address, or a browser in which the officer has signed in before.
///
/// An attempt is counted before it is tried and forgiven when it succeeds, so that many at once win nothing. Names and
/// addresses are kept as marks that only our key can make.
@Component
final class Attempts {
    private static final int NAME_AND_ADDRESS_MAX = 5;
    private static final int ADDRESS_MAX = 50;
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final Wall wall;
    private final Secrets secrets;
    private final Clock clock;

    Attempts(Wall wall, Secrets secrets, Clock clock) {
        this.wall = wall;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// What may be done with an attempt.
    enum Answer {
        /// It may be tried.
        TRY,
        /// It may be tried, and is the last for a while if it fails.
        TRY_LAST,
        /// It may not be tried.
        WAIT
    }

    /// Counts an attempt and says whether it may be tried.
    Answer begin(String name, String address) {
        return wall.whileSigningIn(jdbc -> {
            jdbc.sql("delete from attempt where since < :oldest")
                    .param("oldest", Timestamp.from(clock.instant().minus(REMEMBERED)))
                    .update();
            int ofAddress = count(jdbc, address);
            int ofName = count(jdbc, both(name, address));
            if (ofName > NAME_AND_ADDRESS_MAX || ofAddress > ADDRESS_MAX) {
                return Answer.WAIT;
            }
            return ofName == NAME_AND_ADDRESS_MAX ? Answer.TRY_LAST : Answer.TRY;
        });
    }

    /// Takes back what was counted: the attempt was right.
    void succeeded(String name, String address) {
        wall.whileSigningIn(jdbc -> jdbc.sql("delete from attempt where key_hash = :both")
                        .param("both", secrets.mark("attempt", both(name, address)))
                        .update()
                + jdbc.sql("update attempt set failures = failures - 1 where key_hash = :address")
                        .param("address", secrets.mark("attempt", address))
                        .update());
    }

    private static String both(String name, String address) {
        return name.strip() + ' ' + address;
    }

    private int count(JdbcClient jdbc, String key) {
        return jdbc.sql("""
                        insert into attempt (key_hash, failures, since) values (:key, 1, :now)
                        on conflict (key_hash) do update set failures = attempt.failures + 1
                        returning failures
                        """)
                .param("key", secrets.mark("attempt", key))
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }
}
