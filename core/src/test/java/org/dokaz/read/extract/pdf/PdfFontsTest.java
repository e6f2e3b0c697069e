package org.dokaz.read.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.dokaz.flow.Outcome;
import org.dokaz.pdf.PdfDocuments;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extractor;
import org.dokaz.testing.PdfPaper;
import org.dokaz.worker.ForeignParsers;
import org.junit.jupiter.api.Test;

/** What fonts leave out, and what they make too much of. */
class PdfFontsTest {

    private static final Extractor EXTRACTOR = new Extractor(new ForeignParsers());

    private static Outcome<Draft> read(byte[] pdf) {
        return EXTRACTOR.extract(pdf, "report.pdf").documents().getFirst().outcome();
    }

    private static byte[] withoutLetters() {
        return withFonts(font -> font.removeItem(COSName.TO_UNICODE));
    }

    private static byte[] withFonts(Consumer<COSDictionary> changed) {
        try (PdfPaper paper = new PdfPaper().page().set(60, 700, 11, "сорок мешканців вивезли за річку");
                PDDocument document = PdfDocuments.open(paper.bytes())) {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                changed.accept(resources.getFont(name).getCOSObject());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void lettersThatTheDocumentDoesNotTellAreAFault() {
        Outcome<Draft> outcome = read(withoutLetters());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.detail()).contains("do not tell which letters"));
    }

    @Test
    void widthsForMoreCharactersThanThereCanBeCostNothingAndNoWords() {
        byte[] pdf = withFonts(font -> {
            COSDictionary part =
                    (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
            part.setItem(COSName.W, COSArray.ofCOSIntegers(List.of(0, 2_000_000_000, 500)));
            part.setItem(COSName.W2, COSArray.ofCOSIntegers(List.of(0, 2_000_000_000, 1, 2, 3)));
        });
        assertThat(read(pdf))
                .isInstanceOfSatisfying(
                        Outcome.Made.class,
                        made -> assertThat(made.toString()).contains("сорок мешканців вивезли за річку"));
    }
}
