package org.dokaz.release.scan;

import static org.dokaz.release.scan.PackedPlantings.joined;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Secrets hidden in pictures. */
public final class PicturePlantings {

    private PicturePlantings() {}

    public static List<Planting> of(String secret) {
        List<Planting> all = new ArrayList<>();
        png(all, secret);
        jpeg(all, secret);
        jpegBeyondExif(all, secret);
        return all;
    }

    private static void png(List<Planting> all, String secret) {
        byte[] utf8 = utf8(secret);
        byte[] packed = PackedPlantings.zlib(utf8);
        add(all, secret, "a.png", "tEXt", png(chunk("tEXt", joined(utf8("Author\0"), utf8))));
        add(all, secret, "a.png", "keyword", png(chunk("tEXt", joined(utf8, utf8("\0x")))));
        add(all, secret, "a.png", "zTXt", png(chunk("zTXt", joined(utf8("Comment\0\0"), packed))));
        add(all, secret, "a.png", "iTXt", png(chunk("iTXt", joined(utf8("Title\0\0\0uk\0\0"), utf8))));
        add(all, secret, "a.png", "iTXt packed", png(chunk("iTXt", joined(utf8("Title\0\u0001\0uk\0\0"), packed))));
        add(
                all,
                secret,
                "a.png",
                "translated keyword",
                png(chunk("iTXt", joined(utf8("Title\0\0\0uk\0"), utf8, utf8("\0x")))));
        add(all, secret, "a.png", "XMP", png(chunk("iTXt", utf8("XML:com.adobe.xmp\0\0\0\0\0" + xmp(secret)))));
        add(all, secret, "a.png", "eXIf", png(chunk("eXIf", tiff(0x013B, 2, joined(utf8, new byte[1])))));
        add(
                all,
                secret,
                "a.png",
                "name of the colour profile",
                png(chunk("iCCP", joined(utf8, new byte[2], PackedPlantings.zlib(new byte[9])))));
        add(all, secret, "a.png", "own chunk", png(chunk("prVt", utf8)));
        add(all, secret, "a.png", "own chunk packed", png(chunk("prVt", packed)));
        add(all, secret, "a.png", "behind the end", joined(png(), utf8));
        add(
                all,
                secret,
                "a.png",
                "archive behind the end",
                joined(png(), PackedPlantings.zip("a.txt", utf8, "", "", false)));
    }

    private static void jpeg(List<Planting> all, String secret) {
        byte[] utf8 = utf8(secret);
        byte[] zero = new byte[1];
        add(all, secret, "a.jpg", "comment", jpeg(segment(0xFE, utf8)));
        if (TextPlantings.WINDOWS.newEncoder().canEncode(secret)) {
            add(
                    all,
                    secret,
                    "a.jpg",
                    "comment in Windows-1251",
                    jpeg(segment(0xFE, secret.getBytes(TextPlantings.WINDOWS))));
        }
        add(all, secret, "a.jpg", "EXIF artist", jpeg(exif(tiff(0x013B, 2, joined(utf8, zero)))));
        add(all, secret, "a.jpg", "EXIF description", jpeg(exif(tiff(0x010E, 2, joined(utf8, zero)))));
        add(
                all,
                secret,
                "a.jpg",
                "EXIF author of Windows",
                jpeg(exif(tiff(0x9C9D, 1, secret.getBytes(StandardCharsets.UTF_16LE)))));
        add(
                all,
                secret,
                "a.jpg",
                "EXIF remark in UTF-16",
                jpeg(exif(tiff(0x9286, 7, joined(utf8("UNICODE\0"), secret.getBytes(StandardCharsets.UTF_16BE))))));
    }

    private static void jpegBeyondExif(List<Planting> all, String secret) {
        byte[] utf8 = utf8(secret);
        byte[] zero = new byte[1];
        add(all, secret, "a.jpg", "comment of the EXIF thumbnail", jpeg(exif(thumbnail(jpeg(segment(0xFE, utf8))))));
        add(all, secret, "a.jpg", "XMP", jpeg(segment(0xE1, utf8("http://ns.adobe.com/xap/1.0/\0" + xmp(secret)))));
        add(all, secret, "a.jpg", "extended XMP in two pieces", extended(secret));
        add(
                all,
                secret,
                "a.jpg",
                "IPTC by-line",
                jpeg(segment(
                        0xED,
                        joined(
                                utf8("Photoshop 3.0\0" + "8BIM\4\4\0\0\0\0\0\0"),
                                new byte[] {0x1C, 2, 80, 0, (byte) utf8.length},
                                utf8))));
        add(
                all,
                secret,
                "a.jpg",
                "colour profile",
                jpeg(segment(
                        0xE2,
                        joined(
                                utf8("ICC_PROFILE\0\1\1mluc"),
                                new byte[4],
                                secret.getBytes(StandardCharsets.UTF_16BE)))));
        add(all, secret, "a.jpg", "other application data", jpeg(segment(0xEB, joined(utf8("JP\0\0"), utf8))));
        add(all, secret, "a.jpg", "behind the end", joined(jpeg(), utf8));
        add(
                all,
                secret,
                "a.jpg",
                "second picture behind the end",
                joined(jpeg(), jpeg(exif(tiff(0x013B, 2, joined(utf8, zero))))));
        add(
                all,
                secret,
                "a.jpg",
                "archive behind the end",
                joined(jpeg(), PackedPlantings.zip("a.txt", utf8, "", "", false)));
    }

    private static byte[] extended(String secret) {
        byte[] xmp = utf8("x".repeat(100) + xmp(secret));
        int cut = new String(xmp, StandardCharsets.ISO_8859_1)
                        .indexOf(new String(utf8(secret), StandardCharsets.ISO_8859_1))
                + 2;
        byte[] head = utf8("http://ns.adobe.com/xmp/extension/\0" + "0123456789ABCDEF0123456789ABCDEF");
        byte[] first = joined(head, number(xmp.length), number(0), Arrays.copyOf(xmp, cut));
        byte[] second = joined(head, number(xmp.length), number(cut), Arrays.copyOfRange(xmp, cut, xmp.length));
        return jpeg(segment(0xE1, second), segment(0xE1, first));
    }

    private static void add(List<Planting> all, String secret, String name, String how, byte[] bytes) {
        all.add(new Planting(how + " (" + secret + ")", name, bytes));
    }

    private static String xmp(String secret) {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator><rdf:li>" + secret
                + "</rdf:li></dc:creator></x:xmpmeta>";
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    public static byte[] chunk(String type, byte[] content) {
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(number(content.length), named, number((int) sum.getValue()));
    }

    /** A PNG with these chunks behind its header. */
    public static byte[] png(byte[]... chunks) {
        byte[] plain = image("png");
        return joined(Arrays.copyOf(plain, 33), joined(chunks), Arrays.copyOfRange(plain, 33, plain.length));
    }

    /** A JPEG with these segments behind its beginning. */
    public static byte[] jpeg(byte[]... segments) {
        byte[] plain = image("jpeg");
        return joined(Arrays.copyOf(plain, 2), joined(segments), Arrays.copyOfRange(plain, 2, plain.length));
    }

    public static byte[] image(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return joined(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    public static byte[] exif(byte[] tiff) {
        return segment(0xE1, joined(utf8("Exif\0\0"), tiff));
    }

    /** A TIFF with one field. */
    public static byte[] tiff(int tag, int type, byte[] value) {
        byte[] padded = value.length < 5 ? Arrays.copyOf(value, 5) : value;
        ByteBuffer tiff = ByteBuffer.allocate(26 + padded.length);
        tiff.put(utf8("MM")).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) tag).putShort((short) type).putInt(padded.length).putInt(26);
        return tiff.putInt(0).put(padded).array();
    }

    /** A TIFF with a turn, for the orientation as EXIF tells it. */
    public static byte[] turned(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26);
        tiff.put(utf8("MM")).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return tiff.putInt(0).array();
    }

    private static byte[] thumbnail(byte[] jpeg) {
        ByteBuffer tiff = ByteBuffer.allocate(44 + jpeg.length);
        tiff.put(utf8("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 0)
                .putInt(14)
                .putShort((short) 2);
        tiff.putShort((short) 0x0201).putShort((short) 4).putInt(1).putInt(44);
        tiff.putShort((short) 0x0202).putShort((short) 4).putInt(1).putInt(jpeg.length);
        return tiff.putInt(0).put(jpeg).array();
    }
}
