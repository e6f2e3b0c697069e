package org.dokaz.read.extract.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.packed.EntryName;
import org.dokaz.read.extract.packed.GzipStream;
import org.dokaz.read.extract.packed.Unpackable;
import org.dokaz.read.extract.packed.ZipBytes;

/**
 * An answer of a web server as it was captured.
 *
 * @param status the number that says how the server answered; 0 where the answer cannot be understood
 * @param stored the body as the archive holds it
 * @param body the body without the server's way of sending it in chunks, which it may have no more
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record HttpCapture(int status, Headers headers, byte[] stored, byte[] body) {

    private static final int HEAD_BYTES_MAX = 256 * 1024;
    private static final int HEXADECIMAL = 16;

    /** The answer in these bytes. */
    static HttpCapture of(byte[] block) {
        int end = headEnd(block);
        List<String> lines = new ArrayList<>(
                new String(block, 0, end, StandardCharsets.UTF_8).lines().toList());
        String first = lines.isEmpty() ? "" : lines.removeFirst();
        Headers headers = Headers.of(lines);
        byte[] stored = Arrays.copyOfRange(block, end, block.length);
        boolean chunked = headers.value("transfer-encoding")
                .filter(value -> value.toLowerCase(Locale.ROOT).contains("chunked"))
                .isPresent();
        byte[] body = chunked ? joined(stored).orElse(stored) : stored;
        return new HttpCapture(status(first), headers, stored, body);
    }

    private static int headEnd(byte[] block) {
        int limit = Math.min(block.length, HEAD_BYTES_MAX);
        for (int at = 0; at + 1 < limit; at++) {
            if (block[at] == '\n' && block[at + 1] == '\n') {
                return at + 2;
            }
            if (block[at] == '\n' && block[at + 1] == '\r' && at + 2 < limit && block[at + 2] == '\n') {
                return at + 3;
            }
        }
        return limit;
    }

    private static int status(String line) {
        String[] words = line.split(" ", 3);
        try {
            return words.length >= 2 && words[0].startsWith("HTTP/") ? Integer.parseInt(words[1]) : 0;
        } catch (NumberFormatException odd) {
            return 0;
        }
    }

    /** Chunks put together; nothing where the bytes are no chunks, since archives often keep the header and not the chunks. */
    private static Optional<byte[]> joined(byte[] stored) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(stored.length);
        int at = 0;
        while (at < stored.length) {
            int lineEnd = at;
            while (lineEnd < stored.length && stored[lineEnd] != '\n') {
                lineEnd++;
            }
            int size = size(new String(stored, at, lineEnd - at, StandardCharsets.ISO_8859_1));
            if (size < 0 || lineEnd == stored.length || size > stored.length - lineEnd - 1) {
                return Optional.empty();
            }
            if (size == 0) {
                return Optional.of(out.toByteArray());
            }
            out.write(stored, lineEnd + 1, size);
            at = lineEnd + 1 + size;
            at += at < stored.length && stored[at] == '\r' ? 1 : 0;
            at += at < stored.length && stored[at] == '\n' ? 1 : 0;
        }
        return Optional.of(out.toByteArray());
    }

    private static int size(String line) {
        int end = line.indexOf(';');
        String written = (end < 0 ? line : line.substring(0, end)).strip();
        try {
            return written.isEmpty() || written.length() > 7 ? -1 : Integer.parseInt(written, HEXADECIMAL);
        } catch (NumberFormatException odd) {
            return -1;
        }
    }

    /**
     * The body as it was before the server compressed it.
     *
     * @throws Unpackable where it cannot be unpacked
     */
    byte[] unpacked() throws Unpackable {
        String coding = headers.value("content-encoding").orElse("identity").toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "identity", "none", "utf-8" -> body;
            case "gzip", "x-gzip" -> isGzip() ? gunzip() : body;
            case "deflate" -> inflate();
            default ->
                throw new Unpackable(
                        Fault.UNSUPPORTED,
                        "compressed as '" + EntryName.line(coding)
                                + "', which this version does not read; save the page itself");
        };
    }

    private boolean isGzip() {
        return body.length > 2 && (body[0] & 0xFF) == 0x1f && (body[1] & 0xFF) == 0x8b;
    }

    private byte[] gunzip() throws Unpackable {
        try (InputStream in = new GzipStream(new ByteArrayInputStream(body))) {
            byte[] bytes = in.readNBytes(Extractor.SIZE_BYTES_MAX + 1);
            if (bytes.length > Extractor.SIZE_BYTES_MAX) {
                throw new Unpackable(
                        Fault.TOO_LARGE,
                        "unpacks to more than " + Extractor.SIZE_BYTES_MAX + " bytes (SIZE_BYTES_MAX)");
            }
            return bytes;
        } catch (Unpackable unpackable) {
            throw unpackable;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Servers and archives write it with its header or without, or keep the name where nothing is packed any more. */
    private byte[] inflate() throws Unpackable {
        try {
            return ZipBytes.inflate(body, (body.length > 0 ? body[0] & 0x0F : 0) != 8);
        } catch (Unpackable unpackable) {
            if (unpackable.fault() == Fault.TOO_LARGE) {
                throw unpackable;
            }
            return body;
        }
    }
}
