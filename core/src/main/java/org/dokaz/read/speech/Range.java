package org.dokaz.read.speech;

import java.util.List;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/** Some tokens of one sentence, by index, half-open. */
record Range(int start, int end) {

    Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such range: " + start + " to " + end);
        }
    }

    int length() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    boolean overlaps(Range other) {
        return Math.min(end, other.end) > Math.max(start, other.start);
    }

    /** The characters it covers; it must not be empty. */
    Span span(List<Token> tokens) {
        return new Span(tokens.get(start).start(), tokens.get(end - 1).end());
    }

    /** The same without commas, dashes and full stops at either end. */
    Range trimmed(List<Token> tokens) {
        int from = start;
        int to = end;
        while (from < to && Marks.isLoose(tokens.get(from))) {
            from++;
        }
        while (to > from && Marks.isLoose(tokens.get(to - 1))) {
            to--;
        }
        return new Range(from, to);
    }
}
