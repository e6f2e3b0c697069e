package org.dokaz.corroborate.figure;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Places;
import org.dokaz.corroborate.account.Spot;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.corroborate.sense.KinKinds;

/**
 * How much speaks for two claims telling of one thing, in {@link Vocabulary#BIT}s: a shared origin, a chain that leads from one to the other,
 * documents that rest on one another, the sort of act, places, words and days.
 */
public final class Nearness {

    private static final long BIT = Vocabulary.BIT;
    private static final long SAME_ORIGIN = 6 * BIT;
    private static final long CITES = 5 * BIT;
    private static final long SHARED_HAND = 4 * BIT;
    private static final long LINKED = 7 * BIT;
    private static final long SAME_KIND = 2 * BIT;
    private static final long KIN_KIND = BIT;
    private static final long SAME_PLACE = 3 * BIT;
    private static final long PLACE_WITHIN = 2 * BIT;
    private static final long SAME_SCENE = BIT;
    private static final long OTHER_PLACE = -4 * BIT;
    private static final long WORDS_MAX = 10 * BIT;
    private static final long NAMES_MAX = 6 * BIT;
    private static final long ONE_DOCUMENT = 2 * BIT;
    private static final long DOCUMENTS_MAX = 4 * BIT;

    /** What stands in two documents is so much weaker a sign than what stands in two claims. */
    private static final long DOCUMENTS_SHARE = 2;

    private static final long OTHER_DAYS = -4 * BIT;
    private static final long LATE = -4 * BIT;
    private static final long FAR_LATE = -6 * BIT;
    private static final int LATE_DAYS = 60;
    private static final int FAR_LATE_DAYS = 200;
    private static final int OTHER_DAYS_GAP = 14;

    private final Links links;
    private final Vocabulary vocabulary;

    /** Told by these links and these weights of words. */
    public Nearness(Links links, Vocabulary vocabulary) {
        this.links = links;
        this.vocabulary = vocabulary;
    }

    /** How much speaks for both telling of one thing; below 0 where more speaks against it. */
    public long between(Account left, Account right) {
        return hands(left, right) + topic(left, right);
    }

    /** What they are about alone: sort of act, places, words and days. */
    public long topic(Account left, Account right) {
        return setting(left, right) + words(left, right);
    }

    /** What sort of act, places and days tell. */
    public long setting(Account left, Account right) {
        return kinds(left, right) + places(left, right) + days(left, right);
    }

    /** What the hands that they came through tell; of two claims of one document nothing. */
    public long hands(Account left, Account right) {
        if (left.isBeside(right)) {
            return 0;
        }
        long linked = links(left, right);
        if (sameOrigin(left, right)) {
            return Math.max(linked, SAME_ORIGIN);
        }
        if (cites(left, right) || cites(right, left)) {
            return Math.max(linked, CITES);
        }
        return Math.max(linked, sharesHand(left, right) ? SHARED_HAND : 0);
    }

    private long links(Account left, Account right) {
        return links.between(left.report(), right.report())
                .map(link -> Math.round(LINKED * Math.clamp(link.strength(), 0.0, 1.0)))
                .orElse(0L);
    }

    /** Whether both name one origin, which is more than the outlets themselves. */
    public static boolean sameOrigin(Account left, Account right) {
        Hand origin = left.origin();
        Hand other = right.origin();
        return origin.named()
                && other.named()
                && origin.key() == other.key()
                && left.hands().size() + right.hands().size() > 2;
    }

    /** Whether a claim names the outlet of another among the hands that it came through. */
    public static boolean cites(Account taker, Account given) {
        Hand outlet = given.hands().getFirst();
        return outlet.named()
                && taker.hands().getFirst().key() != outlet.key()
                && hasBehind(taker.hands(), outlet.key());
    }

    private static boolean hasBehind(List<Hand> hands, int key) {
        for (int place = 1; place < hands.size(); place++) {
            if (hands.get(place).named() && hands.get(place).key() == key) {
                return true;
            }
        }
        return false;
    }

    /** Whether one stands behind the outlets of both, or hands without a name that are called alike. */
    private boolean sharesHand(Account left, Account right) {
        for (int place = 1; place < left.hands().size(); place++) {
            Hand hand = left.hands().get(place);
            if (hand.named() && hasBehind(right.hands(), hand.key())) {
                return true;
            }
            for (int other = 1; other < right.hands().size() && !hand.called().isEmpty(); other++) {
                if (hand.isCalledAlike(right.hands().get(other), vocabulary::weight)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long kinds(Account left, Account right) {
        if (left.claim().kind().equals(right.claim().kind())) {
            return SAME_KIND;
        }
        return KinKinds.areKin(left.claim().kind(), right.claim().kind()) ? KIN_KIND : 0;
    }

    private static long places(Account left, Account right) {
        if (left.spots().isEmpty() || right.spots().isEmpty()) {
            return meet(left.scene(), right.scene()) ? SAME_SCENE : 0;
        }
        return switch (Places.of(left.spots(), right.spots())) {
            case SAME -> SAME_PLACE;
            case WITHIN -> PLACE_WITHIN;
            case APART, UNKNOWN -> OTHER_PLACE;
        };
    }

    private static boolean meet(List<Spot> here, List<Spot> there) {
        for (Spot one : here) {
            for (Spot other : there) {
                if (one.term() == other.term()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The weight of the telling words and names that both claims have. */
    public long words(Account left, Account right) {
        return words(left.words(), right.words()) + names(left, right);
    }

    /** The weight of words that both have. */
    public long words(Terms left, Terms right) {
        return Math.min(left.weight(right, vocabulary::weight), WORDS_MAX);
    }

    /** The weight of the names that both claims have. */
    public long names(Account left, Account right) {
        return Math.min(left.names().weight(right.names(), vocabulary::weight), NAMES_MAX);
    }

    /** What the documents as wholes have in common: persons, places, units and organisations that both name. */
    public long documents(Account left, Account right) {
        if (left.isBeside(right)) {
            return ONE_DOCUMENT;
        }
        long names = left.report().names().weight(right.report().names(), vocabulary::weight);
        return Math.min(names / DOCUMENTS_SHARE, DOCUMENTS_MAX);
    }

    private static long days(Account left, Account right) {
        if (left.days().isPresent() && right.days().isPresent()) {
            int gap = left.days().get().gap(right.days().get());
            if (gap > OTHER_DAYS_GAP) {
                return OTHER_DAYS;
            }
        }
        if (left.said().isEmpty() || right.said().isEmpty()) {
            return 0;
        }
        long apart =
                Math.abs(ChronoUnit.DAYS.between(left.said().get(), right.said().get()));
        return apart > FAR_LATE_DAYS ? FAR_LATE : apart > LATE_DAYS ? LATE : 0;
    }
}
