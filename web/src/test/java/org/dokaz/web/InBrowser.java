package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dokaz.app.CaseFile;
import org.dokaz.pipeline.Program;
import org.dokaz.record.CaseRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What jobs in a real browser have in common. They are left out where there is no Chromium. */
abstract class InBrowser {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    static final int PHONE = 360;
    static final int DESKTOP = 1280;

    /** WCAG 2.2 at the levels A and AA, and what axe holds good practice besides. */
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
    final List<String> faults = new ArrayList<>();

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
        served = Optional.of(begun());
    }

    /** The workbench that each test begins with. */
    Served begun() throws IOException {
        return Served.in(folder);
    }

    @AfterEach
    void close() {
        served.ifPresent(Served::close);
    }

    /** A folder of this test alone. */
    final Path folder() {
        return folder;
    }

    /** The workbench that is looked at. */
    final Served served() {
        return served.orElseThrow();
    }

    /** Serves another case from here on. */
    final Served serveInstead(Map<String, String> files) throws IOException {
        return serveInstead(Served.with(Files.createDirectories(folder.resolve("instead")), files));
    }

    /** The same of a workbench that was opened already. */
    final Served serveInstead(Served other) {
        close();
        served = Optional.of(other);
        return other;
    }

    final String address(String path) {
        String whole = served.orElseThrow().open().address();
        return whole.substring(0, whole.length() - 1) + path;
    }

    final BrowserContext context(ColorScheme colours, int width, String locale, boolean script) {
        return browser.orElseThrow()
                .newContext(new Browser.NewContextOptions()
                        .setColorScheme(colours)
                        .setLocale(locale)
                        .setJavaScriptEnabled(script)
                        .setViewportSize(width, 900));
    }

    final Page signedIn(BrowserContext context, String name) {
        return signedIn(context, name, Served.PASSWORD);
    }

    final Page signedIn(BrowserContext context, String name, String password) {
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
        page.fill("#password", password);
        page.click("button");
        page.waitForURL("**/documents");
        return page;
    }

    static final void open(Page page, String title) {
        page.locator("tbody a", new Page.LocatorOptions().setHasText(title))
                .first()
                .click();
        page.waitForURL("**/documents/*");
    }

    /** Selects from the beginning of one word to the end of another in the text of a document, as a mouse does. */
    static final void select(Page page, String from, String to) {
        page.evaluate("""
                ([from, to]) => {
                  const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
                  const range = document.createRange();
                  let begun = false;
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    if (!begun && node.data.includes(from)) {
                      range.setStart(node, node.data.indexOf(from));
                      begun = true;
                    }
                    if (begun && node.data.includes(to)) {
                      range.setEnd(node, node.data.indexOf(to) + to.length);
                      break;
                    }
                  }
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                }
                """, List.of(from, to));
        page.locator("#take").waitFor();
    }

    /** Searches until the index knows the case. */
    static final void search(Page page, String query) {
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

    /** What any other program finds in the case. */
    final <T> T inCase(Function<CaseFile, T> asked) {
        try (CaseFile file = CaseFile.openToRead(served().folder(), Program.maker())) {
            return asked.apply(file);
        }
    }

    /** What the case holds of one sort, as any other program finds it. */
    final <T extends CaseRecord> List<T> held(Class<T> sort) {
        return inCase(file -> file.decisions().stream()
                .filter(sort::isInstance)
                .map(sort::cast)
                .toList());
    }

    /** Loads a page until what is waited for is there: comparing goes on beside it. */
    static final void until(Page page, String selector) {
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(selector).count() > 0;
        });
    }

    /** A document that tells of violence is read by those who ask for it. */
    static final void unveil(Page page) {
        assertThat(page.locator(".text blockquote, .text mark, .text a.claim").count())
                .isZero();
        goes(page, () -> page.locator(".graphic .button").first().click());
    }

    /** Presses a button that leads to a page anew. */
    static final void submit(Page page, String selector) {
        goes(page, () -> page.locator(selector).first().click());
    }

    static final String number(Page page) {
        return page.locator(".panel .number").innerText();
    }

    /** A key that leads to another page. */
    static final void press(Page page, String key) {
        goes(page, () -> page.keyboard().press(key));
    }

    /** What leads to a page anew. Where that has the address of the one before, nothing newer tells that it came. */
    @SuppressWarnings("deprecation")
    static final void goes(Page page, Runnable what) {
        page.waitForNavigation(new Page.WaitForNavigationOptions().setWaitUntil(WaitUntilState.LOAD), what);
    }

    final void looked(Page page, String axe, Path shot) {
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

    static final String axe() throws IOException {
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
