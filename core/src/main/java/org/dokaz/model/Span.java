package org.dokaz.model;

import java.util.List;
import java.util.function.Predicate;

/** A stretch of a transcript's text. Offsets are UTF-16 code units, half-open; only the printed form counts code points. */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end);
        }
    }

    /** How many code units it covers. */
    public int length() {
        return end - start;
    }

    /** Whether it covers nothing. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the two share at least one code unit. */
    public boolean overlaps(Span other) {
        return Math.min(end, other.end) > Math.max(start, other.start);
    }

    /** Whether the other lies wholly inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the code unit at this offset lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Those of some spans, in text order and apart from each other, that overlap this one. */
    public List<Span> overlappedOf(List<Span> apart) {
        int first = countOf(apart, other -> other.end <= start);
        int last = countOf(apart, other -> other.start < end);
        return first < last ? apart.subList(first, last) : List.of();
    }

    /** How many spans at the beginning are of the sort that only stands there. */
    private static int countOf(List<Span> spans, Predicate<Span> leading) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (leading.test(spans.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words it stands for in this text. */
    public String in(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
