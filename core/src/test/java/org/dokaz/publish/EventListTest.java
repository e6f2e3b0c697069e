package org.dokaz.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dokaz.atlas.Atlas;
import org.dokaz.markup.Labels;
import org.dokaz.model.ActKind;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Reading;
import org.dokaz.model.Retelling;
import org.dokaz.model.Statement;
import org.dokaz.model.Step;
import org.dokaz.model.Where;
import org.dokaz.testing.ReadingBuilder;
import org.dokaz.testing.ToldCase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class EventListTest {

    private final ToldCase told = ToldCase.told();

    @Test
    void aDossierThatComparedNothingSaysNothingOfEvents() {
        Document page = Jsoup.parse(page(told.answers(), Comparison.NONE, Labels.ENGLISH));
        assertThat(page.select("#events, a[href=#events]")).isEmpty();
    }

    @Test
    void theCaseIsToldFirstThenEachEvent() {
        Document page = told(Labels.ENGLISH);
        assertThat(page.select("main > section").eachAttr("id"))
                .containsExactly("read", "risk", "events", "timeline", "claims", "documents");
        assertThat(page.select("#events > .account").text())
                .isEqualTo("Claims: 7. Events: 3. Of these on a single origin: 2, corroborated: 0, contested: 1.");
        assertThat(page.select("#events .event > h3").eachText())
                .containsExactly(
                        "Forty men were held in the cellar of the depot in Sukha Balka",
                        "about 40 per cent of those withdrawn from the line had signed contracts");
        assertThat(page.select("#events .events a").eachAttr("href")).containsExactly("#e-1", "#e-2");
        assertThat(page.select("#e-1 .standing").text())
                .isEqualTo("contested at least 1, at most 2 independent origins");
        assertThat(page.select("#e-1 .because li").eachText())
                .containsExactly(
                        "Вісник translates Daily Ridge, so both rest on Olena",
                        "the railway worker is not named and may be the one whom Olena cites");
    }

    @Test
    void anEventThatIsToldOnceIsARow() {
        Element row = told(Labels.ENGLISH).selectFirst("#events details .once li");
        assertThat(row.text())
                .isEqualTo(
                        "E1 The video shows men standing behind the depot fence one independent origin: a video from the depot");
        assertThat(row.select("a").attr("href")).isEqualTo("#E1");
    }

    @Test
    void whoRepeatsWhomIsDrawnUnderItsOrigin() {
        Element drawing = told(Labels.ENGLISH).selectFirst("#e-1 svg.drawing");
        assertThat(drawing.select("> g").eachAttr("class"))
                .containsExactly("origin risky", "told", "told", "origin", "told", "origin", "told");
        assertThat(drawing.select(".name").eachText())
                .containsExactly(
                        "Olena",
                        "Daily Ridge",
                        "Вісник",
                        "a railway worker",
                        "Steppe Courier",
                        "Администрация",
                        "Администрация");
        assertThat(drawing.select("path.way").eachAttr("d")).hasSize(4).first().isEqualTo("M22 54H9V26");
        assertThat(drawing.select("path.way").get(1).attr("d"))
                .as("the translation rests on the document")
                .isEqualTo("M42 94H29V66");
        assertThat(drawing.select("a").eachAttr("href"))
                .containsExactly("#d-A", "#A1", "#d-B", "#B1", "#d-C", "#C1", "#d-D", "#D1");
    }

    @Test
    void aDrawingTellsThoseWhoCannotSeeIt() {
        for (Element drawing : told(Labels.UKRAINIAN).select("svg.drawing")) {
            for (String id : drawing.attr("aria-labelledby").split(" ", -1)) {
                assertThat(drawing.select("#" + id).text()).isNotBlank();
            }
            assertThat(drawing.attr("role")).isEqualTo("group");
            assertThat(drawing.select("> g > title").eachText()).isNotEmpty();
        }
    }

    @Test
    void handsBetweenStandBetweenAndInferredOnesAreDashed() {
        Step outlet = Step.stated("Ridge", Step.Kind.OUTLET);
        Step source = Step.stated("Olena", Step.Kind.PERSON);
        ReadingBuilder first = reading("Men were held.")
                .claim(claim("Men were held", "detention")
                        .through(outlet, new Step("Wire", Step.Kind.AGENCY, false), source));
        ReadingBuilder second = reading("Men were held there.")
                .claim(claim("Men were held there", "detention")
                        .through(outlet, new Step("Wire", Step.Kind.AGENCY, false), source));
        Element drawing = Jsoup.parse(page(List.of(first, second), List.of())).selectFirst("svg.drawing");
        assertThat(drawing.select("> g").eachAttr("class")).containsExactly("origin", "hand", "told", "told");
        assertThat(drawing.select(".hand .detail").text()).isEqualTo("agency, inferred");
        assertThat(drawing.select("path.inferred")).hasSize(1);
    }

    @Test
    void aFigureIsFollowedAndItsDriftIsSaidInWordsAndShape() {
        Element figure = told(Labels.ENGLISH).selectFirst("#e-2 .figure");
        assertThat(figure.select("> p").text()).isEqualTo("40 % soldiers who signed contracts");
        assertThat(figure.select("svg rect")).hasSize(1);
        assertThat(figure.select("svg .drifted path.mark")).hasSize(1);
        assertThat(figure.select("svg .drifted .detail").text()).isEqualTo("of another population, 6 March 2024");
        assertThat(figure.select(".said li").eachText())
                .containsExactly(
                        "A2 about 40 per cent of those withdrawn from the line had signed contracts Hrytsenko · said first, 5 March 2024 · of those withdrawn from the line",
                        "B2 40 відсотків військових підписали контракт Вісник · of another population, 6 March 2024 · of військових: those withdrawn from the line became all soldiers");
    }

    @Test
    void everyPairThatJoinedAnEventGivesItsReasons() {
        Element links = told(Labels.ENGLISH).selectFirst("#e-1 details");
        assertThat(links.text())
                .isEqualTo(
                        "Why its claims were taken for one event A1 B1 both tell of a detention; both name Sukha Balka");
        assertThat(links.select("a").eachAttr("href")).containsExactly("#A1", "#B1");
    }

    @Test
    void aClaimOfNoKnownOriginIsToldAllTheSame() {
        Event first = told.comparison().events().getFirst();
        Event bare = new Event(
                first.id(),
                first.kind(),
                first.title(),
                first.when(),
                first.where(),
                first.claims(),
                List.of(),
                List.of(),
                new Event.Independence(1, 1, List.of()),
                List.of(),
                first.standing());
        Element card = Jsoup.parse(page(
                        told.answers(), new Comparison(List.of(bare), List.of(), List.of(), List.of()), Labels.ENGLISH))
                .getElementById("e-1");
        assertThat(card.select("svg.drawing, .origins")).isEmpty();
        assertThat(card.select(".said .chip").eachText()).containsExactly("A1", "B1", "C1", "D1");
    }

    @Test
    void aContradictionSetsBothClaimsSideBySide() {
        Element pair = told(Labels.ENGLISH).selectFirst("#e-1 .pair");
        assertThat(pair.select("p").text())
                .isEqualTo("They exclude each other: one says that men were held, the other denies it");
        assertThat(pair.select("blockquote").eachText())
                .containsExactly(
                        "Forty men were held in the cellar of the depot in Sukha Balka", "В депо никого не удерживали");
        assertThat(pair.select("blockquote").eachAttr("lang")).containsExactly("en", "ru");
        assertThat(pair.select("figcaption a").eachAttr("href")).containsExactly("#A1", "#D1");
    }

    @Test
    void whenItHappenedStandsOverWhenItWasSaid() {
        Element times = told(Labels.ENGLISH).selectFirst("#e-1 .chart svg");
        assertThat(times.select(".kind").eachText()).containsExactly("Happened", "Said");
        assertThat(times.select("a text").eachText()).containsExactly("×2", "C1", "A1", "B1", "C1", "D1");
    }

    @Test
    void namesAtRiskAreFramedWhereverTheyAreShownAgain() {
        Document page = told(Labels.ENGLISH);
        assertThat(page.select("#e-1 .origins .risk").eachText()).containsExactly("Olena");
        assertThat(page.select("#e-1 .because .risk").eachText()).containsExactly("Olena", "Olena");
        assertThat(page.select("#e-1 .pair .risk").eachText()).containsExactly("Olena");
        assertThat(page.select("#e-2 .risk")).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhereAndNoAnchorTwice() {
        for (Labels labels : List.of(Labels.ENGLISH, Labels.UKRAINIAN)) {
            Document page = told(labels);
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(page.select("#events a[href]").eachAttr("href"))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
        }
    }

    @Test
    void headingsComeInOrder() {
        int before = 0;
        for (Element heading : told(Labels.ENGLISH).select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void thePageLoadsNothingAndRunsNothing() {
        assertThat(page(told.answers(), told.comparison(), Labels.ENGLISH))
                .doesNotContainIgnoringCase("src=", "url(", "<link", "<script", "@import", "<iframe", "<img", "<object")
                .doesNotContain(" style=\"")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContainPattern("href=\"[^#]");
    }

    @Test
    void manyDocumentsAreFoldedAndCounted() {
        List<ReadingBuilder> readings = new ArrayList<>();
        for (int post = 0; post < 200; post++) {
            readings.add(reading("Men were held, post " + post)
                    .published(
                            "Channel " + post,
                            "t",
                            LocalDate.of(2024, 3, 1).plusDays(post).toString())
                    .claim(claim("Men were held, post " + post, "detention")));
        }
        Element drawing = Jsoup.parse(page(readings, List.of())).selectFirst("svg.drawing");
        assertThat(drawing.select("> g")).hasSize(OriginTree.ROWS_MAX);
        assertThat(drawing.select(".told")).hasSize(OriginTree.ROWS_MAX - 2);
        assertThat(drawing.select(".folded .name").text()).isEqualTo("and 172 more");
    }

    @Test
    void documentsTakenFromEachOtherAreAllDrawn() {
        List<ReadingBuilder> readings = new ArrayList<>();
        List<Retelling> circle = new ArrayList<>();
        for (int post = 0; post < 12; post++) {
            String words = "Men were held, post " + post;
            readings.add(reading(words).claim(claim(words, "detention")));
        }
        for (int post = 0; post < 12; post++) {
            DocumentId mine = DocumentId.of(readings.get(post).build().transcript());
            DocumentId next =
                    DocumentId.of(readings.get((post + 1) % 12).build().transcript());
            circle.add(
                    new Retelling(Retelling.Kind.COPY, List.of(mine, next), Optional.of(next), 1, List.of("copied")));
        }
        Element drawing = Jsoup.parse(page(readings, circle)).selectFirst("svg.drawing");
        assertThat(drawing.select(".told")).hasSize(12);
    }

    @Test
    void hostileWordsNeverBecomeMarkupNorTurnTheirSurroundings() {
        String evil =
                "\"'><script>alert(1)</script><img src=x onerror=alert(2)></svg>&amp;\u202Egnp\u0000\u200B\uD800 ";
        String endless = evil + "\u05D0\u05D1 " + "n".repeat(10_000);
        Step step = Step.stated(endless, Step.Kind.PERSON);
        ReadingBuilder text = reading(endless)
                .published(endless, endless, "2024-03-05")
                .risk("alert", evil)
                .claim(claim(endless, "other")
                        .saidBy("alert", endless)
                        .through(Step.stated(endless, Step.Kind.OUTLET), step, step));
        Reading read = text.build();
        Digest id = read.claims().getFirst().id();
        Event event = new Event(
                Event.idOf(id),
                new ActKind("other"),
                endless,
                Optional.empty(),
                Optional.of(Where.named(endless)),
                List.of(Statement.of(read.transcript(), read.claims().getFirst())),
                List.of(),
                List.of(new Event.Origin(endless, Step.Kind.PERSON, List.of(id))),
                new Event.Independence(1, 1, List.of(endless)),
                List.of(new Event.Contradiction(Event.Contradiction.Type.CONFLICT, id, Digest.ofText("gone"), endless)),
                Event.Standing.CONTESTED);
        Lineage lineage = new Lineage(
                endless,
                evil,
                OptionalDouble.of(1e300),
                OptionalDouble.empty(),
                new Lineage.FirstSaid(id, endless, Optional.empty(), Optional.of(endless)),
                List.of(new Lineage.Repeat(
                        Digest.ofText("gone"), Optional.of(endless), Optional.of(Lineage.Drift.BOUND), endless)));
        String page = page(
                List.of(text.answer("a.txt")),
                new Comparison(List.of(event), List.of(lineage), List.of(), List.of()),
                Labels.ENGLISH);
        assertThat(page).doesNotContain("<script", "<img", "\u202E", "\u0000", "\u200B", "\uD800");
        Document parsed = Jsoup.parse(page);
        assertThat(parsed.select("script, img, [onerror]")).isEmpty();
        assertThat(parsed.select("svg *").stream().map(Element::tagName).distinct())
                .isSubsetOf("title", "desc", "g", "path", "rect", "circle", "text", "tspan", "a", "line");
        assertThat(parsed.select("#e-1 h3").text()).hasSizeLessThan(400);
        assertThat(parsed.select("svg.drawing .name").eachText()).allMatch(name -> name.length() < 50);
        assertThat(parsed.select("#e-1 h3 .risk").eachText()).isEqualTo(List.of("alert", "alert"));
    }

    @Test
    void equalFindingsGiveEqualBytes() {
        assertThat(page(told.answers(), told.comparison(), Labels.ENGLISH))
                .isEqualTo(page(ToldCase.told().answers(), ToldCase.told().comparison(), Labels.ENGLISH));
    }

    private Document told(Labels labels) {
        return Jsoup.parse(page(told.answers(), told.comparison(), labels));
    }

    /** A page of one event that the first claim of each reading tells of, all from one origin. */
    private static String page(List<ReadingBuilder> readings, List<Retelling> retellings) {
        List<Answer> answers = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (ReadingBuilder builder : readings) {
            Reading reading = builder.build();
            Claim claim = reading.claims().getFirst();
            statements.add(Statement.of(reading.transcript(), claim));
            answers.add(builder.answer(claim.cited().words() + answers.size() + ".txt"));
        }
        Event event = new Event(
                Event.idOf(statements.getFirst().claim()),
                new ActKind("detention"),
                "Men were held",
                Optional.empty(),
                Optional.empty(),
                statements,
                List.of(),
                List.of(new Event.Origin(
                        "Olena",
                        Step.Kind.PERSON,
                        statements.stream().map(Statement::claim).toList())),
                new Event.Independence(1, 1, List.of("all rest on Olena")),
                List.of(),
                Event.Standing.SINGLE_ORIGIN);
        return page(answers, new Comparison(List.of(event), List.of(), retellings, List.of()), Labels.ENGLISH);
    }

    private static String page(List<Answer> answers, Comparison comparison, Labels labels) {
        StringBuilder out = new StringBuilder();
        DossierPage.write(
                new Dossier("Case", answers, Set.of(), Dossier.Keeping.NONE, Atlas.empty(), comparison), labels, out);
        return out.toString();
    }
}
