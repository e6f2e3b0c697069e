package org.dokaz.pipeline;

/**
 * Some of the documents of one input, by their place in it, so that one long input can be read by several.
 *
 * @param from the first of them, from 0
 * @param to the first that is not one of them any more
 */
public record Portion(long from, long to) {

    /** All there are. */
    public static final Portion ALL = new Portion(0, Long.MAX_VALUE);

    public Portion {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a portion from " + from + " to " + to);
        }
    }

    /** Whether a place lies in it. */
    public boolean holds(long place) {
        return from <= place && place < to;
    }
}
