// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lists that are filled from other servers.
class PullTest {
    private static final Random CHANCE = new Random(23);

    private static ExchangeStation exchange;

    @BeforeAll
    static void open() throws SQLException, IOException, InterruptedException {
        exchange = ExchangeStation.shared();
    }

    private static String pulled(String name) throws IOException, InterruptedException {
        return exchange.bank(name, Map.of("pulled", "true"));
    }

    private static void pull(String bank, String wire, String address, String secret)
            throws IOException, InterruptedException {
        exchange.administrator.get("clients");
        Map<String, String> form = new HashMap<>(
                Map.of("bank", bank, "wire", wire, "address", address, "secret", secret, "user", "anybody"));
        form.put("minutes", "30");
        assertThat(exchange.administrator.post("pulls", form).uri().getQuery()).isEqualTo("pullMade");
    }

    private static void awaitClients(String what) throws IOException, InterruptedException {
        OpenDesk.awaited(exchange.administrator, "clients", what);
    }

    private static int live(String bank) throws SQLException {
        try (Connection admin = exchange.connectAsAdmin();
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from kumkrong.bank_entry where withdrawn_at is null and bank_id = '" + bank
                                + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String hashes(String records, String end) {
        return "{\"count\":0,\"hashRecords\":[" + records + "]," + end + "}";
    }

    private static String record(String hash, String status) {
        return "{\"lastModtimestamp\":1,\"signalType\":\"ImagePDQ\",\"hashValue\":\"" + hash + "\",\"hashStatus\":\""
                + status + "\",\"caseNumbers\":{},\"CSPFeedbacks\":[]}";
    }

    private static final String LAST =
            "\"nextSetTimestamp\":1731636000,\"nextPageToken\":null,\"hasMoreRecords\":false";

    @Test
    void takesFromAnotherDeskByBothWiresAndObeysItsWithdrawals()
            throws IOException, InterruptedException, SQLException {
        String there = exchange.bank("of the other desk", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 5);
        exchange.add(there, "IMAGE", prints);
        exchange.station.clock.move(Duration.ofMinutes(5));
        String token = exchange.client("pulling desk", true, there);
        String byStopNcii = pulled("by StopNCII");
        String byNcmec = pulled("by NCMEC");

        pull(byStopNcii, "STOPNCII", exchange.address() + "/stopncii", token);
        pull(byNcmec, "NCMEC", exchange.address() + "/ncmec/", token);
        OpenDesk.awaited(exchange.custodian, "banks/" + byStopNcii, "<dd>5</dd>");
        OpenDesk.awaited(exchange.custodian, "banks/" + byNcmec, "<dd>5</dd>");
        exchange.withdraw(there, "IMAGE", prints.subList(0, 2));
        exchange.station.clock.move(Duration.ofMinutes(31));

        OpenDesk.awaited(exchange.custodian, "banks/" + byStopNcii, "<dd>3</dd>");
        OpenDesk.awaited(exchange.custodian, "banks/" + byNcmec, "<dd>3</dd>");
        assertThat(live(byStopNcii)).isEqualTo(3);
        assertThat(exchange.administrator.get("clients").body())
                .contains("5 added, 2 withdrawn")
                .doesNotContain(token);
    }

    @Test
    void followsPagesCountsWhatItDoesNotKnowAndSaysSo() throws IOException, InterruptedException, SQLException {
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 3);
        String bank = pulled("of pages");
        try (FakePeer peer = new FakePeer(query -> new FakePeer.Said(
                200,
                query.contains("nextPageToken=two%26more")
                        ? hashes(record(prints.get(1), "Active") + "," + record(prints.get(2), "Paused"), LAST)
                        : hashes(
                                record(prints.getFirst(), "Received"),
                                "\"nextSetTimestamp\":20,\"nextPageToken\":\"two&more\",\"hasMoreRecords\":true")))) {
            pull(bank, "STOPNCII", peer.address(), "key,subscription");

            awaitClients("hashStatus=Paused");
            assertThat(peer.asked)
                    .containsExactly(
                            "startTimestamp=10&pageSize=5000",
                            "startTimestamp=10&pageSize=5000&nextPageToken=two%26more");
        }
        assertThat(live(bank)).isEqualTo(2);
    }

    @Test
    void saysInClearWordsWhatIsWrongTakesNothingAndGoesOn() throws IOException, InterruptedException, SQLException {
        String print = ExchangeStation.prints(CHANCE, 64, 1).getFirst();
        String bank = pulled("of a bad day");
        try (FakePeer peer = new FakePeer(_ -> new FakePeer.Said(401, ""))) {
            pull(bank, "STOPNCII", peer.address(), "key");

            awaitClients("refused user name or secret (status 401)");
            peer.says(_ -> new FakePeer.Said(302, ""));
            exchange.station.clock.move(Duration.ofMinutes(11));
            awaitClients("answered with status 302");
            peer.says(_ ->
                    new FakePeer.Said(200, hashes(record(print, "Active"), LAST).substring(0, 200)));
            exchange.station.clock.move(Duration.ofMinutes(11));
            awaitClients("was cut off or damaged (JSON)");
            assertThat(live(bank)).isZero();
            peer.says(_ -> new FakePeer.Said(200, hashes(record(print, "Active"), LAST)));
            exchange.station.clock.move(Duration.ofMinutes(11));
            OpenDesk.awaited(exchange.custodian, "banks/" + bank, "<dd>1</dd>");
            assertThat(exchange.administrator.get("clients").body()).doesNotContain("was cut off or damaged (JSON)");
        }
        assertThat(live(bank)).isEqualTo(1);
    }

    @Test
    void goesOnFromNoTimeThatIsStillToComeAndFromNoneBeforeWhatItTook()
            throws IOException, InterruptedException, SQLException {
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 2);
        String bank = pulled("of another century");
        try (FakePeer peer = new FakePeer(_ -> new FakePeer.Said(
                200, hashes(record(prints.getFirst(), "Active"), LAST.replace("1731636000", "9999999999"))))) {
            pull(bank, "STOPNCII", peer.address(), "key");

            awaitClients("told everything up to 2286-11-20T17:46:39Z, which is still to come");
            assertThat(live(bank)).isZero();
            peer.says(_ -> new FakePeer.Said(200, hashes(record(prints.getFirst(), "Active"), LAST)));
            exchange.station.clock.move(Duration.ofMinutes(11));
            OpenDesk.awaited(exchange.custodian, "banks/" + bank, "<dd>1</dd>");
            assertThat(peer.asked).allMatch(query -> query.contains("startTimestamp=10&"));
            peer.says(_ -> new FakePeer.Said(
                    200, hashes(record(prints.get(1), "Active"), LAST.replace("1731636000", "1731500000"))));
            exchange.station.clock.move(Duration.ofMinutes(31));
            awaitClients("before what was taken already (nextSetTimestamp)");
        }
        assertThat(live(bank)).isEqualTo(1);
    }

    @Test
    void endsItsTurnWhereAServerLeadsInACircle() throws IOException, InterruptedException {
        String bank = pulled("of a circle");
        try (FakePeer peer = new FakePeer(query -> new FakePeer.Said(
                200,
                hashes(
                        "",
                        "\"nextSetTimestamp\":20,\"hasMoreRecords\":true,\"nextPageToken\":\""
                                + (query.endsWith("=a") ? "b" : "a") + "\"")))) {
            pull(bank, "STOPNCII", peer.address(), "key");

            awaitClients("The server leads in a circle");
            assertThat(peer.asked).hasSize(3); // the beginning, a, and b, which names a again
        }
    }

    @Test
    void waitsForNoServerThatHangs() throws IOException, InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        String print = ExchangeStation.prints(CHANCE, 64, 1).getFirst();
        String stuck = pulled("of one that hangs");
        String swift = pulled("of one that answers");
        try (FakePeer hangs = new FakePeer(_ -> {
                    hanging.countDown();
                    never.await();
                    return new FakePeer.Said(500, "");
                });
                FakePeer answers = new FakePeer(_ -> new FakePeer.Said(200, hashes(record(print, "Active"), LAST)))) {
            pull(stuck, "STOPNCII", hangs.address(), "key");
            assertThat(hanging.await(1, TimeUnit.MINUTES)).isTrue();

            pull(swift, "STOPNCII", answers.address(), "key");

            OpenDesk.awaited(exchange.custodian, "banks/" + swift, "<dd>1</dd>");
            assertThat(exchange.administrator.get("clients").body()).doesNotContain("did not answer within");
        }
    }

    @Test
    void doesNotTakeAgainWhatAnOfficerWithdrew() throws IOException, InterruptedException, SQLException {
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 2);
        String bank = pulled("of two minds");
        try (FakePeer peer = new FakePeer(_ -> new FakePeer.Said(
                200, hashes(record(prints.get(0), "Active") + "," + record(prints.get(1), "Active"), LAST)))) {
            pull(bank, "STOPNCII", peer.address(), "key");
            OpenDesk.awaited(exchange.custodian, "banks/" + bank, "<dd>2</dd>");

            exchange.withdraw(bank, "IMAGE", prints.subList(0, 1));
            int asked = peer.asked.size();
            exchange.station.clock.move(Duration.ofMinutes(31));
            long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (peer.asked.size() < asked + 1 && System.nanoTime() < until) {
                exchange.custodian.get("banks/" + bank);
            }
            assertThat(peer.asked).hasSizeGreaterThan(asked);
        }
        OpenDesk.awaited(exchange.custodian, "banks/" + bank, "<dd>1</dd>");
        assertThat(live(bank)).isEqualTo(1);
    }

    @Test
    void asksNobodyAnAdministratorDidNotName() throws IOException, InterruptedException {
        String bank = pulled("of nobody");
        exchange.administrator.get("clients");

        for (String address : List.of("http://lists.example", "file:///etc/hostname", "https://lists.example?q", "")) {
            assertThat(exchange.administrator
                            .post("pulls", Map.of("bank", bank, "address", address, "secret", "s"))
                            .statusCode())
                    .as(address)
                    .isEqualTo(422);
        }
        assertThat(exchange.custodian
                        .post("pulls", Map.of("bank", bank, "address", "https://lists.example", "secret", "s"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String pullInto(String bank) throws IOException, InterruptedException {
        return OpenDesk.firstMatch(
                "data-pull=\"([0-9a-f-]{36})\"[^>]*aria-label=\"" + bank + "\"",
                exchange.administrator.get("clients").body());
    }

    private static void awaitLive(String bank, int live) throws SQLException, IOException, InterruptedException {
        OpenDesk.awaited(exchange.custodian, "banks/" + bank, "<dd>" + live + "</dd>");
        assertThat(live(bank)).isEqualTo(live);
    }

    @Test
    void dropsWhatTheServerListsNoMoreOnceAllOfItWasTakenAnew() throws IOException, InterruptedException, SQLException {
        String there = exchange.bank("of a desk that takes back", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 4);
        exchange.add(there, "IMAGE", prints);
        exchange.station.clock.move(Duration.ofMinutes(5));
        String bank = pulled("takes all anew");
        pull(bank, "STOPNCII", exchange.address() + "/stopncii", exchange.client("anew", true, there));
        awaitLive(bank, 4);

        exchange.withdraw(there, "IMAGE", prints.subList(0, 1));
        exchange.station.clock.move(Duration.ofMinutes(5));
        assertThat(exchange.administrator
                        .post("pulls/" + pullInto("takes all anew") + "/anew", Map.of())
                        .uri()
                        .getQuery())
                .isEqualTo("pullAnew");

        awaitLive(bank, 3);
        assertThat(why(bank)).isEqualTo("no longer listed by the server it came from");
        assertThat(exchange.administrator.get("clients").body()).contains("4 added, 1 withdrawn");
    }

    @Test
    void dropsWhatALaterTokenIsNotToldOfByTheOtherWireAndNothingOfAnotherServer()
            throws IOException, InterruptedException, SQLException {
        String one = exchange.bank("one of two", Map.of());
        String two = exchange.bank("two of two", Map.of());
        exchange.add(one, "IMAGE", ExchangeStation.prints(CHANCE, 64, 2));
        exchange.add(two, "IMAGE", ExchangeStation.prints(CHANCE, 64, 3));
        exchange.station.clock.move(Duration.ofMinutes(5));
        String bank = pulled("with less and less");
        String print = ExchangeStation.prints(CHANCE, 64, 1).getFirst();
        try (FakePeer other = new FakePeer(_ -> new FakePeer.Said(200, hashes(record(print, "Active"), LAST)))) {
            pull(bank, "STOPNCII", other.address(), "key");
            awaitLive(bank, 1);
            exchange.administrator.post("pulls/" + pullInto("with less and less") + "/end", Map.of());
        }
        exchange.station.clock.move(Duration.ofMinutes(1));

        pull(bank, "NCMEC", exchange.address() + "/ncmec", exchange.client("of both", true, one, two));
        awaitLive(bank, 6);
        String first = pullInto("with less and less");
        exchange.administrator.post("pulls/" + first + "/end", Map.of());
        exchange.station.clock.move(Duration.ofMinutes(1));
        pull(bank, "NCMEC", exchange.address() + "/ncmec", exchange.client("of one", true, one));

        awaitLive(bank, 3); // the two of the list that is still told, and that of the other server
    }

    @Test
    void dropsNothingWhileTheListIsTakenAnewAndNothingForAnEmptyOne()
            throws IOException, InterruptedException, SQLException {
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 3);
        String bank = pulled("of an end that comes late");
        String all = record(prints.get(0), "Active") + "," + record(prints.get(1), "Active") + ","
                + record(prints.get(2), "Active");
        String more = "\"nextSetTimestamp\":20,\"nextPageToken\":\"two\",\"hasMoreRecords\":true";
        try (FakePeer peer = new FakePeer(_ -> new FakePeer.Said(200, hashes(all, LAST)))) {
            pull(bank, "STOPNCII", peer.address(), "key");
            awaitLive(bank, 3);

            peer.says(_ -> new FakePeer.Said(200, hashes("", LAST)));
            String pull = pullInto("of an end that comes late");
            exchange.administrator.post("pulls/" + pull + "/anew", Map.of());
            awaitClients("The server lists nothing at all");
            assertThat(live(bank)).isEqualTo(3);

            peer.says(query -> query.contains("nextPageToken")
                    ? new FakePeer.Said(503, "")
                    : new FakePeer.Said(200, hashes(record(prints.get(0), "Suspended"), more)));
            exchange.station.clock.move(Duration.ofMinutes(11));
            awaitClients("answered with status 503");
            assertThat(live(bank)).isEqualTo(3);

            peer.says(_ -> new FakePeer.Said(200, hashes(record(prints.get(2), "Active"), LAST)));
            exchange.station.clock.move(Duration.ofMinutes(11));
            awaitLive(bank, 2); // the one it speaks of in words that are not known stays, too
        }
    }

    private static String why(String bank) throws SQLException {
        try (Connection admin = exchange.connectAsAdmin();
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(
                        "select withdrawn_why from kumkrong.bank_entry where withdrawn_at is not null and bank_id = '"
                                + bank + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
