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

/** What the pages of names show, to whom, and what people decide on them. */
class NameRoomTest {

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

    private static List<String> names(Guest guest, String query) {
        return Told.page(guest, "/names" + query).select("tbody th a").eachText();
    }

    private static String listed(Guest guest, String name) {
        return Told.page(guest, "/names").select("tbody th a").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    /** The way from the words of a document to whom they name. */
    private String inWords(Guest guest, String title, String name) {
        String document = "/documents/" + served.orElseThrow().document(guest, title);
        Document page = Told.page(guest, document + "?risks=shown&graphic=shown");
        List<String> claims = new ArrayList<>(page.select(".text a.claim").eachAttr("href"));
        claims.addFirst("?");
        for (String claim : claims) {
            String query = claim.replaceFirst("#.*", "") + "&risks=shown&graphic=shown";
            for (Element link : Told.page(guest, document + query).select(".names a")) {
                if (link.text().contains(name)) {
                    return link.attr("href");
                }
            }
        }
        throw new IllegalStateException("nothing in " + title + " leads to " + name);
    }

    private static String mark(Document page) {
        return page.select("input[name=mark]").attr("value");
    }

    private static Guest.Answer decide(Guest guest, Document page, String verdict, String why) {
        String action = page.select("form[action$=/judgement]").attr("action");
        String other = page.select("input[name=other]").attr("value");
        return guest.post(action, Served.form("mark", mark(page), "other", other, "verdict", verdict, "why", why));
    }

    @Test
    void theListHoldsPlacesUnitsBodiesAndPeopleInOfficeAndNobodyElse() {
        for (String role : Served.ROLES) {
            Guest guest = guest(role);
            assertThat(names(guest, "")).contains("Kvitneve", "Sosnivka", "Iryna Bondarenko", "Igor Drozdov");
            for (String query : List.of("", "?kind=person", "?words=Kovalchuk", "?words=Solom", "?page=2")) {
                assertThat(Told.page(guest, "/names" + query)
                                .select("main table, main h1")
                                .text())
                        .as(role + query)
                        .doesNotContain(PRIVATE);
            }
        }
        assertThat(guest("owner").get("/names").body()).doesNotContain(PRIVATE);
        assertThat(names(guest("owner"), "?kind=place")).contains("Kvitneve").doesNotContain("Igor Drozdov");
        assertThat(names(guest("owner"), "?words=bondar")).containsExactly("Irena Bondarenko", "Iryna Bondarenko");
    }

    @Test
    void aPrivatePersonIsReachedOnlyFromWordsThatNameThePerson() {
        Guest analyst = guest("analyst");
        String way = inWords(analyst, "Driver missing", "Kovalchyk");
        Document page = Told.page(analyst, way);
        assertThat(page.select("main").text()).contains("A private person.", "Petro Kovalchyk", "Spellings seen");
        assertThat(page.title()).doesNotContain(PRIVATE);
        assertThat(page.select("main a[href^=/names/]")).isEmpty();
        Guest reader = guest("reader");
        assertThat(reader.get(way).status()).isEqualTo(404);
        assertThat(reader.get(way + "?risks=shown").status()).isEqualTo(404);
        String document = "/documents/" + served.orElseThrow().document(reader, "Driver missing");
        assertThat(Told.page(reader, document).select(".names a").eachText())
                .contains("Kvitneve")
                .doesNotContain("Petro Kovalchyk");
        assertThat(analyst.get(way.replaceFirst("[0-9]+$", "999999")).status()).isEqualTo(404);
        assertThat(analyst.get(way.replaceFirst("[0-9]+$", "0x1")).status()).isEqualTo(404);
    }

    @Test
    void whomANameMayExposeIsVeiledUntilItIsAskedFor() {
        Guest analyst = guest("analyst");
        String way = inWords(analyst, "A sister asks", "Solomiya");
        assertThat(Told.page(analyst, way).select("h1 .veiled")).isNotEmpty();
        assertThat(analyst.get(way).body()).doesNotContain("Solomiya").contains("Show the veiled words");
        assertThat(analyst.get(way + "?risks=shown").body()).contains("Solomiya");
        for (String address : Told.page(analyst, "/names").select("tbody th a").eachAttr("href")) {
            assertThat(analyst.get(address + "?risks=shown").body()).as(address).doesNotContain(PRIVATE);
        }
    }

    @Test
    void whatIsRestrictedIsAsIfItWereNotThere() {
        Guest owner = guest("owner");
        String hidden = listed(owner, "Danylo " + Told.RESTRICTED);
        Document page = Told.page(owner, hidden);
        String base = page.select("form[action$=/judgement]").attr("action").replace("/judgement", "");
        Guest reader = guest("reader");
        assertThat(names(reader, "?words=" + Told.RESTRICTED)).isEmpty();
        assertThat(reader.get("/names").body()).doesNotContain(Told.RESTRICTED, "Lypivka", hidden);
        assertThat(reader.get(hidden).status()).isEqualTo(404);
        assertThat(reader.get(base).status()).isEqualTo(404);
        assertThat(owner.get(base).status()).isEqualTo(303);
    }

    @Test
    void twoSpellingsAreDecidedToBeOnePersonAndComeApartWhenItIsTakenBack() {
        Guest analyst = guest("analyst");
        Document page = Told.page(analyst, listed(analyst, "Iryna Bondarenko"));
        assertThat(page.select(".evidence").text())
                .contains("Irena Bondarenko", "the given names differ by a letter, which may be a slip");
        Guest.Answer answer = decide(analyst, page, "same", "one mayor, one speech");
        assertThat(answer.status()).isEqualTo(303);
        Document joined = Told.page(analyst, analyst.get(answer.location()).location());
        assertThat(joined.select(".notice.done").text()).contains("they are the same");
        assertThat(joined.select(".spellings li").eachText())
                .containsExactlyInAnyOrder("Irena Bondarenko 1", "Iryna Bondarenko 1");
        assertThat(joined.select(".history").text()).contains("The same", "analyst", "one mayor, one speech");
        assertThat(names(analyst, "?words=bondar")).hasSize(1);
        String base = joined.select("form[action$=/judgement]").attr("action").replace("/judgement", "");
        assertThat(analyst.post(
                                base + "/revocation",
                                Served.form(
                                        "mark",
                                        mark(joined),
                                        "decision",
                                        joined.select(".undo input[name=decision]")
                                                .attr("value")))
                        .status())
                .isEqualTo(303);
        Told.page(analyst, "/names");
        assertThat(names(analyst, "?words=bondar")).hasSize(2);
        close();
        assertThat(cli("judge", "list")).contains("same: ", "one mayor, one speech", "revoked: ");
        assertThat(cli("verify")).doesNotContain("does not");
    }

    @Test
    void privatePersonsAreJudgedWhereWordsNameThem() {
        Guest reviewer = guest("reviewer");
        String way = inWords(reviewer, "Driver missing", "Kovalchyk");
        Document page = Told.page(reviewer, way);
        assertThat(page.select(".evidence").text()).contains("Kovalchuk", "differ by one letter");
        assertThat(decide(reviewer, page, "unsure", "two papers, no more").status())
                .isEqualTo(303);
        Document unsure = Told.page(reviewer, way);
        assertThat(unsure.select(".history").text()).contains("Not to be told", "two papers, no more");
        assertThat(decide(reviewer, unsure, "different", "one is a driver").status())
                .isEqualTo(303);
        assertThat(Told.page(reviewer, way).select(".evidence").text())
                .contains("a person decided so: one is a driver");
    }

    @Test
    void placesWhereSomethingElseIsMeantAreParted() {
        Guest analyst = guest("analyst");
        Document page = Told.page(analyst, listed(analyst, "Kvitneve"));
        int places = page.select(".statements > li").size();
        assertThat(places).isGreaterThan(2);
        String action = page.select("#parting").attr("action");
        String chosen = page.select("input[name=place]").attr("value");
        assertThat(analyst.post(action, Served.form("mark", mark(page), "place", chosen, "why", "another village"))
                        .status())
                .isEqualTo(303);
        Told.page(analyst, "/names");
        assertThat(names(analyst, "?words=Kvitneve")).hasSizeGreaterThan(1);
    }

    @Test
    void whatCannotBeDecidedSoIsRefusedWithWhatWasTyped() {
        Guest analyst = guest("analyst");
        Document page = Told.page(analyst, listed(analyst, "Iryna Bondarenko"));
        String action = page.select("form[action$=/judgement]").attr("action");
        String other = page.select("input[name=other]").attr("value");
        for (String[] wrong : new String[][] {
            {"verdict", "perhaps", "other", other},
            {"verdict", "same", "other", ""},
            {"verdict", "same", "typed", "Nobody Atall"},
            {"verdict", "same", "typed", "Kvitneve"},
            {"verdict", "same", "typed", "\"><script>x</script>"},
            {"verdict", "same", "typed", "Iryna Bondarenko"}
        }) {
            Guest.Answer answer = analyst.post(
                    action,
                    Served.form("mark", mark(page), wrong[0], wrong[1], wrong[2], wrong[3], "why", "my own words"));
            assertThat(answer.status()).as(wrong[3]).isEqualTo(422);
            assertThat(answer.body())
                    .contains("Nothing was kept", "my own words")
                    .doesNotContain("<script>x");
        }
        assertThat(analyst.post(action, Served.form("mark", mark(page), "other", other, "verdict", "same", "why", ""))
                        .status())
                .isEqualTo(422);
        assertThat(analyst.post(
                                action,
                                Served.form(
                                        "mark",
                                        mark(page),
                                        "typed",
                                        "Irena Bondarenko",
                                        "verdict",
                                        "same",
                                        "why",
                                        "so"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whoDecidesOnAPageThatIsOvertakenIsToldAndNothingIsKept() {
        Guest analyst = guest("analyst");
        Guest reviewer = guest("reviewer");
        Document seen = Told.page(analyst, listed(analyst, "Iryna Bondarenko"));
        // The other looks at the other of the two.
        Document alsoSeen = Told.page(reviewer, listed(reviewer, "Irena Bondarenko"));
        assertThat(decide(analyst, seen, "same", "the first").status()).isEqualTo(303);
        Guest.Answer late = decide(reviewer, alsoSeen, "different", "the second");
        assertThat(late.status()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("[role=alert]").text()).contains("Somebody decided");
        close();
        assertThat(cli("judge", "list")).contains("the first").doesNotContain("the second");
    }

    @Test
    void hostileWordsStayWords() {
        Guest analyst = guest("analyst");
        Document list = Told.page(analyst, "/names?words=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&kind=%22onfocus=x");
        assertThat(list.select("main script, main [onfocus]")).isEmpty();
        Document page = Told.page(analyst, listed(analyst, "Iryna Bondarenko"));
        decide(analyst, page, "same", Served.HOSTILE);
        Document after = Told.page(analyst, listed(analyst, "Irena Bondarenko"));
        assertThat(after.select(".history").text()).contains(Served.HOSTILE);
        assertThat(after.select("main script, main img")).isEmpty();
    }
}
