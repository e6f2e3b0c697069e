package org.dokaz.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A PDF that a test sets word by word, in the font that comes with the PDF library: it has Latin and Cyrillic letters. */
public final class PdfPaper implements AutoCloseable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float LEADING = 1.2f;

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private Optional<PDPageContentStream> content = Optional.empty();

    public PdfPaper() {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in);
            document.setDocumentId(0L);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The document, for what has no word here. */
    public PDDocument document() {
        return document;
    }

    public PdfPaper page() {
        return page(new PDPage(PDRectangle.A4));
    }

    public PdfPaper page(PDPage page) {
        try {
            endPage();
            document.addPage(page);
            content = Optional.of(new PDPageContentStream(document, page));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Sets words at a place from the lower left corner, in points. */
    public PdfPaper set(double x, double y, double size, String words) {
        return set(Matrix.getTranslateInstance((float) x, (float) y), size, words);
    }

    public PdfPaper set(Matrix place, double size, String words) {
        try {
            PDPageContentStream out = content.orElseThrow();
            out.beginText();
            out.setFont(font, (float) size);
            out.setTextMatrix(place);
            out.showText(words);
            out.endText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Sets lines below each other. */
    public PdfPaper lines(double x, double y, double size, String... lines) {
        for (int index = 0; index < lines.length; index++) {
            set(x, y - index * size * LEADING, size, lines[index]);
        }
        return this;
    }

    /** What draws on the page, for what has no word here. */
    public PDPageContentStream content() {
        return content.orElseThrow();
    }

    private void endPage() throws IOException {
        if (content.isPresent()) {
            content.get().close();
            content = Optional.empty();
        }
    }

    /** The bytes of the document. */
    public byte[] bytes() {
        try {
            endPage();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            endPage();
            document.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
