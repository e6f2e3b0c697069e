package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * One of the three analyses of an exhibit that the Berkeley Protocol (2022) tells apart, by one person on one day.
 *
 * @param method how it was done, so that somebody else can do it again
 * @param result what came of it
 * @param doubtful whether the result speaks against the exhibit, or leaves it open
 * @param on the day it was done
 */
public record Examination(
        Digest exhibit,
        Analysis analysis,
        String method,
        String result,
        boolean doubtful,
        LocalDate on,
        Instant at,
        Maker by)
        implements Paper {

    /** What is looked at. */
    public enum Analysis {
        /** Who is behind it, and what is known of them. */
        SOURCE,
        /** The file itself: its metadata, and whether it was changed. */
        TECHNICAL,
        /** What it shows or says: where, when, and whether that agrees with what is known otherwise. */
        CONTENT
    }

    @Override
    public String why() {
        return result;
    }

    @Override
    public Deed deed() {
        return Deed.EXAMINED;
    }
}
