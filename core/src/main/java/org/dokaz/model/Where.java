package org.dokaz.model;

import java.util.Optional;

/**
 * A named place, as far as its name settles it.
 *
 * @param name the gazetteer's English name, or the words of the text where no entry was settled on
 * @param admin1 GeoNames' code of the oblast
 */
public record Where(
        String name,
        Optional<Point> point,
        Optional<Level> level,
        Optional<String> geonameId,
        Optional<String> katottg,
        Optional<String> admin1) {

    /** A point with the radius inside which the place lies. Degrees, WGS 84; metres. */
    public record Point(double latitude, double longitude, int radiusMetres) {}

    /** A rank of place. */
    public enum Level {
        SETTLEMENT,
        FACILITY,
        DISTRICT,
        REGION,
        COUNTRY
    }

    /** A place of which only the name is known. */
    public static Where named(String name) {
        return new Where(
                name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
