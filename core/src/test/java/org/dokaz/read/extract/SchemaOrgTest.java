package org.dokaz.read.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Masthead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaOrgTest {

    private final Extractor extractor = new Extractor();

    @Test
    void theBodyIsUnchangedAndTheMastheadRead() {
        Draft draft = soleDraft("""
                {"@context":"https://schema.org","@type":"NewsArticle","headline":" Bridge closed ",
                 "datePublished":"2031-05-25T23:30:00+03:00","inLanguage":"en-GB","url":"https://post.example/1",
                 "publisher":{"@type":"Organization","name":"Veselivka Post"},
                 "articleBody":" The bridge\\r\\nis closed. \\ud83d\\ude00 "}
                """);

        assertThat(draft.text()).isEqualTo(" The bridge\r\nis closed. \uD83D\uDE00 ");
        assertThat(draft.declaredLanguage()).contains("en-GB");
        assertThat(draft.masthead())
                .isEqualTo(new Masthead(
                        Optional.of("Veselivka Post"),
                        Optional.of("Bridge closed"),
                        Optional.of("https://post.example/1"),
                        Optional.of(LocalDate.of(2031, 5, 25))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "publisher":"Post"                                  | Post
            "publisher":[{"name":"Post"},{"name":"Other"}]      | Post
            "publisher":[{"@type":"Organization"},"Post"]       | Post
            "publisher":{},"sourceOrganization":{"name":"Post"} | Post
            """)
    void anOutletIsReadInEachShape(String members, String outlet) {
        Draft draft = soleDraft("{\"@type\":\"NewsArticle\",\"articleBody\":\"x\"," + members + "}");

        assertThat(draft.masthead().outlet()).contains(outlet);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "uk"                                        | uk
            {"name":"Ukrainian","alternateName":"uk"}   | uk
            {"@type":"Language","name":"Ukrainian"}     | Ukrainian
            ["uk","en"]                                 | uk
            """)
    void aLanguageIsReadInEachShape(String value, String tag) {
        Draft draft = soleDraft("{\"@type\":\"Article\",\"articleBody\":\"x\",\"inLanguage\":" + value + "}");

        assertThat(draft.declaredLanguage()).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"@type\":[\"Thing\",\"BlogPosting\"]",
                "\"@type\":\"https://schema.org/SocialMediaPosting\"",
                "\"@type\":\"schema:ReportageNewsArticle\""
            })
    void aTypeIsReadInEachShape(String type) {
        assertThat(soleDraft("{" + type + ",\"articleBody\":\"x\"}").text()).isEqualTo("x");
    }

    @Test
    void aPostKeepsItsTextAndItsChannel() {
        Draft draft = soleDraft("""
                {"@type":"SocialMediaPosting","text":"Міст закрито","author":{"name":"Веселівка сьогодні"}}
                """);

        assertThat(draft.text()).isEqualTo("Міст закрито");
        assertThat(draft.masthead().outlet()).contains("Веселівка сьогодні");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"@type\":\"Article\",\"articleBody\":\"one\"},{\"a\":1},{\"@type\":\"Article\",\"articleBody\":\"two\"}]",
                "{\"@type\":\"Article\",\"articleBody\":\"one\"}\n{\"a\":1}\n{\"@type\":\"Article\",\"articleBody\":\"two\"}\n"
            })
    void severalDocumentsAreToldApartAndNoneIsLost(String json) {
        List<Extraction.Found> documents = extract(json).documents();

        assertThat(documents)
                .extracting(Extraction.Found::part)
                .containsExactly(Optional.of("1"), Optional.of("2"), Optional.of("3"));
        assertThat(documents.get(1).outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Made<Draft>) documents.get(2).outcome()).item().text())
                .isEqualTo("two");
    }

    @Test
    void aGraphGivesItsArticle() {
        Draft draft = soleDraft("""
                {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Post"},
                 {"@type":"NewsArticle","headline":"H","articleBody":"x"}]}
                """);

        assertThat(draft.masthead().title()).contains("H");
    }

    @Test
    void eachEntryOfALiveBlogIsADocument() {
        List<Extraction.Found> documents = extract("""
                {"@type":"LiveBlogPosting","headline":"Live","publisher":{"name":"Post"},"liveBlogUpdate":[
                 {"@type":"BlogPosting","headline":"First","datePublished":"2031-01-02","articleBody":"one"},
                 {"@type":"BlogPosting","articleBody":"two"}]}
                """).documents();

        assertThat(documents).hasSize(2);
        Masthead first =
                ((Outcome.Made<Draft>) documents.getFirst().outcome()).item().masthead();
        assertThat(first.outlet()).contains("Post");
        assertThat(first.title()).contains("First");
        assertThat(first.published()).contains(LocalDate.of(2031, 1, 2));
    }

    @Test
    void damagedJsonIsNamedByLineAndColumn() {
        Outcome.Failed<Draft> cutOff = soleFault("{\"@type\":\"NewsArticle\",\n\"articleBody\":\"The bri");
        Outcome.Failed<Draft> malformed = soleFault("{\"@type\":\"NewsArticle\",\n \"articleBody\" = \"x\"}");

        assertThat(cutOff.fault()).isEqualTo(Fault.BROKEN);
        assertThat(cutOff.detail()).contains("cut off at line 2, column");
        assertThat(malformed.fault()).isEqualTo(Fault.BROKEN);
        assertThat(malformed.detail()).contains("not JSON at line 2, column");
    }

    @Test
    void jsonOfAnotherSchemaIsNamedWithWhatIsExpected() {
        assertThat(soleFault("{\"@type\":\"Recipe\",\"name\":\"Soup\"}").detail())
                .contains("'Recipe'")
                .contains("expected is a schema.org NewsArticle");
        assertThat(soleFault("{\"id\":1,\"rows\":[]}").detail()).contains("'id', 'rows'");
        assertThat(soleFault("[]").fault()).isEqualTo(Fault.EMPTY);
        assertThat(soleFault("{\"@type\":\"NewsArticle\",\"headline\":\"H\"}").fault())
                .isEqualTo(Fault.EMPTY);
    }

    @Test
    void depthIsBounded() {
        String within = "[".repeat(JsonBounds.DEPTH_MAX) + "]".repeat(JsonBounds.DEPTH_MAX);
        String beyond = "[".repeat(JsonBounds.DEPTH_MAX + 1) + "]".repeat(JsonBounds.DEPTH_MAX + 1);

        assertThat(soleFault(within).fault()).isEqualTo(Fault.EMPTY);
        assertThat(soleFault(beyond).fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(soleFault("{\"a\":".repeat(1_000_000)).fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void halfASurrogatePairBecomesOneReplacementCharacter() {
        assertThat(soleDraft("{\"@type\":\"Article\",\"articleBody\":\"a\\ud83db\\udE00\"}")
                        .text())
                .isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void aDateThatIsNoDateIsLeftOut() {
        String article = "{\"@type\":\"Article\",\"articleBody\":\"x\",\"datePublished\":\"%s\"}";

        for (String date : List.of("yesterday", "2031-13-45", "2031", "")) {
            assertThat(soleDraft(article.formatted(date)).masthead().published())
                    .isEmpty();
        }
    }

    private Extraction extract(String json) {
        return extractor.extract(json.getBytes(StandardCharsets.UTF_8), "a.json");
    }

    private Draft soleDraft(String json) {
        return ExtractorTest.soleDraft(extract(json));
    }

    private Outcome.Failed<Draft> soleFault(String json) {
        return ExtractorTest.soleFault(extract(json));
    }
}
