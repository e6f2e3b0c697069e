package org.dokaz.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Opens PDFs alike on every machine: fonts that a document lacks are replaced by the one that ships with the library and
 * not by what the machine has, nothing is logged, nothing is written to disk.
 */
public final class PdfDocuments {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    // Held, since a logger that nobody holds forgets its level.
    private static final Logger LIBRARY = Logger.getLogger("org.apache.pdfbox");
    private static final Logger FONTS = Logger.getLogger("org.apache.fontbox");

    static {
        // Warnings of the library quote the document.
        LIBRARY.setLevel(Level.OFF);
        FONTS.setLevel(Level.OFF);
        FontMappers.set(new OneFont());
    }

    private PdfDocuments() {}

    /**
     * Opens a document that needs no password.
     *
     * @throws IOException if it is damaged or locked
     */
    public static PDDocument open(byte[] bytes) throws IOException {
        return Loader.loadPDF(new RandomAccessReadBuffer(bytes), IOUtils.createMemoryOnlyStreamCache());
    }

    private static final class OneFont implements FontMapper {

        private final TrueTypeFont font;

        OneFont() {
            try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
                if (in == null) {
                    throw new IllegalStateException("the PDF library lacks its font " + FONT);
                }
                font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        @SuppressWarnings("NullAway") // the library asks for no OpenType font where there is a TrueType one
        public CIDFontMapping getCIDFont(
                String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
            return new CIDFontMapping(null, font, true);
        }
    }
}
