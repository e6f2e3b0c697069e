package org.dokaz.search;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Span;

/** A text in passages that are found as one: whole sentences and paragraphs, as far as these are not too long. */
final class Passages {

    /** The most UTF-16 code units of a passage. */
    static final int LENGTH_MAX = 1_200;

    /** From this length on a passage ends where a paragraph does. */
    private static final int LENGTH_USUAL = 600;

    private Passages() {}

    /** The passages of a text, in its order; white space between them belongs to none. */
    static List<Span> of(String text) {
        List<Span> passages = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            int first = start;
            while (first < end && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            int last = end;
            while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (last > first) {
                passages.add(new Span(first, last));
            }
            start = end;
        }
        return passages;
    }

    private static int end(String text, int start) {
        int most = Math.min(start + LENGTH_MAX, text.length());
        if (most == text.length()) {
            return most;
        }
        int sentence = -1;
        int word = -1;
        for (int at = start + 1; at < most; at++) {
            char before = text.charAt(at - 1);
            if (before == '\n' && at - start >= LENGTH_USUAL) {
                return at;
            }
            if (Character.isWhitespace(text.charAt(at))) {
                word = at;
                if (before == '.' || before == '!' || before == '?' || before == '\u2026') {
                    sentence = at;
                }
            }
        }
        if (sentence > start + LENGTH_USUAL) {
            return sentence;
        }
        if (word > start) {
            return word;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
