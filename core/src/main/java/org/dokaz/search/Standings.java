package org.dokaz.search;

import java.util.Optional;
import org.dokaz.model.Event;

/** How an event stands, as a number in the index: from 1 on; 0 is a claim of no event. */
final class Standings {

    private Standings() {}

    static int code(Event.Standing standing) {
        return switch (standing) {
            case SINGLE_ORIGIN -> 1;
            case CORROBORATED -> 2;
            case CONTESTED -> 3;
        };
    }

    static Optional<Event.Standing> of(long code) {
        for (Event.Standing standing : Event.Standing.values()) {
            if (code(standing) == code) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }
}
