// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.postgres.Password;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The desk, running: pages for a unit's officers over a PostgreSQL database.
public final class Desk implements AutoCloseable {
    private static final int CONNECTIONS_DESK_MAX = 12;
    private static final int CONNECTIONS_LINKER_MAX = 7;
    private static final long CONNECTION_WAIT_MILLIS_MAX = 10_000;

    private static final Map<String, Object> PROPERTIES = Map.ofEntries(
            Map.entry("server.shutdown", "graceful"),
            Map.entry("server.error.include-message", "never"),
            Map.entry("server.error.include-stacktrace", "never"),
            Map.entry("server.compression.enabled", "true"),
            Map.entry("spring.flyway.enabled", "false"), // done before, as another user
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "8s"),
            Map.entry("spring.servlet.multipart.max-file-size", "256MB"),
            Map.entry("spring.servlet.multipart.max-request-size", "1GB"),
            Map.entry("spring.threads.virtual.enabled", "true"),
            Map.entry("spring.mvc.problemdetails.enabled", "false"),
            Map.entry("spring.thymeleaf.enable-spring-el-compiler", "true"),
            Map.entry("logging.level.root", "WARN"),
            Map.entry("logging.level.org.springframework.boot.diagnostics", "OFF"), // we say it in our words
            Map.entry("logging.level.org.postgresql", "OFF")); // it quotes rows

    private final ConfigurableApplicationContext application;
    private final DeskSettings settings;

    private Desk(ConfigurableApplicationContext application, DeskSettings settings) {
        this.application = application;
        this.settings = settings;
    }

    /// Brings the tables up to date and opens the desk. It can be used when this returns.
    ///
    /// @param chance makes tokens and secrets
    /// @throws DeskUnavailable where the database cannot be used, or the port is taken
    public static Desk open(DeskSettings settings, Clock clock, SecureRandom chance) {
        migrate(settings.database());
        DatabaseDoor.refuseUnsound(settings, chance);
        Clock deskClock = Clock.offset(clock, settings.ahead());
        SpringApplicationBuilder prepared = new SpringApplicationBuilder(DeskApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(!settings.demo()) // a demonstration ends before its own database does
                .properties(properties(settings))
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(
                            "dataSource",
                            DataSource.class,
                            () -> pool(settings.database(), true),
                            bean -> bean.setPrimary(true));
                    beans.registerBean("linker", DataSource.class, () -> pool(settings.database(), false));
                    beans.registerBean(DeskSettings.class, () -> settings);
                    beans.registerBean(Clock.class, () -> deskClock);
                    beans.registerBean(SecureRandom.class, () -> chance);
                });
        try {
            return new Desk(prepared.run(), settings);
        } catch (PortInUseException | ApplicationContextException e) {
            throw causeOf(e) instanceof PortInUseException taken ? portTaken(taken) : e;
        }
    }

    /// What went wrong at first: Spring sometimes wraps it.
    private static Throwable causeOf(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof PortInUseException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static DeskUnavailable portTaken(PortInUseException taken) {
        return new DeskUnavailable(
                "Port " + taken.getPort()
                        + " is taken by another program: choose another, with --port or KUMKRONG_PORT.",
                taken);
    }

    /// Opens the desk as environment variables say, for use in earnest.
    ///
    /// @throws DeskUnavailable naming everything that keeps it from running
    public static Desk serve(Map<String, String> environment, Clock clock, SecureRandom chance) {
        return open(SettingsReader.read(environment), clock, chance);
    }

    private static Map<String, Object> properties(DeskSettings settings) {
        DeskSettings.Listening listening = settings.listening();
        Map<String, Object> properties = new HashMap<>(PROPERTIES);
        properties.put("server.address", listening.address());
        properties.put("server.port", listening.port());
        properties.put("kumkrong.demo", settings.demo());
        if (!listening.proxies().isEmpty()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put(
                    "server.tomcat.remoteip.internal-proxies",
                    listening.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        }
        return properties;
    }

    static void migrate(DeskSettings.Database database) {
        DatabaseDoor.await(database);
        Flyway flyway = flyway(database).load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new DeskUnavailable(
                    "The tables of the database are not those this program knows: start the newest Kumkrong that ran on"
                            + " it, or a newer one.",
                    e);
        } catch (FlywayException e) {
            throw new DeskUnavailable(notBroughtUpToDate(flyway, e), e);
        }
    }

    /// Which step it was and what to do. A step that fails leaves nothing behind.
    private static String notBroughtUpToDate(Flyway flyway, FlywayException failure) {
        Throwable cause = failure;
        while (!(cause instanceof SQLException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String state = cause instanceof SQLException refused ? " (SQL state " + refused.getSQLState() + ")" : "";
        MigrationInfo[] pending = flyway.info().pending();
        String step = pending.length == 0 ? "the step after all migrations" : "migration " + pending[0].getScript();
        return "The tables could not be brought up to date: " + step + " failed" + state
                + ". Nothing of it was kept; the"
                + " tables are as they were before it. Stop every other process of the desk, run ./kumkrong database"
                + " prepare with the superuser, which mends roles and rights, and start again. If it fails again, the log"
                + " of the database says why: report that with the name of the migration, and go on with the version"
                + " you had.";
    }

    /// What changes the tables, as their owner.
    static FluentConfiguration flyway(DeskSettings.Database database) {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        DatabaseRoles.MIGRATOR,
                        database.migrator().value())
                .defaultSchema(DatabaseRoles.SCHEMA)
                .createSchemas(false);
    }

    static HikariDataSource pool(DeskSettings.Database database, boolean desk) {
        Password password = desk ? database.desk() : database.linker();
        HikariConfig config = new HikariConfig();
        config.setPoolName(desk ? "desk" : "linker");
        config.setJdbcUrl(database.url());
        config.setUsername(desk ? DatabaseRoles.DESK : DatabaseRoles.LINKER);
        config.setPassword(password.value());
        config.setMaximumPoolSize(desk ? CONNECTIONS_DESK_MAX : CONNECTIONS_LINKER_MAX);
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS_MAX);
        config.addDataSourceProperty("logServerErrorDetail", "false"); // a detail quotes whole rows
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("options", "-c jit=off"); // compiling a page's query takes longer than running it
        return new HikariDataSource(config);
    }

    /// Where it listens.
    public int port() {
        WebServerApplicationContext web = (WebServerApplicationContext) application;
        return java.util.Objects.requireNonNull(web.getWebServer()).getPort();
    }

    /// A part of the running application, for tests.
    <T> T part(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    /// The address to open in a browser.
    public String address() {
        URI known = settings.listening().publicAddress();
        return known == null ? "http://localhost:" + port() + "/" : known + "/";
    }

    /// Ends it: open requests are finished, nothing new is taken.
    @Override
    public void close() {
        application.close();
    }
}
