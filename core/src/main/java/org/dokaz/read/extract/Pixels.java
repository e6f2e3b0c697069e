package org.dokaz.read.extract;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as a program that reads pictures takes them. Nothing is written to disk. */
public final class Pixels {

    /** The largest picture that is decoded, in pixels. */
    public static final long PIXELS_MAX = 40_000_000;

    private Pixels() {}

    /**
     * A picture decoded.
     *
     * @throws IOException where it is too large, damaged, or of a sort that Java does not decode
     */
    public static BufferedImage decoded(byte[] bytes) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("of a sort that is not decoded");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS_MAX) {
                    throw new IOException("of more than " + PIXELS_MAX + " pixels (PIXELS_MAX)");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException damaged) {
            throw new IOException("damaged", damaged);
        }
    }

    /** A picture as a PNG. */
    public static byte[] png(RenderedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", png);
        }
        return out.toByteArray();
    }
}
