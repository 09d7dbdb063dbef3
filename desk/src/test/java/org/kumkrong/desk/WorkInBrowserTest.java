// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An officer's work, done in a real browser.
class WorkInBrowserTest {
    private static Desk desk;
    private static RealBrowser browser;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        browser = RealBrowser.at(desk);
        OpenDesk.awaited(Browser.signedIn(desk, "supervisor"), "queue", "data-tip");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void send(String file) throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "analyst");
        officer.get("arrivals");
        officer.upload("arrivals", "sent.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "th"})
    void theMostUrgentTipIsTwoKeysAway(String language) {
        Page page = browser.signedIn(new RealBrowser.Look(language, false, 1_280), "investigator");
        Locator first = page.locator("[data-tip]").first();
        String reason = first.locator("a.open").innerText();

        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/tips/*");

        assertThat(first.page().innerText("main")).contains(reason);
        assertThat(page.locator("a[href^='/subjects/']").count()).isPositive();
        page.context().close();
    }

    @Test
    void aNewTipComesIntoTheOpenQueueByItself() throws IOException, InterruptedException {
        Page page = browser.signedIn(new RealBrowser.Look("en", false, 1_280), "supervisor");
        page.evaluate("() => { window.neverReloaded = true; }");

        send("""
                tip_id,received_at,source,incident_type,narrative
                by-itself-1,2026-11-15T08:59+07:00,hotline-test,sextortion,She is 12 and he is at her door now. He says he takes her away tonight.
                """);

        page.waitForSelector("text=by-itself-1");
        assertThat(page.evaluate("() => window.neverReloaded")).isEqualTo(true);
        page.context().close();
    }

    @Test
    void oneLinkIsJudgedWithAReason() throws IOException, InterruptedException {
        send("""
                tip_id,received_at,source,incident_type,narrative,suspect_accounts
                judged-1,2026-11-14T10:00+07:00,hotline-test,sextortion,A stranger wants 3000 baht within 2 hours,KBANK 2916403857
                judged-2,2026-11-14T11:00+07:00,hotline-test,sextortion,He wants money again,KBANK 291-6-40385-7
                """);
        Page page = browser.signedIn(new RealBrowser.Look("en", false, 1_280), "analyst");
        page.fill("#search", "judged-1");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-tip]:has-text('judged-1')");
        page.click("[data-tip]:has-text('judged-1') a.open");
        page.waitForURL("**/tips/*");

        Locator link = page.locator("#links :has-text('judged-2')").first();
        assertThat(link.count()).isPositive();
        page.locator("#links input[name=why]").first().fill("two people use one account");
        page.locator("#links button[value=NOT_SAME]").first().click();
        page.waitForSelector("text=would be 2 persons"); // shown before it is done
        page.click("main form button.primary");
        page.waitForURL("**/tips/*");

        page.waitForSelector("text=judged not the same");
        assertThat(page.innerText("main")).contains("two people use one account");
        page.context().close();
    }
}
