package org.dokaz.atlas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dokaz.model.Where;

/** Places by name and code, and who held them when. Immutable; may be asked from any number of threads. */
public interface Atlas {

    /**
     * The places that bear a name, or one that sounds like it in another spelling, script or language: the closest first, then the
     * likelier place. A name that is empty or longer than any name of a place finds nothing.
     *
     * @param name in Ukrainian, Russian or Latin letters
     * @param most how many are wanted
     */
    List<Named> named(String name, int most);

    /** The place with this GeoNames number. */
    Optional<Place> numbered(long geonameId);

    /**
     * The place with this KATOTTG code, {@code UA} and 17 digits. A code that nothing imported lists is a place too, without name or
     * point, as long as its digits lie inside a known region.
     */
    Optional<Place> coded(String katottg);

    /**
     * The region and the districts that words such as "Бахмутський район, Донецька область", "Donetsk Oblast" or "Донецкая обл."
     * name, in the order of the words; empty where they name none.
     */
    List<Area> areas(String words);

    /** Whether a place lies inside an area, as far as codes or, for former districts, distance tell. */
    boolean isInside(Place place, Area area);

    /** Who held a place, by each source of control that was imported. */
    Holding held(Place place);

    /** An atlas without places. */
    static Atlas empty() {
        return Unmapped.INSTANCE;
    }

    /**
     * A place found by a name.
     *
     * @param as its name, or one of them, that is like the name asked for
     * @param until the last year in which a former name was in use, where that is known
     * @param likeness how like it is, from 0 to 1 for the same letters; a little less for a name that is not its main one
     */
    record Named(Place place, String as, double likeness, Use use, OptionalInt until) {}

    /** What a name is to a place. */
    enum Use {
        /** A form of its main name. */
        MAIN,
        /** Another name, most often an older one. */
        OTHER,
        /** A name of which the gazetteer says that it is no longer in use. */
        FORMER,
        /** A form that the gazetteer lacks, made by the rules of the languages. */
        DERIVED
    }

    /** A region or district that words named. */
    record Area(Place place, String words) {

        /** Whether it is a region rather than a district or a community inside one. */
        public boolean isRegion() {
            return place.level() == Where.Level.REGION;
        }
    }
}
