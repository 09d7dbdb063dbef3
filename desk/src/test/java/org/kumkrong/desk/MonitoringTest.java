// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.desk.demo.DemoUnit;
import org.kumkrong.desk.logs.LogLine;
import org.kumkrong.desk.postgres.Password;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/// What those who keep the desk running can see of it: that it fares well or not, and nobody's data.
class MonitoringTest {
    private static final Password TOKEN = new Password("token of tests for monitoring");
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(40);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T02:00:00Z"), ZoneOffset.UTC);

    /// What must show up nowhere: each stands for something that a person typed or that a tip said.
    private static final List<String> MARKS =
            List.of("zebrafinch", "0899911223", "089-991-1223", "quokka", "okapi", "wombat");

    private static Desk open(DeskSettings.Database database, @Nullable URI address, @Nullable Password token) {
        return Desk.open(
                new DeskSettings(
                        new DeskSettings.Listening("127.0.0.1", 0, address, List.of()),
                        database,
                        Databases.KEY,
                        null,
                        true,
                        Duration.ZERO,
                        token),
                CLOCK,
                new SecureRandom(new byte[] {1}));
    }

    private static HttpResponse<String> ask(Desk desk, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> await(Desk desk, String path, String what)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + SEEN_WITHIN.toNanos();
        HttpResponse<String> answer = ask(desk, path);
        while (!answer.body().contains(what) && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            answer = ask(desk, path);
        }
        assertThat(answer.body()).contains(what);
        return answer;
    }

    @Test
    void tellsEverybodyOnlyWhetherItIsUp() throws IOException, SQLException, InterruptedException {
        Desk desk = OpenDesk.shared();

        HttpResponse<String> answer = await(desk, "/health", "up");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void tellsProgramsOnTheSameMachineWhatIsReady() throws IOException, SQLException, InterruptedException {
        Desk desk = OpenDesk.shared();

        HttpResponse<String> answer = await(desk, "/health/ready", "\"ready\":true");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"database\":{\"ok\":true").contains("\"somewhere\":true");
    }

    @Test
    void opensToTheTokenOnlyWhereThereIsOne() throws IOException, SQLException, InterruptedException {
        DeskSettings.Database database = Databases.settings(Databases.migrated());
        try (Desk desk = open(database, null, TOKEN)) {
            for (String path : List.of("/metrics", "/health/ready")) {
                assertThat(ask(desk, path).statusCode()).isEqualTo(404);
                assertThat(ask(desk, path, "Authorization", "Bearer another").statusCode())
                        .isEqualTo(404);
                assertThat(ask(desk, path, "Authorization", "Bearer " + TOKEN.value())
                                .statusCode())
                        .isNotEqualTo(404);
            }
            assertThat(ask(desk, "/metrics", "Authorization", "Bearer " + TOKEN.value())
                            .body())
                    .contains("kumkrong_queue_tips");
        }
    }

    @Test
    void takesNobodyBehindAWebServerForThisMachine() throws IOException, SQLException, InterruptedException {
        DeskSettings.Database database = Databases.settings(Databases.migrated());
        try (Desk desk = open(database, URI.create("https://desk.example"), null)) {
            assertThat(ask(desk, "/metrics").statusCode()).isEqualTo(404);
            assertThat(ask(desk, "/health/ready").statusCode()).isEqualTo(404);
            assertThat(ask(desk, "/health").statusCode()).isNotEqualTo(404);
        }
    }

    @Test
    void seesThatTheDatabaseIsGoneAndComesBack() throws IOException, SQLException, InterruptedException {
        TestPostgres.Database database = Databases.migrated();
        try (Desk desk = open(Databases.settings(database), null, null)) {
            await(desk, "/health", "up");

            Databases.allowConnections(database, false);
            assertThat(await(desk, "/health", "down").statusCode()).isEqualTo(503);
            HttpResponse<String> page = new Browser(desk)
                    .send(
                            "GET",
                            "queue",
                            Map.of("Accept", "text/html", "Cookie", "session=of-somebody-who-signed-in"),
                            new byte[0]);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("The database does not answer").endsWith("</html>\n");

            Databases.allowConnections(database, true);
            assertThat(await(desk, "/health", "up").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void seesThatMatchingHasStopped() throws IOException, SQLException, InterruptedException {
        DeskSettings.Database database = Databases.settings(Databases.migrated());
        try (Desk desk = open(database, null, null)) {
            await(desk, "/health/ready", "\"matching\":{\"ok\":true,\"somewhere\":true,\"alive\":true");

            desk.part("matchingLifecycle", SmartLifecycle.class).stop(); // its thread ends

            HttpResponse<String> answer =
                    await(desk, "/health/ready", "\"matching\":{\"ok\":false,\"somewhere\":false,\"alive\":false");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(ask(desk, "/metrics").body()).contains("kumkrong_matching_alive 0");
        }
    }

    @Test
    void seesThatTheThreadThatLinksHasDied() throws IOException, SQLException, InterruptedException {
        DeskSettings.Database database = Databases.settings(Databases.migrated());
        try (Desk desk = open(database, null, null)) {
            await(desk, "/health/ready", "\"alive\":true");

            desk.part("linkingLifecycle", SmartLifecycle.class).stop(); // its threads end

            HttpResponse<String> answer = await(desk, "/health/ready", "\"alive\":false");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(ask(desk, "/metrics").body()).contains("kumkrong_linking_alive 0");
        }
    }

    @Test
    void countsInNumbersAndRoutesOnly() throws IOException, SQLException, InterruptedException {
        Desk desk = OpenDesk.shared();
        Browser officer = Browser.signedIn(desk, "supervisor");
        String queue = OpenDesk.awaited(officer, "queue", "data-tip");
        String tip = OpenDesk.firstMatch("data-tip=\"([^\"]+)\"", queue);
        officer.get("tips/" + tip);

        String page = await(desk, "/metrics", "kumkrong_tips_read ").body();

        assertThat(page)
                .contains("kumkrong_answer_seconds_count{method=\"GET\",route=\"/tips/{tip}\"}")
                .contains("kumkrong_answers_total{method=\"GET\",route=\"/queue\",status=\"2xx\"}")
                .contains("kumkrong_database_up 1")
                .contains("kumkrong_placing_seconds_bucket{le=\"2\"}")
                .doesNotContain(tip)
                .doesNotContain("kumkrong_queue_tips") // anybody on this machine reads this page
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
        assertThat(page.lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.matches("kumkrong_[a-z_]+(\\{[^}]*(\\{[a-z]+}[^}]*)*})? -?[0-9.]+"), "a number");
    }

    @Test
    void keepsPersonalDataOutOfMetricsAndLogs() throws IOException, SQLException, InterruptedException {
        Desk desk = OpenDesk.shared();
        List<String> lines = new CopyOnWriteArrayList<>();
        Heard heard = new Heard(lines);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        heard.start();
        root.addAppender(heard);
        Level before = root.getLevel();
        root.setLevel(Level.INFO);
        try {
            sayMarksEverywhere(desk);
        } finally {
            root.setLevel(before);
            root.detachAppender(heard);
        }
        String metrics = ask(desk, "/metrics").body();

        assertThat(metrics).containsPattern("kumkrong_sign_in_failures_total [1-9]");
        assertThat(lines).isNotEmpty();
        for (String mark : MARKS) {
            assertThat(metrics).doesNotContainIgnoringCase(mark);
            assertThat(ask(desk, "/health/ready").body()).doesNotContainIgnoringCase(mark);
            assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(mark));
        }
        assertThat(lines)
                .allMatch(line -> JsonMapper.builder().build().readTree(line).has("message"));
        assertThat(lines)
                .anyMatch(line -> JsonMapper.builder().build().readTree(line).has("request"));
    }

    private static void sayMarksEverywhere(Desk desk) throws IOException, InterruptedException {
        Browser stranger = new Browser(desk);
        stranger.get("sign-in");
        assertThat(stranger.post("sign-in", Map.of("name", "quokka", "password", "okapi"))
                        .statusCode())
                .isEqualTo(401);
        Browser officer = Browser.signedIn(desk, "analyst");
        officer.get("arrivals");
        officer.upload("arrivals", "wombat.csv", """
                tip_id,received_at,source,incident_type,narrative,suspect_phones
                marked-1,2026-11-14T10:00+07:00,hotline-test,sextortion,He calls himself zebrafinch,089-991-1223
                """.getBytes(StandardCharsets.UTF_8));
        OpenDesk.awaited(officer, OpenDesk.searched(officer, "zebrafinch"), "marked-1");
        officer.get("tips/0899911223");
        officer.get("tips/zebrafinch/okapi");
        officer.get("queue?band=quokka&page=wombat");
        officer.get("events?before=zebrafinch");
        officer.get("subjects/089-991-1223");
        officer.post("judgements", Map.of("a", "okapi", "b", "quokka", "verdict", "wombat", "why", "zebrafinch"));
        officer.upload("arrivals", "zebrafinch.xml", "<report><name>okapi".getBytes(StandardCharsets.UTF_8));
    }

    /// Keeps what the log would say, as programs would read it.
    private static final class Heard extends AppenderBase<ILoggingEvent> {
        private final List<String> lines;
        private final LogLine layout = new LogLine();

        Heard(List<String> lines) {
            this.lines = lines;
            layout.setForm("json");
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(layout.doLayout(event));
        }
    }

    @Test
    void numbersEachAnswer() throws IOException, SQLException, InterruptedException {
        Desk desk = OpenDesk.shared();

        HttpResponse<String> one = ask(desk, "/sign-in");
        HttpResponse<String> other = ask(desk, "/sign-in");

        assertThat(one.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{16}");
        assertThat(other.headers().firstValue("X-Request-Id"))
                .isNotEqualTo(one.headers().firstValue("X-Request-Id"));
    }

    @Test
    void saysThatAWatchedFolderBelongsToNoAgency(@TempDir Path watched)
            throws IOException, SQLException, InterruptedException {
        DeskSettings.Database database = Databases.settings(Databases.migrated());
        DemoUnit.fill(database, Files.createDirectory(watched.resolve(".no-tips")));
        Files.createDirectories(watched.resolve("Nobodys agency").resolve("hotline"));
        Files.createDirectories(watched.resolve("TICAC (made up)").resolve("hotline"));
        System.setProperty("kumkrong.watch", watched.toString());
        try (Desk desk = open(database, null, null)) {
            HttpResponse<String> answer = await(desk, "/health/ready", "\"ofNoAgency\":1");

            assertThat(answer.body()).contains("\"folders\":{\"ok\":false,\"ofNoAgency\":1}");
        } finally {
            System.clearProperty("kumkrong.watch");
        }
    }
}
