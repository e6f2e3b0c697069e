package org.dokaz.corroborate.origin;

import java.util.List;
import org.dokaz.model.Event.Independence;
import org.dokaz.model.Event.Origin;

/**
 * Where the knowledge behind an event comes from.
 *
 * @param origins in the order of their first claims; never empty
 */
public record Standpoint(List<Origin> origins, Independence independence) {

    public Standpoint {
        origins = List.copyOf(origins);
    }
}
