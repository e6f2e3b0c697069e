package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * That a judgement or a grade no longer holds. It stays in the case, with this beside it.
 *
 * @param judgement the id of what is revoked
 * @param why the reason, in the person's own words
 */
public record Revocation(Digest judgement, String why, Instant at, Maker by) implements CaseRecord {

    @Override
    public Deed deed() {
        return Deed.REVOKED;
    }
}
