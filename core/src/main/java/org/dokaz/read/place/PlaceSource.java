package org.dokaz.read.place;

import java.util.List;
import org.dokaz.model.Where;

/** Places beyond those the program knows by itself, such as a gazetteer that a user has imported. */
@FunctionalInterface
public interface PlaceSource {

    /** No places. */
    PlaceSource NONE = (name, most) -> List.of();

    /**
     * The settlements of this name, in the nominative and any script, the biggest first; none where there are none.
     *
     * @param most how many are wanted at most
     */
    List<Where> settlements(String name, int most);
}
