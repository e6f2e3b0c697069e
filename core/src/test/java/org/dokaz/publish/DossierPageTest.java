package org.dokaz.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.MAKER;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.Labels;
import org.dokaz.model.Basis;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Notes;
import org.dokaz.model.Placement;
import org.dokaz.model.Posting;
import org.dokaz.model.Prose;
import org.dokaz.model.Reading;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.testing.ReadingBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DossierPageTest {

    private static final String TEXT =
            "Men were taken and held in a cellar, Olena said.\n\nShare this\n\nShe denied it.";

    @Test
    void thePageLoadsNothingAndRunsNothing() {
        String page = page(Labels.ENGLISH, story().answer("a.txt"));
        assertThat(page)
                .doesNotContainIgnoringCase("src=", "url(", "<link", "<script", "@import", "<iframe", "<img", "<object")
                .doesNotContain(" style=\"")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContainPattern("href=\"[^#]");
    }

    @Test
    void thePolicyAllowsItsOwnStyleAndNothingElse() {
        org.jsoup.nodes.Document page = Jsoup.parse(page(Labels.ENGLISH, story().answer("a.txt")));
        byte[] style = page.select("style").first().data().getBytes(StandardCharsets.UTF_8);
        String hash =
                java.util.Base64.getEncoder().encodeToString(Digest.sha256().digest(style));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void hostileTextNeverBecomesMarkup() {
        String evil = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\u202Egnp\u0000\u200B\uD800";
        Step step = Step.stated(evil, Step.Kind.PERSON);
        ReadingBuilder text = reading(evil)
                .published(evil, evil, "2024-03-05")
                .furniture("img")
                .risk("alert", evil);
        text.claim(claim(evil, "other")
                .saidBy("alert", evil)
                .through(step)
                .figure("alert", org.dokaz.model.Amount.exactly(1, evil), "gnp"));
        Answer failed = new Answer(
                Document.unread(Digest.ofText("x"), Optional.of(evil)),
                new Outcome.Failed<>(Fault.BROKEN, evil),
                MAKER);
        Answer declined =
                new Answer(Document.unread(Digest.ofText("y"), Optional.of(evil)), new Outcome.Declined<>(evil), MAKER);
        StringBuilder out = new StringBuilder();
        DossierPage.write(
                new Dossier(evil, List.of(text.answer(evil), failed, declined), Set.of(), Dossier.Keeping.NONE),
                Labels.ENGLISH,
                out);
        String page = out.toString();
        assertThat(page).doesNotContain("<script", "<img", "\u202E", "\u0000", "\u200B", "\uD800");
        assertThat(Jsoup.parse(page).select("script, img, [onerror]")).isEmpty();
        assertThat(page).contains("⟨U+202E⟩", "⟨U+D800⟩", "&lt;script&gt;");
    }

    @Test
    void nestedAndOverlappingClaimsKeepTheTextWhole() {
        ReadingBuilder text = reading(TEXT).furniture("Share this").risk("Olena", "a relative is held");
        text.claim(claim("Men were taken and held in a cellar", "detention").hedged());
        text.claim(claim("Men were taken", "forced_conscription"));
        text.claim(claim("taken and held in a cellar, Olena said.\n\nShare", "other"));
        text.claim(claim("it", "detention").stance(Stance.DENIES));
        org.jsoup.nodes.Document page = Jsoup.parse(page(Labels.ENGLISH, text.answer("a.txt")));
        Element shown = page.selectFirst(".text");
        shown.select(".chip, .notes").remove();
        assertThat(shown.select(".row p").eachText())
                .containsExactly("Men were taken and held in a cellar, Olena said.", "Share this", "She denied it.");
        assertThat(shown.select(".furniture").text()).isEqualTo("Share this");
        assertThat(shown.select(".risk").text()).isEqualTo("Olena");
        assertThat(shown.select("mark.denies").text()).isEqualTo("it");
        assertThat(shown.select("mark.d3").text()).isEqualTo("taken");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        org.jsoup.nodes.Document page = Jsoup.parse(page(Labels.UKRAINIAN, story().answer("a.txt")));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href]").eachAttr("href"))
                .hasSizeGreaterThan(10)
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
    }

    @Test
    void aCardShowsTheChainOfHands() {
        org.jsoup.nodes.Document page = Jsoup.parse(page(Labels.ENGLISH, story().answer("a.txt")));
        Element card = page.getElementById("A1");
        assertThat(card.select(".hands li.stated").eachText()).containsExactly("Daily outlet", "Olena person");
        assertThat(card.select(".hands li.inferred").eachText()).containsExactly("Wire agency, inferred");
        assertThat(card.select("blockquote").text()).isEqualTo("Men were taken");
        assertThat(card.text())
                .contains("some time between 1 and 3 March 2024", "was told", "line 1, characters 0 to 14");
    }

    @Test
    void wordsAtRiskStandOnceWithAllTheirPlaces() {
        ReadingBuilder text =
                reading(TEXT).risk("Olena", "why").risk("Olena", "why").risk("She", "why");
        org.jsoup.nodes.Document page = Jsoup.parse(page(Labels.ENGLISH, text.answer("a.txt")));
        assertThat(page.select(".risks li li").eachText()).containsExactly("Olena why 2", "She why");
        assertThat(page.select(".risks .risk").eachAttr("href")).containsExactly("#w-A1", "#w-A3");
        assertThat(page.select("#w-A1, #w-A2, #w-A3")).hasSize(3);
    }

    @Test
    void theTableGoesByKindThenByDateAndTheRestComesLast() {
        ReadingBuilder text = reading(TEXT).claim(claim("held", "other")).claim(claim("taken", "other"));
        text.claim(claim("Men were taken", "detention"));
        text.claim(claim("in a cellar", "detention").when(When.day(LocalDate.parse("2024-03-02"))));
        text.claim(claim("Olena said", "detention").when(When.day(LocalDate.parse("2024-03-01"))));
        org.jsoup.nodes.Document page = Jsoup.parse(page(Labels.ENGLISH, text.answer("a.txt")));
        assertThat(page.select(".group summary").eachText()).containsExactly("Detention 3", "Other 2");
        assertThat(page.select(".claims tbody .chip").eachText()).containsExactly("A5", "A4", "A3", "A1", "A2");
    }

    @Test
    void onlyWhatHasNoKindIsFoldedAway() {
        ReadingBuilder text = reading(TEXT).claim(claim("held", "other")).claim(claim("taken", "other"));
        When day = When.day(LocalDate.parse("2024-03-02"));
        text.claim(claim("Men", "other").when(day)).claim(claim("were", "other").when(day));
        text.claim(claim("Men were taken", "detention"));
        org.jsoup.nodes.Document page = Jsoup.parse(page(Labels.ENGLISH, text.answer("a.txt")));
        assertThat(page.select(".group[open]").eachAttr("id")).containsExactly("k-detention");
        assertThat(page.select(".group").eachAttr("id")).containsExactly("k-detention", "k-other");
        assertThat(page.select("svg a").eachAttr("href")).containsExactly("#k-other");
    }

    @Test
    void theTableOfDocumentsComesFirstAndLeadsToTheFlags() {
        org.jsoup.nodes.Document page = Jsoup.parse(page(Labels.ENGLISH, story().answer("a.txt")));
        assertThat(page.select("main > section").eachAttr("id"))
                .containsExactly("read", "risk", "timeline", "claims", "documents");
        assertThat(page.select(".read .flags").eachText()).containsExactly("1");
        assertThat(page.select(".read .flags").eachAttr("href")).containsExactly("#risk-A");
    }

    @Test
    void aCrowdedTimelineSaysWhatItLeavesOut() {
        ReadingBuilder text = reading(TEXT);
        for (int day = 1; day <= 28; day++) {
            LocalDate latest = LocalDate.of(2024, 2, day);
            text.claim(claim("Men were taken", "detention").when(When.between(LocalDate.of(2024, 1, 1), latest)));
        }
        org.jsoup.nodes.Document page = Jsoup.parse(page(Labels.ENGLISH, text.answer("a.txt")));
        assertThat(page.select("svg a")).hasSize(24);
        assertThat(page.select("svg .kind").text()).isEqualTo("Detention (in the table only: 4 more)");
    }

    @Test
    void theAccountAddsUpAndGivesReasons() {
        Answer failed = new Answer(
                Document.unread(Digest.ofText("x"), Optional.of("scan.pdf")),
                new Outcome.Failed<>(Fault.ENCRYPTED, "remove the password"),
                MAKER);
        Answer declined = new Answer(
                Document.unread(Digest.ofText("y"), Optional.of("w.txt")), new Outcome.Declined<>("Polish"), MAKER);
        StringBuilder out = new StringBuilder();
        DossierPage.write(
                new Dossier("Case", List.of(story().answer("a.txt"), failed, declined), Set.of(), Dossier.Keeping.NONE),
                Labels.ENGLISH,
                out);
        assertThat(Jsoup.parse(out.toString()).text())
                .contains("In: 3 = 1 read + 1 declined + 1 failed")
                .contains("failed, encrypted: remove the password", "declined: Polish");
    }

    @Test
    void theDocumentsOfOneFileStandTogetherUnderTheirOpeningWords() {
        List<Answer> answers = List.of(
                story().answer("a.txt"),
                reading("Men were freed.").partOfExport("1"),
                reading("A second post of the channel.").partOfExport("2"));
        StringBuilder out = new StringBuilder();
        DossierPage.write(new Dossier("Case", answers, Set.of(), Dossier.Keeping.NONE), Labels.ENGLISH, out);
        org.jsoup.nodes.Document page = Jsoup.parse(out.toString());
        assertThat(page.select(".read .file").eachText())
                .containsExactly("Outlet not given export/result.json, documents in it: 2");
        assertThat(page.select(".read .title").eachText())
                .containsExactly("Taken", "Men were freed.", "A second post of the channel.");
    }

    @Test
    void aPostSaysWhatItsExportTellsOfIt() {
        Posting.Attachment video =
                new Posting.Attachment("video_file", Optional.empty(), Optional.empty(), Optional.of("not included"));
        Posting posting = new Posting(
                "212",
                Optional.empty(),
                Optional.of(Instant.parse("2024-03-06T09:00:00Z")),
                Optional.empty(),
                Optional.of("Olia"),
                Optional.of(new Posting.Forward(Optional.empty())),
                Optional.of("210"),
                Optional.of("212"),
                List.of(video));
        Masthead masthead = new Masthead(
                Optional.of("Channel"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(posting));
        Transcript transcript = Transcript.of(
                Digest.ofText("x"), Optional.of("7/212"), Language.ENGLISH, masthead, "Men were freed.", List.of());
        Reading post = new Reading(
                new Notes(new Prose(transcript, List.of(), List.of()), List.of(), List.of()), List.of(), List.of());
        Answer answer = new Answer(
                Document.unread(Digest.ofText("x"), Optional.of("result.json")), new Outcome.Made<>(post), MAKER);
        Element shown = Jsoup.parse(page(Labels.ENGLISH, answer)).selectFirst(".masthead");
        assertThat(shown.select("h3").text()).isEqualTo("Post 212");
        assertThat(shown.select("dl").text())
                .contains("Forwarded from an account without a name", "Answers Post 210", "Signed Olia")
                .contains("Edited 6 March 2024", "Sent with it video file, which the export does not hold")
                .doesNotContain("album");
    }

    @Test
    void aClaimOnPaperTellsItsPage() {
        Answer answer = story().answer("a.pdf");
        Reading read = ((Outcome.Made<Reading>) answer.outcome()).item();
        Transcript bare = read.transcript();
        Transcript onPaper = Transcript.of(
                bare.exhibit(),
                bare.part(),
                bare.language(),
                bare.masthead(),
                bare.text(),
                bare.blocks(),
                List.of(new Placement(read.claims().getFirst().cited().span(), 7, 50, 60, 300, 12)));
        Notes notes = read.notes();
        Prose prose =
                new Prose(onPaper, notes.prose().furniture(), notes.prose().sentences());
        Reading placed =
                new Reading(new Notes(prose, notes.mentions(), notes.attributions()), read.claims(), List.of());
        Answer shown = new Answer(answer.document(), new Outcome.Made<>(placed), MAKER);
        assertThat(Jsoup.parse(page(Labels.ENGLISH, shown))
                        .select(".card .where")
                        .first()
                        .text())
                .startsWith("page 7, line 1");
        assertThat(page(Labels.ENGLISH, answer)).doesNotContain("page 7");
    }

    @Test
    void fictionIsMarkedAndNothingElseIs() {
        Answer answer = story().answer("a.txt");
        StringBuilder marked = new StringBuilder();
        DossierPage.write(
                new Dossier("Case", List.of(answer), Set.of(answer.document().id()), Dossier.Keeping.NONE),
                Labels.ENGLISH,
                marked);
        assertThat(marked.toString()).contains("class=\"fiction\"", "fictional");
        assertThat(Jsoup.parse(page(Labels.ENGLISH, answer)).select(".fiction, .fictional"))
                .isEmpty();
    }

    @Test
    void equalInputGivesEqualBytes() {
        assertThat(page(Labels.ENGLISH, story().answer("a.txt")))
                .isEqualTo(page(Labels.ENGLISH, story().answer("a.txt")));
    }

    @Test
    void headingsComeInOrder() {
        int before = 0;
        for (Element heading :
                Jsoup.parse(page(Labels.ENGLISH, story().answer("a.txt"))).select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(before).isEqualTo(4);
    }

    @Test
    void theStyleHasADarkSideAndAPaperSide() {
        assertThat(page(Labels.ENGLISH, story().answer("a.txt")))
                .containsPattern(Pattern.compile("prefers-color-scheme: dark"))
                .contains("@media print");
    }

    private static ReadingBuilder story() {
        ReadingBuilder text =
                reading(TEXT).published("Daily", "Taken", "2024-03-05").furniture("Share this");
        text.claim(claim("Men were taken", "forced_conscription")
                .saidBy("Olena", "Olena")
                .through(
                        Step.stated("Daily", Step.Kind.OUTLET),
                        new Step("Wire", Step.Kind.AGENCY, false),
                        Step.stated("Olena", Step.Kind.PERSON))
                .basis(Basis.TOLD)
                .when(When.between(LocalDate.parse("2024-03-01"), LocalDate.parse("2024-03-03"))));
        text.claim(claim("held in a cellar", "detention").hedged());
        return text.risk("Olena", "a relative is held");
    }

    private static String page(Labels labels, Answer answer) {
        StringBuilder out = new StringBuilder();
        DossierPage.write(new Dossier("Case", List.of(answer), Set.of(), Dossier.Keeping.NONE), labels, out);
        return out.toString();
    }

    @Test
    void runsAndRestrictedOriginalsAreTold() {
        Answer answer = story().answer("<b>in</b>");
        StringBuilder out = new StringBuilder();
        Dossier.Keeping keeping = new Dossier.Keeping(
                List.of(new Dossier.RunLine(List.of("<i>inbox</i>"), 2, 9, 6, 2, 1)),
                Map.of(answer.document().id(), "holds phone numbers"));
        DossierPage.write(new Dossier("Case", List.of(answer), Set.of(), keeping), Labels.ENGLISH, out);

        assertThat(out.toString())
                .contains(
                        "How this case came about",
                        "&lt;i&gt;inbox",
                        "and 2 more",
                        "9 documents: 6 read, 2 declined, 1 failed")
                .contains("Original restricted", "holds phone numbers");
    }
}
