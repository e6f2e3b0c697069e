package org.dokaz.corroborate.retelling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.model.Retelling.Kind;

/** Decides whether two documents rest on one another, and how: by what they were sent with, by their wording, else by {@link Points}. */
final class Judge {

    private static final int COPIED_MIN = 3;
    private static final int CONTAINED_MIN = 25;
    private static final int FORWARDED_MIN = 60;
    private static final int SPUN_WORDS_MIN = 40;
    private static final int TRANSLATED_WORDS_MIN = 30;
    private static final int IN_ORDER_MIN = 2;

    private static final double WHOLE_CERTAINTY = 0.99;
    private static final double EXHIBIT_CERTAINTY = 0.97;
    private static final double FORWARD_CERTAINTY = 0.8;
    private static final double CO_FORWARD_CERTAINTY = 0.7;
    private static final double CONTAINED_CERTAINTY = 0.6;
    private static final double PER_CONTAINED = 0.003;
    private static final double HUNDRED = 100;

    private final Vocabulary vocabulary;
    private final Rarity rarity;

    Judge(Vocabulary vocabulary, Rarity rarity) {
        this.vocabulary = vocabulary;
        this.rarity = rarity;
    }

    /** The links between two documents, at most one of each kind. */
    List<Link> links(Page earlier, Page later) {
        List<Link> links = new ArrayList<>();
        boolean sameFile = earlier.sketch().sharesExhibit(later.sketch());
        if (sameFile) {
            links.add(link(
                    earlier, later, Kind.SAME_EXHIBIT, EXHIBIT_CERTAINTY, List.of("the same file came with both")));
        }
        boolean whole = earlier.sketch().whole() != 0 && earlier.sketch().whole() == later.sketch().whole();
        int prints = Sketch.shared(earlier.sketch().prints(), later.sketch().prints());
        int contained = contained(prints, earlier, later);
        if (sameFile || whole || (prints >= COPIED_MIN && contained >= FORWARDED_MIN)) {
            forward(earlier, later).ifPresent(links::add);
        }
        if (whole) {
            links.add(link(earlier, later, Kind.COPY, WHOLE_CERTAINTY, List.of("the same words from first to last")));
        } else if (prints >= COPIED_MIN && contained >= CONTAINED_MIN) {
            links.add(copied(contained, earlier, later));
        } else {
            weighed(earlier, later).ifPresent(links::add);
        }
        return links;
    }

    private static int contained(int prints, Page earlier, Page later) {
        int shorter = Math.min(earlier.sketch().prints().length, later.sketch().prints().length);
        return shorter == 0 ? 0 : (int) (HUNDRED * prints / shorter);
    }

    private static Link copied(int contained, Page earlier, Page later) {
        List<String> reasons = new ArrayList<>();
        reasons.add(contained + " in 100 of the runs of words of the shorter stand in the other");
        if (contained < FORWARDED_MIN) {
            reasons.add("against it: the rest of the shorter is its own");
        }
        double strength = Math.min(WHOLE_CERTAINTY, CONTAINED_CERTAINTY + PER_CONTAINED * contained);
        return link(earlier, later, Kind.COPY, strength, reasons);
    }

    private Optional<Link> weighed(Page earlier, Page later) {
        Comparison common = new Comparison(earlier, later, vocabulary, rarity);
        Points points = new Points(common, earlier, later);
        int sum = points.sum();
        if (sum <= 0) {
            return Optional.empty();
        }
        double strength = Math.round(HUNDRED / (1 + StrictMath.exp(-sum / HUNDRED))) / HUNDRED;
        return Optional.of(link(earlier, later, kind(common, earlier, later), strength, points.reasons()));
    }

    private static Kind kind(Comparison common, Page earlier, Page later) {
        boolean sameLanguage = earlier.report().language() == later.report().language();
        if (common.inOrder() >= IN_ORDER_MIN) {
            if (sameLanguage && common.words() >= SPUN_WORDS_MIN) {
                return Kind.COPY;
            }
            if (!sameLanguage && common.words() >= TRANSLATED_WORDS_MIN) {
                return Kind.TRANSLATION;
            }
        }
        return common.pictures() && common.voice() == 0 && !common.cites() ? Kind.SAME_EXHIBIT : Kind.ECHO;
    }

    /** A message taken over, as far as the name that its service shows tells from where. */
    private static Optional<Link> forward(Page earlier, Page later) {
        Optional<String> ofEarlier = earlier.sketch().forward();
        Optional<String> ofLater = later.sketch().forward();
        if (isOf(ofLater, earlier)) {
            return Optional.of(forward(earlier, later, Link.Taker.LATER, ofLater.orElse("")));
        }
        if (isOf(ofEarlier, later)) {
            return Optional.of(forward(earlier, later, Link.Taker.EARLIER, ofEarlier.orElse("")));
        }
        if (ofLater.isPresent() && ofLater.equals(ofEarlier)) {
            return Optional.of(new Link(
                    earlier.report(),
                    later.report(),
                    Kind.FORWARD,
                    Link.Taker.UNKNOWN,
                    CO_FORWARD_CERTAINTY,
                    List.of("both show \"" + ofLater.get()
                            + "\" as where they were taken over from; inferred, since a name may be two channels'")));
        }
        return Optional.empty();
    }

    private static boolean isOf(Optional<String> forward, Page page) {
        return forward.isPresent() && forward.equals(page.report().masthead().outlet());
    }

    private static Link forward(Page earlier, Page later, Link.Taker taker, String name) {
        return new Link(
                earlier.report(),
                later.report(),
                Kind.FORWARD,
                taker,
                FORWARD_CERTAINTY,
                List.of("one shows \"" + name + "\" as where it was taken over from, and the other is a message of that name;"
                        + " inferred, since a name may be two channels'"));
    }

    private static Link link(Page earlier, Page later, Kind kind, double strength, List<String> reasons) {
        return new Link(earlier.report(), later.report(), kind, taker(earlier, later), strength, reasons);
    }

    /** Who names the other as its source took from it, whatever the dates say; else the one that is dated later, if each is dated. */
    private static Link.Taker taker(Page earlier, Page later) {
        boolean laterNames = later.names(earlier);
        boolean earlierNames = earlier.names(later);
        if (laterNames != earlierNames) {
            return laterNames ? Link.Taker.LATER : Link.Taker.EARLIER;
        }
        Optional<LocalDate> mine = earlier.report().published();
        Optional<LocalDate> theirs = later.report().published();
        boolean known = mine.isPresent() && theirs.isPresent() && mine.get().isBefore(theirs.get());
        return known && !laterNames ? Link.Taker.LATER : Link.Taker.UNKNOWN;
    }
}
