package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dokaz.gazetteer.Linking.ListedCode;

/**
 * Which community a seat of administration is the seat of, where no list names the seat itself: a community is called after its seat, so that in one
 * district the seat and the community of one name belong together. No code follows from this, only its leading digits.
 */
final class Seats {

    private static final int COMMUNITY_DIGITS = 7;
    private static final int DISTRICT_DIGITS = 4;

    /** What the ending of an adjective leaves of the noun's consonants, and what it may have changed or taken away before it. */
    private static final String[][] ENDINGS = {
        {"sk", ""},
        {"sk", "s"},
        {"sk", "sk"},
        {"sk", "k"},
        {"sk", "g"},
        {"vsk", ""},
        {"nsk", ""},
        {"ck", "ck"},
        {"ck", "c"},
        {"ck", "k"},
        {"ck", "t"},
        {"ck", "C"},
        {"sk", "S"},
        {"zk", "z"},
        {"zk", "g"},
        {"zk", "Z"},
    };

    private Seats() {}

    /** Gives seats without a code the leading digits of their community. */
    static void link(List<Draft> places, List<ListedCode> codes, Map<String, String> regions) {
        Map<String, List<Draft>> seats = new TreeMap<>();
        for (Draft place : places) {
            if (place.feature.startsWith("P.") && Feature.seat(place.feature) >= 2 && place.code.isEmpty()) {
                seats.computeIfAbsent(Linking.territory(place, regions), ignored -> new ArrayList<>())
                        .add(place);
            }
        }
        Map<Draft, List<ListedCode>> communities = new LinkedHashMap<>();
        for (ListedCode listed : codes) {
            if (listed.category().equals("H")) {
                List<Draft> inDistrict = seats.getOrDefault(listed.code().first(DISTRICT_DIGITS), List.of());
                seatOf(listed, inDistrict)
                        .ifPresent(seat -> communities
                                .computeIfAbsent(seat, ignored -> new ArrayList<>())
                                .add(listed));
            }
        }
        communities.forEach((seat, listed) -> {
            if (listed.size() == 1) {
                seat.community = Optional.of(listed.getFirst().code().first(COMMUNITY_DIGITS));
            }
        });
    }

    /** The one seat that a community is called after; none where there are two. */
    private static Optional<Draft> seatOf(ListedCode community, List<Draft> seats) {
        List<String> nouns = nouns(community.name());
        List<Draft> called = seats.stream()
                .filter(seat -> seat.official.isPresent()
                        && nouns.contains(PlaceKey.of(seat.official.get()).skeleton()))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /** The consonants that the noun behind "Мелітопольська міська територіальна громада" may have. */
    static List<String> nouns(String community) {
        int end = community.indexOf(' ');
        String adjective =
                PlaceKey.of(end < 0 ? community : community.substring(0, end)).skeleton();
        return nouns(adjective, false);
    }

    /**
     * The consonants that the noun behind an adjective may have.
     *
     * @param other whether the adjective itself is to be left out, though many towns are called by one, such as Покровськ
     */
    static List<String> nouns(String adjective, boolean other) {
        List<String> nouns = new ArrayList<>();
        for (String[] ending : ENDINGS) {
            if (adjective.endsWith(ending[0]) && adjective.length() > ending[0].length() + 1) {
                nouns.add(adjective.substring(0, adjective.length() - ending[0].length()) + ending[1]);
            }
        }
        if (other) {
            nouns.remove(adjective);
        }
        return nouns;
    }
}
