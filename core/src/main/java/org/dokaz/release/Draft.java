package org.dokaz.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.record.Assessment;

/** Why a release is a draft. */
public enum Draft {
    /** Nobody put on record what threatens whom. */
    NOT_ASSESSED("nobody has put on record who could be harmed by it, and what is done about that"),
    /** Somebody did, and it was to be looked at again since. */
    REVIEW_OVERDUE("the assessment of who could be harmed by it was due to be made anew");

    private final String told;

    Draft(String told) {
        this.told = told;
    }

    /** The reason in plain English. */
    public String told() {
        return told;
    }

    /**
     * Why a release of this day is a draft; nothing where it is none.
     *
     * @param assessments those that were not revoked, in the order in which they were made: the last one counts
     */
    public static Optional<Draft> of(List<Assessment> assessments, LocalDate day) {
        if (assessments.isEmpty()) {
            return Optional.of(NOT_ASSESSED);
        }
        return assessments.getLast().holdsOn(day) ? Optional.empty() : Optional.of(REVIEW_OVERDUE);
    }
}
