package org.dokaz.gazetteer;

/** How likely a place is meant when only its name is known: people, seat, and whether it is there at all. */
final class Weight {

    private static final double SEAT = 0.5;
    private static final double FORMER_OR_PART = 2;
    private static final double FACILITY = 3;
    private static final double AREA = 1;
    private static final double CODE_ONLY = 1.5;

    private Weight() {}

    /** A place without a Ukrainian name is most often a hamlet that is gone, kept under its name on an old map. */
    private static final double NAMELESS = 2;

    /** A number that grows with the likelihood; about the logarithm of the people. */
    static double of(Draft place) {
        double nameless = place.official.isEmpty() && place.isSettlement() ? NAMELESS : 0;
        return of(place.feature, place.population, place.point.isPresent()) - nameless;
    }

    /** The weight of a place of this feature. */
    private static double of(String feature, long people, boolean located) {
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
