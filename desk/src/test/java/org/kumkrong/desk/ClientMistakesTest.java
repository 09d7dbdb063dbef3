// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs of other units hear when they ask wrongly, or too often.
class ClientMistakesTest {
    private static final Random CHANCE = new Random(41);

    private static ExchangeStation exchange;

    @BeforeAll
    static void open() throws SQLException, IOException, InterruptedException {
        exchange = ExchangeStation.shared();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> onEach(String sql) throws SQLException {
        try (Connection admin = exchange.connectAsAdmin();
                Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> asked = new ArrayList<>();
            while (rows.next()) {
                asked.add(rows.getString(1));
            }
            return asked;
        }
    }

    @Test
    void answersMistakesOfProgramsInItsOwnWords() throws IOException, InterruptedException {
        String token = exchange.client("mistaken", true, exchange.bank("of mistakes", Map.of()));
        List<HttpResponse<String>> wrong = List.of(
                exchange.ask(token, "{\"kind\": \"secret-word"),
                exchange.ask(token, "{\"kind\":[\"secret-word\"]}"),
                exchange.ask(token, ""),
                exchange.fetchHashes(token, Map.of("startTimestamp", "secret-word")),
                exchange.fetchHashes(token, Map.of("pageSize", "99999999999999999999")),
                exchange.ncmec(token, "/v2/entries?from=secret-word&to=2026-11-15T00:00:00Z"),
                exchange.ncmec(token, "/v2/entries?to=2026-11-15T00:00:00Z&start=secret-word"));

        for (HttpResponse<String> answer : wrong) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(json(answer).path("type").asString()).startsWith("urn:kumkrong:problem:");
            assertThat(json(answer).path("detail").asString()).isNotEmpty();
            assertThat(answer.body()).doesNotContain("secret-word").doesNotContain("JSON parse");
        }
        assertThat(json(wrong.get(3)).path("detail").asString()).isEqualTo("startTimestamp must be a whole number.");
    }

    @Test
    void saysWholeThatThereAreNoReasonsOfSuchAKind() throws IOException, InterruptedException {
        String token = exchange.client("curious about reasons", true, exchange.bank("of no reasons", Map.of()));

        for (String accept : List.of("*/*", "application/xml", "text/xml, application/xml")) {
            HttpResponse<String> answer = ExchangeStation.send(
                    HttpRequest.newBuilder(URI.create(exchange.address() + "/ncmec/v2/feedback/NOPE/reasons"))
                            .header("Accept", accept)
                            .header("Authorization", ExchangeStation.basic(token)));

            assertThat(answer.statusCode()).as(accept).isEqualTo(404);
            assertThat(json(answer).path("type").asString()).isEqualTo("urn:kumkrong:problem:not-there");
        }
    }

    @Test
    void saysWhenToAskAgain() throws IOException, InterruptedException {
        String bank = exchange.bank("asked often", Map.of());
        List<String> print = ExchangeStation.prints(CHANCE, 64, 1);
        exchange.add(bank, "IMAGE", print);
        String token = exchange.client("eager", false, bank);
        HttpResponse<String> alike = exchange.ask(token, ExchangeStation.question("pdq", print.getFirst()));
        for (int digit = 0; digit < 8; digit++) {
            alike = exchange.ask(
                    token, ExchangeStation.question("pdq", ExchangeStation.flipped(print.getFirst(), digit)));
        }
        HttpResponse<String> often = alike;
        for (int asked = 0; asked < 80 && !often.body().contains("too-many"); asked++) {
            often = exchange.ask(token, ExchangeStation.question("md5", "0123456789abcdef0123456789abcdef"));
        }

        assertThat(alike.statusCode()).isEqualTo(429);
        assertThat(alike.headers().firstValue("Retry-After")).contains("86400");
        assertThat(often.statusCode()).isEqualTo(429);
        assertThat(often.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void stopsWhoWalksOnAfterARestart() throws IOException, InterruptedException, SQLException {
        String bank = exchange.bank("walked to again", Map.of());
        String print = ExchangeStation.prints(CHANCE, 64, 1).getFirst();
        exchange.add(bank, "IMAGE", List.of(print));
        String token = exchange.client("patient walker", false, bank);
        for (int digit = 0; digit < 8; digit++) {
            exchange.ask(token, ExchangeStation.question("pdq", ExchangeStation.flipped(print, digit)));
        }

        int after;
        try (Desk other = exchange.station.another(null)) {
            after = ExchangeStation.send(HttpRequest.newBuilder(URI.create(other.address() + "exchange/match"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    ExchangeStation.question("pdq", ExchangeStation.flipped(print, 9)))))
                    .statusCode();
        }

        assertThat(after).isEqualTo(429);
        assertThat(onEach("select sealed from kumkrong.exchange_asked"))
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(print.substring(20)));
        onEach("update kumkrong.exchange_asked set asked_at = asked_at - interval '25 hours' returning sealed");
        assertThat(exchange.ask(token, ExchangeStation.question("pdq", ExchangeStation.flipped(print, 10)))
                        .statusCode())
                .isEqualTo(200);
    }
}
