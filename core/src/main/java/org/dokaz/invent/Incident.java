package org.dokaz.invent;

import java.time.LocalDate;
import java.util.List;
import org.dokaz.model.ActKind;

/**
 * Something that happens in the invented land.
 *
 * @param number tells it from every other incident of the corpus
 * @param unit the formation that has to do with it; {@code otherUnit} one that has not
 * @param people of whom the figure is; {@code otherPeople} others
 * @param sum the figure as it is first told
 * @param sources the origins of all that is told of it
 */
record Incident(
        long number,
        Plan plan,
        ActKind kind,
        Town town,
        LocalDate day,
        Brigade unit,
        Brigade otherUnit,
        Word site,
        Word street,
        int house,
        Word people,
        Word otherPeople,
        Sum sum,
        List<Source> sources) {

    Incident {
        sources = List.copyOf(sources);
    }

    /** The number of one of its origins, which tells it from every other origin of every incident. */
    long originNumber(int source) {
        return number * Difficulty.ORIGINS_MAX + source;
    }
}
