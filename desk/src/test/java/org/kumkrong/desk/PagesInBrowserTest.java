// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page that somebody can come to by following links, looked at in a real browser: readable for everybody, in one
/// language, within the screen, without a broken script.
class PagesInBrowserTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> WHO =
            List.of("supervisor", "investigator", "analyst", "admin", "auditor", "statistician", "north", "hotline");
    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");
    private static final int PIXELS_OVER_MAX = 1;

    private static RealBrowser browser;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        Desk desk = OpenDesk.shared();
        browser = RealBrowser.at(desk);
        OpenDesk.awaited(org.kumkrong.desk.Browser.signedIn(desk, "supervisor"), "queue", "data-tip");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static List<RealBrowser.Look> looks() {
        return List.of(new RealBrowser.Look("th", false, 390), new RealBrowser.Look("en", true, 1_280));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageIsForEverybody(RealBrowser.Look look) {
        Set<String> seen = new TreeSet<>();
        List<String> faults = new ArrayList<>();

        visit(browser.open(look), look, "", List.of("/sign-in"), seen, faults);
        for (String who : WHO) {
            Page page = browser.signedIn(look, who);
            visit(page, look, who, List.of(path(page)), seen, faults);
            page.context().close();
        }

        assertThat(faults).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(seen)
                .hasSizeGreaterThanOrEqualTo(15)
                .contains("/queue", "/tips/*", "/subjects/*", "/children/*", "/arrivals");
    }

    /// Follows links from page to page; of pages that differ in an id only it looks at one.
    private static void visit(
            Page page, RealBrowser.Look look, String who, List<String> from, Set<String> seen, List<String> faults) {
        Queue<String> waiting = new ArrayDeque<>(from);
        Set<String> own = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            String kind = kind(path);
            if (!own.add(kind)) {
                continue;
            }
            Response answer = page.navigate(path);
            if (answer.status() != 200) {
                faults.add(who + " follows a link to " + kind + " and gets " + answer.status());
                continue;
            }
            waiting.addAll(links(page));
            if (seen.add(kind)) {
                examine(page, look, who + " at " + kind, faults);
                RealBrowser.keep(page, kind.substring(1).replace("/*", "-one").replace('/', '-'), look);
            }
        }
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static String kind(String path) {
        return IDS.matcher(path.replaceFirst("[?#].*", "")).replaceAll("*");
    }

    private static List<String> links(Page page) {
        Object found = page.evaluate("() => [...document.querySelectorAll('main a[href], header a[href]')]"
                + ".filter(a => a.origin === location.origin && !a.hasAttribute('download'))"
                + ".map(a => a.pathname + a.search)");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static void examine(Page page, RealBrowser.Look look, String where, List<String> faults) {
        page.waitForLoadState(); // colours are there with the style sheets
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(where + ": " + violation.getId() + " "
                        + violation.getNodes().getFirst().getTarget()));
        int over = (int)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > PIXELS_OVER_MAX) {
            faults.add(where + ": " + over + " pixels wider than the screen");
        }
        if (!look.language().equals(page.getAttribute("html", "lang"))) {
            faults.add(where + ": speaks another language");
        }
        if (page.innerText("body").contains("??")) {
            faults.add(where + ": a word is missing");
        }
    }
}
