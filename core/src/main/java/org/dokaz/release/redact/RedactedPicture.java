package org.dokaz.release.redact;

import com.drew.imaging.FileType;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture painted anew: turned as it is shown, boxes painted in, and nothing else in the file. */
final class RedactedPicture {

    /** The largest picture that is painted, in pixels. */
    static final long PIXELS_MAX = 100_000_000;

    private static final float QUALITY = 0.9f;

    private RedactedPicture() {}

    static Redacted of(byte[] bytes, String format, List<Box> boxes) {
        try {
            BufferedImage shown = shown(bytes, format);
            for (Box box : boxes) {
                boolean inside = box.x() < shown.getWidth() && box.y() < shown.getHeight();
                if (box.page() != 1 || !inside) {
                    return new Redacted.Refused("a box lies outside of the picture, which is " + shown.getWidth()
                            + " by " + shown.getHeight() + " pixels as it is shown: give its place anew");
                }
            }
            paint(shown, boxes);
            List<String> remarks = boxes.isEmpty()
                    ? List.of("no box was given: what the picture shows is as it was, only what hung on it is gone")
                    : List.of();
            return new Redacted.Made(
                    encoded(shown, format), format.equals("png") ? "png" : "jpg", boxes.size(), remarks);
        } catch (IOException | RuntimeException unreadable) {
            return new Redacted.Refused("the picture cannot be painted anew, since it cannot be read: "
                    + "save it as PNG with another program first");
        }
    }

    /** The picture as a viewer shows it. */
    private static BufferedImage shown(byte[] bytes, String format) throws IOException {
        BufferedImage stored = decoded(bytes, format);
        return turned(stored, orientation(bytes, format));
    }

    private static BufferedImage decoded(byte[] bytes, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new IOException("no reader for " + format);
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS_MAX) {
                throw new IOException("more pixels than can be painted");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** The turn that EXIF asks for, 1 to 8; 1 where it asks for none. */
    static int orientation(byte[] bytes, String format) {
        byte[] tiff = format.equals("png") ? Exif.ofPng(bytes) : Exif.ofJpeg(bytes);
        if (tiff.length == 0) {
            return 1;
        }
        Metadata metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(tiff), metadata, 0);
        for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer orientation = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (orientation != null && orientation >= 1 && orientation <= 8) {
                return orientation;
            }
        }
        return 1;
    }

    /** On a new picture of plain colours: profiles, transparency and all that hangs on the old one stay behind. */
    private static BufferedImage turned(BufferedImage stored, int orientation) {
        int width = stored.getWidth();
        int height = stored.getHeight();
        boolean onSide = orientation >= 5;
        BufferedImage turned =
                new BufferedImage(onSide ? height : width, onSide ? width : height, BufferedImage.TYPE_INT_RGB);
        // Rows of the matrix as EXIF counts: where the first row and the first column of what is stored are shown.
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        graphics.drawImage(stored, turn, null);
        graphics.dispose();
        return turned;
    }

    /** Paints boxes, grown to whole pixels. */
    static void paint(BufferedImage picture, List<Box> boxes) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLACK);
        for (Box box : boxes) {
            int x = (int) Math.floor(box.x());
            int y = (int) Math.floor(box.y());
            int right = (int) Math.min(Integer.MAX_VALUE, Math.ceil(box.x() + box.width()));
            int bottom = (int) Math.min(Integer.MAX_VALUE, Math.ceil(box.y() + box.height()));
            graphics.fillRect(x, y, right - x, bottom - y);
        }
        graphics.dispose();
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The format of a picture by its first bytes, as the image library calls it; empty for no picture. */
    static String format(byte[] bytes) {
        FileType type;
        try {
            type = com.drew.imaging.FileTypeDetector.detectFileType(
                    new java.io.BufferedInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            return "";
        }
        return type == FileType.Png ? "png" : type == FileType.Jpeg ? "jpeg" : "";
    }
}
