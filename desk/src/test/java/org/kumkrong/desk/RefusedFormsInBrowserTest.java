// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Forms that were refused, as people see them whose browser runs no script, and as others do.
class RefusedFormsInBrowserTest {
    private static final RealBrowser.Look LOOK = new RealBrowser.Look("en", false, 1_280);
    private static final String CONTACT = "Ask the desk of the unit on weekdays";

    private static RealBrowser browser;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        Desk desk = OpenDesk.shared();
        OpenDesk.awaited(Browser.signedIn(desk, "supervisor"), "queue", "data-tip");
        browser = RealBrowser.at(desk);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void whatIsTypedAboutFactSheetsStaysWithoutScript() {
        Page page = browser.signedInWithoutScript(LOOK, "supervisor");
        page.navigate("/facts");
        page.fill("input[name=populationOf]", "Children of the province on 1 January");
        page.fill("form[action='/facts/rules'] input[name=contact]", CONTACT);

        page.click("form[action='/facts/rules'] button");

        RealBrowser.keep(page, "refused-rules", LOOK);
        assertThat(page.locator(".mistake").count()).isEqualTo(1);
        assertThat(page.inputValue("input[name=populationOf]")).isEqualTo("Children of the province on 1 January");
        assertThat(page.inputValue("form[action='/facts/rules'] input[name=contact]"))
                .isEqualTo(CONTACT);
        page.context().close();
    }

    @Test
    void whatIsTypedAboutAPersonStaysWithoutScript() {
        Page page = browser.signedInWithoutScript(LOOK, "supervisor");
        page.navigate("/queue");
        page.locator("[data-tip] a.open").first().click();
        page.locator("a[href^='/subjects/']").first().click();
        page.click("#merge summary");
        page.fill("#other", "no reference at all");
        page.fill("#merge-why", "They use one phone");

        page.click("#merge button");

        RealBrowser.keep(page, "refused-merge", LOOK);
        assertThat(page.locator(".mistake").count()).isEqualTo(1);
        assertThat(page.isVisible("#merge-why")).isTrue();
        assertThat(page.inputValue("#merge-why")).isEqualTo("They use one phone");
        assertThat(page.inputValue("#other")).isEqualTo("no reference at all");
        page.context().close();
    }

    /// With script it is a draft of its page until it is taken, and then none.
    @Test
    void aDraftIsForgottenOnceTheMendedFormIsTaken() {
        Page page = browser.signedIn(LOOK, "supervisor");
        page.navigate("/facts");
        String contact = "form[action='/facts/rules'] input[name=contact]";
        String before = page.inputValue(contact);
        page.fill(contact, CONTACT);
        page.click("form[action='/facts/rules'] button");
        page.waitForSelector(".mistake");
        assertThat(page.inputValue(contact)).isEqualTo(CONTACT);
        assertThat(page.locator(".draft").count()).isZero();

        page.fill(contact, before);
        page.click("form[action='/facts/rules'] button");
        page.waitForSelector(".notice[role=status]");

        page.waitForFunction("() => Object.keys(sessionStorage).every(key => !key.startsWith('draft'))");
        page.context().close();
    }
}
