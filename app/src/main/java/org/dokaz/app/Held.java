package org.dokaz.app;

import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Reading;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;

/**
 * A record of a case with the place its input was found at.
 *
 * @param path of the input; empty for standard input
 */
public record Held(Optional<String> path, CaseRecord kept) {

    /** What was read in it, where it is a document that was. */
    Optional<Reading> reading() {
        return kept instanceof DocumentOutcome document
                        && document.outcome() instanceof Outcome.Made<Reading>(Reading reading)
                ? Optional.of(reading)
                : Optional.empty();
    }
}
