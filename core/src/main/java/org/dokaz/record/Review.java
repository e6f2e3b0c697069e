package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;

/**
 * What a person answered when shown a claim beside its words: that they bear it out, or that they do not. A rejected claim stays in the case as it
 * was read, and in nothing that follows from it.
 *
 * @param claim the words of the claim
 * @param why the reason, in the person's own words
 */
public record Review(Anchor claim, Answer answer, String why, Instant at, Maker by) implements Decided {

    /** Whether the words bear the claim out. */
    public enum Answer {
        ACCEPTED,
        REJECTED
    }

    @Override
    public Deed deed() {
        return Deed.REVIEWED;
    }
}
