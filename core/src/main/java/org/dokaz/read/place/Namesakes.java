package org.dokaz.read.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;
import org.dokaz.model.Where.Point;

/**
 * Settles which of several places of one name is meant: by a region or district named beside it or in its sentence, by
 * the other places of the document, by the word for what it is, and, weakly, by size. What these do not settle stays open.
 */
final class Namesakes {

    // What each sort of evidence weighs. A region beside the name settles by itself; the rest must agree or be
    // unopposed.
    private static final int BESIDE = 100;
    private static final int IN_SENTENCE = 30;
    private static final int IN_DOCUMENT = 12;
    private static final int NEAR = 10;
    private static final int OUTLET = 8;
    private static final int KIND = 15;
    private static final int SIZE = 6;
    // How far the best must lead, and from what lead of size alone a place is meant by default.
    private static final int LEAD = 8;
    private static final int LEAD_OF_SIZE = 2;

    private static final double NEAR_KM = 100;
    private static final double DISTRICT_KM = 60;
    private static final double EARTH_KM = 6371;
    private static final int CITY_RADIUS_METRES = 4_000;
    private static final int CANDIDATES_MAX = 40;

    /**
     * What surrounds a name.
     *
     * @param beside regions and districts named right beside it
     * @param sentence regions and districts of its sentence
     * @param document every settled region and settlement of the document
     * @param outlet places that the outlet's name bears
     * @param kind what the word before the name tells, if any: a city's or a village's
     */
    record Surroundings(
            List<Where> beside, List<Where> sentence, List<Where> document, List<Where> outlet, Optional<Size> kind) {}

    /** How big a word says a settlement is. */
    enum Size {
        CITY,
        VILLAGE
    }

    /**
     * What was settled.
     *
     * @param where the place; only its name where it stays open
     * @param candidates the places it may be, where it stays open
     */
    record Settled(Where where, List<Where> candidates, Optional<String> because) {}

    private record Weighed(Where where, int weight, Optional<String> because) {}

    private Namesakes() {}

    /**
     * The one that is meant.
     *
     * @param candidates the places of that name, the biggest first
     * @param name the name as it is written or its base form, for where it stays open
     */
    static Settled settle(String name, List<Where> candidates, Surroundings around) {
        Where first = candidates.getFirst();
        boolean settlements = first.level().filter(Level.SETTLEMENT::equals).isPresent();
        if (candidates.size() == 1 || !settlements || first.point().isEmpty()) {
            return new Settled(first, List.of(), Optional.empty());
        }
        List<Weighed> weighed = candidates.stream()
                .limit(CANDIDATES_MAX)
                .map(candidate -> weigh(candidate, around))
                .sorted(Comparator.comparingInt(Weighed::weight).reversed())
                .toList();
        Weighed best = weighed.getFirst();
        Weighed second = weighed.get(1);
        String of = "of " + candidates.size() + " places of that name ";
        if (best.weight() - second.weight() >= LEAD) {
            return new Settled(
                    best.where(),
                    List.of(),
                    Optional.of(of + "it is the one meant: " + best.because().orElse("it fits best")));
        }
        if (radius(best.where()) >= LEAD_OF_SIZE * radius(second.where())) {
            return new Settled(best.where(), List.of(), Optional.of(of + "it is by far the biggest"));
        }
        String open = weighed.stream()
                .map(candidate -> candidate.where().admin1().orElse("?"))
                .distinct()
                .collect(Collectors.joining(", "));
        return new Settled(
                Where.named(name),
                weighed.stream().map(Weighed::where).toList(),
                Optional.of("nothing in the document settles which " + of + "is meant (oblasts " + open + ")"));
    }

    private static Weighed weigh(Where candidate, Surroundings around) {
        List<String> because = new ArrayList<>();
        int weight = radius(candidate) >= CITY_RADIUS_METRES ? SIZE : 0;
        Optional<Where> beside = first(around.beside(), candidate);
        Optional<Where> sentence = first(around.sentence(), candidate);
        Optional<Where> document = first(around.document(), candidate);
        Optional<Where> near = around.document().stream()
                .filter(other -> isSettlement(other) && kilometres(other, candidate) <= NEAR_KM)
                .findFirst();
        if (beside.isPresent()) {
            weight += BESIDE;
            because.add(beside.get().name() + " stands beside it");
        } else if (sentence.isPresent()) {
            weight += IN_SENTENCE;
            because.add("its sentence names " + sentence.get().name());
        }
        if (document.isPresent()) {
            weight += IN_DOCUMENT;
            because.add("the document tells of " + document.get().name());
        }
        if (near.isPresent()) {
            weight += NEAR;
            because.add("it lies near " + near.get().name());
        }
        if (first(around.outlet(), candidate).isPresent()) {
            weight += OUTLET;
            because.add("the outlet is from there");
        }
        if (around.kind().isPresent()) {
            boolean city = radius(candidate) >= CITY_RADIUS_METRES;
            if (city == (around.kind().get() == Size.CITY)) {
                weight += KIND;
                because.add("it is called a " + (city ? "city" : "village"));
            }
        }
        return new Weighed(
                candidate, weight, because.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", because)));
    }

    /** The first of the places that holds or adjoins the candidate: its oblast, or a district whose middle is not far. */
    private static Optional<Where> first(List<Where> places, Where candidate) {
        return places.stream()
                .filter(place -> isDistrict(place)
                        ? kilometres(place, candidate) <= DISTRICT_KM
                        : place.admin1().isPresent() && place.admin1().equals(candidate.admin1()))
                .findFirst();
    }

    private static boolean isDistrict(Where place) {
        return place.level().filter(Level.DISTRICT::equals).isPresent();
    }

    private static boolean isSettlement(Where place) {
        return place.level().filter(Level.SETTLEMENT::equals).isPresent();
    }

    private static int radius(Where place) {
        return place.point().map(Point::radiusMetres).orElse(1);
    }

    /** The distance between two places; very far where one has no point. */
    private static double kilometres(Where left, Where right) {
        if (left.point().isEmpty() || right.point().isEmpty()) {
            return Double.MAX_VALUE;
        }
        Point from = left.point().get();
        Point to = right.point().get();
        double north = Math.toRadians(to.latitude() - from.latitude());
        double east = Math.toRadians(to.longitude() - from.longitude())
                * Math.cos(Math.toRadians((from.latitude() + to.latitude()) / 2));
        return EARTH_KM * Math.sqrt(north * north + east * east);
    }
}
