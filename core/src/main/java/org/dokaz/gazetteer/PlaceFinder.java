package org.dokaz.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dokaz.atlas.Atlas;
import org.dokaz.atlas.Atlas.Area;
import org.dokaz.atlas.Atlas.Named;
import org.dokaz.atlas.Candidate;
import org.dokaz.atlas.Held;
import org.dokaz.atlas.Holding;
import org.dokaz.atlas.Place;
import org.dokaz.model.Where;

/** What a place name can mean: candidates, the likeliest first, each with the reasons. */
public final class PlaceFinder {

    /** The longest name that is looked for. UTF-16 code units. */
    public static final int NAME_LENGTH_MAX = PlaceKey.NAME_LENGTH_MAX;

    private static final int LIKE_MAX = 2000;
    private static final double OF_LIKENESS = 10;
    private static final double INSIDE = 4;
    private static final double OF_WEIGHT = 0.25;
    private static final double OF_RANK = 2;
    private static final double LISTED = 0.2;
    private static final int COMMUNITY_DIGITS = 7;
    private static final double SAME_LETTERS = 1;
    private static final double CLOSE = 0.9;

    private final Atlas atlas;

    /** A finder of what an atlas knows. */
    public PlaceFinder(Atlas atlas) {
        this.atlas = atlas;
    }

    /**
     * What is asked.
     *
     * @param name a place's name in any form, or a KATOTTG code
     * @param region words for the region and district it is said to lie in; empty where none is said
     * @param on the day for which it is asked who held the place
     */
    public record Question(String name, String region, Optional<LocalDate> on) {}

    /** A candidate with what speaks for it. */
    private record Weighed(Named named, double score, int inside, Holding holding) {}

    /** The candidates, at most so many. */
    public List<Candidate> find(Question question, int most) {
        if (Code.of(question.name().strip()).isPresent()) {
            return atlas.coded(question.name().strip())
                    .map(place -> List.of(ofCode(place, question)))
                    .orElse(List.of());
        }
        String name = SettlementWords.without(question.name());
        List<Area> within = question.region().isBlank() ? List.of() : atlas.areas(question.region());
        AreaWords.Kind said = AreaWords.said(name);
        List<Weighed> weighed = new ArrayList<>();
        for (Named named : named(name, said)) {
            weighed.add(weighed(named, within, said));
        }
        weighed.sort(Comparator.comparingDouble(Weighed::score).reversed());
        return weighed.stream()
                .limit(most)
                .map(one -> new Candidate(one.named().place(), held(one.holding(), question), why(one, within, name)))
                .toList();
    }

    /** What bears the name; where a noun says that it is a region or district, first those that the words name. */
    private List<Named> named(String name, AreaWords.Kind said) {
        List<Named> all = new ArrayList<>();
        Set<Place> known = new HashSet<>();
        if (said != AreaWords.Kind.UNSAID) {
            for (Area area : atlas.areas(name)) {
                known.add(area.place());
                all.add(new Named(area.place(), name, SAME_LETTERS, Atlas.Use.MAIN, OptionalInt.empty()));
            }
        }
        for (Named named : atlas.named(name, LIKE_MAX)) {
            if (known.add(named.place())) {
                all.add(named);
            }
        }
        return all;
    }

    private Weighed weighed(Named named, List<Area> within, AreaWords.Kind said) {
        Place place = named.place();
        int inside = 0;
        for (Area area : within) {
            inside += atlas.isInside(place, area) ? 1 : 0;
        }
        Holding holding = atlas.held(place);
        double score = OF_LIKENESS * named.likeness() + INSIDE * inside + OF_WEIGHT * place.weight();
        score += isOfRank(place, said) ? OF_RANK : 0;
        score += holding.intervals().isEmpty() ? 0 : LISTED;
        return new Weighed(named, score, inside, holding);
    }

    private static boolean isOfRank(Place place, AreaWords.Kind said) {
        return switch (said) {
            case REGION -> place.level() == Where.Level.REGION;
            case DISTRICT -> place.level() == Where.Level.DISTRICT;
            case CITY, UNSAID -> place.level() == Where.Level.SETTLEMENT;
        };
    }

    private static List<Held> held(Holding holding, Question question) {
        return question.on().map(holding::on).orElseGet(holding::always);
    }

    private Candidate ofCode(Place place, Question question) {
        Holding holding = atlas.held(place);
        boolean named = !place.name().equals(question.name().strip());
        String why = named ? "it has this code" : "nothing imported lists this code; its digits say what it lies in";
        return new Candidate(place, held(holding, question), why);
    }

    private static String why(Weighed one, List<Area> within, String asked) {
        List<String> reasons = new ArrayList<>();
        Named named = one.named();
        reasons.add(ofName(named, asked));
        if (!within.isEmpty()) {
            reasons.add(
                    one.inside() == within.size()
                            ? "lies within what was given"
                            : one.inside() > 0
                                    ? "lies within a part of what was given"
                                    : "lies outside of what was given");
        }
        Place place = named.place();
        if (place.population() > 0) {
            reasons.add(String.format(Locale.ROOT, "%,d people", place.population()));
        }
        if (Feature.seat(place.feature()) >= 2) {
            reasons.add("a seat of administration");
        }
        if (Feature.isFormerOrPart(place.feature())) {
            reasons.add("a former place, or a part of another");
        }
        if (!one.holding().intervals().isEmpty()) {
            reasons.add("a list of control names it or what it lies in");
        }
        if (place.katottg().isEmpty() && place.territory().length() == COMMUNITY_DIGITS) {
            reasons.add("a seat, taken to lie in the community that is called after it");
        }
        if (!one.holding().sources().isEmpty() && !one.holding().complete()) {
            reasons.add(
                    "which community it lies in is not known, so that rows of control that name communities may be missing");
        }
        return String.join("; ", reasons);
    }

    private static String ofName(Named named, String asked) {
        boolean same = PlaceKey.of(asked).fold().equals(PlaceKey.of(named.as()).fold());
        String use = switch (named.use()) {
            case MAIN -> "";
            case OTHER -> ", another name of it";
            case FORMER ->
                ", a former name of it"
                        + (named.until().isPresent() ? " until " + named.until().getAsInt() : "");
            case DERIVED -> ", by the rules of the languages";
        };
        if (same) {
            return "bears exactly this name" + use;
        }
        String manner = named.likeness() >= CLOSE ? "sounds the same but for endings" : "is like it";
        return String.format(
                Locale.ROOT,
                "its name \"%s\"%s %s (%.2f)",
                named.as(),
                use.isEmpty() ? "" : use + ",",
                manner,
                named.likeness());
    }
}
