package org.dokaz.read.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.dokaz.flow.Outcome;
import org.dokaz.model.FileData;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.PictureReader;
import org.dokaz.read.extract.Pixels;
import org.dokaz.testing.PdfPaper;
import org.dokaz.worker.ForeignParsers;
import org.junit.jupiter.api.Test;

class SeenWordsTest {

    /** Sees the same two lines in every picture. */
    private static final PictureReader READER = new PictureReader() {
        @Override
        public String shown() {
            return "an eye 1.0 ukr";
        }

        @Override
        public List<SeenLine> lines(byte[] png) {
            assertThat(png).startsWith(0x89, 'P', 'N', 'G');
            return List.of(
                    new SeenLine("Міська голова заявила, що сорок меш-", 1, 200, 300, 900, 30),
                    new SeenLine("канців вивезли за річку.", 1, 200, 345, 600, 30));
        }
    };

    private static List<Extraction.Found> found(PictureReader reader, byte[] bytes) {
        return new Extractor(new ForeignParsers(Optional.of(reader)))
                .extract(bytes, "scan")
                .documents();
    }

    private static byte[] scan() throws IOException {
        try (PdfPaper paper = new PdfPaper()) {
            paper.page()
                    .content()
                    .drawImage(
                            LosslessFactory.createFromImage(
                                    paper.document(), new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)),
                            0,
                            0,
                            500,
                            800);
            return paper.page()
                    .set(60, 700, 11, "The second page has words of its own.")
                    .bytes();
        }
    }

    @Test
    void wordsOnAScannedPageStandWhereThePageDoesAndAreMarkedAsSeen() throws IOException {
        List<Extraction.Found> found = found(READER, scan());
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().fileData()).contains(new FileData("words read by", "an eye 1.0 ukr"));
        assertThat(found.getFirst().outcome()).isInstanceOfSatisfying(Outcome.Made.class, made -> {
            Draft draft = (Draft) made.item();
            assertThat(draft.text())
                    .isEqualTo("Міська голова заявила, що сорок мешканців вивезли за річку.\n"
                            + "The second page has words of its own.");
            // 200 pixels at 200 to the inch are 72 points.
            assertThat(draft.placements().getFirst().left()).isEqualTo(72);
            assertThat(draft.placements().getFirst().top()).isEqualTo(108);
        });
    }

    @Test
    void wordsInAPictureAreReadWhereTheyWereAskedFor() throws IOException {
        byte[] png = Pixels.png(new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB));
        assertThat(found(READER, png).getFirst().outcome()).isInstanceOf(Outcome.Made.class);
    }

    @Test
    void whatCannotBeSeenIsDeclinedAndSaysSo() throws IOException {
        PictureReader blind = new PictureReader() {
            @Override
            public String shown() {
                return "blind";
            }

            @Override
            public List<SeenLine> lines(byte[] png) throws IOException {
                throw new IOException("blind");
            }
        };
        byte[] png = Pixels.png(new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB));
        assertThat(found(blind, png).getFirst().outcome().toString()).contains("saw no words");
        assertThat(found(blind, scan()).get(1).part()).contains("pages 1");
    }
}
