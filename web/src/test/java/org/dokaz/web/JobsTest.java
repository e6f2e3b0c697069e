package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dokaz.app.CaseFile;
import org.dokaz.model.Anchor;
import org.dokaz.model.Stance;
import org.dokaz.model.Verdict;
import org.dokaz.record.Approval;
import org.dokaz.record.Assessment;
import org.dokaz.record.Assignment;
import org.dokaz.record.Correction;
import org.dokaz.record.HandReading;
import org.dokaz.record.Judgement;
import org.dokaz.record.Letter;
import org.dokaz.record.LetterAnswer;
import org.dokaz.record.Released;
import org.dokaz.record.Review;
import org.dokaz.record.ReviewRule;
import org.dokaz.record.Revocation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten whole jobs that people do, on the case of the bundled sample, from signing in to what the case holds afterwards. */
@Tag("slow")
class JobsTest extends InBrowser {

    private static final String LANTERN = "Up to 400 taken";
    private static final String HARBOUR = "Hundreds forced into service";

    @Override
    Served begun() throws IOException {
        return Served.demoWithAccounts(folder());
    }

    private BrowserContext desktop(String locale) {
        return context(ColorScheme.LIGHT, DESKTOP, locale, true);
    }

    @Test
    void theOwnerSignsInWithTheSecretAndLetsAnAnalystIn() throws IOException {
        Served bare = serveInstead(Served.demo(Files.createDirectories(folder().resolve("bare"))));
        try (BrowserContext owners = desktop("en-GB");
                BrowserContext guests = desktop("uk-UA")) {
            Page owner = signedIn(owners, "owner", bare.open().secret().orElseThrow());
            assertThat(owner.locator("main").innerText()).contains("In: 28 = 25 read + 3 declined + 0 failed");
            owner.click(".banner a[href='/accounts']");
            owner.fill("form.stack[action='/accounts'] #name", "Daryna K.");
            owner.selectOption("#role", "analyst");
            owner.fill("#password", Served.PASSWORD);
            submit(owner, "form.stack[action='/accounts'] button");
            assertThat(owner.locator("tbody").innerText()).contains("Daryna K.");
            submit(owner, ".out button");
            owner.navigate(address("/documents"));
            assertThat(owner.url()).endsWith("/login");
            Page analyst = signedIn(guests, "Daryna K.");
            assertThat(analyst.locator("main").innerText()).contains("На вході: 28");
            assertThat(analyst.locator(".banner").innerText()).doesNotContain("Облікові записи");
        }
        assertThat(bare.folder().resolve("accounts.json"))
                .content(StandardCharsets.UTF_8)
                .contains("Daryna K.")
                .doesNotContain(Served.PASSWORD);
        assertThat(faults).isEmpty();
    }

    @Test
    void anAnalystReadsADocumentAndAnswersItsClaimsByKeys() {
        try (BrowserContext context = desktop("en-GB")) {
            Page page = signedIn(context, "analyst");
            open(page, LANTERN);
            unveil(page);
            assertThat(page.content()).doesNotContain("Nadiia");
            assertThat(number(page)).startsWith("Claim 1 of");
            press(page, "a");
            assertThat(page.locator(".notice.done").innerText()).contains("Accepted and kept");
            page.keyboard().press("r");
            page.keyboard().type("he was asked, and says no more");
            press(page, "Enter");
            assertThat(page.locator(".notice.done").innerText()).contains("Rejected and kept");
            assertThat(number(page)).startsWith("Claim 3 of");
            page.keyboard().press("e");
            page.selectOption("#stance", "doubts");
            page.fill("#whyRight", "the next sentence doubts it");
            submit(page, "#correct button");
            assertThat(page.locator(".panel ins").first().innerText()).isEqualTo("doubts");
            page.navigate(address("/documents?words=lantern"));
            assertThat(page.locator(".progress").first().innerText()).contains("2 of 21");
        }
        assertThat(held(Review.class))
                .extracting(Review::answer)
                .containsExactly(Review.Answer.ACCEPTED, Review.Answer.REJECTED);
        assertThat(held(Correction.class))
                .singleElement()
                .satisfies(one -> assertThat(one.changes()).containsExactly(new Correction.InStance(Stance.DOUBTS)));
        assertThat(faults).isEmpty();
    }

    @Test
    void anAnalystAddsAClaimByItsWordsAndSplitsAnother() {
        try (BrowserContext context = desktop("en-GB")) {
            Page page = signedIn(context, "analyst");
            open(page, HARBOUR);
            String words = page.locator(".panel blockquote").innerText();
            int half = words.indexOf(' ', words.length() / 2);
            page.keyboard().press("s");
            page.fill("#split-words1", words.substring(0, half));
            page.fill("#split-words2", words.substring(half).strip());
            page.fill("#split-why", "two things are told");
            submit(page, "#split button");
            assertThat(page.locator(".notice.done").innerText()).contains("Split and kept");
            select(page, "not to open the door", "to strangers");
            page.keyboard().press("n");
            assertThat(page.inputValue("#new-words")).contains("open the door to strangers");
            page.selectOption("#new-kind", "detention");
            page.fill("#new-why", "it was not read");
            submit(page, "#addClaim button");
            assertThat(page.locator(".notice.done").innerText()).contains("Added and kept");
            assertThat(page.locator(".panel blockquote").innerText()).contains("open the door to strangers");
            page.navigate(address("/documents?words=harbour"));
            assertThat(page.locator(".progress").first().innerText()).contains("of 16");
        }
        assertThat(held(HandReading.class))
                .extracting(one -> one.claims().size())
                .containsExactly(2, 1);
        assertThat(faults).isEmpty();
    }

    @Test
    void anAnalystJoinsTwoEventsAndPartsThemAgain() {
        try (BrowserContext context = desktop("en-GB")) {
            Page page = signedIn(context, "analyst");
            page.click(".banner a[href='/events']");
            until(page, ".card a");
            page.locator(".card a").first().click();
            page.waitForURL("**/events/*");
            assertThat(page.locator("main").innerText()).contains("independent origin");
            page.locator(".choice input").first().check();
            page.fill("#why-join", "one morning at the brickworks");
            submit(page, "#join");
            assertThat(page.locator(".notice.done").innerText()).contains("one event");
            until(page, ".history");
            assertThat(page.locator(".history").first().innerText())
                    .contains("One event", "one morning at the brickworks");
            submit(page, ".undo button");
            until(page, ".history");
            assertThat(page.locator(".history").first().innerText()).contains("Taken back");
        }
        List<Judgement> judged = held(Judgement.class);
        assertThat(judged)
                .isNotEmpty()
                .allMatch(one -> one.matter() == Judgement.Matter.EVENT && one.verdict() == Verdict.SAME);
        assertThat(held(Revocation.class))
                .extracting(Revocation::judgement)
                .contains(judged.getFirst().id());
        assertThat(faults).isEmpty();
    }

    @Test
    void aReviewerDecidesOnASpellingTakesItBackAndLeavesItOpen() {
        try (BrowserContext context = desktop("uk-UA")) {
            Page page = signedIn(context, "reviewer");
            page.click(".banner a[href='/names']");
            until(page, "tbody th a");
            page.fill("#words", "Verbuliak");
            submit(page, ".filter button");
            page.locator("tbody th a").first().click();
            page.waitForURL("**/names/*");
            decide(page, "Остап Вербилюк", "#same", "один речник, одна заява");
            assertThat(page.locator(".spellings").innerText()).contains("Verbuliak", "Вербилюк");
            assertThat(page.locator(".evidence").first().innerText()).contains("ім'я написано однаково");
            submit(page, ".undo button");
            decide(page, "Ostap Verbuliak", "#unsure", "прізвища різняться");
            assertThat(page.locator(".history").first().innerText()).contains("прізвища різняться");
        }
        assertThat(held(Judgement.class)).extracting(Judgement::verdict).containsExactly(Verdict.SAME, Verdict.UNSURE);
        assertThat(held(Revocation.class)).hasSize(1);
        assertThat(faults).isEmpty();
    }

    private void decide(Page page, String other, String button, String why) {
        page.fill("#typed", other);
        page.fill("#why-deciding", why);
        submit(page, button);
        assertThat(page.locator("main .notice").allInnerTexts()).anyMatch(told -> told.contains("Збережено"));
        until(page, ".history");
    }

    @Test
    void anAnalystSearchesInOneScriptFindsTheOtherAndKeepsTheSearch() {
        try (BrowserContext context = desktop("en-GB")) {
            Page page = signedIn(context, "analyst");
            page.click(".banner a[href='/search']");
            search(page, "Prusakov");
            assertThat(page.locator(".hits").innerText()).contains("Прусаков", "Prusakov");
            page.fill("#name", "the town head");
            submit(page, "form[action='/search/saved'] button");
            page.navigate(address("/search"));
            page.locator(".saved a", new Page.LocatorOptions().setHasText("the town head"))
                    .click();
            page.waitForURL("**/search?q=**");
            assertThat(page.inputValue("#q")).isEqualTo("Prusakov");
            page.locator(".hit h2 a").first().click();
            page.waitForURL("**/documents/*");
            unveil(page);
            assertThat(page.locator(".text").innerText()).containsPattern("Prusakov|Прусаков");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aClaimIsSharedOutDecidedAndStoodBehindByASecondPerson() {
        try (BrowserContext owners = desktop("en-GB");
                BrowserContext one = desktop("en-GB");
                BrowserContext other = desktop("uk-UA")) {
            Page owner = signedIn(owners, "owner");
            owner.navigate(address("/review"));
            owner.selectOption("#second", "yes");
            owner.fill("#rule-why", "the case goes to court");
            submit(owner, "form[action='/review/rule'] button");
            open(toDocuments(owner), HARBOUR);
            owner.locator(".assign summary, details:has(#assign-to) > summary")
                    .all()
                    .forEach(summary -> summary.click());
            owner.selectOption("#assign-to", "analyst");
            submit(owner, ".assign button");
            Page analyst = signedIn(one, "analyst");
            analyst.navigate(address("/review?assignee=analyst&name=analyst"));
            goes(analyst, () -> analyst.locator(".queue th a").first().click());
            press(analyst, "a");
            Page reviewer = signedIn(other, "reviewer");
            reviewer.navigate(address("/review?stage=decided"));
            goes(reviewer, () -> reviewer.locator(".queue th a").first().click());
            submit(reviewer, "#approve");
            assertThat(reviewer.locator(".approval").innerText()).contains("Схвалено другою людиною");
        }
        assertThat(held(ReviewRule.class)).singleElement().matches(ReviewRule::secondPerson);
        assertThat(held(Assignment.class))
                .singleElement()
                .satisfies(given -> assertThat(given.to()).contains("analyst"));
        Review review = held(Review.class).getFirst();
        assertThat(held(Approval.class))
                .singleElement()
                .satisfies(given -> assertThat(given.decisions()).contains(review.id()));
        assertThat(faults).isEmpty();
    }

    private Page toDocuments(Page page) {
        page.navigate(address("/documents"));
        return page;
    }

    @Test
    void anAnalystBringsInFilesAndATextAndSeesWhatFailed() throws IOException {
        Path read = Files.writeString(
                folder().resolve("ferry.txt"),
                "The village council of Kalynivka said on Tuesday that soldiers had detained nine men at the ferry.\n");
        Path broken = Files.writeString(folder().resolve("broken.pdf"), "%PDF-1.7\nnothing of it is left");
        try (BrowserContext context = desktop("en-GB")) {
            Page page = signedIn(context, "analyst");
            page.click(".banner a[href='/intake']");
            page.setInputFiles("#files", new Path[] {read, broken});
            page.locator("form[action^='/intake/files'] button").click();
            page.waitForURL("**/intake/2*");
            page.locator("#run tbody").waitFor();
            assertThat(page.locator("#run").innerText()).contains("1 read", "broken.pdf");
            assertThat(page.locator("#run tbody td[lang=en]").innerText()).isNotBlank();
            page.navigate(address("/intake"));
            page.fill(
                    "#text",
                    "Officials in Sosnivka said on Monday that thirty men had been detained at the checkpoint.");
            page.fill("#text-title", "Detained at the checkpoint");
            page.locator("form[action^='/intake/text'] button").click();
            page.waitForURL("**/intake/2*");
            page.locator("#run a.button").click();
            page.waitForURL("**/documents?words=*");
            page.locator("tbody th a").first().click();
            page.waitForURL("**/documents/*");
            assertThat(page.locator(".text").innerText()).contains("thirty men had been detained");
            page.navigate(address("/documents"));
            assertThat(page.locator("main").innerText()).contains("In: 31 = 27 read");
        }
        assertThat(this.<Integer>inCase(file -> file.readings().size())).isEqualTo(27);
        assertThat(faults).isEmpty();
    }

    @Test
    void aPublisherAssessesLooksAtALeakReportAndSigns() {
        try (BrowserContext context = desktop("en-GB")) {
            Page page = signedIn(context, "publisher");
            page.click(".banner a[href='/release']");
            for (String field : List.of("threats", "harmed", "measures", "why")) {
                page.fill("#" + field, "what is said of " + field);
            }
            page.fill("#review", "2026-09-01");
            submit(page, "form[action='/release/assessment'] button");
            released(page, () -> {
                assertThat(page.locator("#release").innerText()).contains("What must not be in it");
                Page preview = context.newPage();
                preview.navigate(address("/release/preview/index.html"));
                assertThat(preview.locator("body").innerText()).doesNotContain("Matvii", "Nadiia");
                preview.close();
            });
        }
        assertThat(held(Assessment.class)).hasSize(1);
        List<Released> releases = inCase(CaseFile::releases);
        assertThat(releases)
                .singleElement()
                .satisfies(one -> assertThat(one.number()).isEqualTo(1));
        assertThat(served().folder().resolve("releases")).isDirectoryRecursivelyContaining("glob:**/index.html");
        assertThat(faults).isEmpty();
    }

    private void released(Page page, Runnable looked) {
        page.navigate(address("/release"));
        submit(page, "form[action='/release/preview'] button");
        page.locator("a[href='/release/preview/index.html']").waitFor();
        looked.run();
        submit(page, "form[action='/release/publication'] button");
        page.locator(".notice.done").waitFor();
        assertThat(page.locator(".notice.done").innerText()).contains("Release 1 is out");
    }

    @Test
    void aLetterIsAnsweredByACorrectionAndTheAuditTellsAllOfIt() {
        try (BrowserContext publishers = desktop("en-GB");
                BrowserContext analysts = desktop("en-GB");
                BrowserContext owners = desktop("en-GB")) {
            Page publisher = signedIn(publishers, "publisher");
            released(publisher, () -> {});
            Page analyst = signedIn(analysts, "analyst");
            open(analyst, HARBOUR);
            press(analyst, "a");
            Anchor claim = held(Review.class).getFirst().claim();
            String statement = inCase(CaseFile::releases).getFirst().statements().stream()
                    .filter(said -> said.claim().equals(claim))
                    .findFirst()
                    .orElseThrow()
                    .key();
            publisher.navigate(address("/letters"));
            publisher.fill("#sender", "The press office");
            publisher.fill("#statement", statement);
            publisher.fill("#said", "That was a doubt, not a finding.");
            submit(publisher, "form.stack[action='/letters'] button");
            press(analyst, "k");
            analyst.keyboard().press("e");
            analyst.selectOption("#stance", "doubts");
            analyst.fill("#notice", "It was told as a doubt.");
            analyst.fill("#whyRight", "the letter is right");
            submit(analyst, "#correct button");
            publisher.navigate(address("/letters"));
            publisher.locator(".answer summary").click();
            publisher
                    .locator("select[name=correction]")
                    .selectOption(held(Correction.class).getFirst().id().hex());
            publisher.locator("textarea[id^=why-]").fill("set right with thanks");
            submit(publisher, ".answer button");
            assertThat(publisher.locator(".letters").innerText())
                    .contains("It was told as a doubt.", "set right with thanks");
            Page owner = signedIn(owners, "owner");
            owner.click(".banner a[href='/audit']");
            assertThat(owner.locator("tbody").innerText())
                    .contains("released", "reviewed a claim", "corrected a claim", "publisher", "analyst")
                    .doesNotContain("press office");
        }
        assertThat(held(Letter.class)).hasSize(1);
        assertThat(held(LetterAnswer.class))
                .singleElement()
                .satisfies(one -> assertThat(one.correction())
                        .contains(held(Correction.class).getFirst().id()));
        assertThat(faults).isEmpty();
    }
}
