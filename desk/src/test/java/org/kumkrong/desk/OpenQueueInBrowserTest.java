// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A queue that stands open in a browser while the database goes and comes back.
class OpenQueueInBrowserTest {
    private static final RealBrowser.Look LOOK = new RealBrowser.Look("en", false, 1_280);

    private static TestPostgres.Database database;
    private static Station station;
    private static RealBrowser browser;

    @BeforeAll
    static void open() throws SQLException {
        database = Databases.migrated();
        station = Station.on(database);
        browser = RealBrowser.at(station.desk);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        station.close();
    }

    @Test
    void saysSinceWhenItIsOldAndHealsByItself() throws IOException, InterruptedException, SQLException {
        Station.Enrolled officer = station.enrolled("watcher", "analyst");
        Page page = browser.open(LOOK);
        page.navigate("/sign-in");
        page.fill("input[name=name]", officer.name());
        page.fill("input[name=password]", Station.PASSWORD);
        page.click("main form[method=post] button.primary");
        page.fill("input[name=code]", officer.phone().nextCode());
        page.click("main form[method=post] button.primary");
        page.navigate("/queue");
        assertThat(page.isHidden("#lost")).isTrue();

        Databases.allowConnections(database, false);
        page.waitForSelector("#lost:not([hidden])");
        RealBrowser.keep(page, "lost-queue", LOOK);
        assertThat(page.innerText("#lost")).containsPattern("the queue as of [0-2][0-9]:[0-5][0-9], Bangkok time");

        Databases.allowConnections(database, true);
        page.waitForSelector("#lost", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        page.context().close();
    }
}
