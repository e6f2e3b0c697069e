package org.dokaz.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.Grade;
import org.dokaz.model.Maker;

/**
 * The grade that a person gave to a claim or an origin. It can be revoked, never rewritten.
 *
 * @param origin the name of the origin, where one is graded and no single claim
 * @param claims the words of the claim, or of the claims that the origin had then; never empty
 * @param why the reason, in the person's own words
 * @param at when it was given
 */
public record Grading(Grade grade, Optional<String> origin, List<Anchor> claims, String why, Instant at, Maker by)
        implements Decided {

    public Grading {
        claims = List.copyOf(claims);
        if (claims.isEmpty() || claims.size() > Judgement.ANCHORS_MAX) {
            throw new IllegalArgumentException("a grade needs 1 to " + Judgement.ANCHORS_MAX + " places (ANCHORS_MAX)");
        }
    }

    @Override
    public Deed deed() {
        return Deed.GRADED;
    }
}
