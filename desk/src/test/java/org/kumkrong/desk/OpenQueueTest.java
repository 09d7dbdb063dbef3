// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What an open queue hears of the database, and how it ends.
class OpenQueueTest {
    private static void await(BufferedReader events, String event) throws IOException {
        String line = events.readLine();
        while (line != null && !line.equals("event:" + event)) {
            line = events.readLine();
        }
        assertThat(line).isEqualTo("event:" + event);
    }

    @Test
    void hearsThatTheDatabaseIsAwayAndBackAndEndsQuietly() throws IOException, InterruptedException, SQLException {
        TestPostgres.Database database = Databases.migrated();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        try (Station station = Station.on(database)) {
            Browser officer = station.signedIn(station.enrolled("listener", "analyst"));
            try (var stream = officer.listen("queue/changes").body();
                    var events = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                await(events, "open");
                Databases.allowConnections(database, false);
                await(events, "away");
                Databases.allowConnections(database, true);
                await(events, "beat");
                officer.post("sign-out", Map.of());
                root.addAppender(log);
                station.close(); // the session is over, and now the answer ends

                assertThat(events.lines()).noneMatch(line -> line.contains("changed"));
            }
        } finally {
            root.detachAppender(log);
        }

        assertThat(List.copyOf(log.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }
}
