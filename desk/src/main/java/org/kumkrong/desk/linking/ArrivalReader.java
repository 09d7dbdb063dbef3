// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.search.KeptWords;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipJson;
import org.kumkrong.intake.TipSink;
import org.kumkrong.intake.TipTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what came in: the files of one sending together, in the transaction that marks them read. If it breaks off,
/// nothing of the sending is there and it is read again.
final class ArrivalReader {
    private static final int TIPS_AT_A_TIME = 500;
    private static final String INSERT_TIP = """
            insert into tip (agency_id, arrival_id, source, sender_id, incident, platform, happened_at, received_at,
                             sha256, document, words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (agency_id, source, sender_id, sha256) do nothing
            """;

    private final JdbcTemplate rows;
    private final JdbcClient jdbc;
    private final Intake intake;

    ArrivalReader(JdbcTemplate rows, int threads) {
        this.rows = rows;
        this.jdbc = JdbcClient.create(rows);
        this.intake = Intake.with(IntakeLimits.defaults(), threads);
    }

    private record Waiting(UUID arrival, long number, UUID agency, String name, byte[] bytes) {
        @Override
        public String toString() {
            return "arrival " + arrival;
        }
    }

    /// Reads the sending that has waited longest.
    ///
    /// @return whether there was one
    boolean readNext() {
        Optional<UUID> batch = jdbc.sql("""
                        select batch_id from arrival where read_at is null order by arrival_no limit 1
                        """).query(UUID.class).optional();
        batch.ifPresent(this::read);
        return batch.isPresent();
    }

    private void read(UUID batch) {
        List<Waiting> files = jdbc.sql("""
                        select arrival_id, arrival_no, agency_id, file_name, bytes from arrival
                        where batch_id = :batch and read_at is null order by arrival_no
                        """)
                .param("batch", batch)
                .query((row, number) -> new Waiting(
                        row.getObject("arrival_id", UUID.class),
                        row.getLong("arrival_no"),
                        row.getObject("agency_id", UUID.class),
                        row.getString("file_name"),
                        row.getBytes("bytes")))
                .list();
        try {
            Path folder = Files.createTempDirectory("kumkrong-arrival");
            try {
                read(files, folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack what came in under the folder for temporary files", e);
        }
    }

    private void read(List<Waiting> files, Path folder) throws IOException {
        Map<String, Taken> byFolder = new HashMap<>();
        List<Path> paths = new ArrayList<>();
        for (Waiting file : files) {
            Path own = Files.createDirectory(folder.resolve(Long.toString(file.number())));
            Path path = own.resolve(file.name());
            Files.write(path, file.bytes());
            byFolder.put(own + java.io.File.separator, new Taken(file));
            paths.add(path);
        }
        intake.read(paths, new TipSink() {
            @Override
            public void accept(Tip tip) {
                of(byFolder, tip.raw().file()).keep(tip);
            }

            @Override
            public void reject(Rejection rejection) {
                of(byFolder, rejection.file()).reject(rejection);
            }
        });
        byFolder.values().forEach(Taken::done);
    }

    private static Taken of(Map<String, Taken> byFolder, String file) {
        return byFolder.entrySet().stream()
                .filter(entry -> file.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a tip of no arrival"));
    }

    /// One arrival while it is read.
    private final class Taken {
        private final Waiting file;
        private final List<Tip> waiting = new ArrayList<>();
        private int read;
        private int rejected;

        Taken(Waiting file) {
            this.file = file;
        }

        void keep(Tip tip) {
            read++;
            waiting.add(tip);
            if (waiting.size() == TIPS_AT_A_TIME) {
                write();
            }
        }

        private void write() {
            rows.batchUpdate(INSERT_TIP, waiting, TIPS_AT_A_TIME, (statement, tip) -> {
                statement.setObject(1, file.agency());
                statement.setObject(2, file.arrival());
                statement.setString(3, tip.source());
                statement.setString(4, tip.id());
                statement.setString(5, tip.incident().name());
                statement.setString(6, tip.platform());
                statement.setTimestamp(7, at(tip.incidentAt()));
                statement.setTimestamp(8, at(tip.receivedAt()));
                statement.setString(9, tip.raw().sha256());
                statement.setString(10, TipJson.write(tip));
                statement.setString(11, KeptWords.of(tip));
            });
            waiting.clear();
        }

        void reject(Rejection rejection) {
            String name = rejection.file().substring(rejection.file().indexOf(file.name()));
            jdbc.sql("""
                            insert into rejection (arrival_id, agency_id, line_no, file_name, position, what, action)
                            values (:arrival, :agency, :line, :name, :position, :what, :action)
                            """)
                    .param("arrival", file.arrival())
                    .param("agency", file.agency())
                    .param("line", ++rejected)
                    .param("name", name)
                    .param("position", rejection.position())
                    .param("what", rejection.what())
                    .param("action", rejection.action())
                    .update();
        }

        void done() {
            write();
            jdbc.sql("""
                            update arrival set read_at = now(), tips = fresh.tips, known_tips = :read - fresh.tips
                            from (select count(*) tips from tip where arrival_id = :arrival) fresh
                            where arrival_id = :arrival
                            """).param("read", read).param("arrival", file.arrival()).update();
        }
    }

    private static @Nullable Timestamp at(@Nullable TipTime time) {
        return time == null ? null : Timestamp.from(time.instant());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
