package org.dokaz.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Things that stand in one text, found by where they stand. A question looks at few more of them than it finds. */
public final class SpanIndex<T> {

    private final List<T> items;
    private final List<Span> spans;
    /** For the middle of each range that halving comes to, the furthest end inside that range. */
    private final int[] furthestEnds;

    private SpanIndex(List<T> items, List<Span> spans) {
        this.items = items;
        this.spans = spans;
        this.furthestEnds = new int[spans.size()];
        furthestEnd(0, spans.size());
    }

    /** These things in text order; those that stand at one place keep the order they are given in. */
    public static <T> SpanIndex<T> of(List<T> things, Function<T, Span> place) {
        List<T> items = things.stream().sorted(Comparator.comparing(place)).toList();
        return new SpanIndex<>(items, items.stream().map(place).toList());
    }

    private int furthestEnd(int from, int to) {
        if (from >= to) {
            return -1;
        }
        int middle = (from + to) >>> 1;
        int furthest =
                Math.max(spans.get(middle).end(), Math.max(furthestEnd(from, middle), furthestEnd(middle + 1, to)));
        furthestEnds[middle] = furthest;
        return furthest;
    }

    /** Those that stand wholly inside, in text order. */
    public List<T> within(Span place) {
        List<T> inside = new ArrayList<>();
        for (int at = firstFrom(place.start());
                at < spans.size() && spans.get(at).start() <= place.end();
                at++) {
            if (place.contains(spans.get(at))) {
                inside.add(items.get(at));
            }
        }
        return inside;
    }

    /** Those that share a character with this place, in text order. */
    public List<T> overlapping(Span place) {
        List<T> found = new ArrayList<>();
        overlapping(place, 0, spans.size(), found);
        return found;
    }

    private void overlapping(Span place, int from, int to, List<T> found) {
        int middle = (from + to) >>> 1;
        if (from >= to || furthestEnds[middle] <= place.start()) {
            return;
        }
        overlapping(place, from, middle, found);
        if (spans.get(middle).start() < place.end()) {
            if (spans.get(middle).overlaps(place)) {
                found.add(items.get(middle));
            }
            overlapping(place, middle + 1, to, found);
        }
    }

    /** The last, in text order, that has ended by this offset. */
    public Optional<T> lastEndedBy(int offset) {
        int at = firstFrom(offset + 1) - 1;
        while (at >= 0 && spans.get(at).end() > offset) {
            at--;
        }
        return at < 0 ? Optional.empty() : Optional.of(items.get(at));
    }

    /** The first that begins at this offset or after it. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
