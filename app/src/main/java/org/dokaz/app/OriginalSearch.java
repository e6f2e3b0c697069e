package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dokaz.vault.standin.Pseudonyms;

/**
 * The search for withheld names in an original's bytes, whatever format they are of: as text in the encodings in use for these languages, with
 * the escapes of JSON, HTML and addresses undone. What is packed or encrypted in them is not seen.
 */
final class OriginalSearch {

    /** How many bytes are looked at together. */
    private static final int PIECE_BYTES = 1 << 20;

    /** How many bytes two pieces share: longer than any name, however it is escaped. */
    private static final int SHARED_BYTES = 1 << 12;

    private static final List<Charset> OTHERS = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-U"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    private final Pseudonyms names;

    OriginalSearch(Pseudonyms names) {
        this.names = names;
    }

    /** Whether a name stands in these bytes. */
    boolean isNamedIn(InputStream bytes) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        int held = 0;
        while (true) {
            int count = bytes.readNBytes(piece, held, piece.length - held);
            if (isNamedIn(piece, held + count)) {
                return true;
            }
            if (held + count < piece.length) {
                return false;
            }
            System.arraycopy(piece, piece.length - SHARED_BYTES, piece, 0, SHARED_BYTES);
            held = SHARED_BYTES;
        }
    }

    private boolean isNamedIn(byte[] piece, int count) {
        String text = new String(piece, 0, count, StandardCharsets.UTF_8);
        if (isNamedInText(text)) {
            return true;
        }
        if (isUtf8(piece, count)) {
            return false;
        }
        for (Charset charset : OTHERS) {
            if (isNamedInText(new String(piece, 0, count, charset))) {
                return true;
            }
        }
        // Text in two-byte units may begin at any byte of a file that holds other things as well.
        byte[] shifted = Arrays.copyOfRange(piece, Math.min(1, count), count);
        return isNamedInText(new String(shifted, StandardCharsets.UTF_16LE));
    }

    // A piece may be cut inside a character, at either end.
    private static boolean isUtf8(byte[] piece, int count) {
        int start = 0;
        while (start < Math.min(count, Character.BYTES + 1) && (piece[start] & 0xC0) == 0x80) {
            start++;
        }
        ByteBuffer bytes = ByteBuffer.wrap(piece, start, count - start);
        CharBuffer out = CharBuffer.allocate(count + 1);
        boolean malformed = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, out, false)
                .isError();
        return !malformed && !hasZeros(piece, count);
    }

    private static boolean hasZeros(byte[] piece, int count) {
        for (int at = 0; at < count; at++) {
            if (piece[at] == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamedInText(String text) {
        if (names.isNamedIn(text)) {
            return true;
        }
        return (text.contains("\\u") || text.contains("&#")) && names.isNamedIn(Escapes.undone(text));
    }
}
