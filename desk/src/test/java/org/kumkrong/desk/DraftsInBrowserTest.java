// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is typed and not taken stays in its tab, for its officer, and not beyond signing out.
class DraftsInBrowserTest {
    private static final RealBrowser.Look LOOK = new RealBrowser.Look("en", false, 1_280);
    private static final String DRAFTS =
            "() => Object.keys(sessionStorage).filter(key => key.startsWith('draft')).length";

    private static RealBrowser browser;

    @BeforeAll
    static void open() throws IOException, SQLException {
        browser = RealBrowser.at(OpenDesk.shared());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Page writing(String title) {
        Page page = browser.signedIn(LOOK, "supervisor");
        page.navigate("/cases/new");
        page.fill("#title", title);
        return page;
    }

    private static void endSession(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("session"));
    }

    private static void signIn(Page page, String name) {
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", "demo-only");
        page.click("main form[method=post] button.primary");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    @Test
    void whatWasWrittenOutlivesTheSession() {
        Page page = writing("Written in vain?");
        endSession(page);

        page.click("main form button.primary");
        page.waitForSelector("text=You are no longer signed in");
        assertThat(page.innerText("main")).contains("Written in vain?");
        page.click("text=Sign in and go back to the page");
        signIn(page, "supervisor");

        assertThat(page.url()).endsWith("/cases/new");
        assertThat(page.inputValue("#title")).isEqualTo("Written in vain?");
        assertThat(page.innerText("main")).contains("it was kept in this window");
        page.context().close();
    }

    @Test
    void isForgottenOnceItWasTaken() {
        Page page = writing("Taken at once");

        page.click("main form button.primary");
        page.waitForURL(url -> !url.endsWith("/new") && !url.endsWith("/cases"));

        assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
        page.navigate("/cases/new");
        assertThat(page.inputValue("#title")).isEmpty();
        page.context().close();
    }

    @Test
    void canBeSentFromThePageThatSaysWhatHappened() {
        Page page = writing("Sent after all");
        endSession(page);
        page.click("main form button.primary");
        Page other = page.context().waitForPage(() -> page.click("text=sign in in a new window"));
        signIn(other, "supervisor");

        page.click("text=I have signed in");
        page.waitForSelector("text=The page was too old");
        page.click("text=Send it now");
        page.waitForSelector("h1:has-text('Sent after all')");

        page.waitForFunction(
                DRAFTS.replace(".length", ".length === 0")); // the heading is there before the script has run
        page.context().close();
    }

    @Test
    void isErasedInAllTabsOnSigningOut() {
        Page page = writing("Nobody else reads this");
        Page other = page.context().newPage();
        other.navigate("/cases/new");
        other.fill("#title", "Nor this");
        assertThat(other.evaluate(DRAFTS)).isEqualTo(1);

        page.click("form[action='/sign-out'] button");
        page.waitForURL("**/sign-in");

        assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
        other.waitForFunction(DRAFTS.replace(".length", ".length === 0"));
        page.context().close();
    }

    @Test
    void isShownToNobodyElseInTheSameTab() {
        Page page = writing("For one officer only");
        endSession(page);
        page.navigate("/cases/new");

        signIn(page, "investigator");

        assertThat(page.url()).endsWith("/cases/new");
        assertThat(page.inputValue("#title")).isEmpty();
        assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
        page.context().close();
    }
}
