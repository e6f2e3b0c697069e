package org.dokaz.read.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dokaz.flow.Outcome;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.PictureReader;
import org.dokaz.read.extract.Pixels;

/** The words in pictures as another program sees them: of pages without a text layer, and of pictures by themselves. */
public final class SeenWords {

    /** How many pages of one document are looked at. */
    static final int PAGES_MAX = 100;

    private static final float DOTS_PER_INCH = 200;
    private static final float POINTS_PER_INCH = 72;
    private static final double PIXELS_MAX = 12_000_000;
    private static final double SIZE_OF_HEIGHT = 1.3;

    /** What file data calls the program that saw the words. */
    private static final String READ_BY = "words read by";

    private final PictureReader pictures;

    /** Words as {@code pictures} sees them. */
    public SeenWords(PictureReader pictures) {
        this.pictures = pictures;
    }

    /** That the words are not the file's own. */
    FileData note() {
        return new FileData(READ_BY, pictures.shown());
    }

    /** The lines on a page; nothing where none could be seen. */
    Optional<PageLines> page(PDDocument document, int index, PageLines blank) {
        try {
            PDRectangle box = document.getPage(index).getCropBox();
            float scale = DOTS_PER_INCH / POINTS_PER_INCH;
            double pixels = (double) box.getWidth() * box.getHeight() * scale * scale;
            if (!(pixels <= PIXELS_MAX)) {
                return Optional.empty();
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setAnnotationsFilter(annotation -> false);
            BufferedImage picture = renderer.renderImage(index, scale, ImageType.GRAY);
            List<Line> lines = lines(picture, index + 1, blank.columns(), scale);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PageLines(lines, lines.getLast().column() + 1, blank.height()));
        } catch (IOException unseen) {
            return Optional.empty();
        }
    }

    /** What a picture by itself says, its words placed in pixels; nothing where none could be seen. */
    public Optional<Extraction.Found> picture(byte[] bytes, List<FileData> said) {
        try {
            BufferedImage picture = Pixels.decoded(bytes);
            List<Line> lines = lines(picture, 1, 0, 1);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            Composer.Composed seen = Composer.of(List.of(new PageLines(lines, 1, picture.getHeight())));
            Draft draft = new Draft(Masthead.BLANK, Optional.empty(), seen.text(), seen.blocks(), seen.placements());
            List<FileData> data = new ArrayList<>(said);
            data.add(note());
            return Optional.of(new Extraction.Found(Optional.empty(), Masthead.BLANK, data, new Outcome.Made<>(draft)));
        } catch (IOException unseen) {
            return Optional.empty();
        }
    }

    private List<Line> lines(BufferedImage picture, int page, int columns, double scale) throws IOException {
        List<Line> lines = new ArrayList<>();
        int column = columns;
        int block = -1;
        List<PictureReader.SeenLine> all = pictures.lines(Pixels.png(picture));
        // Lines differ in height by their letters alone; as a size it would tell headings where there are none.
        double size = SIZE_OF_HEIGHT
                * all.stream()
                        .map(PictureReader.SeenLine::height)
                        .sorted()
                        .skip(all.size() / 2)
                        .findFirst()
                        .orElse(1)
                / scale;
        for (PictureReader.SeenLine seen : all) {
            String text = Letters.plain(seen.text()).strip();
            if (text.isEmpty()) {
                continue;
            }
            column += seen.block() == block || block < 0 ? 0 : 1;
            block = seen.block();
            Box box = new Box(
                    seen.left() / scale,
                    seen.top() / scale,
                    (seen.left() + seen.width()) / scale,
                    (seen.top() + seen.height()) / scale);
            lines.add(new Line(text, page, column, box.left(), box.right(), box.bottom(), size, false, false, 1, box));
        }
        return lines;
    }
}
