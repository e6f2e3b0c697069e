package org.dokaz.release.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.dokaz.pdf.PdfDocuments;
import org.dokaz.release.scan.PdfPlantings;
import org.dokaz.release.withheld.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The boxes lie on the words wherever the page is turned and cut, and nothing lies below them. */
class RedactedPdfTest {

    private static final float DOTS = 150;
    private static final Redaction REDACTION = new Redaction(Withheld.of(List.of("Щербина")));

    /** A page with words, each on its place: text that is empty leaves its place empty. */
    private static byte[] page(int turned, boolean cut, double slanted, String... words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A5);
            page.setRotation(turned);
            if (cut) {
                page.setCropBox(new PDRectangle(30, 50, 340, 480));
            }
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int index = 0; index < words.length; index++) {
                    content.beginText();
                    content.setFont(PdfPlantings.font(document), 18);
                    content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(slanted), 80 + index * 90f, 250));
                    content.showText(words[index]);
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PDDocument document = PdfDocuments.open(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DOTS);
        }
    }

    private static boolean isDark(int colour) {
        return (colour & 0xFF) < 0x60;
    }

    @ParameterizedTest
    @CsvSource({
        "0,false,0",
        "90,false,0",
        "180,false,0",
        "270,false,0",
        "0,true,0",
        "90,true,0",
        "180,true,0",
        "270,true,0",
        "0,false,35",
        "90,true,35",
        "270,true,-70"
    })
    void theBoxesLieOnTheWords(int turned, boolean cut, double slanted) throws IOException {
        Redacted copy = REDACTION.of(page(turned, cut, slanted, "said", "Щербина", "then"), List.of());
        assertThat(copy).isInstanceOf(Redacted.Made.class);
        byte[] made = ((Redacted.Made) copy).bytes();
        BufferedImage picture = picture(made);
        BufferedImage name = picture(page(turned, cut, slanted, "", "Щербина", ""));
        BufferedImage others = picture(page(turned, cut, slanted, "said", "", "then"));
        assertThat(picture.getWidth()).isBetween(name.getWidth() - 1, name.getWidth() + 1);
        int dark = 0;
        int letters = 0;
        int kept = 0;
        int words = 0;
        for (int y = 1; y < Math.min(picture.getHeight(), name.getHeight()) - 1; y++) {
            for (int x = 1; x < Math.min(picture.getWidth(), name.getWidth()) - 1; x++) {
                boolean here = isDark(picture.getRGB(x, y));
                dark += here ? 1 : 0;
                letters += isDark(name.getRGB(x, y)) && isDark(name.getRGB(x + 1, y)) ? 1 : 0;
                if (isDark(name.getRGB(x, y))) {
                    // A pixel of rounding is allowed for between two drawings of one page.
                    assertThat(isDark(picture.getRGB(x, y))
                                    && isDark(picture.getRGB(x + 1, y))
                                    && isDark(picture.getRGB(x, y + 1)))
                            .as(x + "," + y)
                            .isTrue();
                }
                words += isDark(others.getRGB(x, y)) ? 1 : 0;
                kept += isDark(others.getRGB(x, y)) && here ? 1 : 0;
            }
        }
        assertThat(letters).isPositive();
        assertThat(kept * 10).isGreaterThan(words * 9);
        assertThat(dark * 10).isLessThan(picture.getWidth() * picture.getHeight());
        try (PDDocument document = PdfDocuments.open(made)) {
            assertThat(new PDFTextStripper().getText(document)).isBlank();
            assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
        }
    }

    @Test
    void aPersonsBoxesAreCountedFromTheUpperLeftOfThePageAsShown() throws IOException {
        byte[] made =
                ((Redacted.Made) REDACTION.of(page(90, true, 0, "x"), List.of(new Box(1, 48, 24, 96, 48)))).bytes();
        BufferedImage picture = picture(made);
        assertThat(isDark(picture.getRGB(101, 51))).isTrue();
        assertThat(isDark(picture.getRGB(298, 148))).isTrue();
        assertThat(isDark(picture.getRGB(97, 47))).isFalse();
        assertThat(isDark(picture.getRGB(304, 154))).isFalse();
    }

    @Test
    void theSameDocumentGivesTheSameCopy() throws IOException {
        byte[] pdf = page(0, false, 0, "said", "Щербина");
        assertThat(REDACTION.of(pdf, List.of())).isEqualTo(REDACTION.of(pdf, List.of()));
    }

    @Test
    void aBoxOnAPageThatIsNotThereIsRefused() throws IOException {
        assertThat(REDACTION.of(page(0, false, 0, "x"), List.of(new Box(2, 1, 1, 1, 1))))
                .isEqualTo(new Redacted.Refused("a box lies on page 2 of 1: give its place anew"));
        assertThat(REDACTION.of(page(0, false, 0, "x"), List.of(new Box(1, 5000, 1, 1, 1))))
                .isEqualTo(new Redacted.Refused("a box lies outside of page 1: give its place anew"));
    }

    @Test
    void aPageWithoutWordsIsGivenToThePersonToLookAt() throws IOException {
        Redacted copy = REDACTION.of(page(0, false, 0), List.of());
        assertThat(((Redacted.Made) copy).remarks()).hasSize(1).allMatch(remark -> remark.contains("page 1"));
    }
}
