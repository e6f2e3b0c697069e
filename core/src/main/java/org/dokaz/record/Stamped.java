package org.dokaz.record;

import java.time.Instant;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * That an authority outside the house put its time on a head of the log (RFC 3161). Everything the head covers was there by then.
 *
 * @param authority the name the house gives the authority
 * @param genTime the authority's time
 * @param imprint the SHA-256 of the head's bytes, which the authority was shown
 * @param token the SHA-256 of the authority's whole answer, as it is kept
 * @param chain the SHA-256 of the certificates kept beside it
 * @param anchor the SHA-256 of the certificate that somebody named as trusted and the chain ends in; empty where nobody named one
 */
public record Stamped(
        String authority,
        Instant genTime,
        Digest imprint,
        Digest token,
        Digest chain,
        Optional<Digest> anchor,
        Maker by)
        implements CaseRecord {

    @Override
    public Deed deed() {
        return Deed.STAMPED;
    }
}
