// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.arrivals.Receipt;
import org.kumkrong.desk.arrivals.Sender;
import org.kumkrong.desk.arrivals.Uploads;
import org.kumkrong.desk.reading.ReadingWorker;
import org.kumkrong.desk.work.SoleWorker;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings files on this machine into the desk's database, a million tips at a time: the bytes first,
/// and when they are on
/// disk, the tips. It may be broken off and begun again; what is there already counts once. Where a desk runs on the
/// database, that one reads; else this process does.
public final class Import {
    /// Bytes of one file.
    public static final long FILE_BYTES_MAX = 64L << 30;

    private static final String NAME = "import";
    private static final Duration STOP_MAX = Duration.ofSeconds(10);
    private static final long LOOK_NANOS = 200_000_000L;

    private final DeskSettings.Database database;
    private final Listener listener;

    private Import(DeskSettings.Database database, Listener listener) {
        this.database = database;
        this.listener = listener;
    }

    /// Hears how far it is.
    public interface Listener {
        /// Bytes that are on disk.
        void keeping(long bytes, long bytesTotal);

        /// Tips that are read.
        ///
        /// @param tipsTotal as it looks by now; −1 where nothing can be said
        void reading(long tips, long tipsTotal);
    }

    /// What came of it.
    ///
    /// @param files files that had not come before
    /// @param knownFiles files that had
    /// @param tips tips that had not come before
    /// @param knownTips tips that had
    /// @param rejected things that could not be read
    public record Outcome(long files, long knownFiles, long tips, long knownTips, long rejected) {}

    /// Brings files in, as one sending.
    ///
    /// @param environment where the database is, as for `serve`
    /// @param agency the English or Thai name of the agency whose tips they become
    /// @param paths files, or folders of files
    /// @throws DeskUnavailable where the database cannot be used, or holds no such agency
    public static Outcome run(
            Map<String, String> environment, String agency, List<Path> paths, Clock clock, Listener listener)
            throws IOException {
        DeskSettings.Database database = SettingsReader.readDatabase(environment);
        return run(database, agency, paths, clock, listener);
    }

    static Outcome run(DeskSettings.Database database, String agency, List<Path> paths, Clock clock, Listener listener)
            throws IOException {
        DatabaseDoor.await(database);
        return new Import(database, listener).run(agency, paths, clock);
    }

    private Outcome run(String agency, List<Path> paths, Clock clock) throws IOException {
        try (HikariDataSource linker = Desk.pool(database, false);
                HikariDataSource desk = Desk.pool(database, true);
                AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext()) {
            parts.registerBean("dataSource", DataSource.class, () -> desk);
            parts.registerBean(Clock.class, () -> clock);
            parts.register(Wall.class, Uploads.class, Arrivals.class);
            parts.refresh();
            JdbcClient jdbc = JdbcClient.create(linker);
            Sender.Source sender = new Sender.Source(agency(jdbc, agency), null, NAME);
            List<Receipt> receipts = keep(sender, paths, parts.getBean(Uploads.class), parts.getBean(Arrivals.class));
            return read(
                    jdbc,
                    receipts,
                    ReadingWorker.of(linker, Runtime.getRuntime().availableProcessors()));
        }
    }

    private static UUID agency(JdbcClient jdbc, String name) {
        return jdbc.sql("select agency_id from agency where name_en = :name or name_th = :name")
                .param("name", name)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new DeskUnavailable(
                        "The desk knows no agency of this name: give it as it stands at the desk, in English or Thai.",
                        null));
    }

    private List<Receipt> keep(Sender sender, List<Path> paths, Uploads uploads, Arrivals arrivals) throws IOException {
        List<Path> files = files(paths);
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        List<UUID> taken = new ArrayList<>();
        long here = 0;
        for (Path file : files) {
            long before = here;
            long all = total;
            try (InputStream bytes =
                    new Counted(Files.newInputStream(file), count -> listener.keeping(before + count, all))) {
                UUID upload = uploads.take(sender, file.getFileName().toString(), bytes, FILE_BYTES_MAX);
                if (upload == null) {
                    throw new DeskUnavailable(file + " is larger than " + (FILE_BYTES_MAX >> 30) + " GB.", null);
                }
                taken.add(upload);
            }
            here += Files.size(file);
        }
        return arrivals.keep(sender, taken).orElseThrow(() -> new IllegalStateException("an upload was lost"));
    }

    private static List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> inside = Files.walk(path)) {
                inside.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || file.equals(path))
                        .filter(file -> !Files.isDirectory(file))
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private Outcome read(JdbcClient jdbc, List<Receipt> receipts, SoleWorker worker) {
        Thread reading = Thread.ofPlatform().name("reading").daemon().start(worker);
        UUID[] ids = receipts.stream()
                .filter(receipt -> !receipt.known())
                .map(Receipt::id)
                .toArray(UUID[]::new);
        Far far = far(jdbc, ids);
        while (far.waiting() > 0) {
            listener.reading(far.tips() + far.knownTips(), far.tipsTotal());
            LockSupport.parkNanos(LOOK_NANOS);
            far = far(jdbc, ids);
        }
        worker.stop();
        try {
            reading.join(STOP_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Outcome(
                ids.length, receipts.size() - (long) ids.length, far.tips(), far.knownTips(), rejected(jdbc, ids));
    }

    private record Far(long waiting, long tips, long knownTips, long bytesRead, long bytesTotal) {
        long tipsTotal() {
            return bytesRead <= 0 ? -1 : Math.round((tips + knownTips) * ((double) bytesTotal / bytesRead));
        }
    }

    private static Far far(JdbcClient jdbc, UUID[] arrivals) {
        return jdbc.sql("""
                        select count(*) filter (where read_at is null) waiting, coalesce(sum(tips), 0) tips,
                               coalesce(sum(known_tips), 0) known, coalesce(max(sending_read), 0) here,
                               coalesce(max(sending_size), 0) total
                        from arrival where arrival_id = any(:arrivals)
                        """)
                .param("arrivals", arrivals)
                .query((row, number) -> new Far(
                        row.getLong("waiting"),
                        row.getLong("tips"),
                        row.getLong("known"),
                        row.getLong("here"),
                        row.getLong("total")))
                .single();
    }

    private static long rejected(JdbcClient jdbc, UUID[] arrivals) {
        return jdbc.sql("select count(*) from rejection where arrival_id = any(:arrivals)")
                .param("arrivals", arrivals)
                .query(Long.class)
                .single();
    }
}
