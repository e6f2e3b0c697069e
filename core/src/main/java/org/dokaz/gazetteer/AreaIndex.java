package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.atlas.Atlas.Area;
import org.dokaz.atlas.Place;
import org.dokaz.gazetteer.IndexFile.Table;
import org.dokaz.gazetteer.Layout.Section;
import org.dokaz.model.Where;

/** Regions and districts by the words for them. */
final class AreaIndex {

    /** About how far from its middle a former district reached. */
    private static final double FORMER_DISTRICT_METRES = 35_000;

    private static final double EARTH_RADIUS_METRES = 6_371_000;
    private static final int REGION_DIGITS = 2;
    private static final int DISTRICT_DIGITS = 4;

    private final Table areas;
    private final IndexedAtlas atlas;

    AreaIndex(IndexFile file, IndexedAtlas atlas) {
        this.areas = file.table(Section.AREAS);
        this.atlas = atlas;
    }

    List<Area> in(String words) {
        List<AreaWords> all = AreaWords.in(words);
        List<Area> regions = new ArrayList<>();
        for (AreaWords one : all) {
            region(one).ifPresent(place -> regions.add(new Area(place, one.name())));
        }
        List<Area> found = new ArrayList<>();
        for (AreaWords one : all) {
            regions.stream()
                    .filter(area -> area.words().equals(one.name()))
                    .findFirst()
                    .or(() -> district(one, regions).map(place -> new Area(place, one.name())))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** A region named without its noun is a city that is one, if there is such a city. */
    private Optional<Place> region(AreaWords words) {
        return switch (words.kind()) {
            case DISTRICT -> Optional.empty();
            case REGION -> best(words, Where.Level.REGION);
            case CITY, UNSAID ->
                best(new AreaWords(AreaWords.Kind.CITY, words.name()), Where.Level.REGION)
                        .or(() -> best(new AreaWords(AreaWords.Kind.REGION, words.name()), Where.Level.REGION));
        };
    }

    private Optional<Place> district(AreaWords words, List<Area> regions) {
        if (words.kind() == AreaWords.Kind.REGION) {
            return Optional.empty();
        }
        List<Place> all = found(words, Where.Level.DISTRICT);
        return all.stream()
                .max(Comparator.comparing(
                                (Place place) -> regions.stream().anyMatch(area -> isInside(place, area.place())))
                        .thenComparing(place -> place.feature().equals("A.ADM2"))
                        .thenComparing(place -> place.feature().equals("A.ADM2H"))
                        .thenComparingLong(Place::population)
                        .thenComparingLong(place -> -place.geonameId().orElse(0)));
    }

    private Optional<Place> best(AreaWords words, Where.Level level) {
        return found(words, level).stream().findFirst();
    }

    /** The areas that the surest key finds; a key without an adjective's ending is asked only where the whole one finds none. */
    private List<Place> found(AreaWords words, Where.Level level) {
        for (String key : words.keys()) {
            long hash = Layout.hash(key);
            Set<Integer> at = new LinkedHashSet<>();
            for (int entry = areas.firstFrom(hash);
                    entry < areas.size() && areas.longNumber(entry, 0) == hash;
                    entry++) {
                at.add(areas.number(entry, Layout.AREA_PLACE));
            }
            List<Place> found = at.stream()
                    .map(atlas::place)
                    .filter(place -> place.level() == level)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The name of the region or district with these leading digits. */
    Optional<String> named(String digits) {
        return at(digits).map(Place::name);
    }

    /** GeoNames' code of the region whose digits a territory begins with. */
    Optional<String> admin1(String territory) {
        return territory.length() < REGION_DIGITS
                ? Optional.empty()
                : at(territory.substring(0, REGION_DIGITS)).flatMap(Place::admin1);
    }

    private Optional<Place> at(String digits) {
        String key = "digits:" + digits;
        long hash = Layout.hash(key);
        int entry = areas.firstFrom(hash);
        return entry < areas.size() && areas.longNumber(entry, 0) == hash
                ? Optional.of(atlas.place(areas.number(entry, Layout.AREA_PLACE)))
                : Optional.empty();
    }

    static boolean isInside(Place place, Place area) {
        boolean region = area.level() == Where.Level.REGION;
        boolean sameRegion = place.admin1().isPresent() && place.admin1().equals(area.admin1());
        if (region) {
            return sameRegion
                    || (area.territory().length() >= REGION_DIGITS
                            && place.territory().startsWith(area.territory()));
        }
        if (area.territory().length() >= DISTRICT_DIGITS && !Feature.isFormerOrPart(area.feature())) {
            return place.territory().startsWith(area.territory());
        }
        return place.point().isPresent()
                && area.point().isPresent()
                && metres(place.point().get(), area.point().get()) <= FORMER_DISTRICT_METRES;
    }

    /** How far two points lie apart, along the surface. */
    static double metres(Where.Point one, Where.Point other) {
        double latitudes = Math.toRadians(other.latitude() - one.latitude()) / 2;
        double longitudes = Math.toRadians(other.longitude() - one.longitude()) / 2;
        double chord = Math.sin(latitudes) * Math.sin(latitudes)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.sin(longitudes)
                        * Math.sin(longitudes);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
