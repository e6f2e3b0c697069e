package org.dokaz.atlas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dokaz.model.Where;

/**
 * A place of the gazetteer.
 *
 * @param name its official name where that is known, else the gazetteer's English one
 * @param english the gazetteer's English name, or the official one where there is no other
 * @param point where it lies; without one where only a code names it
 * @param feature the GeoNames feature class and code, {@code P.PPL}; {@code KATOTTG} and the category where only a code names it
 * @param geonameId its GeoNames number
 * @param katottg its code, {@code UA} and 17 digits, where it is known without a guess
 * @param admin1 GeoNames' code of the region
 * @param territory the leading digits of its code as far as they are known: 2 of the region, 4 of the district, 7 of the community, 10
 * @param path the names of what it lies in, the region first
 * @param population as the gazetteer has it; 0 where unknown
 * @param weight how likely it is the place meant, against others of its name: about the logarithm of its people, more for a seat of
 *     administration, less for what is gone, is a part of another or is a building
 */
public record Place(
        String name,
        String english,
        Optional<Where.Point> point,
        Where.Level level,
        String feature,
        OptionalLong geonameId,
        Optional<String> katottg,
        Optional<String> admin1,
        String territory,
        List<String> path,
        long population,
        double weight) {

    public Place {
        path = List.copyOf(path);
    }

    /** The place as records have it. */
    public Where where() {
        return new Where(
                english,
                point,
                Optional.of(level),
                geonameId.isPresent() ? Optional.of(Long.toString(geonameId.getAsLong())) : Optional.empty(),
                katottg,
                admin1);
    }
}
