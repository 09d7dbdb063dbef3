// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What clients are not told: fingerprints that are mostly chance, and what is still to come.
class WeakPrintsTest {
    private static final Random CHANCE = new Random(31);

    private static ExchangeStation exchange;

    @BeforeAll
    static void open() throws SQLException, IOException, InterruptedException {
        exchange = ExchangeStation.shared();
    }

    @Test
    void tellsByNoWireAndAnswersOnTheStrengthOfNone() throws IOException, InterruptedException {
        String bank = exchange.bank("of all qualities", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 3);
        String weak = prints.getFirst();
        String clear = prints.get(1);
        String unsaid = prints.get(2);
        exchange.add(bank, "IMAGE", List.of("pdq,quality", weak + ",49", clear + ",50", unsaid + ","));
        String pulls = exchange.client("of all qualities", true, bank);
        String asks = exchange.client("asks of all qualities", false, bank);
        exchange.station.clock.move(Duration.ofMinutes(5));

        for (String told : List.of(
                exchange.fetchHashes(pulls, Map.of("startTimestamp", "10")).body(),
                exchange.entries(pulls, Instant.EPOCH, exchange.station.clock.instant(), 100)
                        .body())) {
            assertThat(told).contains(clear, unsaid).doesNotContain(weak);
        }
        assertThat(asked(asks, weak)).contains("\"known\":false");
        assertThat(asked(asks, clear)).contains("\"known\":true");
        assertThat(asked(asks, unsaid)).contains("\"known\":true");
        assertThat(exchange.custodian.get("banks/" + bank).body())
                .containsOnlyOnce("it is passed on to nobody, and what matches it does not count");
    }

    private static String asked(String token, String print) throws IOException, InterruptedException {
        return exchange.ask(token, ExchangeStation.question("pdq", print)).body();
    }

    private static HttpResponse<String> page(String token, long from, long until, long at, long after)
            throws IOException, InterruptedException {
        String plain = from + "." + until + "." + at + "." + after;
        return exchange.fetchHashes(
                token,
                Map.of(
                        "startTimestamp",
                        "10",
                        "nextPageToken",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void believesNoTokenThatTellsOfTheFuture() throws IOException, InterruptedException {
        String bank = exchange.bank("of a made-up page", Map.of());
        exchange.add(bank, "IMAGE", ExchangeStation.prints(CHANCE, 64, 2));
        String token = exchange.client("makes up pages", true, bank);
        exchange.station.clock.move(Duration.ofMinutes(5));
        String first = exchange.fetchHashes(token, Map.of("startTimestamp", "10", "pageSize", "1"))
                .body();
        String next = OpenDesk.firstMatch("\"nextPageToken\":\"([^\"]+)\"", first);
        long now = exchange.station.clock.instant().getEpochSecond();

        assertThat(exchange.fetchHashes(token, Map.of("startTimestamp", "10", "nextPageToken", next))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> future = page(token, 10, 9_999_999_999L, 10, 1);
        assertThat(future.statusCode()).isEqualTo(400);
        assertThat(future.body()).contains("problem:future");
        for (HttpResponse<String> refused : List.of(
                page(token, -5, 20, 10, 1),
                page(token, 10, -20, 10, 1),
                page(token, 10, 20, -10, 1),
                page(token, 10, 20, 10, -1),
                page(token, 10, 20, 30, 1),
                page(token, 30, 20, 30, 1))) {
            assertThat(refused.statusCode()).isEqualTo(400);
        }
        assertThat(exchange.fetchHashes(token, Map.of("startTimestamp", Long.toString(now)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysHowManyValuesCouldNotBeReadAndWhatIsPassedOn() throws IOException, InterruptedException {
        String bank = exchange.bank("of damaged values", Map.of("pulled", "true"));
        String record = "{\"signalType\":\"ImagePDQ\",\"hashValue\":\"zz\",\"hashStatus\":\"Active\"}";
        try (FakePeer peer = new FakePeer(_ -> new FakePeer.Said(
                200,
                "{\"hashRecords\":[" + record + "," + record
                        + "],\"nextSetTimestamp\":1731636000,\"hasMoreRecords\":false}"))) {
            exchange.administrator.get("clients");
            exchange.administrator.post(
                    "pulls",
                    Map.of(
                            "bank",
                            bank,
                            "wire",
                            "STOPNCII",
                            "address",
                            peer.address(),
                            "secret",
                            "key",
                            "minutes",
                            "30"));

            assertThat(OpenDesk.awaited(exchange.administrator, "clients", "2 hash values could not be read"))
                    .doesNotContain("signalType=ImagePDQ")
                    .contains("filled from another server; passing it on passes on what others gave you");
        }
    }
}
