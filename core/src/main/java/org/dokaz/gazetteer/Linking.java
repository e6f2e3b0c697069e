package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which place a KATOTTG code is of. GeoNames' second administrative code is the first four digits of the district's code; a settlement's code is
 * known where in its district one place and one code bear the name, and stays unknown where more do.
 */
final class Linking {

    private static final int REGION_DIGITS = 2;
    private static final int DISTRICT_DIGITS = 4;

    private final List<Draft> places;
    private final List<ListedCode> codes;
    private final Map<String, String> regions = new HashMap<>();

    private Linking(List<Draft> places, List<ListedCode> codes) {
        this.places = places;
        this.codes = codes;
    }

    /**
     * A code that a list or the codifier names.
     *
     * @param name without its kind
     * @param community the words for the community it lies in, where the list has them
     */
    record ListedCode(Code code, String category, String name, String community) {

        boolean isSettlement() {
            return "MCXT".contains(category);
        }
    }

    /** Gives places their codes, and adds a place for each settlement that only a code names. Tells GeoNames' regions by their first digits. */
    static Map<String, String> link(List<Draft> places, List<ListedCode> codes) {
        Linking linking = new Linking(places, codes);
        linking.findRegions();
        linking.linkCities();
        linking.linkAreas();
        Set<Code> linked = new HashSet<>();
        for (Names compared : Names.values()) {
            linking.linkSettlements(compared, linked);
        }
        Seats.link(places, codes, linking.regions);
        linking.addUnlinked(linked);
        return linking.regions;
    }

    /** The first two digits of most districts in a region are the region's. */
    private void findRegions() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Draft place : places) {
            if (place.feature.equals("A.ADM2") && isDistrict(place.admin2)) {
                counts.computeIfAbsent(place.admin1, ignored -> new TreeMap<>())
                        .merge(place.admin2.substring(0, REGION_DIGITS), 1, Integer::sum);
            }
        }
        counts.forEach((admin1, digits) -> digits.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(most -> regions.put(admin1, most.getKey())));
    }

    private static boolean isDistrict(String admin2) {
        return admin2.length() == DISTRICT_DIGITS && admin2.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** A city that is a region of its own is the seat of that name. */
    private void linkCities() {
        for (ListedCode listed : codes) {
            if (listed.category().equals("K")) {
                String fold = PlaceKey.of(listed.name()).fold();
                places.stream()
                        .filter(place -> Feature.seat(place.feature) >= 4
                                && names(place, Names.UKRAINIAN).contains(fold))
                        .max(Comparator.<Draft>comparingLong(place -> place.population)
                                .thenComparingLong(place -> place.number))
                        .ifPresent(place -> {
                            give(place, listed);
                            regions.putIfAbsent(place.admin1, listed.code().first(REGION_DIGITS));
                        });
            }
        }
    }

    private void linkAreas() {
        Map<String, ListedCode> byTerritory = new HashMap<>();
        for (ListedCode listed : codes) {
            if ("OP".contains(listed.category())) {
                byTerritory.put(listed.code().territory(), listed);
            }
        }
        for (Draft place : places) {
            if (place.feature.equals("A.ADM1") || place.feature.equals("A.ADM2")) {
                ListedCode listed = byTerritory.get(territory(place, regions));
                boolean whole = place.feature.equals("A.ADM1") || isDistrict(place.admin2);
                if (listed != null && whole) {
                    give(place, listed);
                }
            }
        }
    }

    /** The leading digits of a place's code that are known: of its own code, its district or its region. */
    static String territory(Draft place, Map<String, String> regions) {
        if (place.code.isPresent()) {
            return place.code.get().territory();
        }
        if (place.community.isPresent()) {
            return place.community.get();
        }
        String region = regions.getOrDefault(place.admin1, "");
        boolean district = !place.feature.equals("A.ADM1")
                && isDistrict(place.admin2)
                && !region.isEmpty()
                && place.admin2.startsWith(region);
        return district ? place.admin2 : region;
    }

    /** What a place is recognised by, the surest first. */
    private enum Names {
        /** Its present Ukrainian name as written. */
        OFFICIAL,
        /** Any Ukrainian name as written. */
        UKRAINIAN,
        /** These and its English name as they sound. */
        SOUNDS
    }

    private static Set<String> names(Draft place, Names compared) {
        Set<String> names = new TreeSet<>();
        if (compared == Names.OFFICIAL) {
            place.official.ifPresent(name -> names.add(compared(name, false)));
            return names;
        }
        boolean bySound = compared == Names.SOUNDS;
        for (Spelling name : place.names) {
            boolean asked = name.mayBeUkrainian() || (bySound && name.text().equals(place.english));
            if (!name.former() && asked) {
                names.add(compared(name.text(), bySound));
            }
        }
        return names;
    }

    private static String compared(String name, boolean bySound) {
        PlaceKey key = PlaceKey.of(name);
        return bySound ? key.sound() : key.fold();
    }

    private void linkSettlements(Names by, Set<Code> linked) {
        Map<String, List<ListedCode>> codesByName = new TreeMap<>();
        for (ListedCode listed : codes) {
            if (listed.isSettlement() && !linked.contains(listed.code())) {
                String name = listed.code().first(DISTRICT_DIGITS) + compared(listed.name(), by == Names.SOUNDS);
                codesByName.computeIfAbsent(name, ignored -> new ArrayList<>()).add(listed);
            }
        }
        Map<String, List<Draft>> placesByName = new TreeMap<>();
        for (Draft place : places) {
            String district = territory(place, regions);
            if (place.feature.startsWith("P.")
                    && place.code.isEmpty()
                    && !Feature.isFormerOrPart(place.feature)
                    && district.length() == DISTRICT_DIGITS) {
                for (String name : names(place, by)) {
                    placesByName
                            .computeIfAbsent(district + name, ignored -> new ArrayList<>())
                            .add(place);
                }
            }
        }
        codesByName.forEach((name, listed) -> {
            List<Draft> named = placesByName.getOrDefault(name, List.of());
            if (listed.size() == 1 && named.size() == 1 && named.getFirst().code.isEmpty()) {
                give(named.getFirst(), listed.getFirst());
                linked.add(listed.getFirst().code());
            }
        });
    }

    private static void give(Draft place, ListedCode listed) {
        place.code = Optional.of(listed.code());
        place.official = Optional.of(listed.name());
        place.add(new Spelling(listed.name(), "uk", false, 0));
    }

    private void addUnlinked(Set<Code> linked) {
        Map<String, String> admin1 = new HashMap<>();
        regions.forEach((code, digits) -> admin1.put(digits, code));
        for (ListedCode listed : codes) {
            if (listed.isSettlement() && !linked.contains(listed.code())) {
                Draft place = new Draft(
                        0,
                        Code.FEATURE + listed.category(),
                        listed.name(),
                        admin1.getOrDefault(listed.code().first(REGION_DIGITS), ""),
                        listed.code().first(DISTRICT_DIGITS),
                        Optional.empty(),
                        0);
                give(place, listed);
                places.add(place);
            }
        }
    }
}
