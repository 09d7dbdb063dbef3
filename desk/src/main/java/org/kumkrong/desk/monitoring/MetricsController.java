// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.monitoring;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.kumkrong.desk.access.Open;
import org.kumkrong.desk.files.MatchingState;
import org.kumkrong.desk.linking.LinkingState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Numbers for Prometheus. No name and no id stands in them.
@RestController
final class MetricsController {
    private static final double MILLIS_PER_SECOND = 1000;

    private final Watch watch;
    private final Answers answers;
    private final LinkingState linking;
    private final MatchingState matching;
    private final MonitoringDoor door;
    private final Map<String, DataSource> pools;

    MetricsController(
            Watch watch,
            Answers answers,
            LinkingState linking,
            MatchingState matching,
            MonitoringDoor door,
            Map<String, DataSource> pools) {
        this.matching = matching;
        this.watch = watch;
        this.answers = answers;
        this.linking = linking;
        this.door = door;
        this.pools = new TreeMap<>(pools);
    }

    @Open
    @GetMapping("/metrics")
    ResponseEntity<String> show(HttpServletRequest request) throws SQLException {
        if (!door.opensFor(request)) {
            return ResponseEntity.notFound().build();
        }
        PrometheusText text = new PrometheusText();
        Watch.Look look = watch.look();
        text.gauge("kumkrong_database_up", "Whether the database answers.", look.database() ? 1 : 0);
        watch.figures().write(text, door.asksForToken());
        watch.placings().write(text);
        linking(text, look);
        text.gauge(
                "kumkrong_matching_somewhere",
                "Whether some process on the database matches files.",
                look.matched() ? 1 : 0);
        text.gauge(
                "kumkrong_matching_alive",
                "Whether the thread for that lives in this process.",
                matching.isAlive() ? 1 : 0);
        text.gauge("kumkrong_sets_aside", "Attached sets of known files that cannot be asked.", look.setsAside());
        answers.write(text);
        connections(text);
        Runtime java = Runtime.getRuntime();
        text.gauge("kumkrong_heap_bytes", "Memory of Java in use.", java.totalMemory() - java.freeMemory());
        text.gauge("kumkrong_heap_bytes_max", "Memory that Java may use.", java.maxMemory());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, PrometheusText.MEDIA_TYPE)
                .body(text.toString());
    }

    private void linking(PrometheusText text, Watch.Look look) {
        LinkingState.Look here = linking.look();
        text.gauge("kumkrong_linking_somewhere", "Whether some process on the database links.", look.linked() ? 1 : 0);
        text.gauge("kumkrong_linking_here", "Whether this process does.", here.leads() ? 1 : 0);
        text.gauge("kumkrong_linking_alive", "Whether its threads for that live.", linking.isAlive() ? 1 : 0);
        text.gauge("kumkrong_linking_tips", "Tips in its last decision.", here.tips());
        text.gauge("kumkrong_linking_waiting_tips", "Tips that came since.", here.waiting());
        text.gauge(
                "kumkrong_linking_decision_seconds",
                "How long that decision took.",
                here.took().toMillis() / MILLIS_PER_SECOND);
        if (here.decidedAt() != null) {
            text.gauge(
                    "kumkrong_linking_decided_timestamp_seconds",
                    "When it was written.",
                    here.decidedAt().getEpochSecond());
        }
    }

    private void connections(PrometheusText text) throws SQLException {
        text.begin("kumkrong_database_connections", "gauge", "Connections to the database, by pool and use.");
        for (Map.Entry<String, DataSource> pool : pools.entrySet()) {
            HikariPoolMXBean now =
                    pool.getValue().unwrap(HikariDataSource.class).getHikariPoolMXBean();
            if (now != null) {
                String name = "pool=\"" + ("linker".equals(pool.getKey()) ? "linker" : "desk") + "\",use=\"";
                text.line("kumkrong_database_connections", name + "active\"", now.getActiveConnections());
                text.line("kumkrong_database_connections", name + "idle\"", now.getIdleConnections());
                text.line("kumkrong_database_connections", name + "awaited\"", now.getThreadsAwaitingConnection());
            }
        }
    }
}
