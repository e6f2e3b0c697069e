package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.cli.Program;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of events show, to whom, and what people decide on them. */
class EventRoomTest {

    private static final List<String> PRIVATE = List.of("Kovalchuk", "Kovalchyk", "Solomiya", "Oksana");

    @TempDir
    private Path folder;

    private Optional<Served> served = Optional.empty();

    @BeforeEach
    void serve() throws IOException {
        served = Optional.of(Served.with(folder, Told.FILES));
    }

    @AfterEach
    void close() {
        served.ifPresent(Served::close);
        served = Optional.empty();
    }

    private Guest guest(String role) {
        return served.orElseThrow().signedIn(role);
    }

    private String cli(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--case");
        all.add(folder.resolve("case").toString());
        return Program.run(all.toArray(String[]::new)).told();
    }

    private static List<String> addresses(Guest guest) {
        return Told.page(guest, "/events").select(".card h2 a").eachAttr("href");
    }

    /** The event that a claim of these words is on. */
    private static String event(Guest guest, String words) {
        for (String address : addresses(guest)) {
            if (Told.page(guest, address + "?graphic=shown")
                    .select(".statements .quote")
                    .text()
                    .contains(words)) {
                return address;
            }
        }
        throw new IllegalStateException("no event tells " + words);
    }

    private static String mark(Document page) {
        return page.select("input[name=mark]").attr("value");
    }

    private static String claim(Document page, String words) {
        for (Element one : page.select(".statements > li")) {
            if (one.select(".quote").text().contains(words)) {
                return one.select("input[name=claim]").attr("value");
            }
        }
        throw new IllegalStateException("no claim says " + words);
    }

    @Test
    void everySentenceLeadsToItsExactWordsInTheReader() {
        Guest analyst = guest("analyst");
        int followed = 0;
        for (String address : addresses(analyst)) {
            Document page = Told.page(analyst, address + "?graphic=shown");
            for (Element quote : page.select(".statements .quote, .origins .quote, .clashes .quote, .lineage .quote")) {
                String way = quote.attr("href");
                String anchor = way.substring(way.indexOf('#') + 1);
                Document reader = Jsoup.parse(analyst.get(way.substring(0, way.indexOf('#')) + "&graphic=shown")
                        .body());
                assertThat(reader.getElementById(anchor)).as(way).isNotNull();
                assertThat(reader.select(".panel blockquote").text()).isEqualTo(quote.text());
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(20);
    }

    @Test
    void anEventTellsOriginsRepeatsFiguresContradictionsAndTimes() {
        Guest reader = guest("reader");
        Document page = Told.page(reader, event(reader, "forty men were taken"));
        assertThat(page.select(".origins h3").text()).contains("Iryna Bondarenko person", "regional council");
        assertThat(page.select(".retellings").text())
                .contains("The same statement retold", "the original", "both give");
        assertThat(page.select(".resting .repeats").text()).contains("repeats Steppe Herald");
        assertThat(page.select(".lineage .first").text()).contains("said first, 16 May 2023: Iryna Bondarenko");
        assertThat(page.select(".lineage .drifted").text()).contains("of another status");
        assertThat(page.select(".clashes li").text()).contains("They exclude each other");
        assertThat(page.select("svg.times .mark title").eachText()).contains("15 May 2023", "17 May 2023");
        assertThat(page.select("form")).hasSize(1);
        assertThat(page.select(".statements input")).isEmpty();
    }

    @Test
    void noListNamesPrivatePersonsWhateverIsAskedFor() {
        for (String role : Served.ROLES) {
            Guest guest = guest(role);
            for (String query : List.of("", "?kind=forced_conscription", "?place=Kovalchuk", "?standing=contested")) {
                assertThat(Told.page(guest, "/events" + query).select("main").text())
                        .as(role + query)
                        .doesNotContain(PRIVATE);
            }
        }
        Guest analyst = guest("analyst");
        assertThat(analyst.get("/events").body()).contains("[a person]").doesNotContain(PRIVATE);
        Document page = Told.page(analyst, event(analyst, "driven to the depot"));
        assertThat(page.select(".choices").html()).contains("[a person]").doesNotContain(PRIVATE);
        assertThat(Told.page(analyst, event(analyst, "Petro Kovalchuk")).title())
                .doesNotContain(PRIVATE);
    }

    @Test
    void wordsAtRiskStandOnNoPageOfAnEvent() {
        for (String role : List.of("owner", "reader")) {
            Guest guest = guest(role);
            for (String address : addresses(guest)) {
                assertThat(guest.get(address + "?graphic=shown&risks=shown").body())
                        .as(address)
                        .doesNotContain("Solomiya", "Oksana", "29-year-old");
            }
        }
    }

    @Test
    void whatIsRestrictedIsAsIfItWereNotThereInAllThatFollowsFromIt() {
        Guest owner = guest("owner");
        String hidden = event(owner, "detained in Lypivka");
        String document = served.orElseThrow().document(owner, "chat/result.json");
        assertThat(owner.get(hidden).body()).contains(Told.RESTRICTED, document);
        Guest reader = guest("reader");
        for (String address : addresses(reader)) {
            assertThat(reader.get(address).body())
                    .as(address)
                    .doesNotContain(Told.RESTRICTED, "Lypivka", document, "Kvitneve chat", hidden);
        }
        assertThat(reader.get("/events?kind=detention&place=Lypivka").body())
                .doesNotContain(Told.RESTRICTED, document, hidden);
        assertThat(reader.get(hidden).status()).isEqualTo(404);
        Document page = Told.page(owner, hidden);
        String joined = event(owner, "fight was announced");
        assertThat(owner.post(
                                hidden + "/join",
                                Served.form("mark", mark(page), "other", last(joined), "why", "as Lypivka tells"))
                        .status())
                .isEqualTo(303);
        assertThat(Told.page(owner, joined).select(".history").text()).contains("as Lypivka tells");
        assertThat(reader.get(event(reader, "fight was announced")).body())
                .doesNotContain(Told.RESTRICTED, "Lypivka", document);
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void hostileWordsStayWords() {
        Guest analyst = guest("analyst");
        for (String path : List.of(
                "/events?place=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&kind=%22onfocus=x&from=%3Cimg%3E",
                event(analyst, "driven to the depot"))) {
            Document page = Told.page(analyst, path);
            assertThat(page.select("main script, main img, main [onfocus], [href^=javascript]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.title()).doesNotContain("taken");
        }
        String address = event(analyst, "driven to the depot");
        Document page = Told.page(analyst, address);
        analyst.post(
                address + "/join",
                Served.form("mark", mark(page), "other", last(event(analyst, "forty men")), "why", Served.HOSTILE));
        Document after = Told.page(analyst, address);
        assertThat(after.select(".history").text()).contains(Served.HOSTILE);
        assertThat(after.select("main script, main img")).isEmpty();
    }

    @Test
    void eventsAreFoundByKindPlaceStandingAndDay() {
        Guest reader = guest("reader");
        assertThat(Told.page(reader, "/events?kind=detention")
                        .select(".card .lead")
                        .eachText())
                .isNotEmpty()
                .allMatch(told -> told.startsWith("Detention"));
        assertThat(Told.page(reader, "/events?place=kvitn")
                        .select(".card .lead")
                        .eachText())
                .isNotEmpty()
                .allMatch(told -> told.contains("Kvitneve"));
        assertThat(Told.page(reader, "/events?standing=contested")
                        .select(".card .tag")
                        .eachText())
                .isNotEmpty()
                .allMatch("contested"::equals);
        assertThat(Told.page(reader, "/events?from=2023-05-15&to=2023-05-15")
                        .select(".card .lead")
                        .eachText())
                .isNotEmpty()
                .allMatch(told -> told.contains("15 May 2023"));
        assertThat(Told.page(reader, "/events?from=1999-01-01&to=1999-12-31").select(".card"))
                .isEmpty();
        assertThat(reader.get("/events?page=99999999999999&from=yesterday").status())
                .isEqualTo(200);
    }

    @Test
    void eventsAreJoinedAsADatedJudgementAndComeApartWhenItIsTakenBack() {
        Guest analyst = guest("analyst");
        String one = event(analyst, "thirty men had been detained");
        String other = event(analyst, "forty men were taken");
        Document page = Told.page(analyst, one);
        Guest.Answer answer = analyst.post(
                one + "/join",
                Served.form("mark", mark(page), "address", "http://127.0.0.1" + other + "#x", "why", "one checkpoint"));
        assertThat(answer.status()).isEqualTo(303);
        Document joined = Told.page(analyst, answer.location());
        assertThat(joined.select(".notice.done").text()).contains("one event");
        for (String address : List.of(one, other)) {
            assertThat(Told.page(analyst, address).select(".statements").text())
                    .contains("thirty men had been detained", "forty men were taken");
        }
        assertThat(joined.select(".history").text()).contains("One event", "analyst", "2 March 2026", "one checkpoint");
        String decision = joined.select(".undo input[name=decision]").attr("value");
        assertThat(analyst.post(one + "/revocation", Served.form("mark", mark(joined), "decision", decision))
                        .status())
                .isEqualTo(303);
        Document apart = Told.page(analyst, one);
        assertThat(apart.select(".statements").text()).doesNotContain("forty men were taken");
        assertThat(apart.select(".history").text()).contains("Taken back");
        close();
        assertThat(cli("judge", "list")).contains("one-event: ", "one checkpoint", "revoked: ");
        assertThat(cli("verify")).doesNotContain("does not");
    }

    @Test
    void chosenClaimsArePartedFromAnEvent() {
        Guest reviewer = guest("reviewer");
        String address = event(reviewer, "Petro Kovalchyk");
        Document page = Told.page(reviewer, address);
        String claims = claim(page, "Petro Kovalchyk") + "," + claim(page, "Petro Kovalchuk");
        assertThat(reviewer.post(
                                address + "/parting",
                                Served.form("mark", mark(page), "claim", claims, "why", "another day"))
                        .status())
                .isEqualTo(303);
        String rest = event(reviewer, "forty men were taken");
        assertThat(Told.page(reviewer, rest).select(".statements").text()).doesNotContain("Kovalch");
        assertThat(Told.page(reviewer, event(reviewer, "Petro Kovalchyk"))
                        .select(".statements")
                        .text())
                .contains("Kovalchuk");
        assertThat(Told.page(reviewer, rest).select(".history").text()).contains("Not one event", "another day");
    }

    @Test
    void originsAreJoinedAndPartedWithAReason() {
        Guest analyst = guest("analyst");
        String address = event(analyst, "forty men were taken");
        Document page = Told.page(analyst, address);
        String before = page.select(".masthead strong").text();
        String claims = claim(page, "Soldiers took forty men") + "," + claim(page, "fifty men were taken");
        String action = address + "/origins";
        assertThat(analyst.post(
                                action,
                                Served.form(
                                        "mark", mark(page), "claim", claims, "answer", "one", "why", "she heard it"))
                        .status())
                .isEqualTo(303);
        Document after = Told.page(analyst, address);
        assertThat(after.select(".masthead strong").text()).isNotEqualTo(before);
        assertThat(after.select(".because").first()).isNotNull();
        assertThat(after.select(".history").text()).contains("One origin", "she heard it");
        assertThat(analyst.post(
                                action,
                                Served.form(
                                        "mark", mark(after), "claim", claims, "answer", "apart", "why", "she saw it"))
                        .status())
                .isEqualTo(303);
        assertThat(Told.page(analyst, address).select(".history").text()).contains("Independent", "she saw it");
    }

    @Test
    void whatCannotBeDecidedSoIsRefusedWithWhatWasTyped() {
        Guest analyst = guest("analyst");
        String address = event(analyst, "forty men were taken");
        Document page = Told.page(analyst, address);
        String one = claim(page, "Soldiers took forty men");
        String[][] wrong = {
            {"/join", "other", last(address), "Choose one event"},
            {"/join", "other", "../../x", "Choose one event"},
            {"/parting", "claim", "", "Choose some of the claims"},
            {"/origins", "claim", one, "Choose two claims"}
        };
        for (String[] each : wrong) {
            Guest.Answer answer = analyst.post(
                    address + each[0],
                    Served.form("mark", mark(page), each[1], each[2], "answer", "one", "why", "my own words"));
            assertThat(answer.status()).as(each[0]).isEqualTo(422);
            Document told = Jsoup.parse(answer.body());
            assertThat(told.select("[role=alert]").text()).contains(each[3], "Nothing was kept");
            assertThat(told.select("#why-join").attr("value")).isEqualTo("my own words");
        }
        Guest.Answer bare =
                analyst.post(address + "/parting", Served.form("mark", mark(page), "claim", one, "why", " "));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(Jsoup.parse(bare.body()).select("input[value=" + one + "]").hasAttr("checked"))
                .isTrue();
        assertThat(Told.page(analyst, address).select(".history")).isEmpty();
    }

    @Test
    void whoDecidesOnAPageThatIsOvertakenIsToldAndNothingIsKept() {
        Guest analyst = guest("analyst");
        Guest reviewer = guest("reviewer");
        String address = event(analyst, "forty men were taken");
        Document seen = Told.page(analyst, address);
        Document alsoSeen = Told.page(reviewer, address);
        String claim = claim(seen, "Soldiers took forty men");
        assertThat(analyst.post(
                                address + "/parting",
                                Served.form("mark", mark(seen), "claim", claim, "why", "the first"))
                        .status())
                .isEqualTo(303);
        Guest.Answer late = reviewer.post(
                address + "/parting", Served.form("mark", mark(alsoSeen), "claim", claim, "why", "the second"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("[role=alert]").text()).contains("Somebody decided");
        close();
        assertThat(cli("judge", "list")).contains("the first").doesNotContain("the second");
    }

    @Test
    void whatTellsOfViolenceIsShownWhenItIsAskedFor() {
        Guest reader = guest("reader");
        for (String address : addresses(reader)) {
            Document page = Told.page(reader, address);
            if (!page.select(".graphic").isEmpty()) {
                assertThat(page.select(".quote")).isEmpty();
                assertThat(page.select("h1").text()).isEqualTo("An event of violence against people");
            }
        }
        assertThat(Told.page(reader, "/events").select("main").text()).doesNotContain("beaten");
    }

    @Test
    void pagesAreInUkrainianWhereThatIsAskedFor() {
        Guest reader = guest("reader");
        Document list = Told.page(reader, "/events?language=uk");
        assertThat(list.select("h1").text()).isEqualTo("Події");
        Document page = Told.page(reader, event(reader, "forty men were taken"));
        assertThat(page.select("html").attr("lang")).isEqualTo("uk");
        assertThat(page.select("h2").text()).contains("Що сталося");
    }
}
