package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jobs of the second look in a real browser: claims read by hand, and what is done about claims before they leave the house. */
@Tag("slow")
class ReviewBrowserTest extends InBrowser {

    @Test
    void anAnalystAddsAClaimBySelectingWords() {
        try (BrowserContext context = context(ColorScheme.LIGHT, DESKTOP, "en-GB", true)) {
            Page page = signedIn(context, "analyst");
            open(page, "Men taken");
            select(page, "by Colonel", "Igor Drozdov");
            assertThat(page.locator("#take").isVisible()).isTrue();
            page.keyboard().press("n");
            assertThat(page.inputValue("#new-words")).contains("by Colonel");
            page.selectOption("#new-kind", "refusal_to_fight");
            page.fill("#new-speaker", "Colonel Igor Drozdov");
            page.fill("#new-why", "it was read too wide");
            goes(page, () -> page.locator("#addClaim button").click());
            assertThat(page.locator(".notice.done").innerText()).contains("Added and kept");
            assertThat(page.locator(".panel h2").innerText()).contains("Refusal to fight", "read by a person");
            assertThat(page.locator(".panel dl").first().innerText()).contains("Igor Drozdov");
            goes(page, () -> page.locator(".history .undo button").first().click());
            assertThat(page.locator("#panel").innerText()).contains("Read by people and not among the claims");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void wordsOfAClaimCanBeSelectedWithTheMouse() {
        try (BrowserContext context = context(ColorScheme.LIGHT, DESKTOP, "en-GB", true)) {
            Page page = signedIn(context, "analyst");
            open(page, "Men taken");
            BoundingBox box = page.locator(".text a.claim").first().boundingBox();
            page.mouse().move(box.x + 4, box.y + 12);
            page.mouse().down();
            page.mouse().move(box.x + 150, box.y + 12, new Mouse.MoveOptions().setSteps(6));
            page.mouse().up();
            assertThat(page.evaluate("() => getSelection().toString().length > 4"))
                    .isEqualTo(true);
            assertThat(page.url()).doesNotContain("claim=");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anAnalystSplitsAClaimByKeys() {
        try (BrowserContext context = context(ColorScheme.DARK, DESKTOP, "en-GB", true)) {
            Page page = signedIn(context, "analyst");
            page.navigate(address("/documents"));
            open(page, "Beaten");
            goes(page, () -> page.locator(".graphic .button").click());
            String words = page.locator(".panel blockquote").innerText();
            page.keyboard().press("s");
            int half = words.indexOf(' ', words.length() / 2);
            page.fill("#split-words1", words.substring(0, half));
            page.fill("#split-words2", words.substring(half).strip());
            page.fill("#split-why", "two acts");
            goes(page, () -> page.locator("#split button").click());
            assertThat(page.locator(".notice.done").innerText()).contains("Split and kept");
            assertThat(page.locator(".panel blockquote").innerText()).isEqualTo(words.substring(0, half));
            press(page, "j");
            assertThat(page.locator(".panel blockquote").innerText())
                    .isEqualTo(words.substring(half).strip());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aSecondPersonApprovesWhatTheFirstDecided() {
        try (BrowserContext owners = context(ColorScheme.LIGHT, DESKTOP, "en-GB", true);
                BrowserContext one = context(ColorScheme.LIGHT, DESKTOP, "en-GB", true);
                BrowserContext other = context(ColorScheme.LIGHT, PHONE, "uk-UA", true)) {
            Page owner = signedIn(owners, "owner");
            owner.navigate(address("/review"));
            owner.selectOption("#second", "yes");
            owner.fill("#rule-why", "the case goes to court");
            goes(
                    owner,
                    () -> owner.locator("form[action='/review/rule'] button").click());
            assertThat(owner.locator(".notice").first().innerText()).contains("second person");
            Page analyst = signedIn(one, "analyst");
            open(analyst, "Men taken");
            press(analyst, "a");
            press(analyst, "k");
            assertThat(analyst.locator(".second").innerText()).contains("Awaits a second person", "Somebody else");
            assertThat(analyst.locator("#approve").count()).isZero();
            Page reviewer = signedIn(other, "reviewer");
            reviewer.navigate(address("/review?stage=decided"));
            goes(reviewer, () -> reviewer.locator(".queue th a").first().click());
            goes(reviewer, () -> reviewer.locator("#approve").click());
            assertThat(reviewer.locator(".approval").innerText()).contains("Схвалено другою людиною");
            reviewer.navigate(address("/review?stage=approved"));
            assertThat(reviewer.locator(".queue tbody tr").count()).isEqualTo(1);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void pagesOfTheReviewAreFitForEverybody() throws IOException {
        String axe = axe();
        Path shots = Files.createDirectories(Path.of("target", "screenshots"));
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {DESKTOP, PHONE}) {
                String locale = (colours == ColorScheme.LIGHT) == (width == DESKTOP) ? "en-GB" : "uk-UA";
                String name = colours.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + locale;
                try (BrowserContext context = context(colours, width, locale, true)) {
                    Page page = signedIn(context, "owner");
                    page.navigate(address("/review"));
                    looked(page, axe, shots.resolve("review-" + name + ".png"));
                    page.navigate(address("/elements?crime=compelled_service"));
                    looked(page, axe, shots.resolve("elements-" + name + ".png"));
                    page.navigate(address("/weighing"));
                    page.waitForCondition(() -> {
                        page.reload();
                        return page.locator(".events a").count() > 0;
                    });
                    page.locator(".events a").first().click();
                    page.waitForURL("**/weighing/*");
                    looked(page, axe, shots.resolve("weighing-" + name + ".png"));
                    page.navigate(address("/documents"));
                    open(page, "Men taken");
                    page.keyboard().press("n");
                    page.keyboard().press("Escape");
                    page.keyboard().press("s");
                    page.locator("#element summary").click();
                    looked(page, axe, shots.resolve("hand-" + name + ".png"));
                    page.locator(".second .steps a").click();
                    page.waitForURL("**/history");
                    looked(page, axe, shots.resolve("history-" + name + ".png"));
                    page.navigate(address("/documents"));
                    open(page, "Men taken");
                    page.locator("a[href*='/source']").click();
                    page.waitForURL("**/source*");
                    looked(page, axe, shots.resolve("source-" + name + ".png"));
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
