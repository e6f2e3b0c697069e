package org.dokaz.record;

import java.time.Instant;
import java.util.Optional;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Provenance;

/**
 * One occasion on which an exhibit was obtained. The same bytes may be captured many times.
 *
 * @param path where it was found, as the user named it; empty for standard input
 * @param obtainedAt when we obtained it
 * @param provenance where it was before, as far as it tells
 */
public record Capture(Exhibit exhibit, Optional<String> path, Instant obtainedAt, Provenance provenance, Maker by)
        implements CaseRecord {

    /** Of an exhibit of which nothing is known but where it was found. */
    public Capture(Exhibit exhibit, Optional<String> path, Instant obtainedAt, Maker by) {
        this(exhibit, path, obtainedAt, Provenance.BLANK, by);
    }

    @Override
    public Deed deed() {
        return Deed.RECEIVED;
    }
}
