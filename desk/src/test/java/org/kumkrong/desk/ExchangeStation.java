// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One desk for all tests of the exchange: a custodian who keeps lists, an administrator who lets
/// others have them, and a
/// clock that the tests move.
final class ExchangeStation {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static @Nullable ExchangeStation shared;

    final Station station;
    final Browser custodian;
    final Browser administrator;

    private ExchangeStation() throws SQLException, IOException, InterruptedException {
        station = Station.open();
        custodian = station.signedIn(station.enrolled("keeper", "evidence_custodian"));
        administrator = station.signedIn(station.enrolled("admin", "administrator"));
    }

    static synchronized ExchangeStation shared() throws SQLException, IOException, InterruptedException {
        if (shared == null) {
            shared = new ExchangeStation();
        }
        return shared;
    }

    /// Makes a list, and returns its id.
    String bank(String name, Map<String, String> more) throws IOException, InterruptedException {
        custodian.get("banks");
        Map<String, String> form = new HashMap<>(Map.of("name", name, "scheme", "NCMEC", "category", "A1"));
        form.putAll(more);
        return custodian.post("banks", form).uri().getPath().replace("/banks/", "");
    }

    /// Adds fingerprints to a list; 64 digits are PDQ.
    String add(String bank, String media, List<String> prints) throws IOException, InterruptedException {
        return custodian
                .post(
                        "banks/" + bank + "/entries",
                        Map.of("list", String.join("\n", prints), "media", media, "digits", "PDQ"))
                .body();
    }

    String withdraw(String bank, String media, List<String> prints) throws IOException, InterruptedException {
        return custodian
                .post(
                        "banks/" + bank + "/withdrawals",
                        Map.of("list", String.join("\n", prints), "media", media, "why", "asked for by a test"))
                .body();
    }

    /// Makes a client, and returns its token.
    String client(String name, boolean mayPull, String... banks) throws IOException, InterruptedException {
        administrator.get("clients");
        // a form may name several lists; the browser of tests sends one value a name
        String chosen = String.join(",", banks);
        String page = administrator
                .post(
                        "clients",
                        Map.of("name", name, "mayPull", Boolean.toString(mayPull), "days", "90", "bank", chosen))
                .body();
        return OpenDesk.firstMatch("class=\"token\">([^<]+)<", page);
    }

    /// A connection as superuser, to look behind the walls; the caller closes it.
    Connection connectAsAdmin() throws SQLException {
        return TestPostgres.server().connect(OpenDesk.firstMatch("/([a-z0-9_]+)(?:\\?.*)?$", station.database.url()));
    }

    String address() {
        return station.desk.address() + "exchange";
    }

    /// Asks as StopNCII's clients do.
    HttpResponse<String> fetchHashes(String token, Map<String, String> query) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address() + "/stopncii/FetchHashes?" + written(query)))
                .header("x-functions-key", token)
                .header("Ocp-Apim-Subscription-Key", "subscription"));
    }

    /// Asks as NCMEC's clients do.
    HttpResponse<String> ncmec(String token, String path) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address() + "/ncmec" + path)).header("Authorization", basic(token)));
    }

    HttpResponse<String> entries(String token, Instant from, Instant to, int size)
            throws IOException, InterruptedException {
        return ncmec(
                token,
                "/v2/entries?" + written(Map.of("from", from.toString(), "to", to.toString(), "size", size + "")));
    }

    HttpResponse<String> ask(String token, String question) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address() + "/match"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question)));
    }

    static String basic(String token) {
        return "Basic " + Base64.getEncoder().encodeToString(("anybody:" + token).getBytes(StandardCharsets.UTF_8));
    }

    static String written(Map<String, String> query) {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// A question for the blind matcher.
    static String question(String kind, String hash) {
        return "{\"kind\":\"" + kind + "\",\"hash\":\"" + hash + "\"}";
    }

    /// The same with one bit turned.
    static String flipped(String print, int digit) {
        char turned = Character.forDigit(Character.digit(print.charAt(digit), 16) ^ 1, 16);
        return print.substring(0, digit) + turned + print.substring(digit + 1);
    }

    /// Made-up fingerprints of so many hexadecimal digits.
    static List<String> prints(Random chance, int digits, int count) {
        return chance.ints(0, 16)
                .limit((long) digits * count)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(),
                        all -> java.util.stream.IntStream.range(0, count)
                                .mapToObj(i -> all.substring(i * digits, (i + 1) * digits))
                                .toList()));
    }
}
