package org.dokaz.record;

import java.time.Instant;
import org.dokaz.model.Maker;

/**
 * That the whole case was checked, and what came of it.
 *
 * @param entries how many entries of the log were checked
 * @param originals how many originals were read anew
 * @param heads how many signed heads were held against the log
 * @param flaws how many things did not hold
 */
public record Verified(long entries, long originals, long heads, long flaws, Instant at, Maker by)
        implements CustodyDeed {

    @Override
    public Deed deed() {
        return Deed.VERIFIED;
    }
}
