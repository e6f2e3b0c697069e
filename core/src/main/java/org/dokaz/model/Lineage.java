package org.dokaz.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure followed from whoever said it first through all who repeat it.
 *
 * @param what what is counted, in the words of the first claim
 * @param unit of count; {@code %} for a share
 * @param low as it was first said; an open bound is empty
 * @param repeats in the order in which they were published
 */
public record Lineage(
        String what, String unit, OptionalDouble low, OptionalDouble high, FirstSaid firstSaid, List<Repeat> repeats)
        implements Finding {

    public Lineage {
        repeats = List.copyOf(repeats);
    }

    /**
     * Who said a figure first, as far as the documents tell.
     *
     * @param date the day on which it was said, else published
     * @param of the population counted
     */
    public record FirstSaid(Digest claim, String by, Optional<LocalDate> date, Optional<String> of) {}

    /**
     * A claim that repeats the figure.
     *
     * @param of the population counted, in the words of this claim
     * @param drift what has become different, where something has
     * @param why in plain words what was repeated and what drifted
     */
    public record Repeat(Digest claim, Optional<String> of, Optional<Drift> drift, String why) {}

    /** What can become different in a figure that is retold. */
    public enum Drift {
        POPULATION,
        STATUS,
        BOUND,
        ROUNDING,
        SUBJECT
    }
}
