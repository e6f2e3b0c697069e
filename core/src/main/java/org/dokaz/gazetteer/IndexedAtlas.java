package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dokaz.atlas.Atlas;
import org.dokaz.atlas.Holding;
import org.dokaz.atlas.Place;
import org.dokaz.gazetteer.IndexFile.Table;
import org.dokaz.gazetteer.Layout.Section;
import org.dokaz.model.Where;

/** The atlas that an index holds. */
final class IndexedAtlas implements Atlas {

    private final Table places;
    private final Table codes;
    private final NameIndex names;
    private final AreaIndex areas;
    private final ControlIndex control;
    private final int numbered;

    IndexedAtlas(IndexFile file) {
        this.places = file.table(Section.PLACES);
        this.codes = file.table(Section.CODES);
        this.names = new NameIndex(file);
        this.areas = new AreaIndex(file, this);
        this.control = new ControlIndex(file, this);
        this.numbered = numbered();
    }

    /** How many places have a GeoNames number: they stand first. */
    private int numbered() {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.number(middle, Layout.PLACE_NUMBER) != 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public List<Named> named(String name, int most) {
        List<NameIndex.Found> found = names.like(name);
        // The order of the index breaks ties: GeoNames' numbers, then codes.
        found.sort(Comparator.comparingDouble(NameIndex.Found::likeness)
                .reversed()
                .thenComparing(Comparator.comparingInt(this::weight).reversed())
                .thenComparingInt(NameIndex.Found::place));
        return found.stream()
                .limit(most)
                .map(one ->
                        new Named(place(one.place()), names.shown(one.name()), one.likeness(), one.use(), one.until()))
                .toList();
    }

    private int weight(NameIndex.Found found) {
        return places.number(found.place(), Layout.PLACE_WEIGHT);
    }

    @Override
    public Optional<Place> numbered(long geonameId) {
        int low = 0;
        int high = numbered;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.number(middle, Layout.PLACE_NUMBER) < geonameId) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean found = low < numbered && places.number(low, Layout.PLACE_NUMBER) == geonameId;
        return found ? Optional.of(place(low)) : Optional.empty();
    }

    @Override
    public Optional<Place> coded(String katottg) {
        Optional<Code> code = Code.of(katottg);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        int at = indexOf(code.get());
        if (at >= 0 && codes.number(at, Layout.CODE_PLACE) >= 0) {
            return Optional.of(place(codes.number(at, Layout.CODE_PLACE)));
        }
        String territory = code.get().territory();
        List<String> path = path(territory);
        if (at < 0 && path.isEmpty()) {
            return Optional.empty();
        }
        String name = at < 0 ? katottg : codes.text(at, Layout.CODE_NAME);
        String feature = Code.FEATURE + (at < 0 ? category(territory) : codes.text(at, Layout.CODE_CATEGORY));
        return Optional.of(new Place(
                name,
                name,
                Optional.empty(),
                Feature.level(feature),
                feature,
                OptionalLong.empty(),
                Optional.of(katottg),
                areas.admin1(territory),
                territory,
                path,
                0,
                0));
    }

    /** What a code is of that nothing lists, by its digits alone. */
    private static String category(String territory) {
        return switch (territory.length()) {
            case 2 -> "O";
            case 4 -> "P";
            case 7 -> "H";
            case 12 -> "B";
            default -> "C";
        };
    }

    /** Where a code stands; negative where nothing lists it. */
    int indexOf(Code code) {
        int at = codes.firstFrom(code.digits());
        return at < codes.size() && codes.longNumber(at, 0) == code.digits() ? at : -1;
    }

    /** The name that a code is listed with. */
    Optional<String> listedName(Code code) {
        int at = indexOf(code);
        return at < 0 ? Optional.empty() : Optional.of(codes.text(at, Layout.CODE_NAME));
    }

    /** The name of the unit with these leading digits, if a code of it is listed. */
    private Optional<String> unit(String territory) {
        long low = Long.parseLong(territory + "0".repeat(Code.DIGITS - territory.length()));
        for (int at = codes.firstFrom(low); at < codes.size(); at++) {
            Code code = new Code(codes.longNumber(at, 0));
            if (!code.first(territory.length()).equals(territory)) {
                return Optional.empty();
            }
            if (code.territory().equals(territory)) {
                return Optional.of(codes.text(at, Layout.CODE_NAME));
            }
            if (Long.parseLong(code.territory()
                            + "0".repeat(Code.DIGITS - code.territory().length()))
                    > low) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The names of what lies above a territory. */
    private List<String> path(String territory) {
        List<String> path = new ArrayList<>();
        if (territory.length() > 2) {
            areas.named(territory.substring(0, 2))
                    .or(() -> unit(territory.substring(0, 2)))
                    .ifPresent(path::add);
        }
        if (territory.length() > 4 && !territory.startsWith("00", 2)) {
            areas.named(territory.substring(0, 4))
                    .or(() -> unit(territory.substring(0, 4)))
                    .ifPresent(path::add);
        }
        if (territory.length() > 7) {
            unit(territory.substring(0, 7)).ifPresent(path::add);
        }
        return path;
    }

    @Override
    public List<Area> areas(String words) {
        return areas.in(words);
    }

    @Override
    public boolean isInside(Place place, Area area) {
        return AreaIndex.isInside(place, area.place());
    }

    @Override
    public Holding held(Place place) {
        return control.of(place);
    }

    /** The place of this number in the index. */
    Place place(int at) {
        String feature = places.text(at, Layout.PLACE_FEATURE);
        int people = places.number(at, Layout.PLACE_PEOPLE);
        int code = places.number(at, Layout.PLACE_CODE);
        int number = places.number(at, Layout.PLACE_NUMBER);
        String admin1 = places.text(at, Layout.PLACE_ADMIN1);
        String territory = places.text(at, Layout.PLACE_TERRITORY);
        double latitude = places.fraction(at, Layout.PLACE_LATITUDE);
        Optional<Where.Point> point = Double.isNaN(latitude)
                ? Optional.empty()
                : Optional.of(new Where.Point(
                        latitude, places.fraction(at, Layout.PLACE_LONGITUDE), Feature.radiusMetres(feature, people)));
        return new Place(
                places.text(at, Layout.PLACE_NAME),
                places.text(at, Layout.PLACE_ENGLISH),
                point,
                Feature.level(feature),
                feature,
                number == 0 ? OptionalLong.empty() : OptionalLong.of(number),
                code < 0 ? Optional.empty() : Optional.of(new Code(codes.longNumber(code, 0)).toString()),
                admin1.isEmpty() ? Optional.empty() : Optional.of(admin1),
                territory,
                above(at, territory),
                people,
                places.number(at, Layout.PLACE_WEIGHT) / Layout.WEIGHT_PART);
    }

    private List<String> above(int at, String territory) {
        List<String> path = new ArrayList<>();
        for (int field : new int[] {Layout.PLACE_REGION, Layout.PLACE_DISTRICT}) {
            int area = places.number(at, field);
            if (area >= 0 && area != at) {
                path.add(places.text(area, Layout.PLACE_NAME));
            }
        }
        if (path.isEmpty()) {
            return path(territory);
        }
        if (territory.length() > 7) {
            unit(territory.substring(0, 7)).ifPresent(path::add);
        }
        return path;
    }
}
