package org.dokaz.record;

import java.time.Instant;
import java.util.List;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;
import org.dokaz.model.Verdict;

/**
 * What a person decided about two names or two claims: that they stand for one, for two, or that it cannot be told. It can be revoked, never
 * rewritten.
 *
 * @param matter what it is about
 * @param left where the one is named, or the words of the one claim; never empty
 * @param right where the other is named, or the words of the other claim; never empty
 * @param why the reason, in the person's own words
 * @param at when it was decided
 */
public record Judgement(
        Matter matter, Verdict verdict, List<Anchor> left, List<Anchor> right, String why, Instant at, Maker by)
        implements Decided {

    /** What a judgement is about. */
    public enum Matter {
        /** Whether two names stand for one person, place, unit or organisation. */
        NAMES,
        /** Whether two claims tell of one event. */
        EVENT,
        /** Whether two claims go back to one origin, or to two that do not hang on one another. */
        ORIGIN
    }

    /** How many places on each side a judgement holds. */
    public static final int ANCHORS_MAX = 10_000;

    public Judgement {
        left = List.copyOf(left);
        right = List.copyOf(right);
        if (left.isEmpty() || right.isEmpty() || left.size() > ANCHORS_MAX || right.size() > ANCHORS_MAX) {
            throw new IllegalArgumentException("each side needs 1 to " + ANCHORS_MAX + " places (ANCHORS_MAX)");
        }
    }

    @Override
    public Deed deed() {
        return Deed.JUDGED;
    }
}
