// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.access.ForClients;
import org.kumkrong.desk.access.ForSources;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The interface for programs of a source: tokens, sending, asking, and its description.
class ProgramsTest {
    private static final Duration READ_WITHIN = Duration.ofMinutes(1);
    private static final String ARRIVALS = "api/v1/arrivals";

    private static Desk desk;
    private static String token;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        token = made("sender");
    }

    private static String made(String source) throws IOException, InterruptedException {
        Browser administrator = Browser.signedIn(desk, "admin");
        administrator.get("sources");
        String page = administrator
                .post("sources", Map.of("name", source, "days", "90"))
                .body();
        return OpenDesk.firstMatch("class=\"token\">([^<]+)<", page);
    }

    private static HttpResponse<String> ask(String method, String path, String shown, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.address() + path))
                .header("Authorization", "Bearer " + shown)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String shown, String name, byte[] body)
            throws IOException, InterruptedException {
        return ask("POST", ARRIVALS + "?name=" + name, shown, body, "Content-Type", "application/octet-stream");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask("GET", path, token, new byte[0]);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static byte[] table(String tip) {
        return ("tip_id,received_at,source,narrative\n" + tip + ",2026-11-14T10:00+07:00,hotline-test,asked for money\n"
                        + ",,,no number\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode awaitRead(String arrival) throws IOException, InterruptedException {
        long until = System.nanoTime() + READ_WITHIN.toNanos();
        JsonNode status = json(get(ARRIVALS + "/" + arrival));
        while (!status.path("state").asString().equals("read") && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            status = json(get(ARRIVALS + "/" + arrival));
        }
        return status;
    }

    @Test
    void keepsAFileAndTellsWhatBecameOfIt() throws IOException, InterruptedException {
        byte[] file = table("by-program-1");

        HttpResponse<String> first = send(token, "one.csv", file);
        HttpResponse<String> second = send(token, "again.csv", file);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        String arrival = json(first).path("arrivals").path(0).path("arrival").asString();
        assertThat(json(second).path("arrivals").path(0).path("arrival").asString())
                .isEqualTo(arrival);
        JsonNode status = awaitRead(arrival);
        assertThat(status.path("tips").asInt()).isEqualTo(1);
        assertThat(status.path("rejected").asInt()).isEqualTo(1);
        assertThat(json(get(ARRIVALS + "/" + arrival + "/rejections"))
                        .path("rejections")
                        .path(0)
                        .path("position")
                        .asString())
                .contains("3");
        assertThat(ask("GET", ARRIVALS + "/" + arrival + "/rejections", token, new byte[0], "Accept", "text/csv")
                        .body())
                .contains("file,position,what,action")
                .contains("line 3");
    }

    @Test
    void countsAFileThatIsSentManyTimesAtOnceOnce() throws IOException, InterruptedException, ExecutionException {
        byte[] file = table("at-once-1");
        List<Callable<HttpResponse<String>>> sendings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sendings.add(() -> send(token, "same.csv", file));
        }
        Set<String> arrivals = new TreeSet<>();
        List<Integer> answers = new ArrayList<>();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<HttpResponse<String>> sent : threads.invokeAll(sendings)) {
                arrivals.add(json(sent.get())
                        .path("arrivals")
                        .path(0)
                        .path("arrival")
                        .asString());
                answers.add(sent.get().statusCode());
            }
        }

        assertThat(arrivals).hasSize(1);
        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(awaitRead(arrivals.iterator().next()).path("tips").asInt()).isEqualTo(1);
    }

    @Test
    void keepsNothingThatIsNotWhatWasAnnounced() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(
                "POST",
                ARRIVALS,
                token,
                table("torn-1"),
                "Content-Type",
                "application/octet-stream",
                "Content-SHA256",
                "00");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void answersEveryMistakeAsAProblem() throws IOException, InterruptedException {
        List<HttpResponse<String>> mistakes = List.of(
                ask("GET", ARRIVALS + "/1", "kumkrong_wrong", new byte[0]),
                get(ARRIVALS + "/not-a-number"),
                get(ARRIVALS + "/00000000-0000-4000-8000-000000000000"),
                get("api/v1/tips"),
                ask("PUT", ARRIVALS, token, new byte[0]),
                ask("POST", ARRIVALS, token, new byte[1], "Content-Type", "application/x-www-form-urlencoded"));

        assertThat(mistakes).extracting(HttpResponse::statusCode).containsExactly(401, 404, 404, 404, 405, 415);
        for (HttpResponse<String> mistake : mistakes) {
            assertThat(mistake.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(json(mistake).path("status").asInt()).isEqualTo(mistake.statusCode());
        }
    }

    @Test
    void readsNoTipWithAToken() throws IOException, InterruptedException {
        for (String path : List.of("queue", "arrivals", "people", "events")) {
            HttpResponse<String> answer = get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .endsWith("/sign-in?back=%2F" + path);
        }
    }

    @Test
    void refusesARevokedTokenAtOnce() throws IOException, InterruptedException {
        String brief = made("short-lived");
        assertThat(send(brief, "a.csv", table("revoked-1")).statusCode()).isEqualTo(201);
        Browser administrator = Browser.signedIn(desk, "admin");
        String page = administrator.get("sources").body();
        String id = OpenDesk.firstMatch("(?s)short-lived</td>.*?/sources/([0-9a-f-]+)/revocation", page);

        administrator.post("sources/" + id + "/revocation", Map.of());

        assertThat(send(brief, "b.csv", table("revoked-2")).statusCode()).isEqualTo(401);
        assertThat(administrator.get("sources").body()).doesNotContain(brief);
    }

    @Test
    void describesEveryRouteAndEveryAnswer() throws IOException, InterruptedException {
        JsonNode document = json(get("api/openapi.json"));

        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.add(operation.getKey() + " " + path.getKey())));
        Set<String> there = new TreeSet<>();
        desk.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> {
                    if (handler.hasMethodAnnotation(ForSources.class)
                            || handler.hasMethodAnnotation(ForClients.class)) {
                        route.getPatternValues()
                                .forEach(path -> route.getMethodsCondition()
                                        .getMethods()
                                        .forEach(method -> there.add(
                                                method.name().toLowerCase(java.util.Locale.ROOT) + " " + path)));
                    }
                });
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(described).hasSize(10).isEqualTo(there);
    }

    @Test
    void answersAsItIsDescribed() throws IOException, InterruptedException {
        JsonNode document = json(get("api/openapi.json"));
        HttpResponse<String> kept = send(token, "described.csv", table("described-1"));
        String arrival = json(kept).path("arrivals").path(0).path("arrival").asString();
        awaitRead(arrival);

        assertThat(complaints(document, "Sending", json(kept))).isEmpty();
        assertThat(complaints(document, "Status", json(get(ARRIVALS + "/" + arrival))))
                .isEmpty();
        assertThat(complaints(document, "Rejections", json(get(ARRIVALS + "/" + arrival + "/rejections"))))
                .isEmpty();
        assertThat(complaints(document, "Problem", json(get(ARRIVALS + "/1")))).isEmpty();
        assertThat(complaints(document, "Status", json(kept))).isNotEmpty(); // it does find what is amiss
    }

    private static List<String> complaints(JsonNode document, String schema, JsonNode answer) {
        List<String> complaints = new ArrayList<>();
        check(document, document.path("components").path("schemas").path(schema), answer, schema, complaints);
        return complaints;
    }

    private static void check(JsonNode document, JsonNode schema, JsonNode answer, String at, List<String> complaints) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replace("#/components/schemas/", "");
            check(document, document.path("components").path("schemas").path(name), answer, at, complaints);
            return;
        }
        JsonNode type = schema.path("type");
        String kind = answer.isObject()
                ? "object"
                : answer.isArray()
                        ? "array"
                        : answer.isString()
                                ? "string"
                                : answer.isBoolean() ? "boolean" : answer.isIntegralNumber() ? "integer" : "null";
        if (!type.toString().contains("\"" + kind + "\"")) {
            complaints.add(at + " is " + kind);
        }
        schema.path("required").forEach(part -> {
            if (!answer.has(part.asString())) {
                complaints.add(at + " lacks " + part.asString());
            }
        });
        answer.properties().forEach(part -> {
            if (!schema.path("properties").has(part.getKey())) {
                complaints.add(at + " has " + part.getKey());
            } else {
                check(
                        document,
                        schema.path("properties").path(part.getKey()),
                        part.getValue(),
                        at + "." + part.getKey(),
                        complaints);
            }
        });
        if (answer.isArray()) {
            answer.forEach(item -> check(document, schema.path("items"), item, at + "[]", complaints));
        }
    }

    @Test
    void acknowledgesNothingThatIsEmpty() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(token, "empty.csv", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("problem:empty").doesNotContain("arrivals\":");
    }
}
