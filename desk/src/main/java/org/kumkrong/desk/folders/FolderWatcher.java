// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.folders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.arrivals.Sender;
import org.kumkrong.desk.arrivals.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Looks now and then into one folder that holds a folder for each agency, by its English name, which
/// holds a folder for
/// each source. Of several processes one looks at a time.
final class FolderWatcher implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int LOCK_CLASS = 0x4b756d66; // "Kumf"

    private final Path root;
    private final DataSource linker;
    private final Uploads uploads;
    private final Arrivals arrivals;
    private final FolderState state;
    private final Map<Path, SourceFolder> sources = new HashMap<>();
    private volatile boolean stopped;

    FolderWatcher(Path root, DataSource linker, Uploads uploads, Arrivals arrivals, FolderState state) {
        this.root = root;
        this.linker = linker;
        this.uploads = uploads;
        this.arrivals = arrivals;
        this.state = state;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection database = linker.getConnection()) {
                lookAlone(database);
            } catch (SQLException | DataAccessException | TransactionException e) {
                LOG.warn(
                        "watched folders wait for the database: {}",
                        e.getClass().getSimpleName());
            } catch (IOException e) {
                LOG.warn("a watched folder cannot be read: {}", e.getClass().getSimpleName());
            }
            pause();
        }
    }

    private void lookAlone(Connection database) throws SQLException, IOException {
        if (ask(database, "select pg_try_advisory_lock(?, hashtext(?))")) {
            try {
                Set<String> strangers = new TreeSet<>();
                for (Path agency : foldersIn(root)) {
                    String name = agency.getFileName().toString();
                    UUID id = agency(database, name);
                    if (id != null) {
                        look(id, agency);
                    } else {
                        strangers.add(name);
                    }
                }
                tellOf(strangers);
            } finally {
                ask(database, "select pg_advisory_unlock(?, hashtext(?))");
            }
        }
    }

    /// Says once of each folder that nothing in it is taken.
    private void tellOf(Set<String> strangers) {
        strangers.stream()
                .filter(name -> !state.ofNoAgency().contains(name))
                .forEach(name -> LOG.warn(
                        "nothing is taken from the watched folder \"{}\": no agency has this name. Rename it as the"
                                + " agency is called at the desk",
                        name));
        state.saw(strangers);
    }

    private void look(UUID agency, Path folder) throws IOException {
        for (Path source : foldersIn(folder)) {
            sources.computeIfAbsent(
                            source,
                            fresh -> new SourceFolder(
                                    fresh,
                                    new Sender.Source(
                                            agency, null, fresh.getFileName().toString()),
                                    uploads,
                                    arrivals))
                    .look(System.nanoTime());
        }
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private boolean ask(Connection database, String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setInt(1, LOCK_CLASS);
            statement.setString(2, root.toString());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static @Nullable UUID agency(Connection database, String name) throws SQLException {
        try (PreparedStatement statement =
                database.prepareStatement("select agency_id from agency where name_en = ? or name_th = ?")) {
            statement.setString(1, name);
            statement.setString(2, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getObject(1, UUID.class) : null;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}
