// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Fact sheets in a real browser: drawn up with a click, read, and as the page that the public gets.
class FactSheetsInBrowserTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type\\s*/Page\\b");

    private static RealBrowser browser;
    private static String published;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        Desk desk = OpenDesk.shared();
        browser = RealBrowser.at(desk);
        published = OpenDesk.firstMatch(
                "(?s)data-sheet=\"([^\"]+)\"(?:(?!data-sheet).)*?sheet-published",
                OpenDesk.awaited(Browser.signedIn(desk, "supervisor"), "facts", "sheet-published"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static List<RealBrowser.Look> looks() {
        return List.of(
                new RealBrowser.Look("th", true, 360),
                new RealBrowser.Look("en", true, 1_440),
                new RealBrowser.Look("en", false, 1_440));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aSheetIsDrawnUpWithAClick(RealBrowser.Look look) {
        Page page = browser.signedIn(look, "supervisor");
        page.navigate("/facts");
        page.click("#aside summary");
        examine(page);

        page.click(".sheet-months button"); // no link of the list lies over it

        assertThat(page.url()).matches(".*/facts/[0-9a-f-]{36}");
        examine(page);
        page.click("form[action$='/discarding'] button");
        assertThat(page.locator(".sheet-discarded").count()).isEqualTo(1);
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thePublicPageCanBeReadByEverybody(RealBrowser.Look look) {
        Page page = browser.signedIn(look, "statistician");

        page.navigate("/facts/" + published + "/sheet.html?language=" + look.language());

        examine(page);
        page.context().close();
    }

    /// What the desk's own page gives on paper is the paper.
    @ParameterizedTest
    @MethodSource("looks")
    void thePageOfASheetPrintsOnOnePage(RealBrowser.Look look) {
        Page page = browser.signedIn(look, "statistician");
        page.navigate("/facts/" + published);

        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "screenshots", "printed-sheet-" + look + ".pdf")));

        assertThat(PAGE_OF_PDF
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results())
                .hasSize(1);
        page.context().close();
    }

    private static void examine(Page page) {
        page.waitForLoadState(); // colours are there with the style sheets
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .extracting(violation -> violation.getId() + " "
                        + violation.getNodes().getFirst().getTarget())
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }
}
