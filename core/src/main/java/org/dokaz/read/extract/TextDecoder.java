package org.dokaz.read.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns bytes into text without losing a character: by the byte-order mark, as UTF-8, or in an old Cyrillic encoding. */
final class TextDecoder {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset KOI8_R = Charset.forName("KOI8-R");
    private static final int SAMPLE_BYTES_MAX = 1 << 20;

    /** Cyrillic text in an eight-bit encoding is mostly bytes above this. */
    private static final int HIGH_LETTERS_FROM = 0xC0;

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
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return decodeMarked(bytes, marked.get());
        }
        int nul = indexOfNul(bytes);
        if (nul >= 0) {
            return new Binary();
        }
        Optional<String> strict = strictly(StandardCharsets.UTF_8, bytes, 0);
        if (strict.isPresent()) {
            return looksBinary(strict.get()) ? new Binary() : new Text(strict.get());
        }
        Sample sample = Sample.of(bytes);
        if (sample.looksBinary()) {
            return new Binary();
        }
        if (sample.looksCyrillic()) {
            Charset guess = sample.lowerHalf() > sample.upperHalf() ? KOI8_R : WINDOWS_1251;
            return new Text(new String(bytes, guess));
        }
        return new Damaged(invalidUtf8(bytes));
    }

    /** Whether all of it is well-formed UTF-8, or marked as UTF-16. */
    static boolean isUtf8(byte[] bytes) {
        return byteOrderMark(bytes).isPresent()
                || strictly(StandardCharsets.UTF_8, bytes, 0).isPresent();
    }

    private static Decoded decodeMarked(byte[] bytes, Charset charset) {
        int mark = charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
        Optional<String> text = strictly(charset, bytes, mark);
        if (text.isPresent()) {
            return new Text(text.get());
        }
        return new Damaged(
                charset.equals(StandardCharsets.UTF_8)
                        ? invalidUtf8(bytes)
                        : "its mark says " + charset.name() + " but not all of it is; save it again as UTF-8");
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        int third = bytes.length > 2 ? bytes[2] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (first == 0xFE && second == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return first == 0xFF && second == 0xFE ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
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

    private static String invalidUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        while (decoder.decode(in, out, true).isOverflow()) {
            out.clear();
        }
        int line = 1;
        for (int at = 0; at < in.position(); at++) {
            line += bytes[at] == '\n' ? 1 : 0;
        }
        return "line " + line + ", byte " + in.position() + " is not UTF-8; save it again as UTF-8";
    }

    private static int indexOfNul(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean looksBinary(String text) {
        int controls = 0;
        int length = Math.min(text.length(), SAMPLE_BYTES_MAX);
        for (int at = 0; at < length; at++) {
            controls += isOddControl(text.charAt(at)) ? 1 : 0;
        }
        return controls * 20 > length;
    }

    private static boolean isOddControl(int value) {
        return value < 0x20 && value != '\n' && value != '\r' && value != '\t' && value != '\f' && value != 0x0B;
    }

    /** Counts over the first bytes: control codes, ASCII letters, and letters of either half of the Cyrillic rows. */
    private record Sample(int length, int controls, int asciiLetters, int lowerHalf, int upperHalf, int otherHigh) {

        static Sample of(byte[] bytes) {
            int length = Math.min(bytes.length, SAMPLE_BYTES_MAX);
            int controls = 0;
            int ascii = 0;
            int lower = 0;
            int upper = 0;
            int other = 0;
            for (int at = 0; at < length; at++) {
                int value = bytes[at] & 0xFF;
                if (isOddControl(value)) {
                    controls++;
                } else if (value >= 0xE0) {
                    upper++;
                } else if (value >= HIGH_LETTERS_FROM) {
                    lower++;
                } else if (value >= 0x80) {
                    other++;
                } else if ((value | 0x20) >= 'a' && (value | 0x20) <= 'z') {
                    ascii++;
                }
            }
            return new Sample(length, controls, ascii, lower, upper, other);
        }

        boolean looksBinary() {
            return controls * 20 > length;
        }

        /** UTF-8 text has as many continuation bytes, which are no letters here, as letters. */
        boolean looksCyrillic() {
            int letters = lowerHalf + upperHalf;
            return letters > asciiLetters && letters > otherHigh * 4 && letters * 2 > length;
        }
    }
}
