// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kumkrong.desk.access.Wall;
import org.springframework.stereotype.Component;

/// Questions that only a passkey can answer, each put to one browser, for one purpose, and taken back once.
@Component
final class Challenges {
    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    private final Wall wall;
    private final Secrets secrets;
    private final SessionCookie cookies;
    private final Clock clock;

    Challenges(Wall wall, Secrets secrets, SessionCookie cookies, Clock clock) {
        this.wall = wall;
        this.secrets = secrets;
        this.cookies = cookies;
        this.clock = clock;
    }

    byte[] put(String purpose, HttpServletResponse response) {
        String token = secrets.token();
        byte[] value = secrets.bytes(BYTES);
        wall.whileSigningIn(jdbc -> {
            jdbc.sql("delete from challenge where expires_at < :now")
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            return jdbc.sql("""
                            insert into challenge (token_hash, purpose, value, expires_at)
                            values (:token, :purpose, :value, :until)
                            """)
                    .param("token", Secrets.hash(token))
                    .param("purpose", purpose)
                    .param("value", value)
                    .param("until", Timestamp.from(clock.instant().plus(LASTS)))
                    .update();
        });
        cookies.set(response, SessionCookie.CHALLENGE, token);
        return value;
    }

    /// The question that was put to this browser for this purpose. Asked again, there is none.
    Optional<byte[]> take(String purpose, HttpServletRequest request) {
        return cookies.read(request, SessionCookie.CHALLENGE)
                .flatMap(token -> wall.whileSigningIn(jdbc -> jdbc.sql("""
                        delete from challenge where token_hash = :token and purpose = :purpose and expires_at >= :now
                        returning value
                        """)
                        .param("token", Secrets.hash(token))
                        .param("purpose", purpose)
                        .param("now", Timestamp.from(clock.instant()))
                        .query((row, number) -> row.getBytes("value"))
                        .optional()));
    }
}
