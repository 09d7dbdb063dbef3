// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.SignedIn;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Changes that officers make to their own account: after showing the password once more, and written down.
@Component
final class OwnAccount {
    private final Wall wall;
    private final Accounts accounts;
    private final Attempts attempts;

    OwnAccount(Wall wall, Accounts accounts, Attempts attempts) {
        this.wall = wall;
        this.accounts = accounts;
        this.attempts = attempts;
    }

    Account of(Viewer viewer) {
        return wall.read(viewer, jdbc -> accounts.of(jdbc, viewer.officerId()))
                .orElseThrow(() -> new IllegalStateException("a viewer without an account"));
    }

    /// What keeps a change from being made, as a key for words: a wrong password, or an account everybody shares.
    Optional<String> refusal(Viewer viewer, String password, String address) {
        Account account = of(viewer);
        if (account.demo()) {
            return Optional.of("account.demo");
        }
        String key = "own " + viewer.officerId();
        if (attempts.begin(key, address) == Attempts.Answer.WAIT) {
            return Optional.of("sign-in.wait");
        }
        String hash = account.passwordHash();
        if (hash == null || !accounts.matches(hash, password)) {
            return Optional.of("password.wrong");
        }
        attempts.succeeded(key, address);
        return Optional.empty();
    }

    /// Makes a change and, where there was something to change, writes it down.
    ///
    /// @param work what changes something; null where nothing was changed
    <T extends @Nullable Object> Optional<T> change(Viewer viewer, String act, Function<JdbcClient, @Nullable T> work) {
        return wall.write(viewer, jdbc -> {
            Optional<T> done = Optional.ofNullable(work.apply(jdbc));
            if (done.isPresent()) {
                Events.record(jdbc, viewer, act, "officer", viewer.officerId().toString(), "");
            }
            return done;
        });
    }

    /// Takes a second factor away unless it is the last; tells whether it was taken.
    boolean removeFactor(Viewer viewer, String act, Function<JdbcClient, Boolean> removal) {
        return wall.write(viewer, jdbc -> {
            jdbc.sql("select 1 from officer where officer_id = :officer for update")
                    .param("officer", viewer.officerId())
                    .query()
                    .singleRow();
            if (factors(jdbc, viewer) < 2 || !removal.apply(jdbc)) {
                return false;
            }
            Events.record(jdbc, viewer, act, "officer", viewer.officerId().toString(), "");
            return true;
        });
    }

    private static int factors(JdbcClient jdbc, Viewer viewer) {
        return jdbc.sql("""
                        select (select count(*) from passkey p where p.officer_id = :officer)
                             + (select count(totp_secret) from officer o where o.officer_id = :officer)
                        """)
                .param("officer", viewer.officerId())
                .query(Integer.class)
                .single();
    }

    /// Ends all sessions but the one in which this is asked.
    static int endOthers(JdbcClient jdbc, Viewer viewer, SignedIn here) {
        return Sessions.endOthers(jdbc, viewer, here.session());
    }
}
