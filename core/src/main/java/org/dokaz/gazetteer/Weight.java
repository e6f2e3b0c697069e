package org.dokaz.gazetteer;

import org.dokaz.atlas.Place;
import org.dokaz.model.Where;

/** How likely a place is meant when only its name is known: people, seat, and whether it is there at all. */
final class Weight {

    private static final double SEAT = 0.5;
    private static final double FORMER_OR_PART = 2;
    private static final double FACILITY = 3;
    private static final double AREA = 1;
    private static final double CODE_ONLY = 0.2;

    private Weight() {}

    /** A number that grows with the likelihood; about the logarithm of the people. */
    static double of(Place place) {
        double weight = Math.log10(10.0 + place.population()) + SEAT * Feature.seat(place.feature());
        weight -= Feature.isFormerOrPart(place.feature()) ? FORMER_OR_PART : 0;
        weight -= place.level() == Where.Level.FACILITY ? FACILITY : 0;
        weight -= place.level() == Where.Level.SETTLEMENT || place.level() == Where.Level.FACILITY ? 0 : AREA;
        return weight - (place.point().isEmpty() ? CODE_ONLY : 0);
    }
}
