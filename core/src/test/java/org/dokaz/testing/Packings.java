package org.dokaz.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives made for tests, honest and otherwise. All that is told in them is invented. */
public final class Packings {

    private Packings() {}

    /** A zip archive of these files in this order. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A zip archive of these texts: name, text, name, text. */
    public static byte[] zipOf(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            files.put(namesAndTexts[index], utf8(namesAndTexts[index + 1]));
        }
        return zip(files);
    }

    /** Bytes packed as one gzip member. */
    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The same with each of these bytes in one place put for another: names have their length in several places. */
    public static byte[] renamed(byte[] archive, String name, String other) {
        if (utf8(name).length != utf8(other).length) {
            throw new IllegalArgumentException("names must be of one length");
        }
        String latin = new String(archive, StandardCharsets.ISO_8859_1);
        return latin.replace(
                        new String(utf8(name), StandardCharsets.ISO_8859_1),
                        new String(utf8(other), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A record of a web archive; more headers end with line ends. */
    public static byte[] record(String type, String address, String headers, byte[] block) {
        String head = "WARC/1.1\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nWARC-Date: 2024-03-06T10:00:00Z\r\n"
                + (address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n") + headers + "Content-Length: "
                + block.length + "\r\n\r\n";
        return join(utf8(head), block, utf8("\r\n\r\n"));
    }

    /** Bytes one after another. */
    public static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    /** A Word document whose body is this XML. */
    public static byte[] word(String body) {
        return zipOf(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document xmlns:w=\"urn:w\"><w:body>" + body + "</w:body></w:document>");
    }

    /** An OpenDocument text whose body is this XML. */
    public static byte[] openText(String body) {
        return zipOf(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml",
                "<manifest/>",
                "content.xml",
                "<o:document xmlns:o=\"urn:o\" xmlns:text=\"urn:t\" xmlns:table=\"urn:b\" xmlns:style=\"urn:s\" xmlns:fo=\"urn:f\""
                        + " xmlns:office=\"urn:o\"><o:body><o:text>" + body + "</o:text></o:body></o:document>");
    }

    /** The bytes of a text. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
