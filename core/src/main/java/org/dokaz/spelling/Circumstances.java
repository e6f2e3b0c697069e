package org.dokaz.spelling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * @param post the office held, where it is one that leaves no room for another
 * @param place where the text puts the person, in one form of words or as an id
 * @param died the year after which the person was no longer there
 * @param seen the year in which the text speaks of the person as living
 */
public record Circumstances(
        OptionalInt born,
        Optional<String> role,
        Optional<Post> post,
        Optional<String> place,
        OptionalInt died,
        OptionalInt seen) {

    /** Nothing is told. */
    public static final Circumstances NONE = new Circumstances(
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());

    /** How many years two dates of birth of one person may be apart: an age is told in whole years. */
    public static final int YEARS_APART_MAX = 2;

    /** Within how many days two posts are held at one time: nobody is mayor of two towns in one month. */
    public static final int AT_ONE_TIME_DAYS_MAX = 31;

    private static final double AGES_DIFFER = 0.15;
    private static final double TIMES_DIFFER = 0.3;
    private static final double POSTS_DIFFER = 0.3;
    private static final double ROLE_AGREES = 0.5;
    private static final double PLACE_AGREES = 0.25;
    // One person is told of in many places and holds one post after another: it only turns a bare match into a doubtful
    // one.
    private static final double WEAKLY = 0.85;

    /**
     * An office that nobody holds beside another of the kind.
     *
     * @param office what it is, in one form of words whatever the language: "mayor"
     * @param of the town or region it is held in, as far as it is told
     * @param on when it was held
     */
    public record Post(String office, Optional<String> of, LocalDate on) {

        private String words() {
            return of.map(town -> office + " of " + town).orElse(office);
        }

        private boolean isAtOneTimeWith(Post other) {
            return Math.abs(ChronoUnit.DAYS.between(on, other.on)) <= AT_ONE_TIME_DAYS_MAX;
        }

        private boolean isIn(Post other, NameVerdict.Verdict wanted) {
            return of.isPresent()
                    && other.of.isPresent()
                    && PlaceSpelling.compare(PlaceSpelling.of(of.get()), PlaceSpelling.of(other.of.get()))
                                    .verdict()
                            == wanted;
        }
    }

    /** The verdict on two names in the light of what is told of their bearers. */
    public NameVerdict weigh(NameVerdict names, Circumstances other) {
        if (names.verdict() == NameVerdict.Verdict.DIFFERENT) {
            return names;
        }
        List<NameReason> reasons = new ArrayList<>(names.reasons());
        double score = names.score();
        if (apart(born, other.born, YEARS_APART_MAX)) {
            reasons.addFirst(reason(Kind.AGE_DIFFERENT, bornIn(born), bornIn(other.born)));
            return NameVerdict.of(Math.min(score, AGES_DIFFER), reasons);
        }
        if (isOver(other.seen) || other.isOver(seen)) {
            reasons.addFirst(reason(Kind.TIME_DIFFERENT, life(), other.life()));
            return NameVerdict.of(Math.min(score, TIMES_DIFFER), reasons);
        }
        if (role.isPresent() && other.role.isPresent()) {
            boolean alike = Sound.key(role.get()).equals(Sound.key(other.role.get()));
            reasons.add(reason(alike ? Kind.ROLE_ALIKE : Kind.ROLE_DIFFERENT, role.get(), other.role.get()));
            score = alike ? raised(score, ROLE_AGREES) : score;
        }
        if (post.isPresent() && other.post.isPresent()) {
            score = weigh(post.get(), other.post.get(), score, reasons);
        }
        if (place.isPresent() && other.place.isPresent()) {
            boolean alike = Sound.key(place.get()).equals(Sound.key(other.place.get()));
            Kind kind = alike ? Kind.PLACE_OF_PERSON_ALIKE : Kind.PLACE_OF_PERSON_DIFFERENT;
            tell(reasons, alike, reason(kind, place.get(), other.place.get()));
            score = alike ? raised(score, PLACE_AGREES) : score * WEAKLY;
        }
        return NameVerdict.of(score, reasons);
    }

    private static double weigh(Post one, Post other, double score, List<NameReason> reasons) {
        boolean same = one.office().equals(other.office());
        if (same && one.isIn(other, NameVerdict.Verdict.SAME)) {
            reasons.add(reason(Kind.ROLE_ALIKE, one.words(), other.words()));
            return raised(score, ROLE_AGREES);
        }
        if (same && !one.isIn(other, NameVerdict.Verdict.DIFFERENT)) {
            return score;
        }
        boolean atOnce = one.isAtOneTimeWith(other);
        reasons.addFirst(reason(atOnce ? Kind.POSTS_AT_ONCE : Kind.ROLE_DIFFERENT, one.words(), other.words()));
        return atOnce ? Math.min(score, POSTS_DIFFER) : score * WEAKLY;
    }

    /** What speaks against two being one stands first. */
    private static void tell(List<NameReason> reasons, boolean alike, NameReason reason) {
        if (alike) {
            reasons.add(reason);
        } else {
            reasons.addFirst(reason);
        }
    }

    private static double raised(double score, double share) {
        return score + (1 - score) * share;
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

    private static String bornIn(OptionalInt year) {
        return year.isPresent() ? "born about " + year.getAsInt() : "";
    }

    private String life() {
        return died.isPresent()
                ? "dead by " + died.getAsInt()
                : seen.isPresent() ? "living in " + seen.getAsInt() : "not told";
    }
}
