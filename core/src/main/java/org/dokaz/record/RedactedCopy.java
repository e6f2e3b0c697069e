package org.dokaz.record;

import java.time.Instant;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;

/**
 * That a copy of an original was made in which what is withheld cannot be read.
 *
 * @param exhibit the original
 * @param copy the digest of the copy
 * @param sizeBytes of the copy
 * @param marks how many places were covered
 * @param why what it was made for, in a person's own words
 */
public record RedactedCopy(
        Digest exhibit, Digest copy, long sizeBytes, int marks, Optional<String> why, Instant at, Maker by)
        implements CustodyDeed {

    @Override
    public Deed deed() {
        return Deed.COPIED;
    }
}
