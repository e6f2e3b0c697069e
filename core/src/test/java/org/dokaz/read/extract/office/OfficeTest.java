package org.dokaz.read.extract.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.Packings.openText;
import static org.dokaz.testing.Packings.utf8;
import static org.dokaz.testing.Packings.word;
import static org.dokaz.testing.Packings.zip;
import static org.dokaz.testing.Packings.zipOf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.FileData;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.Foreign;
import org.dokaz.read.extract.ForeignParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTest {

    private static final String TEXT_NAMESPACE = "<?xml version='1.0'?>";

    private static List<Extraction.Found> read(ForeignParser parser, byte[] bytes) throws IOException {
        return parser.parse(new Foreign(bytes, "a.docx", (part, inner, name) -> List.of()));
    }

    private static Draft draft(List<Extraction.Found> found) {
        return ((Outcome.Made<Draft>) found.getFirst().outcome()).item();
    }

    private static List<String> lines(Draft draft) {
        return draft.blocks().stream()
                .map(block -> block.kind() + ": " + block.span().in(draft.text()))
                .toList();
    }

    private static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void aWordDocumentIsReadAsItIsShown() throws IOException {
        byte[] bytes = zipOf(
                "word/document.xml",
                "<w:document xmlns:w='u'><w:body>" + paragraph("<w:pStyle w:val='3'/>", "Report")
                        + "<w:p><w:r><w:t>The brid</w:t></w:r><w:r><w:t>ge is open.</w:t><w:footnoteReference/></w:r></w:p>"
                        + paragraph("<w:numPr/>", "first")
                        + "<w:tbl><w:tr><w:tc>" + paragraph("", "Village") + "</w:tc><w:tc>" + paragraph("", "12")
                        + "</w:tc></w:tr></w:tbl></w:body></w:document>",
                "word/styles.xml",
                "<w:styles xmlns:w='u'><w:style w:styleId='3'><w:name w:val='heading 1'/></w:style></w:styles>",
                "word/footnotes.xml",
                "<w:footnotes xmlns:w='u'><w:footnote w:type='separator'><w:p><w:r><w:t>rule</w:t></w:r></w:p></w:footnote>"
                        + "<w:footnote>" + paragraph("", "By its own account.") + "</w:footnote></w:footnotes>",
                "word/header1.xml",
                "<w:hdr xmlns:w='u'>" + paragraph("", "Invented Monitors") + "</w:hdr>",
                "docProps/core.xml",
                "<c xmlns:dc='d'><dc:title>On bridges</dc:title><dc:creator>A. Writer</dc:creator><modified>2024-03-05</modified></c>");

        List<Extraction.Found> found = read(new WordParser(), bytes);

        assertThat(lines(draft(found)))
                .containsExactly(
                        "RUNNING: Invented Monitors",
                        "HEADING: Report",
                        "PARAGRAPH: The bridge is open.",
                        "LIST_ITEM: first",
                        "OTHER: Village\t12",
                        "OTHER: By its own account.");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().masthead().title()).contains("On bridges");
        assertThat(found.getFirst().fileData())
                .containsExactly(new FileData("author", "A. Writer"), new FileData("last changed", "2024-03-05"));
    }

    @Test
    void whatWasDeletedHiddenOrRemarkedIsNoneOfItsWordsAndIsTold() throws IOException {
        byte[] bytes = zipOf(
                "word/document.xml",
                "<w:document xmlns:w='u'><w:p><w:ins><w:r><w:t>Twelve</w:t></w:r></w:ins><w:del><w:r><w:delText>Ninety</w:delText>"
                        + "<w:t>Ninety</w:t></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
                        + "<w:r><w:t> came.</w:t></w:r></w:p></w:document>",
                "word/comments.xml",
                "<w:comments xmlns:w='u'><w:comment><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>");

        List<Extraction.Found> found = read(new WordParser(), bytes);

        assertThat(draft(found).text()).isEqualTo("Twelve came.");
        assertThat(((Outcome.Declined<Draft>) found.get(1).outcome()).why())
                .contains("(tracked changes): 1", "comments: 1", "hidden text: 1");
    }

    @Test
    void anOpenDocumentIsReadAsItIsShown() throws IOException {
        byte[] bytes = openText(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>Ninety</text:p></text:deletion>"
                        + "</text:changed-region></text:tracked-changes><text:h>Report</text:h>"
                        + "<text:p>The bridge<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By its own account.</text:p>"
                        + "</text:note-body></text:note> is<text:s text:c='3'/>open.<office:annotation><text:p>Really?</text:p></office:annotation></text:p>"
                        + "<text:list><text:list-item><text:p>first</text:p></text:list-item></text:list>"
                        + "<table:table><table:table-row><table:table-cell><text:p>Village</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>");

        List<Extraction.Found> found = read(new OpenTextParser(), bytes);

        assertThat(lines(draft(found)))
                .containsExactly(
                        "HEADING: Report",
                        "PARAGRAPH: The bridge is open.",
                        "LIST_ITEM: first",
                        "OTHER: Village\t12",
                        "OTHER: By its own account.");
        assertThat(((Outcome.Declined<Draft>) found.get(1).outcome()).why())
                .contains("(tracked changes): 1", "comments: 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>",
                "<!DOCTYPE a [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a [<!ENTITY c SYSTEM \"http://127.0.0.1:1/x\">]>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]>"
            })
    void entitiesAreRefused(String declared) throws IOException {
        String xml =
                TEXT_NAMESPACE + declared + "<w:document xmlns:w='u'><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:document>";

        for (List<Extraction.Found> found : List.of(
                read(new WordParser(), zipOf("word/document.xml", xml)),
                read(new OpenTextParser(), zipOf("META-INF/manifest.xml", "<a/>", "content.xml", xml)))) {
            Outcome.Failed<Draft> failed =
                    (Outcome.Failed<Draft>) found.getFirst().outcome();
            assertThat(failed.fault()).isEqualTo(Fault.BROKEN);
            assertThat(failed.detail()).contains("entities").doesNotContain("root:");
        }
    }

    @Test
    void elementsTooDeepInOneAnotherAreRefused() throws IOException {
        List<Extraction.Found> found = read(new WordParser(), word("<w:p>".repeat(OfficeXml.DEPTH_MAX + 1)));

        assertThat(((Outcome.Failed<Draft>) found.getFirst().outcome()).detail())
                .contains("DEPTH_MAX");
    }

    @Test
    void aDocumentThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] bomb = zip(Map.of("word/document.xml", utf8("<a>" + " ".repeat(8_000_000) + "</a>")));

        assertThat(((Outcome.Failed<Draft>)
                                read(new WordParser(), bomb).getFirst().outcome())
                        .fault())
                .isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void aLockedDocumentAndAnEmptyOneSaySo() throws IOException {
        byte[] locked = zipOf(
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m='u'><m:encryption-data/></m:manifest>",
                "content.xml",
                "????");

        assertThat(((Outcome.Failed<Draft>)
                                read(new OpenTextParser(), locked).getFirst().outcome())
                        .fault())
                .isEqualTo(Fault.ENCRYPTED);
        assertThat(((Outcome.Failed<Draft>)
                                read(new WordParser(), word("")).getFirst().outcome())
                        .fault())
                .isEqualTo(Fault.EMPTY);
    }

    @Test
    void theSortOfAnOfficeFileIsToldByWhatIsInIt() {
        assertThat(mediaType(word("<w:p/>"))).endsWith("wordprocessingml.document");
        assertThat(mediaType(openText(""))).isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(mediaType(zipOf("xl/workbook.xml", "<a/>"))).isEqualTo("application/x-spreadsheet");
    }

    private static String mediaType(byte[] bytes) {
        return new Extractor().extract(bytes, "misnamed.txt").exhibit().mediaType();
    }
}
