// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.desk.demo.DemoUnit;
import org.slf4j.LoggerFactory;

class DemoCasesTest {
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%o.sign_in_name%'
            """;

    /// Ended while a question to the database is open: it hears the answer out, and nothing dies.
    @Test
    void endsQuietlyInTheMiddleOfAQuestion(@TempDir Path noTips)
            throws SQLException, IOException, InterruptedException {
        TestPostgres.Database database = Databases.migrated();
        DemoUnit.fill(Databases.settings(database), noTips);
        Desk desk = Desk.open(
                DeskSettings.demo(0, Databases.settings(database), Databases.KEY, Duration.ZERO),
                Clock.systemUTC(),
                new SecureRandom(new byte[] {1}));
        List<String> said = new CopyOnWriteArrayList<>();
        AppenderBase<ILoggingEvent> ear = listener(said);

        Thread closing = new Thread(desk::close, "closing");
        try (Connection admin = database.connectAsAdmin();
                Connection looking = database.connectAsAdmin()) {
            admin.setAutoCommit(false);
            execute(admin, "lock table kumkrong.officer in access exclusive mode");
            while (!isWaiting(looking)) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            closing.start();
            while (closing.getState() == Thread.State.RUNNABLE) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            admin.rollback();
        }
        closing.join();

        ear.stop();
        assertThat(said).isEmpty();
    }

    private static AppenderBase<ILoggingEvent> listener(List<String> said) {
        AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                    said.add(event.getLoggerName() + " " + event.getFormattedMessage());
                }
            }
        };
        ear.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(ear);
        return ear;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isWaiting(Connection looking) throws SQLException {
        try (Statement statement = looking.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            return row.next() && row.getInt(1) > 0;
        }
    }
}
