package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching, making a token and looking through the audit, in a real browser. Left out where there is no Chromium. */
@Tag("slow")
class FindingBrowserTest {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final int PHONE = 360;
    private static final int DESKTOP = 1280;

    private static final String AXE = """
            async () => (await axe.run(document, { runOnly: { type: 'tag', values:
              ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }))
              .violations.map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))
            """;

    private static Optional<Playwright> playwright = Optional.empty();
    private static Optional<Browser> browser = Optional.empty();

    @TempDir
    private Path folder;

    private Optional<Served> served = Optional.empty();
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        Optional<Path> chromium = BROWSERS.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(
                chromium.isPresent(), "no Chromium: the pages are not looked at (apt-get install chromium brings it)");
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(driver);
        // Without its own sandbox, since root has none; the pages are ours.
        browser = Optional.of(driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox"))));
    }

    @AfterAll
    static void closeBrowser() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    @BeforeEach
    void serve() throws IOException {
        served = Optional.of(Served.in(folder));
    }

    @AfterEach
    void close() {
        served.ifPresent(Served::close);
    }

    private String address(String path) {
        String whole = served.orElseThrow().open().address();
        return whole.substring(0, whole.length() - 1) + path;
    }

    private BrowserContext context(ColorScheme colours, int width, String locale, boolean script) {
        return browser.orElseThrow()
                .newContext(new Browser.NewContextOptions()
                        .setColorScheme(colours)
                        .setLocale(locale)
                        .setJavaScriptEnabled(script)
                        .setViewportSize(width, 900));
    }

    private Page signedIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.onPageError(error -> faults.add("failed: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                faults.add("said " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(address("/"))) {
                faults.add("asked for " + request.url());
            }
        });
        page.navigate(address("/login"));
        page.fill("#name", name);
        page.fill("#password", Served.PASSWORD);
        page.click("button");
        page.waitForURL("**/documents");
        return page;
    }

    /** Searches until the index knows the case. */
    private static void search(Page page, String query) {
        for (int tries = 0; tries < 50; tries++) {
            page.fill("#q", query);
            page.locator("form[role=search] button").click();
            page.waitForURL("**/search?q=**");
            if (page.locator(".notice").count() == 0) {
                return;
            }
            page.waitForTimeout(200);
        }
    }

    @Test
    void aNameInOneScriptFindsTheOtherAndTheSearchIsKept() {
        for (boolean script : new boolean[] {true, false}) {
            try (BrowserContext context = context(ColorScheme.LIGHT, DESKTOP, "uk-UA", script)) {
                Page page = signedIn(context, "analyst");
                page.locator("nav a[href='/search']").click();
                search(page, "Стельмашенко");
                assertThat(page.locator(".hits").innerText()).contains("Stelmashenko");
                page.locator(".facets a[href*='f=in%3Aclaims']").click();
                page.waitForURL("**f=in%3Aclaims**");
                assertThat(page.locator(".chosen").innerText()).contains("твердження");
                page.fill("#name", "мер");
                page.locator("form[action='/search/saved'] button").click();
                page.waitForURL("**/search?q=**");
                page.navigate(address("/search"));
                page.locator(".saved a").click();
                page.waitForURL("**f=in%3Aclaims**");
                assertThat(page.inputValue("#q")).isEqualTo("Стельмашенко");
                page.locator(".hit h2 a").first().click();
                page.waitForURL("**/documents/*?claim=*");
                assertThat(page.locator(".panel .number").innerText()).startsWith("Твердження");
                page.navigate(address("/search"));
                page.locator("form[action='/search/forgotten'] button").click();
                page.waitForURL("**/search");
                assertThat(page.locator(".saved").count()).isZero();
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aTokenIsMadeShownOnceAndRevoked() {
        try (BrowserContext context = context(ColorScheme.DARK, DESKTOP, "en-GB", true)) {
            Page page = signedIn(context, "analyst");
            page.navigate(address("/password"));
            page.locator("main a[href='/tokens']").click();
            page.fill("#name", "the weekly export");
            page.locator("form.stack button").click();
            page.waitForSelector("#token");
            String token = page.locator("#token").innerText();
            Agent agent = Agent.of(served.orElseThrow()).with(token);
            assertThat(agent.get("/api/v1/documents").status()).isEqualTo(200);
            page.navigate(address("/tokens"));
            assertThat(page.content()).doesNotContain(token);
            page.locator("form[action='/tokens/revocation'] button").click();
            page.waitForCondition(() -> page.locator("tbody").count() == 0);
            assertThat(agent.get("/api/v1/documents").status()).isEqualTo(401);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void pagesAreFitForEverybodyInBothLanguagesColoursAndWidths() throws IOException {
        String axe = axe();
        Path shots = Files.createDirectories(Path.of("target", "screenshots"));
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {DESKTOP, PHONE}) {
                for (String locale : List.of("en-GB", "uk-UA")) {
                    String name = colours.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + locale;
                    try (BrowserContext context = context(colours, width, locale, true)) {
                        Page page = signedIn(context, "owner");
                        page.navigate(address("/search"));
                        search(page, "men OR Oksana OR Sosnivka");
                        page.fill("#name", "men " + name);
                        page.locator("form[action='/search/saved'] button").click();
                        page.waitForURL("**/search?q=**");
                        looked(page, axe, shots.resolve("search-" + name + ".png"));
                        page.navigate(address("/search?q=" + "(&f=kind:detention"));
                        looked(page, axe, shots.resolve("search-broken-" + name + ".png"));
                        page.navigate(address("/tokens"));
                        page.fill("#name", name);
                        page.locator("form.stack button").click();
                        page.waitForSelector("#token");
                        looked(page, axe, shots.resolve("tokens-" + name + ".png"));
                        page.navigate(address("/audit"));
                        looked(page, axe, shots.resolve("audit-" + name + ".png"));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void looked(Page page, String axe, Path shot) {
        // The page's own policy runs no other script; the rules are put in by the test's own hand.
        page.evaluate(axe + "; undefined");
        Object violations = page.evaluate(AXE);
        if (violations instanceof List<?> list) {
            list.forEach(one -> faults.add(shot.getFileName() + ": " + one));
        }
        Object wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        if (wide instanceof Number number && number.intValue() > 0) {
            faults.add(shot.getFileName() + ": wider than the window by " + number);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(shot).setFullPage(true));
    }

    private static String axe() throws IOException {
        try (InputStream in = FindingBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
