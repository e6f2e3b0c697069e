package org.dokaz.gazetteer;

import org.dokaz.atlas.Place;

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
        return of(place.feature(), place.population(), place.point().isPresent());
    }

    static double of(String feature, long people, boolean located) {
        double weight = Math.log10(10.0 + people) + SEAT * Feature.seat(feature);
        weight -= Feature.isFormerOrPart(feature) ? FORMER_OR_PART : 0;
        weight -= switch (Feature.level(feature)) {
            case FACILITY -> FACILITY;
            case SETTLEMENT -> 0;
            case DISTRICT, REGION, COUNTRY -> AREA;
        };
        return weight - (located ? 0 : CODE_ONLY);
    }
}
