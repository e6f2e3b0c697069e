package org.dokaz.record;

import java.time.Instant;
import java.util.List;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;

/**
 * The standard of proof that what is claimed of an event reaches, as a person judged it. After the levels named in OHCHR's guidance for commissions
 * of inquiry (2015): ordered, and never a number.
 *
 * @param standard the highest that is reached
 * @param claims the words of the claims it rests on; never empty
 * @param contrary the words of those that speak against it
 * @param why the reason, in the person's own words
 */
public record ProofStandard(
        Standard standard, List<Anchor> claims, List<Anchor> contrary, String why, Instant at, Maker by)
        implements Scrutiny {

    /** From the least to the most. */
    public enum Standard {
        /** None of those below. */
        NOT_REACHED,
        REASONABLE_SUSPICION,
        REASONABLE_GROUNDS,
        CLEAR_AND_CONVINCING,
        BEYOND_REASONABLE_DOUBT
    }

    public ProofStandard {
        claims = List.copyOf(claims);
        contrary = List.copyOf(contrary);
        if (claims.isEmpty() || claims.size() > ANCHORS_MAX || contrary.size() > ANCHORS_MAX) {
            throw new IllegalArgumentException("it rests on 1 to " + ANCHORS_MAX + " claims (ANCHORS_MAX)");
        }
    }

    @Override
    public Deed deed() {
        return Deed.WEIGHED;
    }
}
