package org.dokaz.gazetteer;

import org.dokaz.model.Where;

/** What GeoNames' feature codes, and the codifier's categories, say of a place. */
final class Feature {

    private static final int RADIUS_REGION_METRES = 100_000;
    private static final int RADIUS_DISTRICT_METRES = 25_000;
    private static final int RADIUS_COUNTRY_METRES = 500_000;
    private static final int RADIUS_FACILITY_METRES = 1_000;
    private static final int RADIUS_VILLAGE_METRES = 2_000;
    private static final int RADIUS_TOWN_METRES = 4_000;
    private static final int RADIUS_CITY_METRES = 8_000;
    private static final int RADIUS_METROPOLIS_METRES = 12_000;
    private static final int TOWN_PEOPLE = 10_000;
    private static final int CITY_PEOPLE = 100_000;
    private static final int METROPOLIS_PEOPLE = 500_000;

    private Feature() {}

    static Where.Level level(String feature) {
        return switch (feature) {
            case "A.ADM1", "A.ADM1H", "KATOTTG.O" -> Where.Level.REGION;
            case "KATOTTG.P", "KATOTTG.H", "KATOTTG.B" -> Where.Level.DISTRICT;
            default -> levelOfClass(feature);
        };
    }

    private static Where.Level levelOfClass(String feature) {
        if (feature.startsWith("A.PCL")) {
            return Where.Level.COUNTRY;
        }
        if (feature.startsWith("A.")) {
            return Where.Level.DISTRICT;
        }
        return feature.startsWith("P.") || feature.startsWith(Code.FEATURE)
                ? Where.Level.SETTLEMENT
                : Where.Level.FACILITY;
    }

    /** Whether the place is no longer there, or only a part of another. */
    static boolean isFormerOrPart(String feature) {
        return switch (feature) {
            case "P.PPLQ",
                    "P.PPLH",
                    "P.PPLW",
                    "P.PPLX",
                    "P.PPLCH",
                    "A.ADM1H",
                    "A.ADM2H",
                    "A.ADM3H",
                    "A.ADM4H",
                    "A.ADMDH" -> true;
            default -> false;
        };
    }

    /** How far up the ladder of seats it stands: 5 a capital, 4 a region's seat, down to 0. */
    static int seat(String feature) {
        return switch (feature) {
            case "P.PPLC" -> 5;
            case "P.PPLA" -> 4;
            case "P.PPLA2" -> 3;
            case "P.PPLA3" -> 2;
            case "P.PPLA4" -> 1;
            default -> 0;
        };
    }

    /** Within how many metres of its point it lies, as a rule. */
    static int radiusMetres(String feature, long people) {
        return switch (level(feature)) {
            case COUNTRY -> RADIUS_COUNTRY_METRES;
            case REGION -> RADIUS_REGION_METRES;
            case DISTRICT -> RADIUS_DISTRICT_METRES;
            case FACILITY -> RADIUS_FACILITY_METRES;
            case SETTLEMENT ->
                people >= METROPOLIS_PEOPLE
                        ? RADIUS_METROPOLIS_METRES
                        : people >= CITY_PEOPLE
                                ? RADIUS_CITY_METRES
                                : people >= TOWN_PEOPLE ? RADIUS_TOWN_METRES : RADIUS_VILLAGE_METRES;
        };
    }
}
