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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists as other units' programs meet them: pulled by both wires, and asked about blindly.
class ExchangeTest {
    private static final Random CHANCE = new Random(7);

    private static ExchangeStation exchange;

    @BeforeAll
    static void open() throws SQLException, IOException, InterruptedException {
        exchange = ExchangeStation.shared();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode fetch(String token, long since) throws IOException, InterruptedException {
        return json(exchange.fetchHashes(token, Map.of("startTimestamp", Long.toString(since))));
    }

    private static Map<String, String> statuses(JsonNode page) {
        Map<String, String> statuses = new TreeMap<>();
        page.path("hashRecords")
                .forEach(record -> statuses.put(
                        record.path("hashValue").asString(),
                        record.path("hashStatus").asString()));
        return statuses;
    }

    private static List<String> events(String act) throws SQLException {
        try (Connection admin = exchange.connectAsAdmin();
                Statement statement = admin.createStatement();
                ResultSet rows =
                        statement.executeQuery("select why || ' ' || detail::text from kumkrong.event where act = '"
                                + act + "' order by event_no")) {
            List<String> events = new ArrayList<>();
            while (rows.next()) {
                events.add(rows.getString(1));
            }
            return events;
        }
    }

    @Test
    void tellsWithdrawalOnceAndNothingOfItToThoseWhoStartAnew() throws IOException, InterruptedException {
        String bank = exchange.bank("withdrawn once", Map.of());
        List<String> pictures = ExchangeStation.prints(CHANCE, 64, 3);
        List<String> videos = ExchangeStation.prints(CHANCE, 32, 1);
        exchange.add(bank, "IMAGE", pictures);
        exchange.add(bank, "VIDEO", videos);
        exchange.add(bank, "IMAGE", ExchangeStation.prints(CHANCE, 32, 1)); // this wire has no word for it
        String token = exchange.client("once", true, bank);

        JsonNode first = fetch(token, 10);
        exchange.withdraw(bank, "IMAGE", pictures.subList(0, 1));
        JsonNode second = fetch(token, first.path("nextSetTimestamp").asLong());
        JsonNode third = fetch(token, second.path("nextSetTimestamp").asLong());
        JsonNode anew = fetch(token, 10);

        assertThat(statuses(first)).hasSize(4).containsValue("Active").doesNotContainValue("Withdrawn");
        assertThat(first.path("hasMoreRecords").asBoolean()).isFalse();
        assertThat(first.path("nextPageToken").isNull()).isTrue();
        assertThat(statuses(second)).containsExactlyEntriesOf(Map.of(pictures.getFirst(), "Withdrawn"));
        assertThat(statuses(third)).isEmpty();
        assertThat(statuses(anew)).hasSize(3).doesNotContainKey(pictures.getFirst());
    }

    @Test
    void keepsAFingerprintActiveThatAnotherListStillKnows() throws IOException, InterruptedException {
        String one = exchange.bank("knows it too", Map.of());
        String other = exchange.bank("knew it", Map.of());
        List<String> print = ExchangeStation.prints(CHANCE, 64, 1);
        exchange.add(one, "IMAGE", print);
        exchange.add(other, "IMAGE", print);
        String both = exchange.client("both", true, one, other);
        String alone = exchange.client("alone", true, other);
        long since = fetch(both, 10).path("nextSetTimestamp").asLong();

        exchange.withdraw(other, "IMAGE", print);

        assertThat(statuses(fetch(both, since))).containsValue("Active");
        assertThat(statuses(fetch(alone, since))).containsValue("Withdrawn");
    }

    @Test
    void turnsPagesWithoutLosingAny() throws IOException, InterruptedException {
        String bank = exchange.bank("of many pages", Map.of());
        exchange.add(bank, "IMAGE", ExchangeStation.prints(CHANCE, 64, 25));
        String token = exchange.client("pages", true, bank);
        Map<String, String> got = new TreeMap<>();
        int pages = 0;

        JsonNode page = json(exchange.fetchHashes(token, Map.of("startTimestamp", "10", "pageSize", "7")));
        got.putAll(statuses(page));
        while (page.path("hasMoreRecords").asBoolean()) {
            page = json(exchange.fetchHashes(
                    token,
                    Map.of(
                            "startTimestamp",
                            "10",
                            "pageSize",
                            "7",
                            "nextPageToken",
                            page.path("nextPageToken").asString())));
            got.putAll(statuses(page));
            pages++;
        }

        assertThat(got).hasSize(25);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void refusesTheFutureLoudlyOnBothWires() throws IOException, InterruptedException {
        String token = exchange.client("hasty", true, exchange.bank("of the future", Map.of()));
        Instant bangkok = exchange.station.clock.instant().plus(Duration.ofHours(7));

        HttpResponse<String> entries = exchange.entries(token, Instant.EPOCH, bangkok, 100);
        HttpResponse<String> hashes =
                exchange.fetchHashes(token, Map.of("startTimestamp", Long.toString(bangkok.getEpochSecond())));

        HttpResponse<String> sinceThen = exchange.entries(token, bangkok, exchange.station.clock.instant(), 100);

        for (HttpResponse<String> refused : List.of(entries, hashes, sinceThen)) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("problem:future").contains("25200 seconds ahead");
        }
        assertThat(exchange.entries(
                                token,
                                Instant.EPOCH.minus(Duration.ofHours(5)),
                                exchange.station.clock.instant().minus(Duration.ofHours(5)),
                                100)
                        .body())
                .contains("problem:local-time");
        assertThat(exchange.entries(
                                token,
                                Instant.EPOCH,
                                exchange.station.clock.instant().plusSeconds(60),
                                100)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsEverythingUntilNowToWhoNamesNoEnd() throws IOException, InterruptedException {
        String bank = exchange.bank("without an end", Map.of());
        String token = exchange.client("endless", true, bank);
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 5);
        exchange.add(bank, "IMAGE", prints);
        exchange.station.clock.move(Duration.ofMinutes(10)); // times of changes may run ahead of the clock

        String first = exchange.ncmec(token, "/v2/entries?from=1970-01-01T00%3A00%3A00Z&size=3")
                .body();
        String next = OpenDesk.firstMatch("<next>([^<]+)</next>", first).replace("&amp;", "&");
        String second = exchange.ncmec(token, next).body();

        assertThat(next).contains("&to=20").doesNotContain("&to=&");
        assertThat(Pattern.compile("<pdq>([^<]+)</pdq>")
                        .matcher(first + second)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(prints);
        assertThat(exchange.ncmec(token, "/v2/entries").body()).contains(prints.getFirst(), prints.getLast());
    }

    /// Each change that follows a pull gets the next second, whatever the clock shows.
    @Test
    void goesOnFromATimeThatItWasGivenThoughTheClockIsBehindIt() throws IOException, InterruptedException {
        String bank = exchange.bank("ahead of the clock", Map.of());
        String token = exchange.client("ahead", true, bank);
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 130);
        Map<String, String> got = new TreeMap<>();
        long since = 10;

        for (String print : prints) {
            exchange.add(bank, "IMAGE", List.of(print));
            JsonNode page = fetch(token, since);
            got.putAll(statuses(page));
            since = page.path("nextSetTimestamp").asLong();
        }

        assertThat(since).isGreaterThan(exchange.station.clock.instant().getEpochSecond() + 60);
        assertThat(got).hasSize(prints.size());
        exchange.station.clock.move(Duration.ofMinutes(5));
    }

    @Test
    void speaksTheLanguageOfNcmec() throws IOException, InterruptedException {
        String bank = exchange.bank("<Known> & \"named\"", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 2);
        exchange.add(bank, "IMAGE", prints);
        exchange.add(bank, "VIDEO", ExchangeStation.prints(CHANCE, 32, 1));
        exchange.withdraw(bank, "IMAGE", prints.subList(1, 2));
        String token = exchange.client("reader", true, bank);
        exchange.station.clock.move(Duration.ofMinutes(2));

        String status = exchange.ncmec(token, "/v2/status").body();
        String members = exchange.ncmec(token, "/v2/members").body();
        HttpResponse<String> entries = exchange.entries(token, Instant.EPOCH, exchange.station.clock.instant(), 100);

        assertThat(status)
                .contains("<status xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><ipAddress>")
                .containsOnlyOnce("<member id=");
        assertThat(members).contains("&lt;Known&gt; &amp; ");
        String member = OpenDesk.firstMatch("<member id=\"(\\d+)\">&lt;Known", members);
        assertThat(entries.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(entries.body())
                .containsPattern(
                        "<images count=\"2\" maxTimestamp=\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"><image><member id=\""
                                + member + "\">")
                .contains("<classification>A1</classification><fingerprints><pdq>" + prints.getFirst() + "</pdq>")
                .contains("<deletedImage><member id=\"" + member + "\">")
                .containsPattern("<videos count=\"1\" maxTimestamp=\"[^\"]+\"><video>")
                .doesNotContain(prints.get(1))
                .doesNotContain("<paging>");
    }

    @Test
    void pagesOfNcmecAreFollowedAsTheyStand() throws IOException, InterruptedException {
        String bank = exchange.bank("of ncmec pages", Map.of());
        exchange.add(bank, "VIDEO", ExchangeStation.prints(CHANCE, 32, 11));
        String token = exchange.client("follower", true, bank);
        exchange.station.clock.move(Duration.ofMinutes(2));
        List<String> ids = new ArrayList<>();

        String page = exchange.entries(token, Instant.EPOCH, exchange.station.clock.instant(), 4)
                .body();
        ids.addAll(ids(page));
        while (page.contains("<next>")) {
            String next = OpenDesk.firstMatch("<next>(/v2/[^<]+)</next>", page).replace("&amp;", "&");
            page = exchange.ncmec(token, next).body();
            ids.addAll(ids(page));
        }

        assertThat(ids).hasSize(11).doesNotHaveDuplicates();
    }

    private static List<String> ids(String page) {
        return java.util.regex.Pattern.compile("<id[^>]*>(\\d+)</id>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void takesWhatClientsSayAboutEntries() throws IOException, InterruptedException, SQLException {
        String bank = exchange.bank("talked about", Map.of());
        exchange.add(bank, "IMAGE", ExchangeStation.prints(CHANCE, 64, 1));
        String token = exchange.client("critic", true, bank);
        exchange.station.clock.move(Duration.ofMinutes(2));
        String entries = exchange.entries(token, Instant.EPOCH, exchange.station.clock.instant(), 10)
                .body();
        String path = "/v2/entries/" + OpenDesk.firstMatch("member id=\"(\\d+)\"", entries) + "/"
                + ids(entries).getFirst() + "/PDQ/feedback";
        String reasons = exchange.ncmec(token, "/v2/feedback/PDQ/reasons").body();
        String guid = OpenDesk.firstMatch("guid=\"([^\"]+)\"", reasons);
        String said =
                "<feedbackSubmission xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><negative><reasonIds><guid>%s</guid></reasonIds></negative></feedbackSubmission>";

        assertThat(reasons).contains("<availableFeedbackReasons>");
        assertThat(put(token, path, said.formatted(guid)).statusCode()).isEqualTo(200);
        assertThat(put(token, path.replace("/PDQ/", "/MD5/"), said.formatted(guid))
                        .statusCode())
                .isEqualTo(404);
        assertThat(put(token, path, "<!DOCTYPE feedbackSubmission>" + said.formatted(guid))
                        .statusCode())
                .isEqualTo(400);
        assertThat(put(token, path, said.formatted("no-such-reason")).statusCode())
                .isEqualTo(400);
        assertThat(put(token, path, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>")
                        .statusCode())
                .isEqualTo(400);
        assertThat(put(token, path.replaceFirst("entries/\\d+", "entries/999999"), said.formatted(guid))
                        .statusCode())
                .isEqualTo(404);
        assertThat(exchange.custodian.get("clients").body())
                .contains("critic")
                .contains("does not show what the list is for");
        assertThat(exchange.custodian.get("banks/" + bank).body())
                .contains("critic")
                .contains("disagrees: does not show what the list is for");
    }

    private static HttpResponse<String> put(String token, String path, String body)
            throws IOException, InterruptedException {
        return ExchangeStation.send(HttpRequest.newBuilder(URI.create(exchange.address() + "/ncmec" + path))
                .header("Authorization", ExchangeStation.basic(token))
                .header("Content-Type", "application/xml; charset=utf-8")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void showsAClientItsOwnListsOnly() throws IOException, InterruptedException {
        String mine = exchange.bank("mine", Map.of());
        String notMine = exchange.bank("not mine", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 2);
        exchange.add(mine, "IMAGE", prints.subList(0, 1));
        exchange.add(notMine, "IMAGE", prints.subList(1, 2));
        String token = exchange.client("limited", true, mine);
        exchange.station.clock.move(Duration.ofMinutes(2));

        assertThat(statuses(fetch(token, 10))).containsOnlyKeys(prints.getFirst());
        assertThat(exchange.entries(token, Instant.EPOCH, exchange.station.clock.instant(), 100)
                        .body())
                .contains(prints.getFirst())
                .doesNotContain(prints.get(1));
        assertThat(exchange.ncmec(token, "/v2/members").body())
                .contains(">mine<")
                .doesNotContain("not mine");
    }

    @Test
    void refusesWhoHasNoTokenAnyMore() throws IOException, InterruptedException {
        String bank = exchange.bank("closed", Map.of());
        String token = exchange.client("to be revoked", true, bank);
        String asker = exchange.client("asker", false, bank);
        assertThat(exchange.fetchHashes(token, Map.of()).statusCode()).isEqualTo(200);

        String page = exchange.administrator.get("clients").body();
        exchange.administrator.post(
                OpenDesk.firstMatch("(?s)to be revoked<.*?action=\"/(clients/[^\"]+/revocation)\"", page), Map.of());

        assertThat(exchange.fetchHashes(token, Map.of()).statusCode()).isEqualTo(401);
        assertThat(exchange.ncmec(token, "/v2/status").headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"exchange\"");
        assertThat(exchange.fetchHashes(asker, Map.of()).statusCode()).isEqualTo(403);
        assertThat(exchange.fetchHashes("kumkrong_x_wrong", Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(exchange.administrator.get("clients").body()).doesNotContain(token);
    }

    @Test
    void answersBlindlyWithYesOrNo() throws IOException, InterruptedException, SQLException {
        String knowing = exchange.bank("knowing", Map.of("radius", "31"));
        String strict = exchange.bank("strict", Map.of("radius", "0"));
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 2);
        exchange.add(knowing, "IMAGE", prints.subList(0, 1));
        exchange.add(strict, "IMAGE", prints.subList(0, 1));
        exchange.add(strict, "VIDEO", List.of("0123456789abcdef0123456789abcdef"));
        String token = exchange.client("blind", false, knowing, strict);
        String near = ExchangeStation.flipped(prints.getFirst(), 7);

        JsonNode nearly = json(exchange.ask(token, ExchangeStation.question("pdq", near)));
        JsonNode never = json(exchange.ask(token, ExchangeStation.question("pdq", prints.get(1))));
        JsonNode exact = json(exchange.ask(token, ExchangeStation.question("md5", "0123456789ABCDEF0123456789abcdef")));

        assertThat(nearly.path("quality").asString()).isEqualTo("unknown");
        assertThat(json(exchange.ask(token, "{\"kind\":\"pdq\",\"hash\":\"" + prints.get(1) + "\",\"quality\":93}"))
                        .path("quality")
                        .asString())
                .isEqualTo("given");
        assertThat(exact.path("quality").asString()).isEqualTo("none");
        assertThat(known(nearly)).containsExactlyEntriesOf(new TreeMap<>(Map.of("knowing", true, "strict", false)));
        assertThat(known(never)).containsOnly(Map.entry("knowing", false), Map.entry("strict", false));
        assertThat(known(exact)).containsOnly(Map.entry("knowing", false), Map.entry("strict", true));
        assertThat(exchange.ask(token, "{\"kind\":\"pdq\",\"hash\":\"" + near + "\",\"quality\":49}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(exchange.ask(token, ExchangeStation.question("pdq", "abc")).statusCode())
                .isEqualTo(400);
        assertThat(exchange.ask(token, ExchangeStation.question("photodna", near))
                        .statusCode())
                .isEqualTo(400);
        assertThat(events("client-asked"))
                .anyMatch(event -> event.startsWith("pdq, 1 / 2"))
                .noneMatch(event -> event.contains(near.substring(0, 8)));
    }

    @Test
    void manyQuestionsPushNoPullOffThePageAndEachHasItsOwnPages() throws IOException, InterruptedException {
        String bank = exchange.bank("often asked about", Map.of());
        String pulls = exchange.client("pulls before the questions", true, bank);
        exchange.fetchHashes(pulls, Map.of("startTimestamp", "10"));
        String asks = exchange.client("asks and asks", false, bank);
        for (String print : ExchangeStation.prints(CHANCE, 32, 50)) {
            exchange.ask(asks, ExchangeStation.question("md5", print));
        }

        String first = exchange.administrator.get("clients").body();
        String acts = first.substring(first.indexOf("id=\"acts\""), first.indexOf("id=\"questions\""));
        String questions = first.substring(first.indexOf("id=\"questions\""));
        String next = OpenDesk.firstMatch("href=\"/(clients\\?[^\"#]*)#questions\">Older", questions);
        String second = exchange.administrator.get(next.replace("&amp;", "&")).body();

        assertThat(acts).contains("pulls before the questions").doesNotContain("asks and asks");
        assertThat(questions.split("asks and asks", -1)).hasSize(21);
        assertThat(second.substring(second.indexOf("id=\"questions\"")).split("asks and asks", -1))
                .hasSize(21);
        assertThat(second).contains("pulls before the questions").contains(">Newest</a>");
    }

    @Test
    void answersWithTheCategoryOfTheEntryThatKnowsIt() throws IOException, InterruptedException {
        String bank = exchange.bank("of several categories", Map.of("scheme", "VICS made", "category", "1"));
        String print = ExchangeStation.prints(CHANCE, 64, 1).getFirst();
        exchange.add(bank, "IMAGE", List.of("pdq,category", print + ",4"));
        exchange.add(bank, "IMAGE", List.of(ExchangeStation.flipped(print, 3)));
        String token = exchange.client("asks for categories", false, bank);

        JsonNode answer = json(exchange.ask(token, ExchangeStation.question("pdq", print)))
                .path("lists")
                .path(0);
        JsonNode never = json(exchange.ask(token, ExchangeStation.question("md5", "0".repeat(32))))
                .path("lists")
                .path(0);

        assertThat(answer.path("category").asString()).isEqualTo("4");
        assertThat(answer.path("categories").toString()).isEqualTo("[\"4\",\"1\"]");
        assertThat(never.path("categories").toString()).isEqualTo("[]");
    }

    @Test
    void takesTheEmptyFileOnNoList() throws IOException, InterruptedException {
        String bank = exchange.bank("of something", Map.of());

        String outcome = exchange.add(
                bank,
                "VIDEO",
                List.of(
                        "d41d8cd98f00b204e9800998ecf8427e",
                        "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709",
                        "57".repeat(16),
                        "0".repeat(64),
                        "f".repeat(32)));

        assertThat(outcome)
                .contains("1 added, of 1 that could be read")
                .contains("the fingerprint of the empty file")
                .contains("a blank fingerprint");
    }

    @Test
    void answersOfAWithdrawnFingerprintWithNo() throws IOException, InterruptedException {
        String bank = exchange.bank("changing its mind", Map.of());
        List<String> print = ExchangeStation.prints(CHANCE, 64, 1);
        exchange.add(bank, "IMAGE", print);
        String token = exchange.client("patient", false, bank);
        boolean before = known(json(exchange.ask(token, ExchangeStation.question("pdq", print.getFirst()))))
                .containsValue(true);

        exchange.withdraw(bank, "IMAGE", print);

        assertThat(before).isTrue();
        assertThat(known(json(exchange.ask(token, ExchangeStation.question("pdq", print.getFirst())))))
                .doesNotContainValue(true);
    }

    @Test
    void stopsWhoWalksTowardsAFingerprint() throws IOException, InterruptedException {
        String bank = exchange.bank("walked to", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 2);
        exchange.add(bank, "IMAGE", prints.subList(0, 1));
        String token = exchange.client("walker", false, bank);
        List<Integer> answers = new ArrayList<>();

        for (int digit = 0; digit < 10; digit++) {
            answers.add(exchange.ask(
                            token, ExchangeStation.question("pdq", ExchangeStation.flipped(prints.getFirst(), digit)))
                    .statusCode());
        }

        assertThat(answers).containsExactly(200, 200, 200, 200, 200, 200, 200, 200, 429, 429);
        assertThat(exchange.ask(token, ExchangeStation.question("pdq", prints.get(1)))
                        .statusCode())
                .isEqualTo(200);
    }

    private static Map<String, Boolean> known(JsonNode answer) {
        Map<String, Boolean> known = new TreeMap<>();
        answer.path("lists")
                .forEach(each -> known.put(
                        each.path("list").asString(), each.path("known").asBoolean()));
        return known;
    }

    @Test
    void writesDownWhoPulledHowMuchAndNoFingerprint() throws IOException, InterruptedException, SQLException {
        String bank = exchange.bank("watched", Map.of());
        List<String> prints = ExchangeStation.prints(CHANCE, 64, 6);
        exchange.add(bank, "IMAGE", prints);

        fetch(exchange.client("watched client", true, bank), 10);

        assertThat(events("client-pulled"))
                .anyMatch(event -> event.startsWith("StopNCII, 1970-01-01T00:00:10Z – 20")
                        && event.contains(", 6 ")
                        && event.contains("watched client"))
                .noneMatch(event -> prints.stream().anyMatch(event::contains));
    }

    @Test
    void tellsAdministratorAndAuditorWhoHadWhichRangeAndHowMany() throws IOException, InterruptedException {
        String bank = exchange.bank("measured", Map.of());
        exchange.add(bank, "IMAGE", ExchangeStation.prints(CHANCE, 64, 6));
        String token = exchange.client("measured client", true, bank);
        exchange.station.clock.move(Duration.ofMinutes(5));
        JsonNode first = fetch(token, 10);
        exchange.add(bank, "IMAGE", ExchangeStation.prints(CHANCE, 64, 2));
        fetch(token, first.path("nextSetTimestamp").asLong());
        exchange.ask(token, ExchangeStation.question("md5", "0123456789abcdef0123456789abcdee"));
        Browser auditor = exchange.station.signedIn(exchange.station.enrolled("auditor-of-lists", "auditor"));

        for (String page : List.of(
                exchange.administrator.get("clients").body(),
                exchange.custodian.get("clients").body(),
                auditor.get("events").body())) {
            assertThat(page)
                    .contains("measured client")
                    .containsPattern("StopNCII, everything up to \\d+ \\w+ 20\\d\\d, \\d\\d:\\d\\d: 6 fingerprints")
                    .containsPattern("StopNCII, \\d+ \\w+ 20\\d\\d, \\d\\d:\\d\\d to \\d+ [^<]+: 2 fingerprints")
                    .contains("MD5: 0 of 1 lists know it");
        }
    }

    @Test
    void opensNoOfficersPageWithATokenAndNoListWithASession() throws IOException, InterruptedException {
        String token = exchange.client("curious", true, exchange.bank("not a page", Map.of()));

        HttpResponse<String> page =
                ExchangeStation.send(HttpRequest.newBuilder(URI.create(exchange.station.desk.address() + "banks"))
                        .header("Authorization", "Bearer " + token));

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(exchange.custodian.get("exchange/stopncii/FetchHashes").statusCode())
                .isEqualTo(401);
        assertThat(exchange.administrator.get("exchange/ncmec/v2/status").statusCode())
                .isEqualTo(401);
    }

    /// On the desk of the demonstration, where there are tips.
    @Test
    void remembersTheTipWhoseFileItIs() throws IOException, InterruptedException, SQLException {
        Desk desk = OpenDesk.shared();
        Browser custodian = Browser.signedIn(desk, "custodian");
        String tip = OpenDesk.firstMatch(
                "data-tip=\"([^\"]+)\"", OpenDesk.awaited(Browser.signedIn(desk, "supervisor"), "queue", "data-tip"));
        custodian.get("banks");
        String bank = custodian
                .post("banks", Map.of("name", "from tips"))
                .uri()
                .getPath()
                .substring(1);
        String print = ExchangeStation.prints(CHANCE, 40, 1).getFirst();

        String wrong = custodian
                .post(bank + "/entries", Map.of("list", print, "tip", "00000000-0000-4000-8000-000000000001"))
                .body();
        String right = custodian
                .post(bank + "/entries", Map.of("list", print, "tip", desk.address() + "tips/" + tip))
                .body();

        assertThat(wrong)
                .contains("There is no such tip", print + "</textarea>")
                .doesNotContain("1 added");
        assertThat(right).contains("1 added").contains("added the fingerprint of a file in a tip");
    }

    @Test
    void showsTheAdministratorNoFingerprint() throws IOException, InterruptedException {
        String bank = exchange.bank("shown to two", Map.of());
        List<String> print = ExchangeStation.prints(CHANCE, 64, 1);

        String outcome = exchange.add(bank, "IMAGE", List.of(print.getFirst(), "not a fingerprint"));

        assertThat(outcome)
                .contains("1 added, of 1 that could be read")
                .contains("line 2")
                .contains(print.getFirst().substring(0, 12));
        assertThat(exchange.administrator.get("banks/" + bank).body())
                .contains("shown to two")
                .doesNotContain(print.getFirst().substring(0, 12));
    }
}
