package org.dokaz.atlas;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one source says of who held a territory in one stretch of time: context, never a fact of the house.
 *
 * @param start the first day; absent where the source has none
 * @param end the last day; absent where the source leaves it open
 * @param source the source's name and digest
 * @param territory the words of the source's row; empty where the source is silent
 */
public record Held(Status status, Optional<LocalDate> start, Optional<LocalDate> end, String source, String territory) {

    /** What a source says of a territory. */
    public enum Status {
        OCCUPIED,
        ACTIVE_COMBAT,
        POSSIBLE_COMBAT,
        /** The source is silent. */
        NONE
    }

    /** That a source is silent. */
    static Held silence(String source) {
        return new Held(Status.NONE, Optional.empty(), Optional.empty(), source, "");
    }

    /** Whether it holds of this day. */
    public boolean covers(LocalDate day) {
        return start.map(first -> !day.isBefore(first)).orElse(true)
                && end.map(last -> !day.isAfter(last)).orElse(true);
    }
}
