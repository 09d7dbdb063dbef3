// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.monitoring;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is counted in the database, for all agencies together.
///
/// @param longestWaitSeconds how long the oldest file has waited to be read
/// @param tipsKnown tips that had come before
/// @param queue tips by band
record Figures(
        long arrivals,
        long arrivalsWaiting,
        double longestWaitSeconds,
        long tipsRead,
        long tipsKnown,
        long rejections,
        Map<String, Long> queue,
        long sessionsOpen) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, Map.of(), 0);

    private static final int SECONDS_MAX = 20;
    private static final Duration SESSION_LASTS = Duration.ofHours(14);
    private static final Duration SESSION_IDLE_MAX = Duration.ofHours(2);

    Figures {
        queue = Map.copyOf(queue);
    }

    /// Counts.
    ///
    /// @param now by the desk's clock, which sessions go by
    static Figures count(DataSource linker, Instant now) {
        JdbcTemplate limited = new JdbcTemplate(linker);
        limited.setQueryTimeout(SECONDS_MAX);
        JdbcClient jdbc = JdbcClient.create(limited);
        Map<String, Long> queue = new TreeMap<>();
        jdbc.sql("select band, sum(tips) tips from queue_size group by band").query(row -> {
            queue.put(row.getString("band"), row.getLong("tips"));
        });
        long sessions = jdbc.sql("""
                        select count(*) from session where stage = 'open' and opened_at >= :oldest and seen_at >= :idle
                        """)
                .param("oldest", Timestamp.from(now.minus(SESSION_LASTS)))
                .param("idle", Timestamp.from(now.minus(SESSION_IDLE_MAX)))
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        select count(*) arrivals, count(*) filter (where read_at is null) waiting,
                               coalesce(extract(epoch from viewer_time() - min(received_at) filter (where read_at is null)), 0) longest,
                               coalesce(sum(tips), 0) tips, coalesce(sum(known_tips), 0) known,
                               (select count(arrival_id) from rejection) rejections
                        from arrival
                        """)
                .query((row, number) -> new Figures(
                        row.getLong("arrivals"),
                        row.getLong("waiting"),
                        row.getDouble("longest"),
                        row.getLong("tips"),
                        row.getLong("known"),
                        row.getLong("rejections"),
                        queue,
                        sessions))
                .single();
    }

    /// @param trusted whether the reader has shown a token; others are not told how urgent the few tips of today are
    void write(PrometheusText text, boolean trusted) {
        text.gauge("kumkrong_arrivals", "Files received that are still kept.", arrivals);
        text.gauge("kumkrong_arrivals_waiting", "Files received and not read yet.", arrivalsWaiting);
        text.gauge("kumkrong_arrivals_wait_seconds", "How long the oldest of them has waited.", longestWaitSeconds);
        text.gauge("kumkrong_tips_read", "Tips read from files that are still kept.", tipsRead);
        text.gauge("kumkrong_tips_known", "Tips in such files that had come before.", tipsKnown);
        text.gauge("kumkrong_rejections", "Things in such files that could not be read.", rejections);
        if (trusted) {
            text.begin("kumkrong_queue_tips", "gauge", "Tips in the queues of all agencies, by band.");
            new TreeMap<>(queue)
                    .forEach((band, tips) -> text.line("kumkrong_queue_tips", "band=\"" + band + '"', tips));
        }
        text.gauge("kumkrong_sessions_open", "Sessions that are open.", sessionsOpen);
    }
}
