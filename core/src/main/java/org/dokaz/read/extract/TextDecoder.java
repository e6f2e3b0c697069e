package org.dokaz.read.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns bytes into text without losing a character: by the byte-order mark, as UTF-16 that forgot its mark, as UTF-8, or in an
 * old eight-bit encoding.
 */
final class TextDecoder {

    private static final int SAMPLE_BYTES_MAX = 1 << 20;
    private static final int CHUNK_LENGTH = 8192;
    private static final String REMEDY = "; save it again as UTF-8";

    private TextDecoder() {}

    /** What came of decoding. */
    sealed interface Decoded {}

    /** The text, without its byte-order mark. */
    record Text(String text) implements Decoded {}

    /** Not text at all. */
    record Binary() implements Decoded {}

    /** Text with bytes in it that no known encoding explains. */
    record Damaged(String detail) implements Decoded {}

    static Decoded decode(byte[] bytes) {
        Optional<Mark> marked = Mark.of(bytes);
        if (marked.isPresent()) {
            return decodeAs(marked.get().charset(), bytes, marked.get().length());
        }
        Optional<Charset> unmarked = UnmarkedUtf16.of(bytes);
        if (unmarked.isPresent()) {
            return decodeAs(unmarked.get(), bytes, 0);
        }
        if (looksBinary(bytes)) {
            return new Binary();
        }
        Optional<String> strict = strictly(StandardCharsets.UTF_8, bytes, 0);
        if (strict.isPresent()) {
            return new Text(strict.get());
        }
        Charset charset = Flaws.of(bytes).isMostlyUtf8()
                ? StandardCharsets.UTF_8
                : OldEncoding.of(bytes).orElse(StandardCharsets.UTF_8);
        return decodeAs(charset, bytes, 0);
    }

    /** Whether all of it is well-formed UTF-8, or marked as UTF-16. */
    static boolean isUtf8(byte[] bytes) {
        return Mark.of(bytes).isPresent()
                || strictly(StandardCharsets.UTF_8, bytes, 0).isPresent();
    }

    private static Decoded decodeAs(Charset charset, byte[] bytes, int from) {
        Optional<String> text = strictly(charset, bytes, from);
        return text.isPresent() ? new Text(text.get()) : new Damaged(flaw(charset, bytes, from));
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
        try {
            CharBuffer decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException invalid) {
            return Optional.empty();
        }
    }

    /** Where the bytes stop making sense, as a person counts lines and a program counts bytes. */
    private static String flaw(Charset charset, byte[] bytes, int from) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(CHUNK_LENGTH);
        CharsetDecoder decoder = charset.newDecoder();
        int line = 1;
        char before = 0;
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                char mark = out.get();
                line += mark == '\r' || (mark == '\n' && before != '\r') ? 1 : 0;
                before = mark;
            }
            out.clear();
        } while (result.isOverflow());
        int at = in.position();
        String odd = isEncodedSurrogate(charset, bytes, at)
                ? " is half of a surrogate pair, which UTF-8 must not hold"
                : " is not " + charset.name();
        return "line " + line + ", byte " + at + odd + REMEDY;
    }

    private static boolean isEncodedSurrogate(Charset charset, byte[] bytes, int at) {
        return charset.equals(StandardCharsets.UTF_8)
                && at + 1 < bytes.length
                && (bytes[at] & 0xFF) == 0xED
                && (bytes[at + 1] & 0xFF) >= 0xA0;
    }

    private static boolean looksBinary(byte[] bytes) {
        for (byte value : bytes) {
            if (value == 0) {
                return true;
            }
        }
        int controls = 0;
        int length = Math.min(bytes.length, SAMPLE_BYTES_MAX);
        for (int at = 0; at < length; at++) {
            controls += isOddControl(bytes[at]) ? 1 : 0;
        }
        return controls * 20 > length;
    }

    private static boolean isOddControl(byte value) {
        return value >= 0
                && value < 0x20
                && value != '\n'
                && value != '\r'
                && value != '\t'
                && value != '\f'
                && value != 0x0B;
    }

    /** A byte-order mark. */
    private record Mark(Charset charset, int length) {

        static Optional<Mark> of(byte[] bytes) {
            if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
            }
            if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
                return Optional.of(new Mark(StandardCharsets.UTF_32LE, 4));
            }
            if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
                return Optional.of(new Mark(StandardCharsets.UTF_32BE, 4));
            }
            if (startsWith(bytes, 0xFE, 0xFF)) {
                return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
            }
            return startsWith(bytes, 0xFF, 0xFE)
                    ? Optional.of(new Mark(StandardCharsets.UTF_16LE, 2))
                    : Optional.empty();
        }

        private static boolean startsWith(byte[] bytes, int... opening) {
            if (bytes.length < opening.length) {
                return false;
            }
            for (int at = 0; at < opening.length; at++) {
                if ((bytes[at] & 0xFF) != opening[at]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** How many characters beyond ASCII are well-formed UTF-8, and how many stretches are not. */
    private record Flaws(long wellFormed, long malformed) {

        static Flaws of(byte[] bytes) {
            ByteBuffer in = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, SAMPLE_BYTES_MAX));
            CharBuffer out = CharBuffer.allocate(CHUNK_LENGTH);
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            long wellFormed = 0;
            long malformed = 0;
            CoderResult result;
            do {
                result = decoder.decode(in, out, true);
                wellFormed += out.flip().chars().filter(unit -> unit >= 0x80).count();
                out.clear();
                if (result.isMalformed()) {
                    malformed++;
                    in.position(in.position() + result.length());
                }
            } while (!result.isUnderflow());
            return new Flaws(wellFormed, malformed);
        }

        boolean isMostlyUtf8() {
            return wellFormed > malformed;
        }
    }
}
