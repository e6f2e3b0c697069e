package org.dokaz.read.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.Packings.utf8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Block;
import org.dokaz.model.Masthead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Invented Times</title><language>en</language><link>https://times.example/</link>
            <item><title>Bridge &amp; ferry</title><link>https://times.example/1</link><guid isPermaLink="false">x1</guid>
            <pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate><dc:creator>A. Writer</dc:creator>
            <description>Short.</description>
            <content:encoded><![CDATA[<p>The bridge is open, the mayor said.</p><p>The ferry is not.</p><script>x</script>]]></content:encoded></item>
            <item><title>Untold</title></item>
            </channel></rss>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk"><title>Вигадані новини</title>
            <entry><title type="html">Міст &lt;b&gt;відкрито&lt;/b&gt;</title><id>urn:1</id><updated>2024-03-06T01:00:00Z</updated>
            <published>2024-03-05T01:00:00Z</published><author><name>Автор</name></author>
            <link rel="self" href="https://news.example/self"/><link href="https://news.example/1"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Міст відкрито, сказав мер.</p></div></content></entry>
            <entry><title>Друга</title><summary type="text">Менше &lt; ніж учора.</summary></entry></feed>
            """;

    private static List<Extraction.Found> read(String feed) {
        return new Extractor().extract(utf8(feed), "feed.xml").documents();
    }

    private static Draft draft(Extraction.Found found) {
        return ((Outcome.Made<Draft>) found.outcome()).item();
    }

    @Test
    void eachEntryIsADocumentWithItsOwnDateTitleAndAddress() {
        List<Extraction.Found> found = read(RSS);

        assertThat(found).extracting(Extraction.Found::part).containsExactly(Optional.of("1"), Optional.of("2"));
        assertThat(found.getFirst().masthead())
                .isEqualTo(new Masthead(
                        Optional.of("Invented Times"),
                        Optional.of("Bridge & ferry"),
                        Optional.of("https://times.example/1"),
                        Optional.of(LocalDate.of(2024, 3, 5))));
        Draft draft = draft(found.getFirst());
        assertThat(draft.text()).isEqualTo("Bridge & ferry\nThe bridge is open, the mayor said.\nThe ferry is not.");
        assertThat(draft.blocks()).extracting(Block::kind).startsWith(Block.Kind.HEADING);
        assertThat(draft(found.get(1)).text()).isEqualTo("Untold");
        assertThat(found.getFirst().fileData()).extracting(data -> data.name()).contains("author", "id");
    }

    @Test
    void atomIsReadAsWell() {
        List<Extraction.Found> found = read(ATOM);

        assertThat(found.getFirst().masthead().title()).contains("Міст відкрито");
        assertThat(found.getFirst().masthead().url()).contains("https://news.example/1");
        assertThat(found.getFirst().masthead().published()).contains(LocalDate.of(2024, 3, 5));
        assertThat(draft(found.getFirst()).text()).contains("Міст відкрито, сказав мер.");
        assertThat(draft(found.getFirst()).declaredLanguage()).contains("uk");
        assertThat(draft(found.get(1)).text()).isEqualTo("Друга\nМенше < ніж учора.");
    }

    @Test
    void theOldestFormIsReadAsWell() {
        String rdf = "<rdf:RDF xmlns:rdf='x'><channel><title>T</title></channel><item><title>One</title>"
                + "<link>https://a.example/1</link><dc:date>2024-03-05</dc:date></item></rdf:RDF>";

        assertThat(read(rdf).getFirst().masthead().published()).contains(LocalDate.of(2024, 3, 5));
        assertThat(read(rdf).getFirst().masthead().outlet()).contains("T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>",
                "<!DOCTYPE rss [<!entity x SYSTEM \"http://127.0.0.1:1/x\">]><rss><channel><item><title>&x;</title></item></channel></rss>"
            })
    void aFeedThatDeclaresEntitiesIsRefused(String feed) {
        Outcome.Failed<Draft> failed = ExtractorTest.soleFault(new Extractor().extract(utf8(feed), "feed.xml"));

        assertThat(failed.fault()).isEqualTo(Fault.BROKEN);
        assertThat(failed.detail()).contains("entities");
    }

    @Test
    void anEntryNestedWithoutEndBreaksNothing() {
        String deep = "<rss><channel><item>" + "<a>".repeat(200_000) + "</item></channel></rss>";

        assertThat(read(deep)).isNotEmpty();
    }

    @Test
    void otherXmlIsNoFeed() {
        assertThat(ExtractorTest.soleFault(new Extractor().extract(utf8("<?xml version='1.0'?><a/>"), "a.xml"))
                        .fault())
                .isEqualTo(Fault.UNSUPPORTED);
    }

    @Test
    void moreEntriesThanAFeedHasAreTold() {
        String many =
                "<rss><channel>" + "<item><title>T</title></item>".repeat(Feed.ENTRIES_MAX + 1) + "</channel></rss>";

        List<Extraction.Found> found = read(many);

        assertThat(found).hasSize(Feed.ENTRIES_MAX + 1);
        assertThat(found.getLast().outcome()).isInstanceOf(Outcome.Failed.class);
    }
}
