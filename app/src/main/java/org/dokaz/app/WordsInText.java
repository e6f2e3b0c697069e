package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Span;

/** Finds words in a text that were selected on a page or typed: white space counts as white space, however much of it there is. */
final class WordsInText {

    /** How many places are looked for: more than anybody would choose from. */
    static final int PLACES_MAX = 100;

    private final StringBuilder squeezed = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();

    /** The words of this text. */
    WordsInText(String text) {
        boolean space = true;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (isSpace(unit)) {
                if (!space) {
                    add(' ', at);
                }
                space = true;
            } else {
                add(unit, at);
                space = false;
            }
        }
    }

    private void add(char unit, int at) {
        squeezed.append(unit);
        offsets.add(at);
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** Where the words stand, in order; nowhere where they are blank. */
    List<Span> places(String words) {
        String wanted = new WordsInText(words).squeezed.toString().strip();
        List<Span> places = new ArrayList<>();
        if (wanted.isEmpty()) {
            return places;
        }
        for (int at = squeezed.indexOf(wanted);
                at >= 0 && places.size() < PLACES_MAX;
                at = squeezed.indexOf(wanted, at + 1)) {
            places.add(new Span(offsets.get(at), offsets.get(at + wanted.length() - 1) + 1));
        }
        return places;
    }
}
