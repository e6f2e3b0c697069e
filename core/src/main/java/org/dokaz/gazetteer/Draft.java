package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A place while an index is being made: what the dumps and lists tell of it so far. */
final class Draft {

    /** How many names of one place are kept; GeoNames' most have some three hundred. */
    static final int NAMES_MAX = 500;

    /** GeoNames' number; 0 for a place that only a code names. */
    final long number;

    final String feature;
    final String english;
    final String admin1;
    final String admin2;
    final Optional<double[]> point;
    final long population;
    final List<Spelling> names = new ArrayList<>();

    /** Its KATOTTG code, once it is known. */
    Optional<Code> code = Optional.empty();

    /** The leading digits of its community's code, where it is known to be its seat. */
    Optional<String> community = Optional.empty();

    /** Its official name, once it is known. */
    Optional<String> official = Optional.empty();

    Draft(
            long number,
            String feature,
            String english,
            String admin1,
            String admin2,
            Optional<double[]> point,
            long population) {
        this.number = number;
        this.feature = feature;
        this.english = english;
        this.admin1 = admin1;
        this.admin2 = admin2;
        this.point = point;
        this.population = population;
    }

    void add(Spelling name) {
        boolean known = names.stream()
                .anyMatch(
                        own -> own.text().equals(name.text()) && own.language().equals(name.language()));
        if (!known
                && names.size() < NAMES_MAX
                && !name.text().isBlank()
                && name.text().length() <= PlaceKey.NAME_LENGTH_MAX
                && Spelling.isReadable(name.text())) {
            names.add(name);
        }
    }

    /** Of two accounts of one place the one that tells more, in whichever order they come. */
    Draft richer(Draft other) {
        int names = Integer.compare(this.names.size(), other.names.size());
        int order = names != 0
                ? names
                : (english + feature + admin2).compareTo(other.english + other.feature + other.admin2);
        return order >= 0 ? this : other;
    }

    /** Brings the names into an order that does not depend on that of the sources. */
    void sortNames() {
        names.sort(Comparator.comparing(Spelling::text)
                .thenComparing(Spelling::language)
                .thenComparing(Spelling::former)
                .thenComparingInt(Spelling::until));
    }

    boolean isSettlement() {
        return feature.startsWith("P.") || feature.startsWith(Code.FEATURE);
    }
}
