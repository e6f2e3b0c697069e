package org.dokaz.invent;

import java.util.ArrayList;
import java.util.List;

/** A sentence with gaps: {@code {slots}} to be filled, {@code [words of saying]} to be remembered. */
record Template(List<Piece> pieces) {

    /** A piece of the sentence; {@code text} is the name of a slot. */
    record Piece(Sort sort, String text) {}

    /** What a piece is. */
    enum Sort {
        WORDS,
        CUE,
        SLOT
    }

    Template {
        pieces = List.copyOf(pieces);
    }

    /** Fills the gaps. */
    interface Filling {
        void fill(String slot);
    }

    static Template of(String written) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            if (sign == '{' || sign == '[' || sign == '}' || sign == ']') {
                if (at > start) {
                    pieces.add(new Piece(sort(sign), written.substring(start, at)));
                }
                start = at + 1;
            }
        }
        if (start < written.length()) {
            pieces.add(new Piece(Sort.WORDS, written.substring(start)));
        }
        return new Template(pieces);
    }

    private static Sort sort(char closing) {
        return switch (closing) {
            case '}' -> Sort.SLOT;
            case ']' -> Sort.CUE;
            default -> Sort.WORDS;
        };
    }

    /** Whether it has this slot. */
    boolean has(String slot) {
        return pieces.contains(new Piece(Sort.SLOT, slot));
    }

    /** Writes itself on a page. */
    void write(Page page, Filling filling) {
        for (Piece piece : pieces) {
            switch (piece.sort()) {
                case WORDS -> page.add(piece.text());
                case CUE -> page.addCue(piece.text());
                case SLOT -> filling.fill(piece.text());
            }
        }
    }
}
