package org.dokaz.release.scan;

import java.util.Arrays;

/** Bytes of no format that is known: their readable words, and known formats that lie within them. */
final class Binary {

    private static final String[] MARKS = {
        "PK\u0003\u0004", "\u001F\u008B\b", "\u00FF\u00D8\u00FF", "\u0089PNG\r\n\u001A\n", "%PDF-"
    };
    private static final int CARVED_MAX = 32;

    private Binary() {}

    static void look(Looker looker, byte[] bytes, Place place, int depth) {
        look(looker, bytes, 1, bytes.length, place, depth);
    }

    /** Looks at a stretch of bytes; a known format at its very beginning is taken for known already when {@code from} is behind it. */
    static void look(Looker looker, byte[] bytes, int from, int end, Place place, int depth) {
        readable(looker, bytes, Math.max(0, from - 1), end, place);
        if (depth < Looker.DEPTH_MAX) {
            carve(looker, bytes, from, end, place, depth);
        }
    }

    /** The readable words of a stretch. */
    static void readable(Looker looker, byte[] bytes, int from, int end, Place place) {
        looker.words(ReadableWords.utf8(bytes, from, end), place.in("readable words"));
        looker.words(ReadableWords.utf16(bytes, from, end, true), place.in("readable words in UTF-16"));
        looker.words(ReadableWords.utf16(bytes, from, end, false), place.in("readable words in UTF-16"));
    }

    private static void carve(Looker looker, byte[] bytes, int from, int end, Place place, int depth) {
        int carved = 0;
        for (String mark : MARKS) {
            int at = Bytes.find(bytes, mark, from, end);
            while (at >= 0 && carved < CARVED_MAX) {
                byte[] inner = Arrays.copyOfRange(bytes, at, end);
                if (!looker.take(inner.length, place)) {
                    return;
                }
                looker.carved(inner, place.in("file within, at byte " + at), depth + 1);
                carved++;
                at = Bytes.find(bytes, mark, at + mark.length(), end);
            }
        }
    }
}
