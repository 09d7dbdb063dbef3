// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.demo.DemoUnit;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route there is, asked by every role there is: of the agency that holds the object, and of another.
class RouteMatrixTest {
    private static final String STREAM = "/queue/changes"; // never ends; who may not open it is asked all the same

    private static Desk desk;
    private static final Map<String, Browser> BROWSERS = new HashMap<>();
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000001";
    private static final Map<String, String> OBJECTS = new TreeMap<>();

    private record Route(String method, String path, Act act) {
        boolean names(String part) {
            return path.contains("{" + part + "}");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        for (DemoUnit.SignIn signIn : DemoUnit.signIns()) {
            BROWSERS.put(signIn.name(), Browser.signedIn(desk, signIn.name()));
        }
        Browser police = browser("supervisor");
        String queue = OpenDesk.awaited(police, "queue", "1 child");
        String tip = OpenDesk.firstMatch("(?s)data-tip=\"([^\"]+)\"(?:(?!data-tip).)*?1 child", queue);
        String page = police.get("tips/" + tip).body();
        OBJECTS.put("tip", tip);
        OBJECTS.put("subject", OpenDesk.firstMatch("/subjects/([^\"]+)\"", page));
        String linked = OpenDesk.firstMatch(
                "(?s)data-tip=\"([^\"]+)\"(?:(?!data-tip).)*?subject in \\d+ other tip",
                OpenDesk.awaited(police, "queue?known=true", "subject in"));
        String link = police.get("tips/" + linked).body();
        var proposed = police.post(
                "judgements",
                Map.of(
                        "a", OpenDesk.firstMatch("name=\"a\" value=\"([^\"]+)\"", link),
                        "b", OpenDesk.firstMatch("name=\"b\" value=\"([^\"]+)\"", link),
                        "verdict", "UNSURE",
                        "why", "for the matrix",
                        "foresee", "true"));
        OBJECTS.put("proposal", proposed.uri().getPath().replace("/proposals/", ""));
        police.post("views", Map.of("name", "for the matrix", "asked", "band=URGENT"));
        OBJECTS.put(
                "view",
                OpenDesk.firstMatch("/views/([^\"/]+)\"", police.get("queue").body()));
        OBJECTS.put("child", OpenDesk.firstMatch("/children/([^\"]+)\"", page));
        String category = OpenDesk.firstMatch(
                "<option value=\"([^\"]+)\">Sexual abuse",
                police.get("cases/new").body());
        var made = police.post("cases", Map.of("title", "Asked for by all", "category", category, "tip", tip));
        OBJECTS.put("case", made.uri().getPath().replace("/cases/", ""));
    }

    private static Browser browser(String name) {
        return Objects.requireNonNull(BROWSERS.get(name));
    }

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        desk.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Needs needs = handler.getMethodAnnotation(Needs.class);
                    if (needs != null) {
                        for (String path : mapping.getPatternValues()) {
                            for (RequestMethod method :
                                    mapping.getMethodsCondition().getMethods()) {
                                routes.add(new Route(method.name(), path, needs.value()));
                            }
                        }
                    }
                });
        return routes;
    }

    private static String filled(Route route) {
        String person = route.path().startsWith("/children") ? OBJECTS.get("child") : OBJECTS.get("subject");
        return route.path()
                .substring(1)
                .replace("{tip}", OBJECTS.get("tip"))
                .replace("{person}", person)
                .replace("{case}", OBJECTS.get("case"))
                .replaceAll("\\{(category|glass)\\}", "00000000-0000-4000-8000-000000000000")
                .replace("{proposal}", OBJECTS.get("proposal"))
                .replace("{view}", OBJECTS.get("view"))
                .replaceAll("\\{(officer|appointment|team|session|passkey)\\}", NOBODYS)
                .replace("{arrival}", "00000000-0000-4000-8000-000000000000")
                .replace("{upload}", "00000000-0000-4000-8000-000000000000")
                .replace("{judgement}", "999999999");
    }

    private static int ask(String name, Route route) throws IOException, InterruptedException {
        Browser browser = browser(name);
        return switch (route.method()) {
            case "GET" -> browser.get(filled(route)).statusCode();
            case "POST" ->
                browser.post(filled(route), Map.of("why", "asked by a test")).statusCode();
            default ->
                browser.send(route.method(), filled(route), Map.of(), new byte[0])
                        .statusCode();
        };
    }

    private static boolean may(String role, Act act) {
        Viewer viewer = new Viewer(
                new java.util.UUID(0, 1),
                new java.util.UUID(0, 2),
                null,
                Role.valueOf(role.toUpperCase(java.util.Locale.ROOT)),
                "",
                "",
                "");
        return viewer.may(act);
    }

    @Test
    void whoMayNotDoItFindsNothingThere() throws IOException, InterruptedException {
        int asked = 0;
        for (Route route : routes()) {
            for (DemoUnit.SignIn signIn : DemoUnit.signIns()) {
                if (!may(signIn.role(), route.act())) {
                    assertThat(ask(signIn.name(), route))
                            .as(signIn.role() + " at " + route)
                            .isEqualTo(404);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(60);
    }

    @Test
    void whoMayDoItFindsTheirPages() throws IOException, InterruptedException {
        for (Route route : routes()) {
            if (route.method().equals("GET")
                    && !route.path().equals(STREAM)
                    && !route.names("arrival")
                    && !route.names("officer")
                    && !route.names("upload")) {
                for (String name : List.of("supervisor", "auditor", "admin")) {
                    String role = name.equals("admin") ? "administrator" : name;
                    if (may(role, route.act())) {
                        assertThat(ask(name, route)).as(name + " at " + route).isEqualTo(200);
                    }
                }
            }
        }
    }

    @Test
    void anotherAgencyFindsNothingOfOurs() throws IOException, InterruptedException {
        for (Route route : routes()) {
            boolean ours = route.names("tip")
                    || route.names("case")
                    || route.names("view")
                    || route.names("proposal")
                    || (route.names("person") && !isReasonForm(route));
            for (String name : List.of("hotline", "north", "south")) {
                if (ours) {
                    assertThat(ask(name, route)).as(name + " at " + route).isEqualTo(404);
                }
            }
        }
    }

    /// The form that asks why shows nothing about whom it is asked for; it looks the same for a person who
    /// is not there.
    private static boolean isReasonForm(Route route) {
        return route.method().equals("GET") && route.path().startsWith("/children");
    }
}
