package org.dokaz.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives made for tests of runs. All that is told in them is invented. */
final class Archives {

    private Archives() {}

    /** A zip archive of these files in this order. */
    static byte[] zip(Map<String, byte[]> files) {
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
    static byte[] zipOf(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            files.put(namesAndTexts[index], utf8(namesAndTexts[index + 1]));
        }
        return zip(files);
    }

    /** A record of a web archive; more headers end with line ends. */
    static byte[] record(String type, String address, String headers, byte[] block) {
        String head = "WARC/1.1\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nWARC-Date: 2024-03-06T10:00:00Z\r\n"
                + (address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n") + headers + "Content-Length: "
                + block.length + "\r\n\r\n";
        return join(utf8(head), block, utf8("\r\n\r\n"));
    }

    /** Bytes one after another. */
    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    /** The bytes of a text. */
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
