package org.dokaz.corroborate.contradiction;

import java.util.Optional;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Places;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.corroborate.figure.Nearness;
import org.dokaz.corroborate.figure.Telling;
import org.dokaz.corroborate.figure.Value;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.corroborate.sense.KinKinds;
import org.dokaz.corroborate.sense.Senses;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Stance;

/** Whether two claims disagree, and how clearly. */
final class Comparison {

    private static final long BIT = Vocabulary.BIT;

    /** What must speak for one topic before words that exclude each other are a conflict. */
    private static final long ENOUGH_OPPOSED = 6 * BIT;

    /** The same for a denial, which says by itself what it is about. */
    private static final long ENOUGH_DENIED = 5 * BIT;

    /** The same for numbers, since other numbers are most often of other people. */
    private static final long ENOUGH_NUMBERS = 10 * BIT;

    /** The same for one statement in two renderings. */
    private static final long ENOUGH_RENDERED = 12 * BIT;

    /** The same for one statement in which a charge became a deed. */
    private static final long ENOUGH_CHARGED = 8 * BIT;

    private static final long WORDS_MIN = 3 * BIT;

    /** What the sharper sorts of disagreement are ahead by. */
    private static final long DENIAL_AHEAD = 4 * BIT;

    /** Claims said so many days apart may tell of two states. */
    private static final long OTHER_STATE_DAYS = 6;

    /** What is said within so many days speaks of one state of things. */
    private static final long AT_ONCE_DAYS = 2;

    private static final long AT_ONCE = BIT;

    /** One origin so many days later makes another statement. */
    private static final long ONE_STATEMENT_DAYS = 3;

    private static final long SLIP_TIMES_MAX = 3;
    private static final long WORDS_OTHER_MIN = 5 * BIT;
    private static final int VAGUE_TIMES = 5;
    private static final String LAW = "law";
    private static final String OTHER = "other";

    /** What a denial of all there could be is ahead by. */
    private static final long SWEEPING = 2 * BIT;

    /** What a number in what is denied is ahead by: it makes the disagreement plain. */
    private static final long COUNTED = 2 * BIT;

    private static final Senses SENSES = Senses.shipped();

    private final Nearness nearness;
    private final Links links;

    Comparison(Links links, Vocabulary vocabulary) {
        this.links = links;
        nearness = new Nearness(links, vocabulary);
    }

    Optional<Clash> of(Said left, Said right) {
        return denial(left, right)
                .or(() -> opposed(left, right))
                .or(() -> graver(left, right))
                .or(() -> numbers(left, right));
    }

    private static boolean isOneOrigin(Said left, Said right) {
        return left.group().equals(right.group());
    }

    private static Contradiction.Type byTime(Said left, Said right) {
        boolean apart =
                left.daysApart(right).filter(days -> days > OTHER_STATE_DAYS).isPresent();
        return apart ? Contradiction.Type.OVER_TIME : Contradiction.Type.CONFLICT;
    }

    /** What speaks for one topic; of acts of no known sort only words tell. */
    private long topic(Said left, Said right) {
        long words = nearness.words(left.account(), right.account());
        if ((isOther(left) || isOther(right)) && words < WORDS_OTHER_MIN) {
            return 0;
        }
        boolean atOnce =
                left.daysApart(right).filter(days -> days <= AT_ONCE_DAYS).isPresent();
        return nearness.topic(left.account(), right.account())
                + nearness.documents(left.account(), right.account())
                + (atOnce ? AT_ONCE : 0);
    }

    private static boolean isOther(Said said) {
        return said.account().claim().kind().code().equals(OTHER);
    }

    private static boolean isPlain(Stance stance) {
        return stance == Stance.ASSERTS || stance == Stance.PLANS;
    }

    private Optional<Clash> denial(Said left, Said right) {
        Stance here = left.account().claim().stance();
        Stance there = right.account().claim().stance();
        if (here == Stance.DENIES && isPlain(there)) {
            return denied(left, right);
        }
        return there == Stance.DENIES && isPlain(here) ? denied(right, left) : Optional.empty();
    }

    private Optional<Clash> denied(Said denier, Said denied) {
        Account denial = denier.account();
        Account claim = denied.account();
        boolean kin =
                KinKinds.areKin(denial.claim().kind(), claim.claim().kind()) || isOther(denier) || isOther(denied);
        if (isOneOrigin(denier, denied) || !kin) {
            return Optional.empty();
        }
        if (claim.claim().stance() == Stance.PLANS
                && KinKinds.family(claim.claim().kind()).equals(LAW)) {
            // A threat of a case is not a case: that there is none leaves the threat standing.
            return Optional.empty();
        }
        if (SENSES.isNegated(denied.senses())) {
            // Both say that something is not so.
            return Optional.empty();
        }
        boolean sweeping = SENSES.isSweeping(denier.senses());
        boolean sameKind = denial.claim().kind().equals(claim.claim().kind()) && !isOther(denier);
        boolean onePlace = denial.places().meets(claim.places());
        boolean oneDocument = denial.isBeside(claim);
        boolean words = nearness.words(denial, claim) >= WORDS_MIN;
        if (!words
                && !(sameKind && onePlace && (sweeping || !oneDocument))
                && !(sweeping && !oneDocument && (sameKind || isWithin(denial, claim)))) {
            return Optional.empty();
        }
        long strength = topic(denier, denied) + (sweeping ? SWEEPING : 0);
        if (strength < ENOUGH_DENIED) {
            return Optional.empty();
        }
        long counted = claim.claim().quantity().isPresent() ? COUNTED : 0;
        String over = "denial " + KinKinds.family(denial.claim().kind());
        return Optional.of(Clash.of(
                byTime(denier, denied),
                denier,
                denied,
                over,
                strength + counted + DENIAL_AHEAD,
                denier.by() + " denies in " + denier.shown() + " what " + denied.by() + " says: " + denied.shown()));
    }

    /** Whether a place of the one lies in or beside a place of the other. */
    private static boolean isWithin(Account left, Account right) {
        return Places.of(left.spots(), right.spots()) == Places.WITHIN;
    }

    private Optional<Clash> opposed(Said left, Said right) {
        if (!isPlain(left.account().claim().stance())
                || !isPlain(right.account().claim().stance())
                || left.senses() == 0
                || right.senses() == 0
                || isOneOrigin(left, right)) {
            return Optional.empty();
        }
        Optional<Senses.Opposites> clash = SENSES.clashes(left.senses(), right.senses()).stream()
                .filter(pair -> holds(pair.need(), left.account(), right.account()))
                .findFirst();
        if (clash.isEmpty()
                || (!KinKinds.areKin(
                                left.account().claim().kind(),
                                right.account().claim().kind())
                        && clash.get().need() == Senses.Opposites.Need.OPPOSITE)) {
            return Optional.empty();
        }
        long strength = topic(left, right);
        if (strength < ENOUGH_OPPOSED) {
            return Optional.empty();
        }
        Senses.Opposites pair = clash.get();
        return Optional.of(Clash.of(
                byTime(left, right),
                left,
                right,
                "opposed " + Math.min(pair.left(), pair.right()),
                strength,
                pair.leftTold() + " by " + left.by() + ": " + left.shown() + "; " + pair.rightTold() + " by "
                        + right.by() + ": " + right.shown()));
    }

    /** "Involved in the theft", and "the thief": a charge became a deed where one statement was rendered. */
    private Optional<Clash> graver(Said left, Said right) {
        if (left.senses() == 0 || right.senses() == 0 || !isRendering(left, right)) {
            return Optional.empty();
        }
        Optional<Senses.Charge> charge = SENSES.charge(left.senses(), right.senses());
        long strength = nearness.between(left.account(), right.account());
        if (charge.isEmpty() || strength < ENOUGH_CHARGED) {
            return Optional.empty();
        }
        return Optional.of(Clash.of(
                Contradiction.Type.DRIFT,
                left,
                right,
                "charge " + charge.get().done(),
                strength,
                "one statement, in which " + charge.get().laid() + " became "
                        + charge.get().done() + ": " + left.shown() + "; " + right.shown()));
    }

    private static boolean holds(Senses.Opposites.Need need, Account left, Account right) {
        return switch (need) {
            case OPPOSITE -> true;
            case NAMED -> left.names().meets(right.names());
            case PLACED -> left.places().meets(right.places());
        };
    }

    private Optional<Clash> numbers(Said left, Said right) {
        if (left.figure().isEmpty() || right.figure().isEmpty()) {
            return Optional.empty();
        }
        Telling here = left.figure().get();
        Telling there = right.figure().get();
        boolean plain = isPlain(left.account().claim().stance())
                && left.account().claim().stance() == right.account().claim().stance();
        if (!plain
                || !here.value().measure().equals(there.value().measure())
                || here.value().isSameNumber(there.value())
                || here.value().isRounded(there.value())
                || there.value().isRounded(here.value())) {
            return Optional.empty();
        }
        if (isVague(here) != isVague(there)) {
            return counted(left, right, here, there);
        }
        boolean apart = !here.value().meets(there.value());
        if (isRendering(left, right) && apart) {
            return rendered(left, right, here, there);
        }
        boolean kin = KinKinds.areKin(
                left.account().claim().kind(), right.account().claim().kind());
        Contradiction.Type type = byTime(left, right);
        if (!kin || (isOneOrigin(left, right) && type == Contradiction.Type.CONFLICT)) {
            return Optional.empty();
        }
        boolean oneStatement = here.population().meets(there.population())
                || here.population().size() == there.population().size();
        long words = nearness.words(here.words(), there.words());
        long strength = nearness.setting(left.account(), right.account())
                + words
                + nearness.names(left.account(), right.account());
        if (!oneStatement || words < WORDS_MIN || strength < ENOUGH_NUMBERS || !isNear(here.value(), there.value())) {
            return Optional.empty();
        }
        if (type == Contradiction.Type.CONFLICT && !apart) {
            return Optional.empty();
        }
        return Optional.of(Clash.of(
                type,
                left,
                right,
                "numbers " + KinKinds.family(left.account().claim().kind()),
                strength,
                here.number() + " by " + left.by() + " and " + there.number() + " by " + right.by()
                        + (type == Contradiction.Type.CONFLICT ? " exclude each other" : ", said on other days")));
    }

    /** Whether it is a word such as "dozens" rather than a number. */
    private static boolean isVague(Telling telling) {
        return telling.value().bound() == Value.Bound.AT_LEAST
                && telling.account()
                        .claim()
                        .quantity()
                        .filter(figure -> figure.cited().words().chars().noneMatch(Character::isDigit))
                        .isPresent();
    }

    /** Dozens first, a count later: two states of what is known of one place, from one origin. */
    private Optional<Clash> counted(Said left, Said right, Telling here, Telling there) {
        Telling vague = isVague(here) ? here : there;
        Telling exact = isVague(here) ? there : here;
        boolean more = exact.value().best() > VAGUE_TIMES * vague.value().best();
        if (!more
                || !isOneOrigin(left, right)
                || !left.account().places().meets(right.account().places())
                || !left.account().claim().kind().equals(right.account().claim().kind())) {
            return Optional.empty();
        }
        return Optional.of(Clash.of(
                Contradiction.Type.OVER_TIME,
                left,
                right,
                "numbers " + KinKinds.family(left.account().claim().kind()),
                topic(left, right),
                vague.number() + " and " + exact.number() + " tell of two states of one thing: " + left.shown() + "; "
                        + right.shown()));
    }

    private static boolean isNear(Value left, Value right) {
        double low = Math.min(left.best(), right.best());
        double high = Math.max(left.best(), right.best());
        return low > 0 && high <= SLIP_TIMES_MAX * low;
    }

    /** Whether both render one statement: one document rests on the other, or both give one origin. */
    private boolean isRendering(Said left, Said right) {
        if (left.account().isBeside(right.account())) {
            return false;
        }
        boolean oneDay =
                left.daysApart(right).filter(days -> days > ONE_STATEMENT_DAYS).isEmpty();
        return (oneDay && Nearness.sameOrigin(left.account(), right.account()))
                || links.between(left.account().report(), right.account().report())
                        .isPresent();
    }

    private Optional<Clash> rendered(Said left, Said right, Telling here, Telling there) {
        long words = nearness.words(here.words(), there.words()) + nearness.names(left.account(), right.account());
        long strength = nearness.hands(left.account(), right.account())
                + nearness.setting(left.account(), right.account())
                + words;
        if (words < WORDS_MIN || strength < ENOUGH_RENDERED || !isNear(here.value(), there.value())) {
            return Optional.empty();
        }
        return Optional.of(Clash.of(
                Contradiction.Type.COPY_ERROR,
                left,
                right,
                "rendering " + KinKinds.family(left.account().claim().kind()),
                strength,
                "one statement gives " + here.number() + " in " + left.shown() + " and " + there.number() + " in "
                        + right.shown()));
    }
}
