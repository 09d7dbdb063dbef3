// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what came in, a sending at a time: its bytes go to a folder for temporary files, tips are read from there in
/// bounded memory and written in committed steps.
final class SendingReader {
    private static final Logger LOG = LoggerFactory.getLogger(SendingReader.class);

    private final DataSource linker;
    private final Intake intake;

    SendingReader(DataSource linker, int threads) {
        this.linker = linker;
        this.intake = Intake.with(IntakeLimits.defaults(), threads);
    }

    /// Reads the sending that has waited longest.
    ///
    /// @param stopped asked between tips; a sending that is left so is read again later
    /// @return whether there was one
    boolean readNext(BooleanSupplier stopped) throws SQLException, IOException {
        try (Connection database = linker.getConnection()) {
            database.setAutoCommit(false);
            Optional<Attempt> attempt = Attempt.begin(database);
            return attempt.isPresent() && readToItsEnd(database, attempt.get(), stopped);
        }
    }

    private boolean readToItsEnd(Connection database, Attempt attempt, BooleanSupplier stopped)
            throws SQLException, IOException {
        try {
            read(database, attempt, stopped);
        } catch (Broken broken) {
            throw broken.cause();
        } catch (Overtaken overtaken) {
            database.rollback();
            LOG.warn("a sending is read by another process now");
        } catch (LeftOff leftOff) {
            database.rollback();
            attempt.leave(database);
            return false;
        } catch (IOException e) { // no room for temporary files, say
            database.rollback();
            attempt.leave(database);
            throw e;
        }
        return true;
    }

    private void read(Connection database, Attempt attempt, BooleanSupplier stopped) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("kumkrong-arrival");
        try (TipSteps steps = new TipSteps(database, attempt)) {
            if (attempt.oneTooMany()) {
                refuse(attempt, steps);
            } else {
                read(database, attempt, folder, new Taking(attempt, folder, steps, stopped));
            }
            steps.end();
        } finally {
            remove(folder);
        }
    }

    private void read(Connection database, Attempt attempt, Path folder, Taking taking)
            throws SQLException, IOException {
        List<Path> paths = new ArrayList<>();
        for (WaitingFile file : attempt.files()) {
            paths.add(file.unpack(database, folder));
        }
        database.commit();
        intake.read(paths, taking);
    }

    private static void refuse(Attempt attempt, TipSteps steps) throws SQLException {
        for (WaitingFile file : attempt.files()) {
            steps.reject(
                    file,
                    new Rejection(
                            file.name(),
                            "",
                            "the program ended " + Attempt.DEATHS_MAX + " times while it read this",
                            "Send it in parts, and report this as a mistake of the program"));
        }
    }

    /// The database went away in the middle of reading.
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final SQLException cause;

        Broken(SQLException cause) {
            super("a step could not be written", cause);
            this.cause = cause;
        }

        SQLException cause() {
            return cause;
        }
    }

    /// The program ends.
    private static final class LeftOff extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Hands what is read to the steps, each to the file it lies in.
    private static final class Taking implements TipSink {
        private final Attempt attempt;
        private final Path folder;
        private final TipSteps steps;
        private final BooleanSupplier stopped;
        private @Nullable WaitingFile last;

        Taking(Attempt attempt, Path folder, TipSteps steps, BooleanSupplier stopped) {
            this.attempt = attempt;
            this.folder = folder;
            this.steps = steps;
            this.stopped = stopped;
        }

        @Override
        public void accept(Tip tip) {
            if (stopped.getAsBoolean()) {
                throw new LeftOff();
            }
            try {
                steps.accept(file(tip.raw().file()), tip);
            } catch (SQLException e) {
                throw new Broken(e);
            }
        }

        @Override
        public void reject(Rejection rejection) {
            try {
                WaitingFile file = file(rejection.file());
                steps.reject(
                        file,
                        new Rejection(
                                file.nameOf(rejection.file(), folder),
                                rejection.position(),
                                rejection.what(),
                                rejection.action()));
            } catch (SQLException e) {
                throw new Broken(e);
            }
        }

        @Override
        public void progress(long bytesRead, long total) {
            steps.progress(bytesRead, total);
        }

        private WaitingFile file(String place) {
            WaitingFile near = last;
            if (near == null || !near.holds(place, folder)) {
                near = attempt.files().stream()
                        .filter(file -> file.holds(place, folder))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("a tip of no arrival"));
                last = near;
            }
            return near;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
