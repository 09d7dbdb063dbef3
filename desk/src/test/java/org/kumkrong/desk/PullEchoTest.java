// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lists that come back to where they came from, and fingerprints that come under several ids.
class PullEchoTest {
    private static final Random CHANCE = new Random(29);

    private static ExchangeStation exchange;

    @BeforeAll
    static void open() throws SQLException, IOException, InterruptedException {
        exchange = ExchangeStation.shared();
    }

    private static String pulled(String name) throws IOException, InterruptedException {
        return exchange.bank(name, Map.of("pulled", "true"));
    }

    private static void pull(String bank, String address, String secret) throws IOException, InterruptedException {
        exchange.administrator.get("clients");
        Map<String, String> form =
                Map.of("bank", bank, "wire", "NCMEC", "address", address, "secret", secret, "minutes", "1");
        assertThat(exchange.administrator.post("pulls", form).uri().getQuery()).isEqualTo("pullMade");
    }

    private static void anew(String bank) throws SQLException, IOException, InterruptedException {
        String pull = text("select pull_id::text from kumkrong.bank_pull where ended_at is null and bank_id = ?", bank);
        exchange.administrator.get("clients");
        exchange.administrator.post("pulls/" + pull + "/anew", Map.of());
        settled(bank);
    }

    /// Each list is pulled once more, to its end.
    private static void round(String... banks) throws SQLException {
        exchange.station.clock.move(Duration.ofMinutes(2));
        settled(banks);
    }

    private static void settled(String... banks) throws SQLException {
        for (String bank : banks) {
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!isSettled(bank) && System.nanoTime() < until) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            assertThat(isSettled(bank)).isTrue();
        }
    }

    private static boolean isSettled(String bank) throws SQLException {
        try (Connection admin = exchange.connectAsAdmin();
                PreparedStatement asked = admin.prepareStatement("""
                        select last_good_at is not null and mistake = '' and page = '' and next_at > ?
                            and taken_until > 'epoch' and anew_below is null
                        from kumkrong.bank_pull where ended_at is null and bank_id = ?
                        """)) {
            asked.setTimestamp(1, Timestamp.from(exchange.station.clock.instant()));
            asked.setObject(2, UUID.fromString(bank));
            try (ResultSet row = asked.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static String text(String question, String bank) throws SQLException {
        try (Connection admin = exchange.connectAsAdmin();
                PreparedStatement asked = admin.prepareStatement(question)) {
            asked.setObject(1, UUID.fromString(bank));
            try (ResultSet row = asked.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /// How many are in force, of how many there ever were.
    private static String held(String bank) throws SQLException {
        return text("""
                select count(*) filter (where withdrawn_at is null) || ' of ' || count(*)
                from kumkrong.bank_entry where bank_id = ?
                """, bank);
    }

    @Test
    void aListThatHearsItselfComesToRest() throws IOException, InterruptedException, SQLException {
        String origin = exchange.bank("said first", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 3);
        exchange.add(origin, "IMAGE", prints);
        exchange.station.clock.move(Duration.ofMinutes(5));
        String echo = pulled("hears itself");
        pull(echo, exchange.address() + "/ncmec", exchange.client("itself", true, origin, echo));
        settled(echo);

        for (int turn = 0; turn < 4; turn++) {
            round(echo);
            assertThat(held(echo)).isEqualTo("3 of 3");
        }
        exchange.withdraw(origin, "IMAGE", prints.subList(0, 1));
        for (int turn = 0; turn < 4; turn++) {
            round(echo);
            assertThat(held(echo)).isEqualTo("2 of 3");
        }
        anew(echo);
        round(echo);
        assertThat(held(echo)).isEqualTo("2 of 3");
    }

    @Test
    void listsThatFillEachOtherComeToRest() throws IOException, InterruptedException, SQLException {
        String origin = exchange.bank("behind two mirrors", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 3);
        exchange.add(origin, "IMAGE", prints);
        exchange.station.clock.move(Duration.ofMinutes(5));
        String one = pulled("one mirror");
        String other = pulled("other mirror");
        pull(one, exchange.address() + "/ncmec", exchange.client("one mirror", true, origin, other));
        settled(one);
        pull(other, exchange.address() + "/ncmec", exchange.client("other mirror", true, one));
        settled(other);

        for (int turn = 0; turn < 4; turn++) {
            round(one, other);
        }
        assertThat(List.of(held(one), held(other))).containsExactly("3 of 3", "3 of 3");
        exchange.withdraw(origin, "IMAGE", prints.subList(0, 1));
        for (int turn = 0; turn < 4; turn++) {
            round(one, other);
        }
        assertThat(List.of(held(one), held(other))).containsExactly("2 of 3", "2 of 3");
        anew(one);
        anew(other);
        round(one, other);
        assertThat(List.of(held(one), held(other))).containsExactly("2 of 3", "2 of 3");
        exchange.add(origin, "IMAGE", prints.subList(0, 1)); // said again, it is believed again
        for (int turn = 0; turn < 3; turn++) {
            round(one, other);
        }
        assertThat(List.of(held(one), held(other))).containsExactly("3 of 4", "3 of 4");
    }

    private static String entry(String what, String member, String id, String print) {
        return "<" + what + "><member id=\"" + member + "\">m</member><id>" + id + "</id><fingerprints><md5>" + print
                + "</md5></fingerprints></" + what + ">";
    }

    private static FakePeer.Said page(String... entries) {
        return new FakePeer.Said(200, "<queryResult><images>" + String.join("", entries) + "</images></queryResult>");
    }

    @Test
    void whatTwoMembersSayStandsUntilBothTakeItBack() throws IOException, InterruptedException, SQLException {
        String bank = pulled("of two members");
        String print = ExchangeStation.prints(CHANCE, 32, 1).getFirst();
        String other = ExchangeStation.prints(CHANCE, 32, 1).getFirst();
        String one = entry("image", "1", "a", print);
        String two = entry("image", "2", "b", print);
        try (FakePeer peer = new FakePeer(_ -> page(one, two))) {
            pull(bank, peer.address(), "password");
            settled(bank);
            assertThat(held(bank)).isEqualTo("1 of 1");

            peer.says(_ -> page(entry("deletedImage", "1", "a", print)));
            round(bank);
            assertThat(held(bank)).isEqualTo("1 of 1");
            peer.says(_ -> page(entry("deletedImage", "2", "b", print)));
            round(bank);
            assertThat(held(bank)).isEqualTo("0 of 1");

            peer.says(_ -> page(one, two, entry("image", "1", "c", other)));
            round(bank);
            peer.says(_ -> page(two, entry("image", "1", "c", other))); // all of it: a is not listed any more
            anew(bank);
            assertThat(held(bank)).isEqualTo("2 of 3");
            peer.says(_ -> page(entry("image", "1", "c", other)));
            exchange.station.clock.move(Duration.ofMinutes(1));
            anew(bank);
            assertThat(held(bank)).isEqualTo("1 of 3");
        }
    }
}
