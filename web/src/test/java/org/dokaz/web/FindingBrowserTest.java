package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Searching, making a token and looking through the audit, in a real browser. Left out where there is no Chromium. */
@Tag("slow")
class FindingBrowserTest extends InBrowser {

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
            Agent agent = Agent.of(served()).with(token);
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
}
