package org.dokaz.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dokaz.model.Span;

/** A quotation without the stretches that must not be shown. */
final class Cut {

    private Cut() {}

    /** The words of a stretch, in pieces: what is left out stands as {@link Release#LEFT_OUT}. */
    static List<Release.Piece> of(String text, Span stretch, List<Span> leftOut) {
        List<Release.Piece> pieces = new ArrayList<>();
        int at = stretch.start();
        for (Span span : leftOut.stream().sorted(Comparator.naturalOrder()).toList()) {
            int start = Math.max(span.start(), at);
            int end = Math.min(span.end(), stretch.end());
            if (end <= start) {
                continue;
            }
            if (start > at) {
                pieces.add(new Release.Piece(text.substring(at, start), true));
            }
            boolean joined =
                    start == at && !pieces.isEmpty() && !pieces.getLast().own();
            if (!joined) {
                pieces.add(new Release.Piece(Release.LEFT_OUT, false));
            }
            at = end;
        }
        if (at < stretch.end()) {
            pieces.add(new Release.Piece(text.substring(at, stretch.end()), true));
        }
        return pieces;
    }

    /** How many words of the document are left. */
    static int wordsLeft(List<Release.Piece> pieces) {
        int words = 0;
        for (Release.Piece piece : pieces) {
            if (piece.own()) {
                words += words(piece.text());
            }
        }
        return words;
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(at));
            if (letter && !inside) {
                words++;
            }
            inside = letter;
        }
        return words;
    }
}
