// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The page of statistics with all its pictures, in a real browser.
class StatisticsInBrowserTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static RealBrowser browser;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        Desk desk = OpenDesk.shared();
        browser = RealBrowser.at(desk);
        OpenDesk.awaited(Browser.signedIn(desk, "supervisor"), "queue", "data-tip");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static List<RealBrowser.Look> looks() {
        return List.of(new RealBrowser.Look("th", true, 360), new RealBrowser.Look("en", false, 1_440));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyTableHasAPictureAFileAndItsWayOfCounting(RealBrowser.Look look) {
        Page page = browser.signedIn(look, "supervisor");
        page.navigate("/statistics?from=1900-01-01&to=2399-12-31");

        assertThat(page.locator(".card.figure").count()).isEqualTo(7);
        assertThat(page.locator(".picture rect:not(.ground)").count()).isGreaterThan(5);
        page.locator(".how > summary").all().forEach(summary -> summary.click());
        examine(page);
        RealBrowser.keep(page, "statistics-all", look);
        page.navigate("/statistics/work");
        examine(page);
        page.navigate("/statistics?from=1900-01-01&to=2399-12-31");
        Download file = page.waitForDownload(() -> page.click("#waits a[download]"));
        assertThat(file.suggestedFilename()).isEqualTo("waits_all.csv");
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanReadTheirNumbers(RealBrowser.Look look) {
        Page page = browser.signedIn(look, "statistician");
        assertThat(page.url()).endsWith("/statistics");
        examine(page);
        page.context().close();

        Page own = browser.signedIn(look, "investigator");
        own.navigate("/statistics/work");
        examine(own);
        own.context().close();
    }

    private static void examine(Page page) {
        page.waitForLoadState(); // colours are there with the style sheets
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .extracting(violation -> violation.getId() + " "
                        + violation.getNodes().getFirst().getTarget())
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
        assertThat(browser.complaints()).isEmpty();
    }
}
