package org.dokaz.read.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.model.Block;
import org.dokaz.model.Masthead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlPageTest {

    private static final String FIRST =
            "The bridge of Veselivka was closed on Monday, the council of the town said in a statement.";
    private static final String SECOND =
            "People on the other bank, who number about 400, now cross by boat, according to a teacher.";

    private static final String PAGE = """
            <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Bridge closed | Veselivka Post</title>
            <meta property="og:title" content="Bridge closed"><meta property="og:site_name" content="Veselivka Post">
            <link rel="canonical" href="https://post.example/bridge">
            <meta property="article:published_time" content="2031-05-25T21:00:00+03:00"></head>
            <body><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
            <div class="cookie-banner">We use cookies to make this site better for all of our many readers.</div>
            <article><h1>Bridge closed</h1><p>%s</p><h2>By boat</h2><p>%s</p>
            <ul><li>One boat carries six people and their bags.</li><li>There are two boats in the whole town.</li></ul>
            <blockquote><p>We have written to the capital three times, and nobody has answered us.</p></blockquote>
            <p>First line of an address<br>Second line of it</p>
            <script>var hidden = "The bridge is open.";</script><p hidden>The bridge is not there at all.</p></article>
            <footer>All rights reserved. Copying without leave is forbidden by the laws of the land.</footer></body></html>
            """.formatted(FIRST, SECOND);

    private final Extractor extractor = new Extractor();

    @Test
    void theArticleIsReadBlockByBlock() {
        Draft draft = draft(PAGE);

        assertThat(draft.text())
                .contains(FIRST + "\n")
                .contains(SECOND)
                .contains("two boats")
                .contains("nobody has answered");
        assertThat(draft.text())
                .doesNotContain("Sport")
                .doesNotContain("cookies")
                .doesNotContain("not there");
        assertThat(draft.text()).doesNotContain("hidden").doesNotContain("rights reserved");
        assertThat(words(draft, Block.Kind.HEADING)).contains("By boat");
        assertThat(words(draft, Block.Kind.LIST_ITEM)).hasSize(2);
        assertThat(words(draft, Block.Kind.QUOTE)).hasSize(1);
        assertThat(words(draft, Block.Kind.PARAGRAPH)).contains("First line of an address", "Second line of it");
    }

    @Test
    void theMastheadComesFromWhatThePageSaysOfItself() {
        Draft draft = draft(PAGE);

        assertThat(draft.declaredLanguage()).contains("en-GB");
        assertThat(draft.masthead())
                .isEqualTo(new Masthead(
                        Optional.of("Veselivka Post"),
                        Optional.of("Bridge closed"),
                        Optional.of("https://post.example/bridge"),
                        Optional.of(LocalDate.of(2031, 5, 25))));
    }

    @Test
    void embeddedArticleDataIsBelievedFirst() {
        String script = """
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle",
                "headline":"Bridge shut","datePublished":"2031-05-24","inLanguage":"en","publisher":{"name":"Post"}}]}</script>
                """;

        Masthead masthead = draft(PAGE.replace("</head>", script + "</head>")).masthead();

        assertThat(masthead.title()).contains("Bridge shut");
        assertThat(masthead.outlet()).contains("Post");
        assertThat(masthead.published()).contains(LocalDate.of(2031, 5, 24));
        assertThat(masthead.url()).contains("https://post.example/bridge");
    }

    @Test
    void aPageThatShowsNoTextIsReadFromItsEmbeddedData() {
        Draft draft = draft("<html><head><script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\""
                + FIRST + "\"}</script></head><body><p>Loading</p></body></html>");

        assertThat(draft.text()).isEqualTo(FIRST);
    }

    @Test
    void theDateMayStandInATimeElementOnly() {
        String page = "<html><body><article><time>25.05.2031 14:00</time><p>" + FIRST + "</p></article></body></html>";

        assertThat(draft(page).masthead().published()).contains(LocalDate.of(2031, 5, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-U", "ISO-8859-5"})
    void theEncodingThePageNamesIsUsed(String charset) {
        String ukrainian =
                "Мешканці вулиці розповіли, що міст закрили ще торік, і з того часу туди ніхто не приїжджав.";
        String page = "<html><head><meta charset=\"" + charset + "\"></head><body><article><p>" + ukrainian
                + "</p></article></body></html>";

        Extraction extraction = extractor.extract(page.getBytes(Charset.forName(charset)), "page.html");

        // ISO-8859-5 and the like hold every letter of this sentence.
        assertThat(ExtractorTest.soleDraft(extraction).text()).isEqualTo(ukrainian);
    }

    @Test
    void aPageSavedAgainAsUtf8IsNotReadInItsOldEncoding() {
        String page = "<html><head><meta charset=windows-1251></head><body><p>" + "Міст закрито. ".repeat(20)
                + "</p></body></html>";

        assertThat(draft(page).text()).startsWith("Міст закрито.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html></html>",
                "<html><body></body></html>",
                "<html><body><nav><a href='/'>Home</a> <a href='/a'>All of the news of the day and more.</a></nav></body></html>",
                "<html><body><script>let a = 'The bridge of Veselivka was closed on Monday, they said.'</script></body></html>"
            })
    void aPageWithoutAnArticleIsEmpty(String page) {
        Extraction extraction = extract(page);

        assertThat(ExtractorTest.soleFault(extraction).fault()).isEqualTo(Fault.EMPTY);
        assertThat(ExtractorTest.soleFault(extraction).detail()).contains("no article text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote><p>", "<span><font>", "<a><i>"})
    void elementsNestedAHundredThousandDeepAreRead(String tag) {
        String page = "<html><body><p>" + FIRST + "</p>" + tag.repeat(100_000) + SECOND + "</body></html>";

        assertThat(draft(page).text()).contains(FIRST);
    }

    @Test
    void aHugeAttributeAndAHugePageAreRead() {
        String attribute = "<html><body><p title='" + "x".repeat(5_000_000) + "'>" + FIRST + "</p></body></html>";
        String page = "<html><body><article>" + ("<p>" + FIRST + "</p>").repeat(30_000) + "</article></body></html>";

        assertThat(draft(attribute).text()).isEqualTo(FIRST);
        assertThat(draft(page).blocks()).hasSize(30_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "&amp;&bogus;&#99999999;&#xD800;",
                "<aside class='share related'>",
                "</p>",
                "<a href='/x'><img>"
            })
    void aFloodOfOneThingIsReadUpToIt(String thing) {
        String page = "<html><body><p>" + FIRST + "</p>" + thing.repeat(30_000) + "</body></html>";

        assertThat(draft(page).text()).startsWith(FIRST).doesNotContain("\uD800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- ", "<script>", "<style>", "<p title='", "<![CDATA["})
    void whatIsNeverClosedEndsThePage(String opening) {
        String page = "<html><body><p>" + FIRST + "</p>" + opening + SECOND.repeat(10_000);

        assertThat(draft(page).text()).startsWith(FIRST);
    }

    @Test
    void aPageShowingALittleOfWhatItsDataHoldsIsReadFromTheData() {
        String body = (FIRST + " " + SECOND + " ").repeat(3).strip();
        String page = "<html><head><script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"" + body
                + "\"}</script></head><body><article><p>" + FIRST + "</p></article></body></html>";

        assertThat(draft(page).text()).isEqualTo(body);
    }

    @Test
    void halfASurrogatePairInAPagesDataIsReplaced() {
        String page = "<html><head><script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"\\ud83d "
                + FIRST + "\"}</script></head><body></body></html>";

        assertThat(draft(page).text()).isEqualTo("\uFFFD " + FIRST);
    }

    @Test
    void blocksDoNotOverlapAndLeaveOnlyWhiteSpaceBetween() {
        Draft draft = draft(PAGE);
        int end = 0;

        for (Block block : draft.blocks()) {
            assertThat(draft.text().substring(end, block.span().start())).isBlank();
            end = block.span().end();
        }
        assertThat(draft.blocks()).hasSizeGreaterThan(5);
    }

    private static List<String> words(Draft draft, Block.Kind kind) {
        return draft.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.span().in(draft.text()))
                .toList();
    }

    private Draft draft(String page) {
        return ExtractorTest.soleDraft(extract(page));
    }

    private Extraction extract(String page) {
        return extractor.extract(page.getBytes(StandardCharsets.UTF_8), "page.html");
    }
}
