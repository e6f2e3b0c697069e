package org.dokaz.preserve;

import java.util.List;
import org.dokaz.model.Exhibit;

/**
 * An original, and how it stands with what is asked of it.
 *
 * @param results one for each property, in their order
 */
public record Item(Exhibit exhibit, List<Result> results) {

    /** How something stands. */
    public enum Standing {
        HOLDS,
        FAILS,
        /** Not known, or not yet. */
        OPEN
    }

    /**
     * How it stands with one property.
     *
     * @param because the reason, in a few words
     */
    public record Result(Property property, Standing standing, String because) {}

    public Item {
        results = List.copyOf(results);
    }
}
