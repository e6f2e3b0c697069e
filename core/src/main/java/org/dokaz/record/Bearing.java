package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;

/**
 * How a claim bears on an element of a crime, as a person judged it. That it supports the element does not say that the element is there.
 *
 * @param claim the words of the claim
 * @param element the code of the element
 */
public record Bearing(Anchor claim, String element, Side side, String why, Instant at, Maker by) implements Scrutiny {

    /** How long the code of an element may be. */
    public static final int CODE_MAX = 60;

    /** On which side of an element a claim stands. */
    public enum Side {
        SUPPORTING,
        CONTRARY,
        /** It says nothing of it. */
        UNRELATED
    }

    public Bearing {
        if (element.isBlank() || element.length() > CODE_MAX) {
            throw new IllegalArgumentException("a code has 1 to " + CODE_MAX + " characters (CODE_MAX)");
        }
    }

    @Override
    public Deed deed() {
        return Deed.BORNE;
    }
}
