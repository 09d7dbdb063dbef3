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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.demo.DemoUnit;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route there is, asked by every role there is, in every way they can stand to the object: their own, their
/// team's, another team's, another agency's, shared with them, shared and taken back.
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
        String tip = findPeopleOfPoliceAlone(police, OpenDesk.awaited(police, "queue", "Further down the queue"));
        String link = findTipWithLink(police, OpenDesk.awaited(police, "queue?known=true", "subject in"));
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
        prepareCases(tip);
    }

    /// The page of the first tip of a queue that shows a link. Some are joined with others by another
    /// agency's tip alone,
    /// and say so.
    private static String findTipWithLink(Browser police, String queue) throws IOException, InterruptedException {
        for (var found : Pattern.compile("(?s)data-tip=\"([^\"]+)\"(?:(?!data-tip).)*?subject in \\d+ other tip")
                .matcher(queue)
                .results()
                .toList()) {
            String page = police.get("tips/" + found.group(1)).body();
            if (page.contains("name=\"a\"")) {
                return page;
            }
            assertThat(page).contains("What joins this tip with others lies in tips that you may not see.");
        }
        throw new AssertionError("no tip of the first page shows a link");
    }

    /// The first tip of a queue whose subject and child no other agency names: a person whom two agencies
    /// know has a page
    /// at both, each made of its own tips.
    private static String findPeopleOfPoliceAlone(Browser police, String queue)
            throws IOException, InterruptedException {
        for (var found : Pattern.compile("(?s)data-tip=\"([^\"]+)\"(?:(?!data-tip).)*?1 child")
                .matcher(queue)
                .results()
                .toList()) {
            String page = police.get("tips/" + found.group(1)).body();
            String subject = OpenDesk.firstMatch("/subjects/([^\"]+)\"", page);
            String child = OpenDesk.firstMatch("/children/([^\"]+)\"", page);
            String both = police.get("subjects/" + subject).body()
                    + police.post("children/" + child, Map.of("why", "asked by a test"))
                            .body();
            if (!both.contains("Other agencies name them too")) {
                OBJECTS.put("tip", found.group(1));
                OBJECTS.put("subject", subject);
                OBJECTS.put("child", child);
                return found.group(1);
            }
        }
        throw new AssertionError("every tip of the first page names somebody whom others name too");
    }

    /// A case of the investigator's team, with a tip; shared with one agency, and with another that must give it back;
    /// and a case of the supervisor alone, read in an emergency.
    private static void prepareCases(String tip) throws IOException, InterruptedException {
        Browser investigator = browser("investigator");
        OBJECTS.put("case", openCase(investigator, "tip", tip));
        OBJECTS.put("live", share(investigator, "Northern Shelter"));
        OBJECTS.put("revoked", share(investigator, "Southern Children"));
        investigator.post("shares/" + OBJECTS.get("revoked") + "/revocation", Map.of("why", "asked for by all"));
        Browser supervisor = browser("supervisor");
        String alone = openCase(supervisor, "subject", String.valueOf(OBJECTS.get("subject")));
        String number = OpenDesk.firstMatch(
                ">Case (\\d+)<", supervisor.get("cases/" + alone).body());
        browser("custodian").get("cases");
        browser("custodian").post("broken-glass", Map.of("number", number, "why", "asked for by everybody"));
        OBJECTS.put(
                "glass",
                OpenDesk.firstMatch(
                        "data-glass=\"([^\"]+)\"",
                        supervisor.get("broken-glass").body()));
        browser("custodian").get("banks");
        OBJECTS.put(
                "bank",
                browser("custodian")
                        .post("banks", Map.of("name", "Of the matrix"))
                        .uri()
                        .getPath()
                        .replace("/banks/", ""));
        OBJECTS.put(
                "sheet",
                OpenDesk.firstMatch(
                        "(?s)data-sheet=\"([^\"]+)\"(?:(?!data-sheet).)*?sheet-published",
                        OpenDesk.awaited(supervisor, "facts", "sheet-published")));
        supervisor.post("categories", Map.of("english", "Of the matrix", "thai", "Of the matrix"));
        OBJECTS.put(
                "category",
                OpenDesk.firstMatch(
                        "(?s)data-category=\"([^\"]+)\"(?:(?!data-category).)*?Of the matrix",
                        supervisor.get("categories").body()));
    }

    private static String openCase(Browser owner, String from, String id) throws IOException, InterruptedException {
        String form = owner.get("cases/new").body();
        Map<String, String> filled = new HashMap<>(Map.of("title", "Asked for by all", from, id));
        filled.put("category", OpenDesk.firstMatch("<option value=\"([^\"]+)\">Sexual abuse", form));
        if (owner == browser("investigator")) {
            filled.put("team", OpenDesk.firstMatch("<option value=\"([^\"]+)\"[^>]*>Online", form));
        }
        return owner.post("cases", filled).uri().getPath().replace("/cases/", "");
    }

    private static String share(Browser sharer, String with) throws IOException, InterruptedException {
        String file = String.valueOf(OBJECTS.get("case"));
        String form = sharer.get("shares/new?file=" + file).body();
        String to = OpenDesk.firstMatch("<option value=\"([^\"]+)\"[^>]*>" + with, form);
        return sharer.post("shares", Map.of("file", file, "to", to, "field", "WORDS", "why", "asked for by all"))
                .uri()
                .getPath()
                .replace("/shares/", "");
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
        return filled(route, "live");
    }

    private static String filled(Route route, String share) {
        String person = route.path().startsWith("/children") ? OBJECTS.get("child") : OBJECTS.get("subject");
        return route.path()
                .substring(1)
                .replace("{tip}", OBJECTS.get("tip"))
                .replace("{person}", person)
                .replace("{case}", OBJECTS.get("case"))
                .replace("{share}", OBJECTS.get(share))
                .replace("{category}", OBJECTS.get("category"))
                .replace("{glass}", OBJECTS.get("glass"))
                .replace("{proposal}", OBJECTS.get("proposal"))
                .replace("{view}", OBJECTS.get("view"))
                .replace("{sheet}", OBJECTS.get("sheet"))
                .replaceAll("\\{(officer|appointment|team|session|passkey|token|rule|hold|client|pull|set)\\}", NOBODYS)
                .replace("{arrival}", "00000000-0000-4000-8000-000000000000")
                .replace("{upload}", "00000000-0000-4000-8000-000000000000")
                .replace("{judgement}", "999999999")
                .replace("{table}", "cases-by-year")
                .replace("{bank}", OBJECTS.get("bank"))
                .replace("{entry}", "999999999")
                .replaceFirst("^shares/new$", "shares/new?tip=" + OBJECTS.get("tip"));
    }

    private static int ask(String name, Route route) throws IOException, InterruptedException {
        return ask(name, route, filled(route));
    }

    private static int ask(String name, Route route, String path) throws IOException, InterruptedException {
        Browser browser = browser(name);
        return switch (route.method()) {
            case "GET" -> browser.get(path).statusCode();
            case "POST" -> browser.post(path, Map.of("why", "asked by a test")).statusCode();
            default -> browser.send(route.method(), path, Map.of(), new byte[0]).statusCode();
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

    /// A route to an object in one situation.
    ///
    /// @param open who finds it there, if their role lets them ask at all
    private record Place(String path, Set<String> open, String situation) {}

    private static final Set<String> AGENCY =
            Set.of("analyst", "investigator", "investigator-2", "supervisor", "custodian");
    private static final Set<String> HOLDERS = Set.of("analyst", "investigator", "supervisor");

    private static List<Place> places(Route route) {
        if (route.names("share")) {
            return List.of(
                    new Place(filled(route, "live"), ofShare(route, "north"), "a share that stands"),
                    new Place(filled(route, "revoked"), ofRevoked(route), "a share taken back"));
        }
        if (route.names("case")) {
            return List.of(new Place(filled(route), HOLDERS, "a case of a team"));
        }
        if (List.of("glass", "category", "view", "proposal").stream().anyMatch(route::names)) {
            return List.of(new Place(filled(route), Set.of("supervisor"), "the supervisor's own"));
        }
        if (route.names("sheet")) {
            return List.of(new Place(
                    filled(route),
                    Set.of("investigator", "investigator-2", "supervisor", "statistician"),
                    "a fact sheet"));
        }
        if (route.names("tip") || (route.names("person") && !isReasonForm(route))) {
            return List.of(new Place(filled(route), AGENCY, "a tip of the agency"));
        }
        return List.of();
    }

    /// The receiver reads, and opens the source if that was chosen, which it was not; the holders see what they shared.
    private static Set<String> ofShare(Route route, String receiver) {
        if (route.path().endsWith("/source")) {
            return Set.of();
        }
        Set<String> open = new TreeSet<>(HOLDERS);
        if (route.act() == Act.READ_SHARED) {
            open.add(receiver);
        }
        return open;
    }

    private static Set<String> ofRevoked(Route route) {
        return route.method().equals("GET") ? HOLDERS : Set.of();
    }

    /// Who may do it is asked for pages only: what an act does, other tests say, and it would not be the same after.
    @Test
    void everybodyFindsWhatIsTheirsAndNothingElse() throws IOException, InterruptedException {
        int found = 0;
        int refused = 0;
        for (Route route : routes()) {
            for (Place place : places(route)) {
                for (DemoUnit.SignIn signIn : DemoUnit.signIns()) {
                    boolean open =
                            may(signIn.role(), route.act()) && place.open().contains(signIn.name());
                    if (!open) {
                        assertThat(ask(signIn.name(), route, place.path()))
                                .as(signIn.name() + " at " + route + ", " + place.situation())
                                .isEqualTo(404);
                        refused++;
                    } else if (route.method().equals("GET")) {
                        assertThat(ask(signIn.name(), route, place.path()))
                                .as(signIn.name() + " at " + route + ", " + place.situation())
                                .isEqualTo(200);
                        found++;
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(15);
        assertThat(refused).isGreaterThan(150);
    }

    /// The form that asks why shows nothing about whom it is asked for; it looks the same for a person who
    /// is not there.
    private static boolean isReasonForm(Route route) {
        return route.method().equals("GET") && route.path().startsWith("/children");
    }
}
