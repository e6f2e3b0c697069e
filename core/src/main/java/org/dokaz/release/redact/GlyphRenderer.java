package org.dokaz.release.redact;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws a page and notes where in the picture each glyph comes to stand, seen or unseen. */
final class GlyphRenderer extends PDFRenderer {

    private final Glyphs glyphs = new Glyphs();

    GlyphRenderer(PDDocument document) {
        super(document);
    }

    Glyphs glyphs() {
        return glyphs;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {

        // How far a glyph reaches above and below its line, in parts of its size: more than any letter does.
        private static final double ABOVE = 1.1;
        private static final double BELOW = 0.35;

        private @org.jspecify.annotations.Nullable AffineTransform toPicture;

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        public void drawPage(java.awt.Graphics2D graphics, org.apache.pdfbox.pdmodel.common.PDRectangle size)
                throws IOException {
            // As PageDrawer sets it up: the renderer's transform, then upside down, then from the corner of the page.
            AffineTransform transform = new AffineTransform(graphics.getTransform());
            transform.translate(0, size.getHeight());
            transform.scale(1, -1);
            transform.translate(-size.getLowerLeftX(), -size.getLowerLeftY());
            toPicture = transform;
            super.drawPage(graphics, size);
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            AffineTransform transform = toPicture;
            if (transform != null) {
                AffineTransform glyph = new AffineTransform(transform);
                glyph.concatenate(matrix.createAffineTransform());
                boolean upright = font.isVertical();
                double width = upright ? 1 : Math.max(displacement.getX(), 0.05);
                Rectangle2D drawn = upright
                        ? new Rectangle2D.Double(-0.6, -1.1, 1.2, 1.4)
                        : new Rectangle2D.Double(0, -BELOW, width, ABOVE + BELOW);
                Rectangle2D place = glyph.createTransformedShape(drawn).getBounds2D();
                String letters = font.toUnicode(code);
                glyphs.add(letters == null ? "" : letters, place, glyph, width);
            }
            super.showGlyph(matrix, font, code, displacement);
        }
    }
}
