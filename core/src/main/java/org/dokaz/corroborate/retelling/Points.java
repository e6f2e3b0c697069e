package org.dokaz.corroborate.retelling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for and against two documents resting on one another, where their wording does not settle it. A hundred points more make it
 * about 2.7 times likelier; 0 is as likely as not. The weights were rounded from what a regression over annotated stories came to.
 */
final class Points {

    /** Two documents that have nothing but their subject in common. */
    private static final int BASE = -320;

    private static final int WORDS_SAME_LANGUAGE = 10;
    private static final int WORDS_OTHER_LANGUAGE = 6;
    private static final int PER_WORD_SHARE = 7;
    private static final int LIKENESS_MAX = 60;
    private static final int PER_LIKENESS = 2;
    private static final int SAME_SAID = 70;
    private static final int SAME_SAID_MAX = 2;

    /** For each claim beyond one in which the numbers differ; one may be a slip, or a number rounded. */
    private static final int OTHER_NUMBERS = -150;

    private static final int OTHER_NUMBERS_MAX = 3;

    /** By how telling a number is in itself, and up to how many of them count. */
    private static final int[] FIGURE = {20, 100, 140, 140};

    private static final int[] FIGURES_MAX = {1, 3, 2, 2};
    private static final int NAME = 70;
    private static final int NAMES_MAX = 3;
    private static final int CITES = 150;
    private static final int CALLED_ALIKE = 120;
    private static final int OWN_VOICES = -160;
    private static final int CLOSE = 150;
    private static final int CLOSE_VOICE = 50;
    private static final int CLOSE_PICTURES = 110;
    /** When the later came out so late that the earlier was no news any more; less where it did so sooner. */
    private static final int FAR = -270;

    private static final long CLOSE_DAYS = 3;
    private static final long NEAR_DAYS = 7;
    private static final long FAR_DAYS = 30;
    private static final int CLOSENESS_UNKNOWN = 40;
    private static final int CLOSENESS_NEAR = 50;

    private final List<String> reasons = new ArrayList<>();
    private final Comparison common;
    private final Page earlier;
    private final Page later;
    private boolean ground;

    Points(Comparison common, Page earlier, Page later) {
        this.common = common;
        this.earlier = earlier;
        this.later = later;
    }

    /** What it comes to; far below 0 where nothing but names and times is shared, which an event does to all who report it. */
    int sum() {
        int sum = BASE
                + words()
                + claims()
                + figures()
                + NAME * Math.min(common.names(), NAMES_MAX * Rarity.WHOLE) / Rarity.WHOLE;
        sum += sources() + times();
        return ground ? sum : Math.min(sum, BASE);
    }

    /** What was found for and against, in plain words. */
    List<String> reasons() {
        return reasons;
    }

    private int words() {
        boolean same = earlier.report().language() == later.report().language();
        return PER_WORD_SHARE * (common.wordsOfBoth() - (same ? WORDS_SAME_LANGUAGE : WORDS_OTHER_LANGUAGE));
    }

    private int claims() {
        int matches = common.matches().size();
        if (matches == 0) {
            return 0;
        }
        ground = true;
        int fewer = Math.min(earlier.tellings().size(), later.tellings().size());
        reasons.add(matches + " of the " + fewer + " claims of the one with fewer tell what the other tells"
                + (matches > 1 ? ", " + common.inOrder() + " of them in the same order" : "")
                + (fewer > matches ? "; against it: " + (fewer - matches) + " are its own" : ""));
        int said = Math.min(common.sameSaid(), SAME_SAID_MAX);
        if (said > 0) {
            reasons.add("both have the same number from the same source");
        }
        int otherNumbers = Math.min(common.otherNumbers() - 1, OTHER_NUMBERS_MAX);
        if (otherNumbers > 0) {
            reasons.add("against it: in " + common.otherNumbers() + " of these claims each gives other numbers");
        }
        return OTHER_NUMBERS * Math.max(0, otherNumbers)
                + PER_LIKENESS * Math.min(common.likeness(), LIKENESS_MAX)
                + SAME_SAID * said;
    }

    private int figures() {
        int[] shared = common.figures();
        int points = 0;
        int telling = 0;
        for (int grade = 0; grade < shared.length; grade++) {
            points += FIGURE[grade] * Math.min(shared[grade], FIGURES_MAX[grade] * Rarity.WHOLE) / Rarity.WHOLE;
            telling += grade > 0 ? shared[grade] : 0;
        }
        if (telling > 0) {
            ground = true;
            reasons.add("both give the same numbers");
        }
        return points;
    }

    private int sources() {
        if (common.cites()) {
            ground = true;
            reasons.add("one names the other as its source");
            return CITES;
        }
        if (common.voice() > 0) {
            ground = true;
            reasons.add("both go back to the same named source");
        }
        if (common.calledAlike()) {
            ground = true;
            reasons.add("both have it from sources without a name that are called alike");
            return CALLED_ALIKE;
        }
        if (common.ownVoices()) {
            reasons.add("against it: they name different sources");
            return OWN_VOICES;
        }
        return 0;
    }

    private int times() {
        Optional<LocalDate> mine = earlier.report().published();
        Optional<LocalDate> theirs = later.report().published();
        int closeness = CLOSENESS_UNKNOWN;
        int far = 0;
        if (mine.isPresent() && theirs.isPresent()) {
            long days = Math.abs(theirs.get().toEpochDay() - mine.get().toEpochDay());
            closeness = days <= CLOSE_DAYS ? Rarity.WHOLE : days <= NEAR_DAYS ? CLOSENESS_NEAR : 0;
            far = (int) (FAR * Math.clamp(days - NEAR_DAYS, 0, FAR_DAYS - NEAR_DAYS) / (FAR_DAYS - NEAR_DAYS));
            reasons.add(far < 0 ? "against it: " + days + " days lie between them" : "days between them: " + days);
        }
        if (common.pictures()) {
            ground = true;
            reasons.add("both tell of a video or picture");
        }
        int weighed = CLOSE + CLOSE_VOICE * common.voice() / Rarity.WHOLE + (common.pictures() ? CLOSE_PICTURES : 0);
        return weighed * closeness / Rarity.WHOLE + far;
    }
}
