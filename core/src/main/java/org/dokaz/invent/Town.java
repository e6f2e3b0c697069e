package org.dokaz.invent;

import java.util.Optional;
import org.dokaz.model.Where;

/**
 * An invented town.
 *
 * @param number tells it from every other, its namesakes included
 * @param region the region it lies in, in the genitive
 */
record Town(long number, Word name, Word region, String admin1, double latitude, double longitude) {

    private static final int RADIUS_METRES = 5000;

    /** As a gazetteer of the invented land would have it. */
    Where where() {
        return new Where(
                name.english().getFirst(),
                Optional.of(new Where.Point(latitude, longitude, RADIUS_METRES)),
                Optional.of(Where.Level.SETTLEMENT),
                Optional.of("invented-" + number),
                Optional.empty(),
                Optional.of(admin1));
    }
}
