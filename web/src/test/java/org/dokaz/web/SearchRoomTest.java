package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search of the workbench finds, counts and keeps, and for whom. */
class SearchRoomTest {

    private static final String FORM = "name";

    @TempDir
    private Path folder;

    private Optional<Served> served = Optional.empty();

    @BeforeEach
    void serve() throws IOException {
        served = Optional.of(Served.in(folder));
    }

    @AfterEach
    void close() {
        served.ifPresent(Served::close);
    }

    private Guest guest(String role) {
        return served.orElseThrow().signedIn(role);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Document page(Guest guest, String query) {
        return Jsoup.parse(body(guest, "/search?q=" + encoded(query)));
    }

    /** The answer, once the index is as far as the case. */
    private static String body(Guest guest, String path) {
        String body = "";
        for (int tries = 0; tries < 100; tries++) {
            body = guest.get(path).body();
            if (!body.contains("is being brought up") && !body.contains("are not those of all documents")) {
                return body;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("the index is never brought up: " + body);
    }

    private static String claimKey(Element link) {
        String href = link.attr("href");
        return href.substring(href.indexOf("claim=") + 6, href.indexOf('#'));
    }

    @Test
    void aWordInOneScriptFindsTheOther() {
        Guest analyst = guest("analyst");
        for (String query : List.of("Stelmashenko", "Стельмашенко", "стельмашенка")) {
            assertThat(page(analyst, query).select(".hit").text()).as(query).contains("Verbivka");
        }
        assertThat(page(analyst, "Stelmashenko").select("mark").text()).contains("Stelmashenko");
    }

    @Test
    void aHitLeadsToItsClaim() {
        Guest analyst = guest("analyst");
        Element link = page(analyst, "in:claims depot").select(".hit h2 a").first();
        assertThat(link).isNotNull();
        Document reader = Jsoup.parse(analyst.get(link.attr("href").replaceFirst("#.*", "") + "&graphic=shown")
                .body());
        assertThat(reader.select(".panel .number").text()).startsWith("Claim");
        assertThat(reader.select(".claim.chosen").attr("href")).contains(claimKey(link));
    }

    @Test
    void facetsNarrowDownAndCanBeTakenOut() {
        Guest analyst = guest("analyst");
        Document all = page(analyst, "men");
        Element kind = all.select(".facets a[href*='kind%3A']").first();
        assertThat(kind).isNotNull();
        long counted = Long.parseLong(
                Objects.requireNonNull(kind.parent()).select("small").text());
        Document narrowed = Jsoup.parse(body(analyst, kind.attr("href")));
        assertThat(narrowed.select("p.lead").text()).isEqualTo("Hits: " + counted);
        assertThat(narrowed.select(".chosen a").attr("href")).doesNotContain("kind%3A");
    }

    @Test
    void nothingOfWhatIsRestrictedReachesAReader() {
        Guest reader = guest("reader");
        Guest analyst = guest("analyst");
        assertThat(page(analyst, "twelve").select(".hit").text()).contains("twelve men");
        String body = body(reader, "/search?q=twelve");
        assertThat(body).contains("Nothing was found").doesNotContain("result.json", "Soldiers", "head of the village");
        long open = total(page(reader, "soldiers"));
        long all = total(page(analyst, "soldiers"));
        assertThat(open).isLessThan(all);
        Document facets = page(reader, "soldiers");
        long passages = Long.parseLong(
                facets.select(".facets a[href*='f=in%3Atranscripts'] + small").text());
        long claims = Long.parseLong(
                facets.select(".facets a[href*='f=in%3Aclaims'] + small").text());
        assertThat(passages + claims).isEqualTo(open);
        assertThat(body(reader, "/search?q=" + encoded("source:script"))).contains("Men taken");
    }

    private static long total(Document page) {
        return Long.parseLong(page.select("p.lead").text().replace("Hits: ", ""));
    }

    @Test
    void wordsAtRiskAreVeiledEvenWhereTheyAreAskedFor() {
        Document page = page(guest("analyst"), "Oksana");
        assertThat(page.select(".hit")).isNotEmpty();
        page.select("input[type=search], .languages, a[hreflang], input[type=hidden]")
                .remove();
        assertThat(page.select(".hits").html()).doesNotContain("Oksana").contains("veiled");
    }

    @Test
    void personsAreNoFacet() {
        Document page = page(guest("analyst"), "Stelmashenko OR Verbivka OR Sosnivka");
        assertThat(page.select(".facets").html())
                .doesNotContain("type%3Aperson")
                .doesNotContain("Stelmashenko</");
        assertThat(page(guest("analyst"), "type:person").select(".hit")).isEmpty();
        assertThat(page(guest("analyst"), "in:entities NOT Verbivka")
                        .select(".hit .tag")
                        .eachText())
                .doesNotContain("person");
    }

    @Test
    void whatPeopleDecidedIsFoundByIt() {
        Guest analyst = guest("analyst");
        Element link = page(analyst, "in:claims Verbivka review:as_read")
                .select(".hit h2 a")
                .first();
        assertThat(link).isNotNull();
        String path = link.attr("href").replaceFirst("#.*", "") + "&graphic=shown";
        Document reader = Jsoup.parse(analyst.get(path).body());
        long before = total(page(analyst, "in:claims Verbivka"));
        String mark = reader.select("form.review input[name=mark]").attr("value");
        String action = reader.select("form.review").attr("action");
        assertThat(analyst.post(action, Served.form("mark", mark, "answer", "reject", "why", "no"))
                        .status())
                .isEqualTo(303);
        until(analyst, "in:claims Verbivka review:rejected", claimKey(link));
        assertThat(page(analyst, "in:claims Verbivka").html()).doesNotContain(claimKey(link));
        assertThat(total(page(analyst, "in:claims Verbivka"))).isEqualTo(before - 1);
        reader = Jsoup.parse(analyst.get(path).body());
        assertThat(analyst.post(
                                action,
                                Served.form(
                                        "mark",
                                        reader.select("form.review input[name=mark]")
                                                .attr("value"),
                                        "answer",
                                        "accept",
                                        "why",
                                        ""))
                        .status())
                .isEqualTo(303);
        until(analyst, "in:claims Verbivka review:accepted", claimKey(link));
        assertThat(page(analyst, "in:claims Verbivka").select(".facets").html()).contains("review%3Aaccepted");
    }

    private static void until(Guest guest, String query, String claim) {
        for (int tries = 0; tries < 100; tries++) {
            if (page(guest, query).html().contains(claim)) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("never found by " + query);
    }

    @Test
    void aSearchIsKeptByWhoKeepsItAndForNobodyElse() throws IOException {
        Guest analyst = guest("analyst");
        String name = "мої <script>alert(1)</script>";
        analyst.get("/search?q=men");
        Guest.Answer kept =
                analyst.post("/search/saved", Served.form(FORM, name, "q", "men & women", "f", "kind:detention"));
        assertThat(kept.status()).isEqualTo(303);
        String page = analyst.get("/search").body();
        assertThat(page).doesNotContain("<script>alert");
        Element link = Jsoup.parse(page).select(".saved a").first();
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo(name);
        assertThat(link.attr("href")).isEqualTo("/search?q=men+%26+women&f=kind%3Adetention");
        assertThat(guest("reviewer").get("/search").body()).doesNotContain("alert(1)");
        assertThat(Files.readString(folder.resolve("case/searches.jsonl"))).contains("analyst");
        analyst.post("/search/forgotten", Served.form(FORM, name));
        assertThat(analyst.get("/search").body()).doesNotContain("alert(1)");
    }

    @Test
    void whoIsGivenAnAccountOfAnOldNameFindsNoSearches() {
        Guest analyst = guest("analyst");
        analyst.get("/search?q=men");
        analyst.post("/search/saved", Served.form(FORM, "secret plan", "q", "men"));
        Guest owner = guest("owner");
        owner.get("/accounts");
        assertThat(owner.post("/accounts/removal", Served.form(FORM, "analyst")).status())
                .isEqualTo(303);
        owner.get("/accounts");
        owner.post("/accounts", Served.form(FORM, "analyst", "role", "reader", "password", Served.PASSWORD));
        assertThat(guest("analyst").get("/search").body()).doesNotContain("secret plan");
    }

    @Test
    void whatCannotBeAskedIsToldWithoutHarm() {
        Guest analyst = guest("analyst");
        for (String path : List.of(
                "/search?q=" + encoded("(unclosed"),
                "/search?q=a&f=" + encoded("kind:<img src=x onerror=alert(1)>"),
                "/search?q=a&f=nonsense",
                "/search?q=a&after=" + encoded("\"><script>alert(1)</script>"),
                "/search?q=a&from=yesterday",
                "/search?q=" + "a".repeat(2000))) {
            Guest.Answer answer = analyst.get(path);
            assertThat(answer.status()).as(path).isEqualTo(422);
            assertThat(answer.body()).as(path).contains("cannot be searched").doesNotContain("<script>alert", "<img");
        }
        assertThat(analyst.get("/search?q=a&before=x").status()).isEqualTo(400);
        assertThat(analyst.get("/search?q=" + encoded("<script>alert(1)</script>:x"))
                        .body())
                .doesNotContain("<script>alert");
        String hostile =
                analyst.get("/search?q=" + encoded("document title taken")).body();
        assertThat(hostile).doesNotContain("<script>document", "<img src=x");
    }

    @Test
    void pagesFollowOneAnotherWithoutGap() {
        Guest owner = guest("owner");
        Document page = page(owner, "men OR soldiers OR Sosnivka OR Verbivka OR said");
        long total = total(page);
        long seen = page.select(".hit").size();
        while (page.selectFirst(".steps a[rel=next]") != null) {
            page = Jsoup.parse(body(owner, page.select(".steps a[rel=next]").attr("href")));
            assertThat(page.select(".hits").attr("start")).isEqualTo(Long.toString(seen + 1));
            seen += page.select(".hit").size();
        }
        assertThat(seen).isEqualTo(total);
    }
}
