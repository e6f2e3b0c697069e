package org.dokaz.invent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Span;

/** A text being written, and what stands where in it. */
final class Page {

    private static final int USUAL_LENGTH = 1500;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
    private final List<Mark> marks = new ArrayList<>();
    private Optional<Span> cue = Optional.empty();

    int length() {
        return text.length();
    }

    Page add(String words) {
        text.append(words);
        return this;
    }

    Page add(int number) {
        text.append(number);
        return this;
    }

    void addCue(String words) {
        int start = length();
        add(words);
        cue = Optional.of(new Span(start, length()));
    }

    /** The words of saying that were written since this was last asked. */
    Optional<Span> takeCue() {
        Optional<Span> last = cue;
        cue = Optional.empty();
        return last;
    }

    /** Writes something that is mentioned. */
    Span mark(Mark.Sort sort, String words, String key, Object what) {
        int start = length();
        add(words);
        return markFrom(start, sort, key, what);
    }

    /** Marks what was written from an offset on. */
    Span markFrom(int start, Mark.Sort sort, String key, Object what) {
        Span span = new Span(start, length());
        marks.add(new Mark(sort, span, key, what));
        return span;
    }

    /** Gives the first letter from an offset on its capital. */
    void capitalise(int start) {
        int at = start;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (at < text.length()) {
            text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
        }
    }

    String text() {
        return text.toString();
    }

    /** What is mentioned, in the order of the text. */
    List<Mark> marks() {
        marks.sort(java.util.Comparator.comparing(Mark::span));
        return List.copyOf(marks);
    }
}
