package org.dokaz.read.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExtractorTest {

    private final Extractor extractor = new Extractor();

    @Test
    void plainTextComesBackUnchanged() {
        String text = "\tМіст закрито.\r\n\r\n  Чому? \u200BНевідомо.\n\uD83D\uDE00 кінець";

        Extraction extraction = extractor.extract(utf8(text), "note.txt");

        assertThat(soleDraft(extraction).text()).isEqualTo(text);
        assertThat(extraction.exhibit().id()).isEqualTo(Digest.ofText(text));
        assertThat(extraction.exhibit().mediaType()).isEqualTo("text/plain");
    }

    @Test
    void eachLineIsABlockWithoutTheSpaceAroundIt() {
        Draft draft = soleDraft(extractor.extract(utf8("One. \r\n\r\n  Two.\rThree."), "note.txt"));

        assertThat(draft.blocks().stream().map(block -> block.span().in(draft.text())))
                .containsExactly("One.", "Two.", "Three.");
    }

    @Test
    void aTextWrappedToAWidthHasParagraphsNotLines() {
        String paragraph = "The council of the invented town of Veselivka met\n"
                + "on Monday to talk about the bridge, which had been\n"
                + "closed since the flood of the year before, as many\n"
                + "people who live on the other bank have complained.\n";

        Draft draft = soleDraft(extractor.extract(utf8(paragraph + "\n" + paragraph), "wrapped.txt"));

        assertThat(draft.blocks()).hasSize(2).allMatch(block -> block.kind() == Block.Kind.PARAGRAPH);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(soleDraft(extractor.extract(utf8("\uFEFFМіст"), "")).text()).isEqualTo("Міст");
        assertThat(soleDraft(extractor.extract("\uFEFFМіст".getBytes(StandardCharsets.UTF_16LE), ""))
                        .text())
                .isEqualTo("Міст");
        assertThat(soleDraft(extractor.extract("\uFEFFМіст".getBytes(StandardCharsets.UTF_16BE), ""))
                        .text())
                .isEqualTo("Міст");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R"})
    void oldCyrillicEncodingsAreTold(String charset) {
        String text = "Жители посёлка сообщили, что мост закрыт с прошлой осени.\n";

        assertThat(soleDraft(extractor.extract(text.getBytes(Charset.forName(charset)), "old.txt"))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void nothingToReadIsEmpty() {
        assertThat(soleFault(extractor.extract(new byte[0], "a.txt")).fault()).isEqualTo(Fault.EMPTY);
        assertThat(soleFault(extractor.extract(utf8("\uFEFF"), "a.txt")).fault())
                .isEqualTo(Fault.EMPTY);
        assertThat(soleFault(extractor.extract(utf8(" \r\n\t"), "a.json")).fault())
                .isEqualTo(Fault.EMPTY);
    }

    @Test
    void bytesThatAreNotUtf8AreNamedByLineAndPlace() {
        byte[] bytes = utf8("Перша\nДруга x");
        bytes[bytes.length - 1] = (byte) 0xFF;

        Outcome.Failed<Draft> failed = soleFault(extractor.extract(bytes, "a.txt"));

        assertThat(failed.fault()).isEqualTo(Fault.BROKEN);
        assertThat(failed.detail()).startsWith("line 2, byte 22 is not UTF-8");
    }

    @Test
    void bytesWithNulAreNoText() {
        assertThat(soleFault(extractor.extract(utf8("a\0b"), "a.txt")).fault()).isEqualTo(Fault.UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7 x         | application/pdf     | a PDF
            WARC/1.1 x         | application/warc    | a web archive
            PK\u0003\u0004zzzz | application/zip     | a zip archive
            PK\u0003\u0004[Content_Types].xml | application/vnd.openxmlformats-officedocument.wordprocessingml.document | a Word
            <?xml version='1.0'?><a/>    | application/xml     | a feed
            """)
    void otherFormatsAreNamedAsNotReadYet(String content, String mediaType, String shown) {
        Extraction extraction = extractor.extract(utf8(content.translateEscapes()), "renamed.txt");

        assertThat(extraction.exhibit().mediaType()).isEqualTo(mediaType);
        assertThat(soleFault(extraction).fault()).isEqualTo(Fault.UNSUPPORTED);
        assertThat(soleFault(extraction).detail())
                .contains(shown.split(" ", 2)[0])
                .contains("does not read");
    }

    @Test
    void anEmailIsNamed() {
        String mail = "From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nDate: today\r\n\r\nHello";

        assertThat(soleFault(extractor.extract(utf8(mail), "m.eml")).detail()).contains("an e-mail");
    }

    @Test
    void aNoteThatBeginsWithABracketIsText() {
        for (String note : List.of("[updated] The bridge is open.", "{sic} The bridge.", "[\"quoted\" so] it goes")) {
            assertThat(soleDraft(extractor.extract(utf8(note), "note.txt")).text())
                    .isEqualTo(note);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Draft soleDraft(Extraction extraction) {
        assertThat(extraction.documents()).hasSize(1);
        return ((Outcome.Made<Draft>) extraction.documents().getFirst().outcome()).item();
    }

    static Outcome.Failed<Draft> soleFault(Extraction extraction) {
        assertThat(extraction.documents()).hasSize(1);
        return (Outcome.Failed<Draft>) extraction.documents().getFirst().outcome();
    }
}
