package org.dokaz.release.scan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The readable words within bytes of an unknown format, in UTF-8 and UTF-16, put together as one text. */
final class ReadableWords {

    private static final int RUN_MIN = 5;

    private ReadableWords() {}

    /** Words in UTF-8, one run a line. */
    static String utf8(byte[] bytes, int from, int end) {
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at < end) {
            int start = at;
            int letters = 0;
            int length = length(bytes, at, end);
            while (length > 0) {
                letters++;
                at += length;
                length = length(bytes, at, end);
            }
            if (letters >= RUN_MIN) {
                text.append(new String(bytes, start, at - start, StandardCharsets.UTF_8))
                        .append('\u0001');
            }
            at = Math.max(at, start) + 1;
        }
        return text.toString();
    }

    private static int length(byte[] bytes, int at, int end) {
        if (at >= end) {
            return 0;
        }
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return (first >= ' ' && first != 0x7F) || first == '\n' || first == '\r' || first == '\t' ? 1 : 0;
        }
        if (first >= 0xC2 && first < 0xE0) {
            return at + 1 < end && isTail(bytes[at + 1]) ? 2 : 0;
        }
        return first >= 0xE0 && first < 0xF0 && at + 2 < end && isTail(bytes[at + 1]) && isTail(bytes[at + 2]) ? 3 : 0;
    }

    private static boolean isTail(byte one) {
        return (one & 0xC0) == 0x80;
    }

    /** Words in UTF-16, one run a line, wherever they begin. */
    static String utf16(byte[] bytes, int from, int end, boolean little) {
        Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at + 1 < end) {
            int start = at;
            while (at + 1 < end && isReadable(bytes[little ? at + 1 : at], bytes[little ? at : at + 1])) {
                at += 2;
            }
            if (at - start >= 2 * RUN_MIN) {
                text.append(new String(bytes, start, at - start, charset)).append('\u0001');
            }
            at = at == start ? at + 1 : at;
        }
        return text.toString();
    }

    private static boolean isReadable(byte high, byte low) {
        return high == 4 || (high == 0 && low >= ' ') || (high == 3 && low == 1) || (high == 0 && low == (byte) 0xAD);
    }
}
