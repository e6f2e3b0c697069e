package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dokaz.spelling.NameReason.Kind;

/**
 * What a text tells of somebody beside the name. It may keep apart two people of one name, or make a doubtful match
 * surer; it never makes two different names one.
 *
 * @param born the year of birth as far as an age or date tells it; off by one at most
 * @param role the role in one form of words, such as "mayor of Dniprorudne"
 * @param place where the text puts the person, in one form of words or as an id
 * @param died the year after which the person was no longer there
 * @param seen the year in which the text speaks of the person as living
 */
public record Circumstances(
        OptionalInt born, Optional<String> role, Optional<String> place, OptionalInt died, OptionalInt seen) {

    /** Nothing is told. */
    public static final Circumstances NONE = new Circumstances(
            OptionalInt.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** How many years two dates of birth of one person may be apart: an age is told in whole years. */
    public static final int YEARS_APART_MAX = 2;

    private static final double AGES_DIFFER = 0.15;
    private static final double TIMES_DIFFER = 0.3;
    private static final double ROLE_AGREES = 0.5;
    private static final double PLACE_AGREES = 0.25;
    private static final double PLACE_DIFFERS = 0.85;

    /** The verdict on two names in the light of what is told of their bearers. */
    NameVerdict weigh(NameVerdict names, Circumstances other) {
        if (names.verdict() == NameVerdict.Verdict.DIFFERENT) {
            return names;
        }
        List<NameReason> reasons = new ArrayList<>(names.reasons());
        double score = names.score();
        if (apart(born, other.born, YEARS_APART_MAX)) {
            reasons.addFirst(reason(Kind.AGE_DIFFERENT, year(born), year(other.born)));
            return NameVerdict.of(Math.min(score, AGES_DIFFER), reasons);
        }
        if (isOver(other.seen) || other.isOver(seen)) {
            reasons.addFirst(reason(Kind.TIME_DIFFERENT, year(died) + year(seen), year(other.died) + year(other.seen)));
            return NameVerdict.of(Math.min(score, TIMES_DIFFER), reasons);
        }
        if (role.isPresent() && other.role.isPresent()) {
            boolean alike = Sound.key(role.get()).equals(Sound.key(other.role.get()));
            reasons.add(reason(alike ? Kind.ROLE_ALIKE : Kind.ROLE_DIFFERENT, role.get(), other.role.get()));
            score = alike ? score + (1 - score) * ROLE_AGREES : score;
        }
        if (place.isPresent() && other.place.isPresent()) {
            boolean alike = Sound.key(place.get()).equals(Sound.key(other.place.get()));
            Kind kind = alike ? Kind.PLACE_OF_PERSON_ALIKE : Kind.PLACE_OF_PERSON_DIFFERENT;
            reasons.add(reason(kind, place.get(), other.place.get()));
            // One person is told of in many places, so another place only turns a bare match into a doubtful one.
            score = alike ? score + (1 - score) * PLACE_AGREES : score * PLACE_DIFFERS;
        }
        return NameVerdict.of(score, reasons);
    }

    private static NameReason reason(Kind kind, String a, String b) {
        return new NameReason(kind, a, b);
    }

    private static boolean apart(OptionalInt one, OptionalInt other, int years) {
        return one.isPresent() && other.isPresent() && Math.abs((long) one.getAsInt() - other.getAsInt()) > years;
    }

    private boolean isOver(OptionalInt later) {
        return died.isPresent() && later.isPresent() && later.getAsInt() > died.getAsInt();
    }

    private static String year(OptionalInt year) {
        return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
    }
}
