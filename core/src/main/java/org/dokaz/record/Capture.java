package org.dokaz.record;

import java.time.Instant;
import java.util.Optional;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;

/**
 * One occasion on which an exhibit was obtained. The same bytes may be captured many times.
 *
 * @param path where it was found, as the user named it; empty for standard input
 */
public record Capture(Exhibit exhibit, Optional<String> path, Instant obtainedAt, Maker by) implements CaseRecord {

    @Override
    public Deed deed() {
        return Deed.RECEIVED;
    }
}
