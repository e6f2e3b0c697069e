package org.dokaz.release.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Language;
import org.dokaz.release.Release;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What programs read of a site: JSON-LD in the pages, the feed. */
class DataForProgramsTest {

    private static final Pages SMALL = Pages.of(Releases.small());
    private static final String PREFIX = "dokaz:";

    @Test
    void everyEventHasItsClaimsAndAReviewWithoutVerdict() throws Exception {
        String json = json(SMALL, "event-ev-1.html");
        assertThat(json)
                .contains("\"@type\":\"Claim\"")
                .contains("\"@type\":\"ClaimReview\"")
                .contains("\"alternateName\":\"contested, at least 1, at most 2 independent origins\"")
                .contains("\"dokaz:stance\":\"denies\"")
                .contains("\"url\":\"https://herald.example/stepove\"")
                .doesNotContain("ratingValue");
        for (String path : SMALL.files().keySet()) {
            if (path.contains("event-")) {
                assertThat(names(json(SMALL, path))).isNotEmpty();
            }
        }
    }

    @Test
    void everyTermOfItsOwnIsExplained() throws Exception {
        Set<String> used = new HashSet<>();
        for (String name : names(json(SMALL, "event-ev-1.html"))) {
            if (name.startsWith(PREFIX)) {
                used.add(name.substring(PREFIX.length()));
            }
        }
        assertThat(used).isNotEmpty().isSubsetOf(StructuredData.TERMS);
        assertThat(SMALL.page("terms.html").select("dt[id]").eachAttr("id")).containsAll(used);
    }

    @Test
    void theTermsLieAtTheAddressOfTheSite() {
        Pages placed = Pages.of(
                Releases.small(),
                new SiteOptions(List.of(Language.ENGLISH), Optional.of("https://site.example/case/")));
        assertThat(json(placed, "event-ev-1.html")).contains("\"dokaz\":\"https://site.example/case/terms.html#\"");
        assertThat(json(SMALL, "event-ev-1.html")).contains("\"dokaz\":\"urn:dokaz:terms#\"");
    }

    @Test
    void whatAParaphraseStandsForIsNotTold() {
        assertThat(json(SMALL, "event-ev-3.html"))
                .contains("\"dokaz:paraphrased\":true")
                .doesNotContain("\"appearance\"");
    }

    private static String json(Pages site, String path) {
        return site.page(path)
                .select("script[type=application/ld+json]")
                .getFirst()
                .data();
    }

    /** The names of all fields and the types. */
    private static Set<String> names(String json) throws Exception {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName());
                } else if (parser.currentToken() == JsonToken.VALUE_STRING
                        && parser.getText().startsWith(PREFIX)) {
                    names.add(parser.getText());
                }
            }
        }
        return names;
    }

    @Test
    void theFeedKeepsItsIdsFromReleaseToRelease() {
        Release first = Releases.small();
        Release next = Releases.numbered(first, 4);
        Document one = feed(Pages.of(first), "feed.xml");
        Document other = feed(Pages.of(next), "feed.xml");
        assertThat(one.select("feed > id").text())
                .isEqualTo(other.select("feed > id").text());
        Set<String> shared = new HashSet<>(one.select("entry > id").eachText());
        assertThat(shared).hasSize(6).contains("urn:dokaz:event:ev-1");
        shared.removeAll(other.select("entry > id").eachText());
        assertThat(shared).hasSize(1).allSatisfy(id -> assertThat(id).endsWith(":release:3"));
    }

    @Test
    void theFeedIsAtomInBothLanguages() {
        for (String path : List.of("feed.xml", "uk/feed.xml")) {
            Document feed = feed(SMALL, path);
            assertThat(feed.select("feed").attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
            assertThat(feed.select("entry")).allSatisfy(entry -> {
                assertThat(entry.select("> id, > title, > updated, > link[href]"))
                        .hasSize(4);
                assertThat(entry.select("> updated").text()).endsWith("T00:00:00Z");
            });
            assertThat(feed.select("feed > updated").text()).isEqualTo("2024-03-09T00:00:00Z");
        }
        assertThat(feed(SMALL, "uk/feed.xml").select("feed > id").text())
                .isNotEqualTo(feed(SMALL, "feed.xml").select("feed > id").text());
    }

    @Test
    void aHostileReleaseMakesNoBrokenFeed() {
        Document feed = feed(Pages.of(HostileReleases.saying("</title><x>&\u0000\u202E\"")), "feed.xml");
        assertThat(feed.select("x, span")).isEmpty();
        assertThat(feed.select("entry")).hasSize(3);
    }

    private static Document feed(Pages site, String path) {
        return Jsoup.parse(site.text(path), "", Parser.xmlParser());
    }
}
