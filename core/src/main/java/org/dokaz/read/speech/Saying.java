package org.dokaz.read.speech;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dokaz.model.Span;

/** An utterance while more of what is said may still be added to it. */
final class Saying {

    private final int index;
    private final Utterance begun;
    private final TreeMap<Integer, Span> pieces = new TreeMap<>();
    private int width;

    /**
     * An utterance as it was first found.
     *
     * @param index where it stands among the utterances of its text
     */
    Saying(int index, Utterance begun) {
        this.index = index;
        this.begun = begun;
        begun.content().forEach(piece -> pieces.put(piece.start(), piece));
        width = begun.width();
    }

    int index() {
        return index;
    }

    /** The utterance without what was added to it. */
    Utterance begun() {
        return begun;
    }

    /** How many characters of the text are said. */
    int width() {
        return width;
    }

    int start() {
        int first = pieces.isEmpty() ? begun.cue().orElseThrow().start() : pieces.firstKey();
        return begun.cue().map(span -> Math.min(span.start(), first)).orElse(first);
    }

    /** Adds a piece; pieces that touch become one. */
    void add(Span piece) {
        Span grown = piece;
        Map.Entry<Integer, Span> before = pieces.lowerEntry(piece.start());
        if (before != null && before.getValue().end() >= piece.start()) {
            grown = grown.cover(taken(before));
        }
        Map.Entry<Integer, Span> next = pieces.ceilingEntry(grown.start());
        while (next != null && next.getKey() <= grown.end()) {
            grown = grown.cover(taken(next));
            next = pieces.ceilingEntry(grown.start());
        }
        pieces.put(grown.start(), grown);
        width += grown.length();
    }

    private Span taken(Map.Entry<Integer, Span> piece) {
        pieces.remove(piece.getKey());
        width -= piece.getValue().length();
        return piece.getValue();
    }

    /** Takes away what stands in a place, and more of the pieces that reach into it. */
    void remove(Span place) {
        for (Span piece : List.copyOf(pieces.values())) {
            if (!piece.overlaps(place)) {
                continue;
            }
            pieces.remove(piece.start());
            width -= piece.length();
            keep(piece.start(), place.start());
            keep(place.end(), piece.end());
        }
    }

    private void keep(int from, int to) {
        if (from < to) {
            pieces.put(from, new Span(from, to));
            width += to - from;
        }
    }

    /** Whether words of the text are said. */
    boolean says(Span place) {
        return pieces.values().stream().anyMatch(piece -> piece.contains(place));
    }

    /** The pieces of what is said, in text order. */
    List<Span> pieces() {
        return List.copyOf(pieces.values());
    }

    /** The utterance with all that was added to it. */
    Utterance whole() {
        return begun.withContent(List.copyOf(pieces.values()));
    }
}
