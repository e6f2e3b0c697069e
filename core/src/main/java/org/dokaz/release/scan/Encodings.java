package org.dokaz.release.scan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What text bytes can be: one reading where the encoding is plain, several where it is not, none where they are no text. */
final class Encodings {

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Charset KOI = Charset.forName("KOI8-U");
    private static final int SAMPLE = 1 << 16;

    /** A reading of bytes as text. */
    record Reading(String encoding, String text) {}

    private Encodings() {}

    /** The readings of a text; empty when the bytes are no text. */
    static List<Reading> of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return List.of(new Reading("UTF-8", new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8)));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return List.of(wide(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return List.of(wide(bytes, 2, StandardCharsets.UTF_16BE));
        }
        if (isWide(bytes, 1)) {
            return List.of(wide(bytes, 0, StandardCharsets.UTF_16LE));
        }
        if (isWide(bytes, 0)) {
            return List.of(wide(bytes, 0, StandardCharsets.UTF_16BE));
        }
        if (!isText(bytes)) {
            return List.of();
        }
        Optional<String> strict = utf8(bytes, 0, bytes.length);
        return strict.isPresent()
                ? List.of(new Reading("UTF-8", strict.get()))
                : List.of(
                        new Reading("UTF-8", new String(bytes, StandardCharsets.UTF_8)),
                        new Reading("Windows-1251", new String(bytes, WINDOWS)),
                        new Reading("KOI8-U", new String(bytes, KOI)));
    }

    private static Reading wide(byte[] bytes, int from, Charset charset) {
        return new Reading(charset.name(), new String(bytes, from, bytes.length - from, charset));
    }

    /** The bytes read as UTF-8, if that is what they are. */
    static Optional<String> utf8(byte[] bytes, int from, int length) {
        return isUtf8(bytes, from, from + length)
                ? Optional.of(new String(bytes, from, length, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static boolean isUtf8(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end) {
            int first = bytes[at] & 0xFF;
            int tails =
                    first < 0x80 ? 0 : first < 0xC2 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : -1;
            if (tails < 0 || at + tails >= end) {
                return false;
            }
            for (int index = 1; index <= tails; index++) {
                if ((bytes[at + index] & 0xC0) != 0x80) {
                    return false;
                }
            }
            at += tails + 1;
        }
        return true;
    }

    static boolean startsWith(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int index = 0; index < beginning.length; index++) {
            if ((bytes[index] & 0xFF) != beginning[index]) {
                return false;
            }
        }
        return true;
    }

    /** Whether nearly every second byte, beginning with this one, is the upper half of a Latin, Cyrillic or punctuation character. */
    private static boolean isWide(byte[] bytes, int first) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (length < 4) {
            return false;
        }
        int upper = 0;
        int lower = 0;
        for (int index = 0; index < length; index += 2) {
            int high = bytes[index + first];
            int low = bytes[index + 1 - first];
            upper += high == 0 || high == 4 || high == 0x20 ? 1 : 0;
            lower += low != 0 ? 1 : 0;
        }
        return upper * 20 >= length / 2 * 19 && lower * 20 >= length / 2 * 19;
    }

    /** Whether next to no byte is a control that text has no use for. */
    private static boolean isText(byte[] bytes) {
        int controls = 0;
        for (byte one : bytes) {
            if (one == 0) {
                return false;
            }
            boolean used = one == '\t' || one == '\n' || one == '\r' || one == '\f' || one == 0x1B;
            controls += (one >= 0 && one < ' ' && !used) || one == 0x7F ? 1 : 0;
        }
        return controls * 500L <= bytes.length;
    }
}
