package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import org.dokaz.model.Maker;

/**
 * A person's assessment of what threatens the people in a case and those who work on it. Without one that holds, every release is a draft. After
 * the Berkeley Protocol (2022), chapter IV.
 *
 * @param threats who or what threatens whom
 * @param harmed who could be harmed if the case, or a release of it, were seen by the wrong eyes; kinds of people, not names
 * @param measures what is done about it
 * @param on the day it was made
 * @param review the last day on which it holds without being made anew
 * @param why why the work may go on with what risk remains
 */
public record Assessment(
        String threats,
        String harmed,
        String measures,
        LocalDate on,
        LocalDate review,
        String why,
        Instant at,
        Maker by)
        implements Paper {

    /** How long an assessment may hold, in days: circumstances change faster than people come back to their forms. */
    public static final int HOLDS_DAYS_MAX = 366;

    public Assessment {
        if (review.isBefore(on)) {
            throw new IllegalArgumentException("the day of the review lies before the day of the assessment");
        }
    }

    /** Whether it is still to be relied on. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(review);
    }

    @Override
    public Deed deed() {
        return Deed.ASSESSED;
    }
}
