package org.dokaz.atlas;

import java.util.List;

/**
 * A place that a name can mean.
 *
 * @param held who held it on the day asked for, or at all times
 * @param why it is a candidate and stands where it does among the others, in words
 */
public record Candidate(Place place, List<Held> held, String why) {

    public Candidate {
        held = List.copyOf(held);
    }
}
