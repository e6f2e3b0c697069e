package org.dokaz.corroborate.retelling;

import java.util.List;
import org.dokaz.corroborate.account.Report;
import org.dokaz.model.Retelling;

/**
 * That two documents rest on one another, or on one shared source.
 *
 * @param earlier the one that comes first in the order of reports
 * @param taker which of the two took from the other, where that can be told
 * @param strength how surely, from 0 to 1
 * @param reasons in plain words: what they share, and what speaks against it
 */
public record Link(
        Report earlier, Report later, Retelling.Kind kind, Taker taker, double strength, List<String> reasons) {

    public Link {
        reasons = List.copyOf(reasons);
        if (earlier.number() >= later.number()) {
            throw new IllegalArgumentException("not in the order of reports: " + earlier.id() + ", " + later.id());
        }
    }

    /** Which of two documents took from the other. */
    public enum Taker {
        UNKNOWN,
        EARLIER,
        LATER
    }
}
