package org.dokaz.release.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dokaz.model.Language;
import org.dokaz.release.Release;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SiteTest {

    private static final Pattern PATH = Pattern.compile("(uk/)?[a-z0-9_.-]+");
    private static final int FIRST_PAGE_BYTES_MAX = 150_000;
    private static final Pages SMALL = Pages.of(Releases.small());
    private static final SiteOptions PLACED =
            new SiteOptions(List.of(Language.UKRAINIAN, Language.ENGLISH), Optional.of("https://site.example/case"));

    @Test
    void noLinkLeadsNowhere() {
        for (Pages site : List.of(SMALL, Pages.of(LargeReleases.many(130)), Pages.of(Releases.empty()))) {
            Map<String, Document> pages = site.all();
            List<String> dangling = new ArrayList<>();
            pages.forEach((path, page) -> page.select("[href], [src]").forEach(element -> {
                String target = element.attr(element.hasAttr("href") ? "href" : "src");
                if (isInside(target) && !exists(site, pages, path, target)) {
                    dangling.add(path + " -> " + target);
                }
            }));
            assertThat(dangling).isEmpty();
        }
    }

    private static boolean isInside(String target) {
        return target.indexOf(':') < 0;
    }

    private static boolean exists(Pages site, Map<String, Document> pages, String from, String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String path = file.isEmpty() ? from : file.startsWith("../") ? file.substring(3) : folder + file;
        return site.files().containsKey(path)
                && (hash < 0 || pages.get(path).getElementById(target.substring(hash + 1)) != null);
    }

    @Test
    void nothingIsLoadedFromElsewhereAndOnlySourcesAreLinked() {
        SMALL.all().forEach((path, page) -> {
            for (Element element : page.getAllElements()) {
                element.attributes().forEach(attribute -> {
                    boolean outside = attribute.getValue().contains("//")
                            || attribute.getValue().startsWith("data:");
                    if (outside) {
                        assertThat(element.tagName()).as(path + " " + attribute).isEqualTo("a");
                        assertThat(element.attr("rel")).contains("noopener").contains("noreferrer");
                        assertThat(path).endsWith("sources.html");
                    }
                    assertThat(attribute.getKey())
                            .as(path)
                            .doesNotStartWith("on")
                            .isNotEqualTo("style");
                });
            }
            assertThat(page.select("script:not([type=application/ld+json])"))
                    .allSatisfy(script -> assertThat(script.attr("src")).endsWith("site.js"));
            assertThat(page.select("style, iframe, object, embed, base")).isEmpty();
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        });
    }

    @Test
    void pagesAreCalledDifferentlyAndHaveOneHeadingEach() {
        for (Pages site : List.of(SMALL, Pages.of(LargeReleases.many(130)))) {
            for (String folder : List.of("", "uk/")) {
                Set<String> titles = new HashSet<>();
                site.all().forEach((path, page) -> {
                    if (path.startsWith("uk/") == !folder.isEmpty()) {
                        assertThat(titles.add(page.title()))
                                .as(path + " " + page.title())
                                .isTrue();
                        assertThat(page.select("h1")).as(path).hasSize(1);
                        assertThat(page.select("main")).as(path).hasSize(1);
                        assertThat(page.select("html").attr("lang")).as(path).isEqualTo(folder.isEmpty() ? "en" : "uk");
                        noHeadingIsSkipped(path, page);
                        noIdIsGivenTwice(path, page);
                    }
                });
            }
        }
    }

    private static void noHeadingIsSkipped(String path, Document page) {
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(path + ": " + heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    private static void noIdIsGivenTwice(String path, Document page) {
        Set<String> ids = new HashSet<>();
        page.select("[id]")
                .forEach(element -> assertThat(ids.add(element.id()))
                        .as(path + " " + element.id())
                        .isTrue());
        page.select("[aria-labelledby]").forEach(element -> {
            for (String id : element.attr("aria-labelledby").split(" ", -1)) {
                assertThat(ids).as(path).contains(id);
            }
        });
    }

    @Test
    void everyStatementStandsOnceInEachLanguage() {
        Pages site = Pages.of(LargeReleases.many(70));
        Map<String, Integer> seen = new HashMap<>();
        site.all()
                .values()
                .forEach(
                        page -> page.select("article.statement").forEach(one -> seen.merge(one.id(), 1, Integer::sum)));
        assertThat(seen).hasSize(140);
        assertThat(seen.values()).containsOnly(2);
    }

    @Test
    void aLongEventGoesOnOnFurtherPages() {
        Release.Occurrence event = Releases.small().events().getFirst();
        Release many = Releases.crowded(event, Addresses.STATEMENTS_MAX + 1);
        Pages site = Pages.of(many);
        assertThat(site.page("event-ev-1.html").select("article.statement")).hasSize(Addresses.STATEMENTS_MAX);
        assertThat(site.page("event-ev-1_2.html").select("article.statement")).hasSize(1);
        assertThat(site.page("event-ev-1_2.html").select("h3").text()).contains("Statement 61");
    }

    @Test
    void thePagesAreTheseAndNoneListsPeople() {
        assertThat(SMALL.files().keySet().stream().filter(path -> !path.startsWith("uk/")))
                .containsExactly(
                        "404.html",
                        "corrections.html",
                        "event-ev-1.html",
                        "event-ev-2.html",
                        "event-ev-3.html",
                        "feed.xml",
                        "figures.html",
                        "icon.svg",
                        "index.html",
                        "map.html",
                        "method.html",
                        "robots.txt",
                        "site.css",
                        "site.js",
                        "sources.html",
                        "terms.html",
                        "timeline.html");
    }

    @Test
    void theSameReleaseGivesTheSameBytes() {
        Pages again = Pages.of(Releases.small());
        assertThat(again.files().keySet()).isEqualTo(SMALL.files().keySet());
        SMALL.files()
                .forEach((path, bytes) ->
                        assertThat(again.files().get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void theFirstPageIsLightHoweverManyEventsThereAre() {
        Pages site = Pages.of(LargeReleases.many(1_000));
        int bytes = List.of("index.html", "site.css", "site.js", "icon.svg").stream()
                .mapToInt(path -> site.files().get(path).length)
                .sum();
        assertThat(bytes).isLessThan(FIRST_PAGE_BYTES_MAX);
        assertThat(site.files().values())
                .allSatisfy(file -> assertThat(file.length).isLessThan(FIRST_PAGE_BYTES_MAX));
        assertThat(site.page("index_20.html").select("ul.findings > li")).hasSize(FindingsPage.EVENTS_MAX);
        assertThat(site.files()).doesNotContainKey("index_21.html");
    }

    @Test
    void aDraftSaysSoOnEveryPage() {
        SMALL.all().forEach((path, page) -> {
            if (!path.equals("404.html")) {
                assertThat(page.select(".draft").text()).as(path).containsAnyOf("DRAFT. Nobody", "ЧЕРНЕТКА. Ще ніхто");
            }
        });
        Pages.of(Releases.sent("a@b.example"))
                .all()
                .forEach((path, page) ->
                        assertThat(page.select(".draft")).as(path).isEmpty());
    }

    @Test
    void whatIsLeftOutIsMarkedAndAParaphraseIsNoQuotation() {
        Document page = SMALL.page("event-ev-1.html");
        assertThat(page.select("#s-c-11 blockquote .gap").text()).isEqualTo("[чоловік]");
        assertThat(page.select("#s-c-11 blockquote").attr("lang")).isEqualTo("uk");
        assertThat(page.select("#s-c-13 blockquote")).isEmpty();
        assertThat(page.select("#s-c-13").text()).contains("paraphrase").contains("A resident doubts");
        assertThat(page.select("#s-c-13").text()).contains("not shown, to protect people");
        assertThat(SMALL.page("uk/event-ev-1.html")
                        .select("#s-c-13 .paraphrase bdi")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void eachPageNamesItselfInTheOtherLanguage() {
        Pages placed = Pages.of(Releases.small(), PLACED);
        assertThat(placed.page("event-ev-1.html").select("link[hreflang]").eachAttr("href"))
                .containsExactly(
                        "https://site.example/case/event-ev-1.html",
                        "https://site.example/case/en/event-ev-1.html",
                        "https://site.example/case/event-ev-1.html");
        assertThat(SMALL.page("uk/map.html").select("link[hreflang]").eachAttr("href"))
                .containsExactly("../map.html", "../uk/map.html", "../map.html");
        assertThat(placed.page("event-ev-1.html").select("html").attr("lang")).isEqualTo("uk");
    }

    @Test
    void onlyASiteWithAnAddressListsItsPages() {
        Pages placed = Pages.of(Releases.small(), PLACED);
        assertThat(placed.text("robots.txt")).contains("Sitemap: https://site.example/case/sitemap.xml");
        assertThat(placed.text("sitemap.xml"))
                .contains("<loc>https://site.example/case/en/event-ev-3.html</loc>")
                .contains("<loc>https://site.example/case/index.html</loc>")
                .doesNotContain("en/en/");
        assertThat(SMALL.files()).doesNotContainKey("sitemap.xml");
        assertThat(SMALL.text("robots.txt")).doesNotContain("Sitemap");
    }

    @Test
    void aKeyThatIsNoFileNameGoesByItsDigest() {
        Pages site = Pages.of(HostileReleases.saying("../../etc/passwd"));
        assertThat(site.files().keySet()).allMatch(path -> PATH.matcher(path).matches());
        assertThat(Addresses.name("Ev-1")).isNotEqualTo(Addresses.name("ev-1")).startsWith("x");
        assertThat(Addresses.name("")).hasSize(25);
    }

    @Test
    void twoEventsOfOneKeyAreRefused() {
        Release release = Releases.crowded(Releases.small().events().getFirst(), 2);
        Release twice = Releases.with(
                release, List.of(release.events().getFirst(), release.events().getFirst()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pages.of(twice))
                .withMessageContaining("two events of one release are called ev-1");
    }

    @Test
    void optionsThatMakeNoSiteAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SiteOptions(List.of(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SiteOptions(List.of(Language.RUSSIAN), Optional.empty()));
        for (String base : List.of(
                "ftp://site.example", "site.example", "https://a b", "javascript:alert(1)", "https://x.example/?a=b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SiteOptions(List.of(Language.ENGLISH), Optional.of(base)))
                    .withMessageContaining(base);
        }
        assertThat(new SiteOptions(List.of(Language.ENGLISH), Optional.of("https://x.example")).base())
                .contains("https://x.example/");
    }

    @Test
    void everyLanguageHasTheSameWords() {
        Set<String> english = Edition.labels(Language.ENGLISH).keys();
        assertThat(english).isEqualTo(Edition.labels(Language.UKRAINIAN).keys());
        for (String key : english) {
            for (String filledIn : List.of("{0}", "{1}", "{2}")) {
                assertThat(Edition.labels(Language.UKRAINIAN).text(key).contains(filledIn))
                        .as(key)
                        .isEqualTo(Edition.labels(Language.ENGLISH).text(key).contains(filledIn));
            }
        }
        assertThat(SMALL.page("uk/terms.html").select("dt").eachAttr("id")).isEqualTo(StructuredData.TERMS);
    }
}
