package org.dokaz.corroborate.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;

/**
 * One document as far as comparing needs it.
 *
 * @param number its place in the order of reports, which hangs on nothing but the documents themselves
 * @param words the telling words of its text
 * @param names the persons, places, units and organisations that it names
 * @param claims how many claims it holds
 */
public record Report(
        int number, DocumentId id, Language language, Masthead masthead, Terms words, Terms names, int claims) {

    /** A document of so few claims has one thing to tell, and tells it when it is new. */
    private static final int BRIEF_CLAIMS_MAX = 2;

    /** By when they were published, the undated last, then by what they go by. */
    public static final Comparator<Report> ORDER = Comparator.comparing(
                    (Report report) -> report.published().orElse(LocalDate.MAX))
            .thenComparing(report -> report.id().exhibit())
            .thenComparing(report -> report.id().part().orElse(""));

    /** The day it was published. */
    public Optional<LocalDate> published() {
        return masthead.published();
    }

    /** Whether it tells of little else than one thing, as a headline or a short post does. */
    public boolean isBrief() {
        return claims <= BRIEF_CLAIMS_MAX;
    }

    /** Who published it, or a word for that it does not say. */
    public String outlet() {
        return masthead.outlet().orElse("an outlet that is not named");
    }

    Report numbered(int place) {
        return new Report(place, id, language, masthead, words, names, claims);
    }
}
