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

/** Whole jobs that a person does in the workbench, in a real browser. Left out where there is no Chromium. */
@Tag("slow")
class BrowserTest {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final int PHONE = 360;
    private static final int DESKTOP = 1280;

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

    private static void open(Page page, String title) {
        page.locator("tbody a", new Page.LocatorOptions().setHasText(title))
                .first()
                .click();
        page.waitForURL("**/documents/*");
    }

    private static String number(Page page) {
        return page.locator(".panel .number").innerText();
    }

    /** A key that leads to another page. */
    private static void press(Page page, String key) {
        goes(page, () -> page.keyboard().press(key));
    }

    /** What leads to a page anew. Where that has the address of the one before, nothing newer tells that it came. */
    @SuppressWarnings("deprecation")
    private static void goes(Page page, Runnable what) {
        page.waitForNavigation(new Page.WaitForNavigationOptions().setWaitUntil(WaitUntilState.LOAD), what);
    }

    @Test
    void aReviewerAnswersClaimAfterClaimByKeysAlone() {
        try (BrowserContext context = context(ColorScheme.LIGHT, DESKTOP, "en-GB", true)) {
            Page page = signedIn(context, "reviewer");
            open(page, "Men taken");
            assertThat(number(page)).startsWith("Claim 1 of");
            press(page, "j");
            assertThat(number(page)).startsWith("Claim 2 of");
            press(page, "k");
            assertThat(number(page)).startsWith("Claim 1 of");
            press(page, "a");
            assertThat(page.locator(".notice.done").innerText()).contains("Accepted and kept");
            assertThat(number(page)).startsWith("Claim 2 of");
            page.keyboard().press("r");
            page.keyboard().type("The words do not say this");
            press(page, "Enter");
            assertThat(page.locator(".notice.done").innerText()).contains("Rejected and kept");
            press(page, "k");
            assertThat(page.locator(".panel .state").innerText()).isEqualTo("Rejected");
            page.keyboard().press("Shift+?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
            page.keyboard().press("Escape");
            page.navigate(address("/documents"));
            assertThat(page.locator("main").innerText()).contains("2 of");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anAnalystSetsAClaimRightAndTakesItBack() {
        try (BrowserContext context = context(ColorScheme.DARK, DESKTOP, "en-GB", true)) {
            Page page = signedIn(context, "analyst");
            open(page, "Men taken");
            page.keyboard().press("e");
            page.selectOption("#stance", "denies");
            page.fill("#whyRight", "it is denied in the next sentence");
            goes(page, () -> page.locator("#correct button").click());
            assertThat(page.locator(".panel ins").first().innerText()).isEqualTo("denies");
            assertThat(page.locator(".history").innerText()).contains("analyst", "it is denied in the next sentence");
            goes(page, () -> page.locator(".undo button").click());
            assertThat(page.locator(".panel ins").count()).isZero();
            assertThat(page.locator(".history").innerText()).contains("Taken back");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void twoPeopleOnOneClaimGetAClearConflict() {
        try (BrowserContext one = context(ColorScheme.LIGHT, DESKTOP, "en-GB", true);
                BrowserContext other = context(ColorScheme.LIGHT, DESKTOP, "uk-UA", true)) {
            Page first = signedIn(one, "analyst");
            Page second = signedIn(other, "reviewer");
            open(first, "Men taken");
            open(second, "Men taken");
            press(first, "a");
            second.fill("#why", "мої власні слова");
            goes(second, () -> second.locator("#reject").click());
            assertThat(second.locator("[role=alert]").innerText()).contains("Хтось вирішив");
            assertThat(second.inputValue("#why")).isEqualTo("мої власні слова");
            goes(second, () -> second.locator("#reject").click());
            assertThat(second.locator(".notice.done").innerText()).contains("Відхилено");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsVeiledIsShownWhenItIsAskedFor() {
        try (BrowserContext context = context(ColorScheme.LIGHT, PHONE, "en-GB", true)) {
            Page page = signedIn(context, "analyst");
            open(page, "Men taken");
            assertThat(page.content()).doesNotContain("Oksana");
            page.locator(".risks .button").click();
            assertThat(page.locator(".text").innerText()).contains("Oksana");
            page.navigate(address("/documents"));
            open(page, "Beaten");
            assertThat(page.content()).doesNotContain("Two men were beaten");
            page.locator(".graphic .button").click();
            assertThat(page.locator(".text").innerText()).contains("Two men were beaten");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anOwnerGivesAnAccountAndTakesIt() {
        try (BrowserContext owners = context(ColorScheme.LIGHT, DESKTOP, "en-GB", true);
                BrowserContext guests = context(ColorScheme.LIGHT, DESKTOP, "en-GB", true)) {
            Page owner = signedIn(owners, "owner");
            owner.navigate(address("/accounts"));
            owner.fill("form.stack[action='/accounts'] #name", "Daryna K.");
            owner.selectOption("#role", "reader");
            owner.fill("#password", Served.PASSWORD);
            goes(
                    owner,
                    () -> owner.locator("form.stack[action='/accounts'] button").click());
            assertThat(owner.locator("tbody").innerText()).contains("Daryna K.");
            Page guest = signedIn(guests, "Daryna K.");
            assertThat(guest.locator("tbody").innerText()).contains("Men taken").doesNotContain("result.json");
            assertThat(guest.locator(".banner").innerText()).doesNotContain("Accounts");
            owner.locator("tr", new Page.LocatorOptions().setHasText("Daryna K."))
                    .locator("summary")
                    .click();
            goes(
                    owner,
                    () -> owner.locator("tr", new Page.LocatorOptions().setHasText("Daryna K."))
                            .locator("form[action='/accounts/removal'] button")
                            .click());
            guest.reload();
            assertThat(guest.url()).endsWith("/login");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anAnalystSendsAFileAndReadsIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ferry.txt"),
                "The village council of Kalynivka said on Tuesday that soldiers had detained nine men at the ferry.\n");
        for (boolean script : new boolean[] {true, false}) {
            try (BrowserContext context = context(ColorScheme.LIGHT, DESKTOP, "en-GB", script)) {
                Page page = signedIn(context, "analyst");
                page.navigate(address("/intake"));
                page.setInputFiles("#files", file);
                page.locator("form[action^='/intake/files'] button").click();
                page.waitForURL("**/intake/2*");
                for (int times = 0;
                        !script && times < 100 && page.locator("[data-poll]").count() > 0;
                        times++) {
                    page.waitForTimeout(200);
                    page.reload();
                }
                page.locator(".notice.done").waitFor();
                assertThat(page.locator("#run").innerText()).contains("1 read");
                page.locator("#run a.button").click();
                page.waitForURL("**/documents?words=*");
                page.locator("tbody th a").first().click();
                page.waitForURL("**/documents/*");
                assertThat(page.locator(".text").innerText()).contains("nine men at the ferry");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aPublisherLooksAtAReleaseAndLetsItOut() {
        try (BrowserContext context = context(ColorScheme.LIGHT, DESKTOP, "en-GB", true)) {
            Page page = signedIn(context, "publisher");
            page.navigate(address("/release"));
            goes(
                    page,
                    () -> page.locator("form[action='/release/preview'] button").click());
            page.locator("a[href='/release/preview/index.html']").waitFor();
            Page preview = context.newPage();
            preview.navigate(address("/release/preview/index.html"));
            assertThat(preview.locator("body").innerText())
                    .containsIgnoringCase("draft")
                    .doesNotContain("Oksana");
            Object styled = preview.evaluate(
                    "() => document.styleSheets.length + ' ' + document.styleSheets[0].cssRules.length");
            assertThat(String.valueOf(styled)).startsWith("1 ").isNotEqualTo("1 0");
            preview.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "preview.png"))
                    .setFullPage(true));
            preview.close();
            goes(
                    page,
                    () -> page.locator("form[action='/release/publication'] button")
                            .click());
            page.locator(".notice.done").waitFor();
            assertThat(page.locator(".notice.done").innerText()).contains("Release 1 is out");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everythingCanBeDoneWithoutScript() {
        try (BrowserContext context = context(ColorScheme.LIGHT, DESKTOP, "en-GB", false)) {
            Page page = signedIn(context, "reviewer");
            open(page, "Men taken");
            page.locator(".steps a[rel=next]").click();
            assertThat(number(page)).startsWith("Claim 2 of");
            page.locator("#accept").click();
            assertThat(page.locator(".notice.done").innerText()).contains("Accepted and kept");
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
                        Page login = context.newPage();
                        login.navigate(address("/login"));
                        looked(login, axe, shots.resolve("login-" + name + ".png"));
                        Page page = signedIn(context, "owner");
                        looked(page, axe, shots.resolve("list-" + name + ".png"));
                        open(page, "Men taken");
                        looked(page, axe, shots.resolve("reader-" + name + ".png"));
                        page.locator("#correct summary").click();
                        looked(page, axe, shots.resolve("correct-" + name + ".png"));
                        page.navigate(address("/accounts"));
                        looked(page, axe, shots.resolve("accounts-" + name + ".png"));
                        page.navigate(address("/intake"));
                        looked(page, axe, shots.resolve("intake-" + name + ".png"));
                        page.fill("#address", "http://127.0.0.1/");
                        goes(
                                page,
                                () -> page.locator("form[action='/intake/address'] button")
                                        .click());
                        page.locator(".notice.wrong").waitFor();
                        looked(page, axe, shots.resolve("run-" + name + ".png"));
                        page.navigate(address("/release"));
                        goes(
                                page,
                                () -> page.locator("form[action='/release/preview'] button")
                                        .click());
                        page.locator("form[action='/release/publication']").waitFor();
                        looked(page, axe, shots.resolve("release-" + name + ".png"));
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
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
