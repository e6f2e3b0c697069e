package org.dokaz.release.site;

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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.release.Release;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, as they lie in a folder. Left out where there is no Chromium, which {@code dokaz test --all} does not allow. */
@Tag("slow")
class BrowserTest {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final int PHONE = 360;
    private static final int DESKTOP = 1200;

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

    @BeforeAll
    static void open() {
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
    static void close() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    private List<String> written(Release release) throws IOException {
        List<String> pages = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : Pages.of(release).files().entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
            if (file.getKey().endsWith(".html")) {
                pages.add(file.getKey());
            }
        }
        return pages;
    }

    private static BrowserContext context(boolean script, ColorScheme colours, int width) {
        return browser.orElseThrow()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setColorScheme(colours)
                        .setViewportSize(width, 800));
    }

    private String address(String page) {
        return folder.resolve(page).toUri().toString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsAskedForElsewhereAndNothingFails(boolean script) throws IOException {
        List<String> pages = written(Releases.small());
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(script, ColorScheme.LIGHT, PHONE)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> faults.add("said " + message.type() + ": " + message.text()));
            page.onPageError(error -> faults.add("failed: " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith(folder.toUri().toString().replaceFirst("/$", ""))) {
                    faults.add("asked for " + request.url());
                }
            });
            page.onRequestFailed(request -> faults.add("did not get " + request.url()));
            for (String one : pages) {
                page.navigate(address(one));
                assertThat(page.locator("h1").count()).as(one).isEqualTo(1);
                assertThat(page.locator("main").innerText()).as(one).isNotBlank();
                assertThat(page.locator("link[rel=stylesheet]").count()).isEqualTo(1);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(pages).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void axeFindsNoFailureOnAnyPage(ColorScheme colours) throws IOException {
        String axe = axe();
        List<String> pages = new ArrayList<>(written(Releases.small()));
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(true, colours, colours == ColorScheme.LIGHT ? PHONE : DESKTOP)) {
            Page page = context.newPage();
            for (String one : pages) {
                page.navigate(address(one));
                page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
                page.evaluate(axe);
                for (Object fault : (List<?>) page.evaluate(AXE)) {
                    faults.add(one + ": " + fault);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void axeFindsNoFailureWhereAFormIsAndWhereThereAreMany() throws IOException {
        String axe = axe();
        written(LargeReleases.many(120));
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(true, ColorScheme.LIGHT, PHONE)) {
            Page page = context.newPage();
            for (String one : List.of(
                    "corrections.html",
                    "index.html",
                    "index_2.html",
                    "map.html",
                    "timeline.html",
                    "uk/corrections.html")) {
                page.navigate(address(one));
                page.evaluate(axe);
                for (Object fault : (List<?>) page.evaluate(AXE)) {
                    faults.add(one + ": " + fault);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void axeWouldNoticeAFailure() throws IOException {
        written(Releases.small());
        try (BrowserContext context = context(true, ColorScheme.LIGHT, PHONE)) {
            Page page = context.newPage();
            page.navigate(address("index.html"));
            page.evaluate("() => { document.documentElement.removeAttribute('lang');"
                    + " document.querySelectorAll('.soft').forEach(one => { one.style.color = '#ccc'; }); }");
            page.evaluate(axe());
            assertThat(String.valueOf(page.evaluate(AXE)))
                    .contains("html-has-lang")
                    .contains("color-contrast");
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assumeTrue(in != null, "axe's rules are not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, PHONE, DESKTOP})
    void noPageIsWiderThanTheScreen(int width) throws IOException {
        List<String> wide = new ArrayList<>();
        List<String> pages = written(Releases.small());
        try (BrowserContext context = context(true, ColorScheme.LIGHT, width)) {
            Page page = context.newPage();
            for (String one : pages) {
                page.navigate(address(one));
                page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
                if (!page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
                        .equals(0)) {
                    wide.add(one);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void selectedWordsAndAKeyMakeAReadyEmail() throws IOException {
        written(Releases.small());
        try (BrowserContext context = context(true, ColorScheme.LIGHT, DESKTOP)) {
            Page page = context.newPage();
            page.navigate(address("event-ev-1.html"));
            page.evaluate("""
                    () => document.addEventListener('click', event => {
                      const link = event.target.closest('a[href^="mailto:"]');
                      if (link) { event.preventDefault(); window.sent = link.href; }
                    }, true)""");
            assertThat(page.locator("#report").isVisible()).isFalse();
            select(page, "#s-c-12 blockquote p");
            page.waitForCondition(() -> page.locator("#report").isVisible());
            page.keyboard().press("Control+Enter");
            String sent = String.valueOf(page.evaluate("() => window.sent"));
            assertThat(sent)
                    .startsWith(
                            "mailto:corrections@outlet.example?subject=Correction%2C%20release%203&body=event-ev-1.html%23s-c-12")
                    .contains("Nobody%20was%20called%20up%20in%20Stepove.");
            page.evaluate("() => { window.sent = ''; }");
            page.locator("#report").click();
            assertThat(page.evaluate("() => window.sent")).isEqualTo(sent);
        }
    }

    @Test
    void selectedWordsAreFilledIntoTheForm() throws IOException {
        written(Releases.sent("https://outlet.example/corrections"));
        try (BrowserContext context = context(true, ColorScheme.LIGHT, DESKTOP)) {
            Page page = context.newPage();
            page.navigate(address("uk/event-ev-1.html"));
            select(page, "#s-c-12 blockquote p");
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> url.contains("corrections.html"));
            assertThat(page.locator("#correction-words").inputValue()).isEqualTo("Nobody was called up in Stepove.");
            assertThat(page.locator("#correction-statement").inputValue()).isEqualTo("c-12");
            page.navigate(address("event-ev-1.html"));
            page.locator("#s-c-13 a.correct").click();
            page.waitForURL(url -> url.contains("corrections.html"));
            assertThat(page.locator("#correction-statement").inputValue()).isEqualTo("c-13");
        }
    }

    private static void select(Page page, String selector) {
        page.evaluate("selector => getSelection().selectAllChildren(document.querySelector(selector))", selector);
    }

    @Test
    void aHostileReleaseRunsNothing() throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> pages = written(
                HostileReleases.saying("\"'><svg onload=document.title='hit'><img src=x onerror=document.title='hit'>"
                        + "</script><script>document.title='hit'</script>"));
        try (BrowserContext context = context(true, ColorScheme.LIGHT, PHONE)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> faults.add(message.text()));
            page.onDialog(dialog -> faults.add(dialog.message()));
            for (String one : pages) {
                page.navigate(address(one));
                assertThat(page.title()).as(one).isNotEqualTo("hit");
            }
        }
        assertThat(faults).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isNotEmpty();
        }
    }
}
