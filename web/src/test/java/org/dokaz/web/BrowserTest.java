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

/** Whole jobs that a person does in the workbench, in a real browser. */
@Tag("slow")
class BrowserTest extends InBrowser {

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

    /** A workbench in which events and names are told more than once, once they are compared. */
    private void tellMore() throws IOException {
        Told.page(serveInstead(Told.FILES).signedIn("owner"), "/events");
    }

    @Test
    void anAnalystJoinsTwoEventsAndTakesItBack() throws IOException {
        tellMore();
        try (BrowserContext context = context(ColorScheme.LIGHT, DESKTOP, "en-GB", true)) {
            Page page = signedIn(context, "analyst");
            page.click(".banner a[href='/events']");
            page.fill("#place", "Kvitneve");
            page.click(".filter button");
            page.locator(".card a", new Page.LocatorOptions().setHasText("barracks"))
                    .click();
            page.locator(".choice input").first().check();
            page.fill("#why-join", "one morning, one village");
            goes(page, () -> page.click("#join"));
            assertThat(page.locator(".notice.done").innerText()).contains("one event");
            assertThat(page.locator(".history").innerText())
                    .contains("One event", "analyst", "one morning, one village");
            goes(page, () -> page.locator(".undo button").click());
            assertThat(page.locator(".history").innerText()).contains("Taken back");
            page.locator(".statements .quote").first().click();
            assertThat(page.locator(".panel .number").innerText()).contains("of");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aReviewerDecidesThatTwoSpellingsAreOnePerson() throws IOException {
        tellMore();
        try (BrowserContext context = context(ColorScheme.DARK, PHONE, "uk-UA", true)) {
            Page page = signedIn(context, "reviewer");
            page.click(".banner a[href='/names']");
            page.fill("#words", "Bondarenko");
            page.click(".filter button");
            page.locator("tbody th a").first().click();
            assertThat(page.locator(".evidence").innerText()).contains("Iryna Bondarenko");
            page.locator(".choice input").first().check();
            page.fill("#why-deciding", "одна голова, одна промова");
            goes(page, () -> page.click("#same"));
            assertThat(page.locator(".notice.done").innerText()).contains("Збережено");
            assertThat(page.locator(".spellings").innerText()).contains("Irena", "Iryna");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anAnalystSendsAFileAndReadsIt() throws IOException {
        Path file = Files.writeString(
                folder().resolve("ferry.txt"),
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
        tellMore();
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
                        for (String room : List.of("events", "names")) {
                            page.navigate(address("/" + room));
                            looked(page, axe, shots.resolve(room + "-" + name + ".png"));
                            page.locator(room.equals("events") ? ".card a" : "tbody th a[href^='/names']")
                                    .first()
                                    .click();
                            page.waitForURL("**/" + room + "/*");
                            looked(page, axe, shots.resolve(room + "-one-" + name + ".png"));
                        }
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
}
