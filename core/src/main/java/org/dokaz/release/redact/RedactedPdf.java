package org.dokaz.release.redact;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.dokaz.pdf.PdfDocuments;
import org.dokaz.release.withheld.Withheld;

/**
 * A PDF made anew of pictures of its pages: withheld words and given boxes are painted over in the pictures. The new
 * document has pictures and nothing else: no text, notes, forms, layers, attachments, fields or history.
 */
final class RedactedPdf {

    private static final int DOTS_PER_INCH = 150;
    private static final float POINTS_PER_INCH = 72;
    private static final int PAGES_MAX = 2000;
    private static final double POINTS_MAX = 4000;

    private final PDDocument old;
    private final Withheld withheld;
    private final List<Box> boxes;
    private final List<String> remarks = new ArrayList<>();
    private int marks;

    private RedactedPdf(PDDocument old, Withheld withheld, List<Box> boxes) {
        this.old = old;
        this.withheld = withheld;
        this.boxes = boxes;
    }

    static Redacted of(byte[] bytes, Withheld withheld, List<Box> boxes) {
        try (PDDocument old = PdfDocuments.open(bytes)) {
            if (old.getNumberOfPages() == 0 || old.getNumberOfPages() > PAGES_MAX) {
                return new Redacted.Refused("the document has " + old.getNumberOfPages() + " pages, and 1 to "
                        + PAGES_MAX + " can be painted: take out the pages that matter first");
            }
            return new RedactedPdf(old, withheld, boxes).made();
        } catch (InvalidPasswordException locked) {
            return new Redacted.Refused("the document is locked by a password: unlock it first");
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Damaged files break the library in many ways, which all mean the same here.
            return new Redacted.Refused("the document cannot be painted anew, since it cannot be read throughout: "
                    + "print it to a new PDF first");
        }
    }

    private Redacted made() throws IOException {
        try (PDDocument copy = new PDDocument()) {
            for (int page = 0; page < old.getNumberOfPages(); page++) {
                PDRectangle size = old.getPage(page).getCropBox();
                if (size.getWidth() > POINTS_MAX || size.getHeight() > POINTS_MAX) {
                    return new Redacted.Refused("page " + (page + 1)
                            + " is too large to be painted: scale it to a common paper size first");
                }
                String fault = page(copy, page);
                if (!fault.isEmpty()) {
                    return new Redacted.Refused(fault);
                }
            }
            for (Box box : boxes) {
                if (box.page() > old.getNumberOfPages()) {
                    return new Redacted.Refused("a box lies on page " + box.page() + " of " + old.getNumberOfPages()
                            + ": give its place anew");
                }
            }
            // The document's identifier would else be made of the time.
            copy.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy.save(out);
            return new Redacted.Made(out.toByteArray(), "pdf", marks, remarks);
        }
    }

    /** Adds the picture of a page; what is the matter, if anything is. */
    private String page(PDDocument copy, int index) throws IOException {
        float scale = DOTS_PER_INCH / POINTS_PER_INCH;
        GlyphRenderer renderer = new GlyphRenderer(old);
        // Notes are not drawn: their words are not among the page's own.
        renderer.setAnnotationsFilter(annotation -> false);
        BufferedImage picture = renderer.renderImage(index, scale, ImageType.RGB);
        Glyphs glyphs = renderer.glyphs();
        boolean boxed = boxes.stream().anyMatch(box -> box.page() == index + 1);
        if (glyphs.unknown() > 0 && !boxed) {
            return "page " + (index + 1) + " has letters of which the document does not tell what they are: "
                    + "give boxes for what must not be read there";
        }
        if (glyphs.isEmpty() && !boxed) {
            remarks.add("page " + (index + 1) + " has no words that can be read, and no box was given: look at it");
        }
        List<Rectangle2D> covered = new ArrayList<>(glyphs.places(withheld));
        for (Box box : boxes) {
            if (box.page() == index + 1) {
                Rectangle2D place = new Rectangle2D.Double(
                        box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
                if (!place.intersects(0, 0, picture.getWidth(), picture.getHeight())) {
                    return "a box lies outside of page " + box.page() + ": give its place anew";
                }
                covered.add(place);
            }
        }
        paint(picture, covered);
        marks += covered.size();
        PDRectangle size = new PDRectangle(picture.getWidth() / scale, picture.getHeight() / scale);
        PDPage page = new PDPage(size);
        copy.addPage(page);
        PDImageXObject image = LosslessFactory.createFromImage(copy, picture);
        try (PDPageContentStream content = new PDPageContentStream(copy, page)) {
            content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
        }
        return "";
    }

    private static void paint(BufferedImage picture, List<Rectangle2D> covered) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLACK);
        for (Rectangle2D place : covered) {
            graphics.fill(new Rectangle2D.Double(
                    Math.floor(place.getX()),
                    Math.floor(place.getY()),
                    Math.ceil(place.getWidth()) + 1,
                    Math.ceil(place.getHeight()) + 1));
        }
        graphics.dispose();
    }
}
