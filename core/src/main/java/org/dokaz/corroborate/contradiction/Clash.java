package org.dokaz.corroborate.contradiction;

import java.util.Comparator;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Stance;

/**
 * Two claims that disagree.
 *
 * @param left the one that comes first in the order of claims
 * @param over what they disagree over, so that one disagreement is told once
 * @param strength how clear the pair is
 */
record Clash(Contradiction.Type type, Said left, Said right, String over, long strength, String why) {

    /** The clearest first; of equally clear ones, those that come first. */
    static final Comparator<Clash> CLEAREST = Comparator.comparingLong((Clash clash) -> -clash.strength)
            .thenComparingInt(clash -> clash.left.account().number())
            .thenComparingInt(clash -> clash.right.account().number())
            .thenComparing(Clash::type);

    static Clash of(Contradiction.Type type, Said one, Said other, String over, long strength, String why) {
        boolean ordered = one.account().number() <= other.account().number();
        return new Clash(type, ordered ? one : other, ordered ? other : one, over, strength, why);
    }

    /** Between whom, and over what; what is denied at one time and what at another are two matters. */
    String topic() {
        String here = left.group();
        String there = right.group();
        String matter = isDenial(left) || isDenial(right) ? over + ' ' + type : over;
        return matter + ' ' + (here.compareTo(there) <= 0 ? here + ' ' + there : there + ' ' + here);
    }

    /** What a claim has room for: of denials, one conflict and one change over time. */
    String room(Said said) {
        return said.account().number() + (isDenial(said) ? " " + type : "");
    }

    /** How much of that room this takes: a denial is shown with the clearest of what it denies only. */
    int weight(Said said) {
        return isDenial(said) ? Contradictions.SHOWN_MAX : 1;
    }

    private static boolean isDenial(Said said) {
        return said.account().claim().stance() == Stance.DENIES;
    }

    Contradiction contradiction() {
        return new Contradiction(type, left.account().id(), right.account().id(), why);
    }
}
