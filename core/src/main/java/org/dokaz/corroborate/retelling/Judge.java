package org.dokaz.corroborate.retelling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.model.Retelling.Kind;

/** Decides whether two documents rest on one another, and how. */
final class Judge {

    private static final int COPIED_MIN = 3;
    private static final int CONTAINED_MIN = 25;
    private static final int SPUN_WORDS_MIN = 40;
    private static final int TRANSLATED_WORDS_MIN = 30;
    private static final int IN_ORDER_MIN = 2;
    private static final double CERTAIN = 0.99;
    private static final double FORWARD_CERTAINTY = 0.8;
    private static final double EXHIBIT_CERTAINTY = 0.95;
    private static final double TENTHS = 10;
    private static final double BASE = -4.5;
    private static final long CLOSE_DAYS = 3;
    private static final long NEAR_DAYS = 7;
    private static final long FAR_DAYS = 30;

    private final Vocabulary vocabulary;

    Judge(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Link> links(Page earlier, Page later) {
        List<Link> links = new ArrayList<>();
        Comparison common = new Comparison(earlier, later, vocabulary);
        boolean sameLanguage = earlier.report().language() == later.report().language();
        boolean whole = earlier.sketch().whole() != 0 && earlier.sketch().whole() == later.sketch().whole();
        List<String> reasons = new ArrayList<>();
        if (earlier.sketch().sharesExhibit(later.sketch())) {
            links.add(link(earlier, later, Kind.SAME_EXHIBIT, EXHIBIT_CERTAINTY, List.of("the same file came with both")));
        }
        if (whole) {
            links.add(link(earlier, later, Kind.COPY, CERTAIN, List.of("the same words from first to last")));
            return links;
        }
        if (common.prints() >= COPIED_MIN && common.contained() >= CONTAINED_MIN) {
            reasons.add("of the runs of words of the shorter, " + common.contained() + " in 100 stand in the other");
            links.add(link(
                    earlier, later, Kind.COPY, Math.min(CERTAIN, 0.6 + common.contained() / 250.0), reasons));
            return links;
        }
        double score = score(common, earlier, later, sameLanguage);
        boolean ground = common.voices() > 0
                || common.cites()
                || common.telling() > 0
                || common.bothVideo()
                || common.telltales() > 0;
        if (score <= 0 || !ground) {
            return links;
        }
        double strength = Math.round(100 / (1 + StrictMath.exp(-score))) / 100.0;
        if (common.voices() > 0) {
            reasons.add("both go back to the same named source");
        }
        if (common.cites()) {
            reasons.add("one names the other as its source");
        }
        if (common.telltales() > 0) {
            reasons.add("both give the same numbers: " + common.telltales());
        }
        if (!common.matches().isEmpty()) {
            reasons.add("claims that tell the same: " + common.matches().size() + ", in the same order: " + common.inOrder());
        }
        links.add(link(earlier, later, kind(common, sameLanguage), strength, reasons));
        return links;
    }

    private static Kind kind(Comparison common, boolean sameLanguage) {
        if (sameLanguage && common.words() >= SPUN_WORDS_MIN && common.inOrder() >= IN_ORDER_MIN) {
            return Kind.COPY;
        }
        if (!sameLanguage && common.words() >= TRANSLATED_WORDS_MIN && common.inOrder() >= IN_ORDER_MIN) {
            return Kind.TRANSLATION;
        }
        return common.bothVideo() && common.voices() == 0 ? Kind.SAME_EXHIBIT : Kind.ECHO;
    }

    private static double score(Comparison common, Page earlier, Page later, boolean sameLanguage) {
        double score = BASE;
        score += 0.36 * (common.words() - (sameLanguage ? 15 : 8)) / TENTHS;
        score += 0.2 * Math.min(common.telling(), 60) / TENTHS;
        int[] grades = common.grades();
        score += 0.6 * Math.min(grades[0], 1) + 1.1 * Math.min(grades[1], 3) + 1.6 * Math.min(grades[2] + grades[3], 2);
        score += Math.min(common.namesShared(), 4);
        Optional<LocalDate> mine = earlier.report().published();
        Optional<LocalDate> theirs = later.report().published();
        double close = 0.4;
        if (mine.isPresent() && theirs.isPresent()) {
            long days = Math.abs(theirs.get().toEpochDay() - mine.get().toEpochDay());
            close = days <= CLOSE_DAYS ? 1 : days <= NEAR_DAYS ? 0.5 : 0;
            score -= days > FAR_DAYS ? 2.8 : 0;
        }
        score += 1.8 * close;
        score += (common.voices() > 0 ? 0.6 : 0) * close;
        score += common.bothVideo() ? 1.9 * close : 0;
        return score;
    }

    private static Link link(Page earlier, Page later, Kind kind, double strength, List<String> reasons) {
        return new Link(earlier.report(), later.report(), kind, taker(earlier, later), strength, reasons);
    }

    private static Link.Taker taker(Page earlier, Page later) {
        boolean laterNames = later.voices().meets(earlier.outlet());
        boolean earlierNames = earlier.voices().meets(later.outlet());
        if (laterNames != earlierNames) {
            return laterNames ? Link.Taker.LATER : Link.Taker.EARLIER;
        }
        Optional<LocalDate> mine = earlier.report().published();
        Optional<LocalDate> theirs = later.report().published();
        boolean known = mine.isPresent() && theirs.isPresent() && mine.get().isBefore(theirs.get());
        return known && !laterNames ? Link.Taker.LATER : Link.Taker.UNKNOWN;
    }
}
