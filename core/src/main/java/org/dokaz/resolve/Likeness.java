package org.dokaz.resolve;

import java.util.List;
import org.dokaz.model.Verdict;

/**
 * What comparing two names came to.
 *
 * @param score from 0 to 1
 * @param reasons in plain words
 */
record Likeness(Verdict verdict, double score, List<String> reasons) {

    static final Likeness UNLIKE = new Likeness(Verdict.DIFFERENT, 0, List.of());

    Likeness {
        reasons = List.copyOf(reasons);
    }

    static Likeness same(double score, String reason) {
        return new Likeness(Verdict.SAME, score, List.of(reason));
    }

    static Likeness unsure(double score, String reason) {
        return new Likeness(Verdict.UNSURE, score, List.of(reason));
    }

    static Likeness different(double score, String reason) {
        return new Likeness(Verdict.DIFFERENT, score, List.of(reason));
    }

    boolean isSame() {
        return verdict == Verdict.SAME;
    }

    boolean isDifferent() {
        return verdict == Verdict.DIFFERENT;
    }
}
