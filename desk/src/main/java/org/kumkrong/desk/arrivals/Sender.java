// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.AgencyId;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who sends something in.
public sealed interface Sender {
    /// The agency whose tips they become.
    UUID agencyId();

    /// An officer, in the browser.
    record Officer(Viewer viewer) implements Sender {
        @Override
        public UUID agencyId() {
            return viewer.agencyId();
        }
    }

    /// Something without hands that belongs to an agency: a program with a token, a watched folder, an import.
    ///
    /// @param token null for all but programs
    /// @param name what people call it
    record Source(UUID agencyId, @Nullable UUID token, String name) implements Sender {
        AgencyId agency() {
            return new AgencyId(agencyId);
        }

        /// Names only the token.
        @Override
        public String toString() {
            return "source " + token;
        }
    }

    /// Writes as this sender may; all or nothing.
    default <T> T write(Wall wall, Function<JdbcClient, T> work) {
        return switch (this) {
            case Officer(Viewer viewer) -> wall.write(viewer, work);
            case Source source -> wall.bringIn(source.agency(), work);
        };
    }

    /// Writes an act of this sender on an arrival down; within the transaction of the act.
    default void record(JdbcClient jdbc, String act, UUID arrival) {
        switch (this) {
            case Officer(Viewer viewer) -> Events.record(jdbc, viewer, act, "arrival", arrival.toString(), "");
            case Source source ->
                Events.recordOf(jdbc, source.agency(), source.name(), act, "arrival", arrival.toString());
        }
    }
}
