// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// A real Chromium, found by the launcher's `test` command. Pages are looked at as an officer would: in
/// a language, by day
/// or by night, on a phone or a screen. It reaches this machine only.
final class RealBrowser implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 30_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    /// How somebody looks at a page.
    record Look(String language, boolean dark, int width) {
        @Override
        public String toString() {
            return language + (dark ? "-dark-" : "-light-") + width;
        }
    }

    private RealBrowser(Playwright playwright, Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    /// Starts it; tests that need it are passed over where there is none.
    static RealBrowser at(Desk desk) {
        String program = System.getenv("KUMKRONG_BROWSER");
        Assumptions.assumeTrue(
                program != null && !program.isEmpty(),
                "no Chromium here: ./kumkrong test installs or finds one, or set KUMKRONG_BROWSER");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new RealBrowser(playwright, browser, desk.address());
    }

    /// A new window in which nobody is signed in.
    Page open(Look look) {
        return open(look, true);
    }

    private Page open(Look look, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setJavaScriptEnabled(script)
                .setLocale(look.language().equals("th") ? "th-TH" : "en-GB")
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(look.width(), look.width() < 600 ? 844 : 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().contains("status of 404")) {
                complaints.add(page.url() + " " + said.text());
            }
        });
        page.onPageError(fault -> complaints.add(page.url() + " " + fault));
        return page;
    }

    /// A new window in which somebody of the demonstration is signed in.
    Page signedIn(Look look, String name) {
        return signedIn(open(look), name);
    }

    /// The same where no script runs.
    Page signedInWithoutScript(Look look, String name) {
        return signedIn(open(look, false), name);
    }

    private static Page signedIn(Page page, String name) {
        page.navigate("/sign-in");
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", "demo-only");
        page.click("main form[method=post] button.primary");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /// Keeps a picture of a page for those who review.
    static void keep(Page page, String name, Look look) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name + "-" + look + ".png")));
    }

    /// What pages complained about in the console: broken scripts, things a strict content policy stopped.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
